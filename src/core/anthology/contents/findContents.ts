import { tableOf } from '../../text/characters';
import { cellsIn } from '../../text/layout';
import { comparedWords } from '../../text/folding/misreadings';
import { isBlankLine, type Line } from '../../text/lines';
import { markerAt } from '../headings/markers';
import { isContentsHead, isListHead, titleKey } from '../reports/titles/titles';
import { leftOver, withColumns } from './rows/contentsColumns';
import { withContributors } from './contentsContributors';
import { inReadingOrder } from './rows/contentsLanes';
import { withLeadingPages } from './rows/contentsLeadingPages';
import { withLevels, type DraftEntry, type Row } from './contentsLevels';
import { readContentsLine } from './rows/contentsLine';
import { gluedPage } from './contentsReadings';
import { LONGEST_ENTRY, rowsFrom } from './rows/contentsRows';
import { bodiesBegin } from './bodiesBegin';
import { dividedRows } from './rows/dividedRows';
import { namesWriter, readEntries, type EntryPath, type Make } from './entryPath';
import { rowsInOrder } from './rows/pageOrder';
import { headlessStart } from './headlessContents';
import { stands, type Span, type TitleIndex } from './titleIndex';

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
export function findContents(
  text: string,
  lines: readonly Line[],
  titles: TitleIndex,
  head?: number,
): Contents | undefined {
  const heads =
    head === undefined
      ? lines.filter((line) => mayBeHead(text, line)).slice(0, mostHeads)
      : lines.slice(head, head + 1);
  const found: ReadContents[] = [];
  for (const line of heads) {
    if (line.number <= (found.at(-1)?.lastLine ?? -1)) continue;
    const contents = contentsAfter(text, lines, titles, line.number);
    if (contents && contents.entries.length >= 2 && isNextVolume(lines, found, contents))
      found.push(contents);
  }
  if (found.length === 0 && head === undefined) found.push(...withoutHead(text, lines, titles));
  if (found.length === 0) return undefined;
  return {
    stretches: found.map(({ firstLine, lastLine }) => ({ firstLine, lastLine })),
    entries: found.flatMap(({ entries }) => entries),
    pagesLeftOver: found.flatMap(({ pagesLeftOver }) => pagesLeftOver),
  };
}

/** This share of what lines without a head list must stand in the text for them to be contents. */
const MOST_STANDING = 0.6;

/** Contents whose head was lost, where there are some: at most one. */
function withoutHead(text: string, lines: readonly Line[], titles: TitleIndex): readonly ReadContents[] {
  const start = headlessStart(text, lines);
  const contents = start === undefined ? undefined : contentsAfter(text, lines, titles, start, start);
  if (!contents || contents.entries.length < FEWEST_WITHOUT_HEAD) return [];
  const span = { from: 0, to: contents.lastLine };
  const standing = contents.entries.filter(({ title }) => stands(comparedWords(title), titles, span)).length;
  return standing >= MOST_STANDING * contents.entries.length ? [contents] : [];
}

const FEWEST_WITHOUT_HEAD = 4;

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
const HEAD_OPENERS = tableOf('目日自曰总本原文论全简详篇cCtT#*【〔[（(');

function mayBeHead(text: string, { start, end }: Line): boolean {
  return (
    end - start >= 2 &&
    end - start <= 24 &&
    HEAD_OPENERS[text.charCodeAt(start)] === 1 &&
    isContentsHead(text, start, end)
  );
}

function contentsAfter(
  text: string,
  lines: readonly Line[],
  titles: TitleIndex,
  head: number,
  first = head + 1,
): ReadContents | undefined {
  const rows = withLeadingPages(rowsFrom(text, lines, first, titles));
  const linked = rows.filter(({ link }) => link !== undefined);
  if (linked.length >= 2)
    return madeContents(
      text,
      lines,
      head,
      linked,
      linked.at(-1),
      make(linked, titles, () => ({ from: head, to: head })),
    );
  const below = readFrom(rows.slice(0, bodiesBegin(rows, titles)), titles, (line) => ({
    from: 0,
    to: line,
    head,
  }));
  // Only contents that close a volume have the bodies before them.
  const closes = 2 * head > lines.length;
  const above = closes ? readFrom(rows, titles, () => ({ from: head, to: Infinity })) : below;
  const best = above.path.score > below.path.score ? above : below;
  return madeContents(text, lines, head, best.path.rows, best.rows[best.path.last], best.make);
}

interface ReadRows {
  readonly rows: readonly Row[];
  readonly path: EntryPath;
  readonly make: Make;
}

/** Read twice: where the contents end is known only when they have been read, and where their titles may stand only then. */
function readFrom(rows: readonly Row[], titles: TitleIndex, spanBehind: (line: number) => Span): ReadRows {
  const { last } = readEntries(rows, make(rows, titles, spanBehind));
  const kept = withGluedPages(rows.slice(0, last + 1));
  const span = spanBehind(rows[last]?.line.number ?? -1);
  const again = make(kept, titles, () => span);
  return { rows: kept, path: readEntries(kept, again), make: again };
}

/** The first line that names somebody stands before the first title: every name stands above its title. */
function signsAbove(rows: readonly Row[]): boolean {
  const [first, second] = rows;
  return namesWriter(first) && !namesWriter(second) && first?.page === undefined;
}

function make(rows: readonly Row[], index: TitleIndex, spanBehind: Make['spanBehind']): Make {
  const inOrder = rowsInOrder(rows);
  const titled = rows.filter(({ column }) => column === undefined);
  const columns = rows.length - titled.length;
  return {
    index,
    spanBehind,
    signed:
      titled.filter((row, at) => namesWriter(row) && !namesWriter(titled[at - 1])).length /
      Math.max(1, titled.length),
    inOrder,
    beforeColumn: new Set(rows.slice(0, rows.findLastIndex(({ column }) => column !== undefined) + 1)),
    signedAbove: signsAbove(titled),
    paged: Math.min(1, (inOrder.size + columns) / Math.max(1, titled.length)),
    widest: Math.max(
      0,
      ...rows.map(({ content }) => cellsIn(content, 0, Math.min(content.length, LONGEST_ENTRY))),
    ),
  };
}

/** Where most entries bear a page, figures that touch a title are its page if they are in order. */
function withGluedPages(rows: readonly Row[]): readonly Row[] {
  const inOrder = rowsInOrder(rows);
  if (inOrder.size < rows.length / 2) return rows;
  let page = 0;
  let next = Infinity;
  const nextPages = rows.map(() => Infinity);
  for (let at = rows.length - 1; at >= 0; at--) {
    nextPages[at] = next;
    const row = rows[at];
    if (row && inOrder.has(row)) next = row.page ?? next;
  }
  return rows.map((row, index) => {
    if (inOrder.has(row)) page = row.page ?? page;
    const content = row.page === undefined && row.column === undefined ? gluedPage(row.content) : undefined;
    if (content === undefined) return row;
    const glued = readContentsLine(content);
    if (glued.page === undefined || glued.page < page || glued.page > (nextPages[index] ?? Infinity))
      return row;
    return { ...row, ...glued, content };
  });
}

function madeContents(
  text: string,
  lines: readonly Line[],
  head: number,
  entries: readonly Row[],
  last: Row | undefined,
  { index, spanBehind }: Make,
): ReadContents | undefined {
  if (!last) return undefined;
  const span = spanBehind(last.line.number);
  const placed = withColumns(inReadingOrder(dividedRows(entries, index, span)));
  return {
    firstLine: head,
    lastLine: lastListed(text, lines, lineThatEnds(lines, last.line)),
    entries: withLevels(withContributors(placed, index, span)),
    pagesLeftOver: leftOver(entries, placed),
  };
}

/** The number of the line in which an entry ends that begins in `first`. */
function lineThatEnds(lines: readonly Line[], first: Line): number {
  let number = first.number;
  while ((lines[number]?.end ?? Infinity) < first.end) number++;
  return number;
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
