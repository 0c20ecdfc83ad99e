import { codesOf, endsSentence } from '../text/characters';
import { isBlankLine, type Line } from '../text/lines';
import type { TextRange } from '../text/range';
import { pageColumn, readContentsLine, type ContentsLine } from './contentsLine';
import { looksLikeContributor, splitContributors } from './contributors';
import { markerAt, type MarkerFamily } from './markers';
import { countTitles, foldedRows, unpagedLength } from './unpagedContents';
import { isContentsHead, isListHead, titleWords } from './titles';

/** An entry of the 目录 before it is looked for in the text. */
export interface DraftEntry {
  readonly title: string;
  readonly contributors: readonly string[];
  readonly page: number | undefined;
  readonly range: TextRange;
  readonly link: string | undefined;
  /** Groups what follows it. */
  readonly group: boolean;
  /** A section of the chapter above it, not a report of its own. */
  readonly section: boolean;
  readonly level: number;
}

export interface Contents {
  /** 0-based, both included: from the head 目录 to the last entry. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly entries: readonly DraftEntry[];
}

/** Finds and reads the 目录; undefined where there is none. `head` is the line the reader says it begins in. */
export function findContents(text: string, lines: readonly Line[], head?: number): Contents | undefined {
  const heads =
    head === undefined ? lines.filter((line) => mayBeHead(text, line)) : lines.slice(head, head + 1);
  for (const line of heads) {
    const contents = contentsAfter(text, lines, line.number);
    if (contents && contents.entries.length >= 2) return contents;
  }
  return undefined;
}

/** What the head of a 目录 begins with. */
const HEAD_OPENERS = codesOf('目总本文篇cCtT#*【〔[（(');

function mayBeHead(text: string, { start, end }: Line): boolean {
  return (
    end - start >= 2 &&
    end - start <= 24 &&
    HEAD_OPENERS.has(text.charCodeAt(start)) &&
    isContentsHead(text, start, end)
  );
}

const LONGEST_ENTRY = 100;
const LONGEST_PAUSE = 6;
const SALUTATION = /^(?:各位|同志们|女士们|先生们|主席[、，])/u;

interface Row extends ContentsLine {
  readonly line: Line;
  readonly content: string;
  readonly afterBlank: boolean;
  readonly column: readonly number[] | undefined;
}

function contentsAfter(text: string, lines: readonly Line[], head: number): Contents | undefined {
  const rows = rowsAfter(text, lines, head);
  const linked = rows.filter(({ link }) => link !== undefined);
  const paged = rows.filter(({ page }) => page !== undefined).length >= 2;
  const kept =
    linked.length >= 2 ? linked : paged ? rows.slice(0, lastPaged(rows) + 1) : unpagedRows(text, lines, rows);
  const last = kept.at(-1);
  if (!last) return undefined;
  const merged = linked.length >= 2 || !paged ? kept : joinWrapped(kept);
  const entries = withLevels(withTrailingContributors(withColumns(merged)));
  return { firstLine: head, lastLine: lastListed(text, lines, last.line.number), entries };
}

/** Rows without pages beside them, those folded over several lines joined. */
function unpagedRows(text: string, lines: readonly Line[], rows: readonly Row[]): readonly Row[] {
  const titled = rows.filter(({ column }) => !column);
  const titles = countTitles(text, lines);
  const lastLine = lines.findLast((line) => !isBlankLine(line))?.number;
  const length = unpagedLength(titled, titles, rows.at(-1)?.line.number === lastLine);
  const end = Math.max(lastOf(rows, titled[length - 1]), lastColumn(rows)) + 1;
  const joined: Row[] = [];
  for (let index = 0; index < end; index++) {
    const row = rows[index];
    if (!row) break;
    const folds = row.column ? 1 : foldedRows(rows, index, titles);
    joined.push(rows.slice(index + 1, index + folds).reduce(joinRows, row));
    index += folds - 1;
  }
  return joined;
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
    rows.push(row);
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

function lastPaged(rows: readonly Row[]): number {
  return rows.findLastIndex(({ page, column }) => page !== undefined || column !== undefined);
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
  const widest = Math.max(...rows.map(({ content }) => content.length));
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

/** A row without a page goes on in the next when that is indented deeper, or it breaks off at the right edge. */
function wrapsInto(before: Row, row: Row, widest: number, previous: Row | undefined): boolean {
  if (before.page !== undefined || before.column || row.column || row.afterBlank) return false;
  const last = previous?.content ?? before.content;
  const full = last.length >= Math.max(SHORTEST_WRAPPED, 0.85 * widest);
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
 * or to those after it, whichever are as many.
 */
function withColumns(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(({ column }) => column)) return rows;
  const blocks = blocksOf(rows);
  const given = new Map<Row, number>();
  blocks.forEach(({ open, pages }, index) => {
    const before = open.filter((row) => !given.has(row));
    const after = blocks[index + 1]?.open ?? [];
    const target = before.length === pages.length ? before : after.length === pages.length ? after : [];
    target.forEach((row, at) => given.set(row, pages[at] ?? 0));
  });
  return rows.filter(({ column }) => !column).map((row) => ({ ...row, page: row.page ?? given.get(row) }));
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

/** Where most titles end in a unit, in brackets or behind a blank, that is the contributor. */
function withTrailingContributors(rows: readonly Row[]): readonly Row[] {
  const plain = rows.filter(({ contributor, title }) => contributor === undefined && !isGroupTitle(title));
  for (const pattern of [/^(.{4,}?)\s*[（(]([^（）()]{2,30})[）)]$/u, /^(.{5,})\s+(\S{2,24})$/u]) {
    const matching = plain.filter(({ title }) => looksLikeContributor(pattern.exec(title)?.[2] ?? ''));
    if (matching.length < 2 || matching.length < 0.6 * plain.length) continue;
    return rows.map((row) => {
      const [, title, contributor] = matching.includes(row) ? (pattern.exec(row.title) ?? []) : [];
      return title === undefined ? row : { ...row, title, contributor };
    });
  }
  return rows;
}

const GROUP_TITLE =
  /^(?:第[一二三四五六七八九十0-9０-９]{1,3}(?:部分|编|編|篇|辑|单元|卷|专题)|[【〖［].*[】〗］]$|[上中下前后附][编篇卷册辑]|[一二三四五六七八九十]、?[^、]{2,8}[篇类编辑]$)/u;

function isGroupTitle(title: string): boolean {
  return GROUP_TITLE.test(title);
}

const SECTION_FAMILIES: ReadonlySet<MarkerFamily> = new Set([
  'section',
  'clause',
  'item',
  'chinese',
  'chineseSpaced',
  'bracketed',
  'arabic',
  'decimal',
  'arabicBracketed',
  'circled',
]);
const BACK_MATTER = /^(?:后\s*记|编后记?|跋|附\s*录|参考(?:文献|书目)|索\s*引|出版说明|结\s*[语束]语?)/u;

/** Groups open a level; sections hang under the chapter before them. */
function withLevels(rows: readonly Row[]): readonly DraftEntry[] {
  const paged = rows.filter(({ page }) => page !== undefined).length > 0.5 * rows.length;
  let groupLevel = -1;
  let inChapter = false;
  return rows.map((row, index) => {
    const marker = markerAt(row.title, 0, row.title.length);
    const section = inChapter && marker !== undefined && SECTION_FAMILIES.has(marker.family);
    const group = !section && isGroup(row, rows[index + 1], paged);
    if (BACK_MATTER.test(row.title)) groupLevel = -1;
    if (group) groupLevel = 0;
    if (!section) inChapter = marker?.family === 'chapter' || marker?.family === 'lecture';
    const level = group ? 0 : groupLevel + 1 + (section ? 1 : 0);
    return {
      title: titleWords(row.title),
      contributors: splitContributors(row.contributor),
      page: row.page,
      range: { start: row.line.start, end: row.line.end },
      link: row.link,
      group,
      section,
      level,
    };
  });
}

function isGroup(row: Row, next: Row | undefined, paged: boolean): boolean {
  if (row.contributor !== undefined || row.link !== undefined || !next) return false;
  if (isGroupTitle(row.title)) return true;
  return paged && row.page === undefined && next.page !== undefined && !BACK_MATTER.test(row.title);
}
