import { isBlankLine, type Line } from '../../text/lines';
import { markerAt } from '../headings/markers';
import { titleKey } from '../reports/titles';

/** A row of contents whose pages are not beside it: only the titles in the text tell where it ends. */
export interface TitleRow {
  readonly title: string;
  readonly line: Line;
  readonly afterBlank: boolean;
}

/** Where the words of a short line stand in the text, the contents included. */
export interface TitlePlaces {
  readonly count: number;
  /** 0-based. */
  readonly lastLine: number;
}

/** By their keys. */
export type TitleIndex = ReadonlyMap<string, TitlePlaces>;

const LONGEST_TITLE = 80;
/** A title is folded into at most this many rows. */
const MOST_FOLDS = 3;
/** Shorter rows fill no line: they are whole. */
const SHORTEST_FOLDED = 10;

/** Looks up the lines of a text that may be titles. */
export function indexTitles(text: string, lines: readonly Line[]): TitleIndex {
  const index = new Map<string, TitlePlaces>();
  for (const line of lines) {
    if (isBlankLine(line) || line.end - line.start > LONGEST_TITLE) continue;
    const key = titleKey(text.slice(line.start, line.end));
    index.set(key, { count: (index.get(key)?.count ?? 0) + 1, lastLine: line.number });
  }
  return index;
}

/** True where a row's title stands in the text too. */
export function standsInText({ title }: TitleRow, titles: TitleIndex): boolean {
  return (titles.get(titleKey(title))?.count ?? 0) >= 2;
}

/**
 * How many rows are contents: they end where one of their titles, whole or folded over rows, comes again behind a
 * blank line (the ends of folded titles may be alike) and the bodies begin there. Contents that close the text run to
 * its end when most of their titles stand before them; others to the last title that the text has. 0 where none is.
 */
export function unpagedLength(rows: readonly TitleRow[], titles: TitleIndex, reachesEnd: boolean): number {
  const seen = new Map<string, number>();
  const see = (key: string, index: number) => {
    if (!seen.has(key)) seen.set(key, index);
  };
  for (const [index, { title, afterBlank }] of rows.entries()) {
    const key = titleKey(title);
    const first = seen.get(key);
    if (afterBlank && first !== undefined && bodiesBegin(rows, first, index, titles)) return index;
    see(key, index);
    for (let folds = 2; folds <= MOST_FOLDS && index + 1 >= folds; folds++) {
      const from = index + 1 - folds;
      see(joinedKey(rows, from, folds), from);
    }
  }
  if (reachesEnd) {
    const known = rows.filter((row) => standsInText(row, titles)).length;
    return known >= 2 && known >= rows.length / 3 ? rows.length : 0;
  }
  return lengthBeforeText(rows, titles);
}

/** Contents parted from the bodies by other text, a dedication or a motto: up to the last title that comes later. */
function lengthBeforeText(rows: readonly TitleRow[], titles: TitleIndex): number {
  const lastLine = rows.at(-1)?.line.number ?? 0;
  const comesLater = ({ title }: TitleRow) => (titles.get(titleKey(title))?.lastLine ?? 0) > lastLine;
  const length = rows.findLastIndex(comesLater) + 1;
  const known = rows.filter(comesLater).length;
  return known >= 3 && known >= length / 2 ? length : 0;
}

/** Every chapter may have its 结语; where the bodies begin, the titles listed before the one that comes again are past. */
function bodiesBegin(rows: readonly TitleRow[], first: number, again: number, titles: TitleIndex): boolean {
  const line = rows[again]?.line.number ?? 0;
  const toCome = rows
    .slice(0, first)
    .filter(({ title }) => (titles.get(titleKey(title))?.lastLine ?? 0) > line).length;
  return toCome <= first / 2;
}

/** The number of rows that make up the title beginning at `index`: more than one where only together they stand in the text. */
export function foldedRows(rows: readonly TitleRow[], index: number, titles: TitleIndex): number {
  const row = rows[index];
  if (row && standsInText(row, titles)) return 1;
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

/** Where a row that lists a part and its first title together (上编 某文) divides: both stand in the text by themselves. */
export function partEnd({ title }: TitleRow, titles: TitleIndex): number | undefined {
  for (const gap of title.matchAll(/\s+/g)) {
    const before = title.slice(0, gap.index);
    if (markerAt(before, 0, before.length)?.end === before.length) continue;
    const part = titleKey(before);
    const rest = titleKey(title.slice(gap.index));
    if (part.length >= 2 && rest.length >= 2 && titles.has(part) && titles.has(rest)) return gap.index;
  }
  return undefined;
}
