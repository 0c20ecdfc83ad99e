import { isBlankLine, type Line } from '../text/lines';
import { titleKey } from './titles';

/** A row of contents whose pages are not beside it: only the titles in the text tell where it ends. */
export interface TitleRow {
  readonly title: string;
  readonly line: Line;
  readonly afterBlank: boolean;
}

/** How often each short line's words stand in the text, the contents included. */
export type TitleCounts = ReadonlyMap<string, number>;

const LONGEST_TITLE = 80;
/** A title is folded into at most this many rows. */
const MOST_FOLDS = 3;
/** Shorter rows fill no line: they are whole. */
const SHORTEST_FOLDED = 10;

/** Counts the lines of a text that may be titles, by their keys. */
export function countTitles(text: string, lines: readonly Line[]): TitleCounts {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (isBlankLine(line) || line.end - line.start > LONGEST_TITLE) continue;
    const key = titleKey(text.slice(line.start, line.end));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * How many rows are contents: they end where one of their titles, whole or folded over rows, comes again behind a
 * blank line (the ends of folded titles may be alike). Contents that close the text run to its end when most of their titles stand before them. 0 where neither holds.
 */
export function unpagedLength(rows: readonly TitleRow[], titles: TitleCounts, reachesEnd: boolean): number {
  const seen = new Set<string>();
  for (const [index, { title, afterBlank }] of rows.entries()) {
    const key = titleKey(title);
    if (afterBlank && seen.has(key)) return index;
    seen.add(key);
    for (let folds = 2; folds <= MOST_FOLDS && index + 1 >= folds; folds++) {
      seen.add(joinedKey(rows, index + 1 - folds, folds));
    }
  }
  const known = rows.filter(({ title }) => (titles.get(titleKey(title)) ?? 0) >= 2).length;
  return reachesEnd && known >= 2 && known >= rows.length / 3 ? rows.length : 0;
}

/** The number of rows that make up the title beginning at `index`: more than one where only together they stand in the text. */
export function foldedRows(rows: readonly TitleRow[], index: number, titles: TitleCounts): number {
  if ((titles.get(titleKey(rows[index]?.title ?? '')) ?? 0) >= 2) return 1;
  for (let folds = 2; folds <= MOST_FOLDS && index + folds <= rows.length; folds++) {
    if (titles.has(joinedKey(rows, index, folds))) return folds;
  }
  return hangingRows(rows, index);
}

/** One row with a single deeper one under it: a title with a hanging indent. Several deeper ones are what it groups. */
function hangingRows(rows: readonly TitleRow[], index: number): number {
  const indentOf = (at: number) => rows[at]?.line.indent ?? 0;
  const hangs = indentOf(index + 1) > indentOf(index) && indentOf(index + 2) <= indentOf(index);
  return hangs && index + 1 < rows.length && (rows[index]?.title.length ?? 0) >= SHORTEST_FOLDED ? 2 : 1;
}

function joinedKey(rows: readonly TitleRow[], from: number, count: number): string {
  return rows
    .slice(from, from + count)
    .map(({ title }) => titleKey(title))
    .join('');
}
