import { isGroupTitle, type Row } from '../contentsLevels';

/**
 * Pages that the scan set apart go to the entries without one: a column to those before it since the column before,
 * or to those after it, whichever are as many. Titles of parts may have none.
 */
export function withColumns(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(({ column }) => column)) return rows;
  const blocks = blocksOf(rows);
  const given = new Map<Row, number>();
  blocks.forEach(({ open, pages }, index) => {
    const before = open.filter((row) => !given.has(row));
    const after = blocks[index + 1]?.open ?? [];
    const target = [before, withoutGroups(before), after, withoutGroups(after)].find(
      ({ length }) => length === pages.length,
    );
    target?.forEach((row, at) => given.set(row, pages[at] ?? 0));
  });
  return rows.filter(({ column }) => !column).map((row) => ({ ...row, page: row.page ?? given.get(row) }));
}

function withoutGroups(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ title }) => !isGroupTitle(title));
}

/** The pages of columns; where all have found their entries none is left over. */
export function leftOver(rows: readonly Row[], placed: readonly Row[]): readonly number[] {
  const columns = rows.flatMap(({ column }) => column ?? []);
  const known = new Set(placed.map(({ page }) => page));
  return columns.filter((page) => !known.has(page));
}

/** Entries without a page, and the column of pages that follows them. */
interface ColumnBlock {
  readonly open: Row[];
  readonly pages: number[];
}

function blocksOf(rows: readonly Row[]): readonly ColumnBlock[] {
  const blocks: ColumnBlock[] = [{ open: [], pages: [] }];
  rows.forEach((row, index) => {
    const block = blocks.at(-1);
    if (row.column) block?.pages.push(...row.column);
    else if (rows[index - 1]?.column) blocks.push({ open: row.page === undefined ? [row] : [], pages: [] });
    else if (row.page === undefined) block?.open.push(row);
  });
  return blocks;
}
