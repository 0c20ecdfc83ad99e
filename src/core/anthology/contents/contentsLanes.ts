import type { Row } from './contentsLevels';
import { readContentsLine } from './contentsLine';

/** A page in the middle of a line, behind brackets or leaders, with blanks and words behind it. */
const PAGE_WITHIN =
  /(?:[（(]\s*[0-9０-９]{1,4}\s*[)）]|[.．·…]{2,}\s*[0-9０-９]{1,4})\s+(?=[\p{sc=Han}“《])/gu;

/** The entries of a line: one, or those that stand side by side where contents are set in two columns. */
export function lanesOf(row: Row): readonly Row[] {
  if (row.page === undefined || row.link !== undefined) return [row];
  const ends = [...row.content.matchAll(PAGE_WITHIN)].map((match) => match.index + match[0].length);
  if (ends.length === 0) return [row];
  const { line, content } = row;
  return [0, ...ends].map((from, lane) => {
    const words = content.slice(from, ends[lane]).trimEnd();
    return {
      ...row,
      ...readContentsLine(words),
      content: words,
      line: { ...line, start: line.start + from, end: line.start + from + words.length },
      lane,
    };
  });
}

/** Rows set side by side in the order they are read: column by column where the pages run on so, else line by line. */
export function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(({ lane }) => lane)) return rows;
  const columns = [...rows].sort((a, b) => (a.lane ?? 0) - (b.lane ?? 0));
  return falls(columns) < falls(rows) ? columns : rows;
}

/** How often a page is lower than the one before. */
function falls(rows: readonly Row[]): number {
  const pages = rows.flatMap(({ page }) => page ?? []);
  return pages.filter((page, index) => page < (pages[index - 1] ?? 0)).length;
}
