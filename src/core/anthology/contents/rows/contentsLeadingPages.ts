import { parseNumeral } from '../../../text/numerals';
import type { Row } from '../contentsLevels';
import { readContentsLine } from './contentsLine';

/** 31 从租田到种田: a number before the title, blanks between. */
const LEADING = /^([0-9０-９]{1,3})\s+(?=[\p{sc=Han}“《])/u;
const FEWEST = 3;

/**
 * The rows with the page taken from before the title, as magazines print it; unchanged where pages stand behind, or
 * where the numbers count the titles.
 */
export function withLeadingPages(rows: readonly Row[]): readonly Row[] {
  const led = rows.map((row) => leadingPage(row));
  const pages = led.flatMap((row) => row?.page ?? []);
  if (pages.length < FEWEST || rows.some(({ page, column }) => page !== undefined || column !== undefined))
    return rows;
  const rises = pages.every((page, index) => page >= (pages[index - 1] ?? 0));
  const counts = (pages.at(-1) ?? 0) - (pages[0] ?? 0) < pages.length;
  return rises && !counts ? rows.map((row, index) => led[index] ?? row) : rows;
}

function leadingPage(row: Row): Row | undefined {
  const [mark, numeral] = LEADING.exec(row.content) ?? [];
  const page = numeral === undefined ? undefined : parseNumeral(numeral);
  if (mark === undefined || page === undefined) return undefined;
  const words = row.content.slice(mark.length);
  // The page opens the entry: nothing goes on from the row before.
  return { ...row, ...readContentsLine(words), page, content: `${words} (${page})`, afterBlank: true };
}
