import { parseNumeral } from '../../text/numerals';

/** A day, month or year as precise as it is printed: `2015-03-05`, `2015-03`, `2015`. */
export type PrintedDate = string;

const NUMERAL = '[0-9〇○零一二三四五六七八九十]';
const YEAR = '(?:1[89]|20)\\d\\d|[一二][〇○零九][〇○零一二三四五六七八九]{2}';
/** 2015年3月5日, 二〇一五年三月五日, 2015年3月, 2015年. */
const WRITTEN = new RegExp(
  `(?<![0-9])(${YEAR})\\s*年(?:\\s*(${NUMERAL}{1,3})\\s*月(?:\\s*(${NUMERAL}{1,3})\\s*[日号])?)?`,
  'u',
);
/** 2015-03-05, 2015.3.5, 2015/3/5. */
const FIGURES = /(?<![0-9])((?:1[89]|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?![0-9])/u;

/** The first date that words name; undefined where they name none. */
export function dateIn(words: string): PrintedDate | undefined {
  const printed = words.normalize('NFKC');
  const [, year, month, day] = WRITTEN.exec(printed) ?? FIGURES.exec(printed) ?? [];
  if (year === undefined) return undefined;
  const parts = [partOf(year, 9999), partOf(month, 12), partOf(day, 31)];
  const known = parts.slice(0, parts.includes(undefined) ? parts.indexOf(undefined) : parts.length);
  return known.map((part) => String(part).padStart(2, '0')).join('-');
}

function partOf(numeral: string | undefined, most: number): number | undefined {
  const number = numeral === undefined ? undefined : parseNumeral(numeral);
  return number !== undefined && number >= 1 && number <= most ? number : undefined;
}
