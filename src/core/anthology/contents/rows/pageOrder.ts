import type { Row } from '../contentsLevels';

/** The rows whose pages rise together: the longest run of them, in their order, in which no page is lower than the one before. */
export function rowsInOrder(rows: readonly Row[]): ReadonlySet<Row> {
  const paged = rows.filter(({ page }) => page !== undefined);
  /** For each length of run the index of the row with the lowest last page. */
  const ends: number[] = [];
  const before = paged.map((row, index) => {
    const page = row.page ?? 0;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paged[ends[middle] ?? 0]?.page ?? 0) <= page) low = middle + 1;
      else high = middle;
    }
    ends[low] = index;
    return ends[low - 1] ?? -1;
  });
  const run = new Set<Row>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const row = paged[at];
    if (row) run.add(row);
  }
  return run;
}
