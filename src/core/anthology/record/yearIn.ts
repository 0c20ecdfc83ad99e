import { parseNumeral } from '../../text/numerals';

/** The year that words name, as 2005 or 二〇〇五; undefined where they name none. */
export function yearIn(words: string): number | undefined {
  const figures = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(words.normalize('NFKC'))?.[0];
  const numerals = /[一二][〇○零九][〇○零一二三四五六七八九]{2}/u.exec(words)?.[0];
  return parseNumeral(figures ?? numerals ?? '');
}

/** A title as lists show it, the year behind it where it names none: 政府工作报告 2015. */
export function titleWithYear(title: string, year: number | undefined): string {
  return year === undefined || title === '' || yearIn(title) !== undefined ? title : `${title} ${year}`;
}
