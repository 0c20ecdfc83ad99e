import type { Row } from '../contentsLevels';

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
