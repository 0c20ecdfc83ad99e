import { tableOf, endsSentence } from '../../text/characters';
import { cellsIn } from '../../text/layout';
import { isBlankLine, type Line } from '../../text/lines';
import { withContributors, withContributorsBelow, withKnownTitles } from './contentsContributors';
import { inReadingOrder, lanesOf } from './contentsLanes';
import { withLeadingPages } from './contentsLeadingPages';
import { isGroupTitle, withLevels, type DraftEntry, type Row } from './contentsLevels';
import { pageColumn, readContentsLine } from './contentsLine';
import { markerAt } from '../headings/markers';
import { isContentsHead, isListHead, titleKey } from '../reports/titles';
import {
  foldedRows,
  indexTitles,
  partEnd,
  standsInText,
  unpagedLength,
  type TitleIndex,
} from './unpagedContents';

export interface Contents {
  /** Where they stand, in order; more than one where volumes of a series share a file. */
  readonly stretches: readonly ContentsStretch[];
  readonly entries: readonly DraftEntry[];
  /** Pages that the scan set apart from their entries and whose number fits none. */
  readonly pagesLeftOver: readonly number[];
}

/** From a head 目录 to its last entry: 0-based lines, both included. */
export interface ContentsStretch {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** One 目录 as read. */
interface ReadContents extends ContentsStretch, Pick<Contents, 'entries' | 'pagesLeftOver'> {}

/**
 * Finds and reads the 目录, and those of further volumes in the same file; undefined where there is none. `head` is the
 * line the reader says it begins in.
 */
export function findContents(text: string, lines: readonly Line[], head?: number): Contents | undefined {
  const heads =
    head === undefined
      ? lines.filter((line) => mayBeHead(text, line)).slice(0, mostHeads)
      : lines.slice(head, head + 1);
  const found: ReadContents[] = [];
  for (const line of heads) {
    if (line.number <= (found.at(-1)?.lastLine ?? -1)) continue;
    const contents = contentsAfter(text, lines, line.number);
    if (contents && contents.entries.length >= 2 && isNextVolume(lines, found, contents))
      found.push(contents);
  }
  if (found.length === 0) return undefined;
  return {
    stretches: found.map(({ firstLine, lastLine }) => ({ firstLine, lastLine })),
    entries: found.flatMap(({ entries }) => entries),
    pagesLeftOver: found.flatMap(({ pagesLeftOver }) => pagesLeftOver),
  };
}

/**
 * True for the first; for a later one where reports stand between the two and it lists others: no second list of the
 * same, none of a report's sections.
 */
function isNextVolume(lines: readonly Line[], found: readonly ReadContents[], next: ReadContents): boolean {
  const last = found.at(-1);
  if (!last) return true;
  const lengthOf = ({ firstLine, lastLine }: ContentsStretch): number =>
    (lines[lastLine]?.end ?? 0) - (lines[firstLine]?.start ?? 0);
  const between = (lines[next.firstLine]?.start ?? 0) - (lines[last.lastLine]?.end ?? 0);
  if (between < 3 * lengthOf(last)) return false;
  const known = new Set(found.flatMap(({ entries }) => entries.map(({ title }) => titleKey(title))));
  const reports = next.entries.filter(({ group }) => !group);
  const listed = reports.filter(
    ({ title, page }) =>
      page !== undefined && markerAt(title, 0, title.length) === undefined && !known.has(titleKey(title)),
  );
  return reports.length >= 2 && listed.length > 0.7 * reports.length;
}

/** More heads that nothing follows are no heads; each costs a look at many lines. */
const mostHeads = 40;

/** What the head of a 目录 begins with. */
const HEAD_OPENERS = tableOf('目总本文篇cCtT#*【〔[（(');

function mayBeHead(text: string, { start, end }: Line): boolean {
  return (
    end - start >= 2 &&
    end - start <= 24 &&
    HEAD_OPENERS[text.charCodeAt(start)] === 1 &&
    isContentsHead(text, start, end)
  );
}

const LONGEST_ENTRY = 100;
const LONGEST_PAUSE = 6;
const SALUTATION = /^(?:各位|同志们|女士们|先生们|主席[、，])/u;

function contentsAfter(text: string, lines: readonly Line[], head: number): ReadContents | undefined {
  const rows = withContributorsBelow(withLeadingPages(rowsAfter(text, lines, head)));
  const titles = lazily(() => indexTitles(text, lines));
  const linked = rows.filter(({ link }) => link !== undefined);
  const paged = rows.filter(({ page }) => page !== undefined).length >= 2;
  const kept =
    linked.length >= 2
      ? linked
      : paged
        ? rows.slice(0, lastListedRow(rows) + 1)
        : unpagedRows(lines, rows, titles);
  const last = kept.at(-1);
  if (!last) return undefined;
  const merged = linked.length >= 2 || !paged ? kept : joinWrapped(kept);
  const placed = withColumns(inReadingOrder(merged));
  return {
    firstLine: head,
    lastLine: lastListed(text, lines, last.line.number),
    entries: withLevels(withContributors(placed, titles)),
    pagesLeftOver: leftOver(merged, placed),
  };
}

/** Made when first asked for, and then kept. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Rows without pages beside them: those folded over several lines joined, parts and synopses told apart. */
function unpagedRows(
  lines: readonly Line[],
  listed: readonly Row[],
  index: () => TitleIndex,
): readonly Row[] {
  const rows = withKnownTitles(listed, index);
  const titled = rows.filter(({ column }) => !column);
  const titles = index();
  const lastLine = lines.findLast((line) => !isBlankLine(line))?.number;
  const length = unpagedLength(titled, titles, rows.at(-1)?.line.number === lastLine);
  const end = Math.max(lastOf(rows, titled[length - 1]), lastColumn(rows)) + 1;
  const joined: Row[] = [];
  for (let index = 0; index < end; index++) {
    const row = rows[index];
    if (!row) break;
    if (isSynopsis(row, rows[index - 1], titles)) continue;
    const folds = row.column || partEnd(row, titles) !== undefined ? 1 : foldedRows(rows, index, titles);
    const whole = rows.slice(index + 1, index + folds).reduce(joinRows, row);
    joined.push(...dividedRow(whole, partEnd(whole, titles)));
    index += folds - 1;
  }
  return joined;
}

/** What a chapter treats, parted by semicolons: no title, unless it stands in the text. */
function isSynopsis(row: Row, before: Row | undefined, titles: TitleIndex): boolean {
  const goesOn = before !== undefined && /[；;]$/.test(before.title);
  return (goesOn || /[；;]/.test(row.title)) && !standsInText(row, titles);
}

function dividedRow(row: Row, at: number | undefined): readonly Row[] {
  if (at === undefined) return [row];
  const { line, content } = row;
  const rest = content.slice(at).trimStart();
  const restStart = line.start + content.length - rest.length;
  return [
    {
      ...row,
      ...readContentsLine(content.slice(0, at)),
      line: { ...line, end: line.start + at },
      part: true,
    },
    { ...row, ...readContentsLine(rest), line: { ...line, start: restStart }, content: rest },
  ];
}

function lastOf(rows: readonly Row[], row: Row | undefined): number {
  return row ? rows.indexOf(row) : -1;
}

function lastColumn(rows: readonly Row[]): number {
  return rows.findLastIndex(({ column }) => column !== undefined);
}

/** The lines after the head as far as they may belong to the contents. */
function rowsAfter(text: string, lines: readonly Line[], head: number): readonly Row[] {
  const rows: Row[] = [];
  let pause = 0;
  let paged = 0;
  let afterBlank = false;
  for (const line of lines.slice(head + 1, head + 3000)) {
    if (isBlankLine(line)) {
      afterBlank = true;
      continue;
    }
    const content = text.slice(line.start, Math.min(line.end, line.start + 4 * LONGEST_ENTRY));
    if (isListHead(content)) break;
    if (isRunningContentsHead(content) || isPageMark(content) || isLeaderLine(content)) continue;
    const row: Row = { ...readContentsLine(content), line, content, afterBlank, column: pageColumn(content) };
    const marked = row.page !== undefined || row.column !== undefined || row.link !== undefined;
    if (!marked && (content.length > LONGEST_ENTRY || SALUTATION.test(content))) break;
    if (!marked && /^#/.test(content) && rows.length > 0) break;
    if (!marked && content.endsWith('。') && endsSentence(content, 0, content.length) && content.length > 30)
      break;
    pause = marked ? 0 : pause + 1;
    if (marked) paged++;
    if (paged >= 2 && pause > LONGEST_PAUSE) break;
    rows.push(...lanesOf(row));
    afterBlank = false;
  }
  return rows;
}

/** `２目录`, `目录３`, spread with blanks: the running head of the contents' own pages. */
function isRunningContentsHead(content: string): boolean {
  return /^[0-9０-９\s]*目\s*[录次錄][0-9０-９\s]*$/u.test(content);
}

/** `.1.`, `,4,`, `- 2 -`: the number of a page of the contents, between marks of one kind. */
function isPageMark(content: string): boolean {
  return /^(?:[.,·•]\s*[0-9０-９]{1,3}\s*[.,·•]|[-－—–]+\s*[0-9０-９]{1,3}\s*[-－—–]+)$/u.test(content);
}

/** Dots that the scan set apart from title and page. */
function isLeaderLine(content: string): boolean {
  return /^[.．·…\s]+$/.test(content);
}

/** A leader at the end of a line, whatever became of the page behind it. */
const LED = /(?:[…⋯]{3,}|[.．·]{6,})\s*\S{0,4}$/u;

function lastPaged(rows: readonly Row[]): number {
  return rows.findLastIndex(
    ({ page, column, content }) => page !== undefined || column !== undefined || LED.test(content),
  );
}

/** A short first page bears one running head, and the next may follow before the text does. */
const MOST_HEADS = 3;

/** The last row with a page that is no running head of the text's first page. */
function lastListedRow(rows: readonly Row[]): number {
  let last = lastPaged(rows);
  for (let heads = 0; heads < MOST_HEADS && last > 1 && isRunningHead(rows, last); heads++)
    last = lastPaged(rows.slice(0, last));
  return last;
}

/** Its page falls back, and it stands on a new page, repeats a title, or a title listed before follows it. */
function isRunningHead(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  const page = row?.page;
  const before = rows.slice(0, index);
  if (!row || page === undefined || !before.some((other) => (other.page ?? 0) > page)) return false;
  const keys = [row, ...rows.slice(index + 1, index + 2)].map(({ title }) => titleKey(title));
  return (
    row.line.formFeed || before.some(({ content }) => keys.some((key) => titleKey(content).includes(key)))
  );
}

/** The list of tables right after the contents belongs to them, though it names no reports. */
function lastListed(text: string, lines: readonly Line[], from: number): number {
  let last = from;
  let inList = false;
  for (const line of lines.slice(from + 1, from + 400)) {
    if (isBlankLine(line)) continue;
    const content = text.slice(line.start, Math.min(line.end, line.start + LONGEST_ENTRY));
    if (isListHead(content)) inList = true;
    else if (!inList || readContentsLine(content).page === undefined) return last;
    last = line.number;
  }
  return last;
}

/** Joins rows whose page stands at the end of a later one. */
function joinWrapped(rows: readonly Row[]): readonly Row[] {
  const widest = Math.max(...rows.map(({ content }) => cellsIn(content, 0, content.length)));
  const merged: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const before = merged.at(-1);
    if (before && wrapsInto(before, row, widest, rows[index - 1]))
      merged[merged.length - 1] = joinRows(before, row);
    else merged.push(row);
  }
  return merged;
}

/** Shorter rows are whole titles, however narrow the contents are set. */
const SHORTEST_WRAPPED = 14;
/** No title of a part is as long: without a page it goes on. */
const LONG_TITLE = 22;

/**
 * A row without a page goes on in the next when that has no title of its own, is indented deeper, or the row breaks off
 * at the right edge.
 */
function wrapsInto(before: Row, row: Row, widest: number, previous: Row | undefined): boolean {
  if (before.page !== undefined || before.column || row.column || row.afterBlank) return false;
  if (row.title === '') return true;
  const last = previous?.content ?? before.content;
  const full =
    last.length >= LONG_TITLE ||
    cellsIn(last, 0, last.length) >= Math.max(2 * SHORTEST_WRAPPED, 0.85 * widest);
  if (isGroupTitle(before.title) && !full) return false;
  if (/[，、—－的和与及在对于]$/u.test(last)) return true;
  if (row.line.indent > before.line.indent) return true;
  return (
    (before.contributor !== undefined || full) && markerAt(row.content, 0, row.content.length) === undefined
  );
}

function joinRows(before: Row, row: Row): Row {
  const glue = /[A-Za-z0-9]$/.test(before.content) && /^[A-Za-z0-9]/.test(row.content) ? ' ' : '';
  const content = before.content + glue + row.content;
  return {
    ...readContentsLine(content),
    line: { ...before.line, end: row.line.end },
    content,
    afterBlank: before.afterBlank,
    column: undefined,
  };
}

/**
 * Pages that the scan set apart go to the entries without one: a column to those before it since the column before,
 * or to those after it, whichever are as many. Titles of parts may have none.
 */
function withColumns(rows: readonly Row[]): readonly Row[] {
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
function leftOver(rows: readonly Row[], placed: readonly Row[]): readonly number[] {
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
