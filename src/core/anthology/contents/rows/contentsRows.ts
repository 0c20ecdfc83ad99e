import { comparedWords } from '../../../text/folding/misreadings';
import { cellsIn } from '../../../text/layout';
import { isBlankLine, type Line } from '../../../text/lines';
import { markerAt } from '../../headings/markers';
import { isListHead } from '../../reports/titles/titles';
import type { Row } from '../contentsLevels';
import { pageColumn, readContentsLine } from './contentsLine';
import { bestReading } from '../contentsReadings';
import type { TitleIndex } from '../titleIndex';

/** No entry is longer. */
export const LONGEST_ENTRY = 100;
const MOST_LINES = 3000;
/** So many lines of prose in a row, and the contents are over. */
const LONGEST_PROSE = 12;
const SALUTATION = /^(?:各位|同志们|女士们|先生们|主席[、，])/u;

/** Among so many rows hardly one has a page or stands in the text again: the contents are over. */
const LONGEST_PAUSE = 20;

/** The lines from `first` on as far as they may belong to the contents: page furniture left out, run-in entries apart. */
export function rowsFrom(
  text: string,
  lines: readonly Line[],
  first: number,
  titles: TitleIndex,
): readonly Row[] {
  const rows: Row[] = [];
  const speaking: boolean[] = [];
  let prose = 0;
  let inPause = 0;
  let afterBlank = false;
  for (let number = first; number < Math.min(lines.length, first + MOST_LINES); number++) {
    const line = lines[number];
    if (!line || isBlankLine(line)) {
      afterBlank = true;
      continue;
    }
    const content = text.slice(line.start, Math.min(line.end, line.start + 4000));
    if (isListHead(content) || SALUTATION.test(content)) break;
    if (isRunningContentsHead(content) || isPageMark(content) || isLeaderLine(content)) continue;
    const row: Row = { ...readContentsLine(content), line, content, afterBlank, column: pageColumn(content) };
    afterBlank = false;
    const entries = runInEntries(row);
    prose = isProse(row) && entries.length === 1 ? prose + 1 : 0;
    if (prose > LONGEST_PROSE || (entries.length === 1 && isLongProse(row))) break;
    for (const entry of entries) {
      rows.push(entry);
      speaking.push(speaksForContents(entry, titles));
      if (speaking.at(-1)) inPause++;
      if (speaking[speaking.length - 1 - LONGEST_PAUSE]) inPause--;
    }
    if (rows.length > LONGEST_PAUSE && inPause <= 1) break;
  }
  return withoutRunningHeads(withPagesBelow(rows), titles);
}

function speaksForContents({ page, column, link, content, line }: Row, titles: TitleIndex): boolean {
  return (
    page !== undefined ||
    column !== undefined ||
    link !== undefined ||
    (content.length <= LONGEST_ENTRY &&
      bestReading(content, titles, { from: 0, to: line.number }).standing > 0)
  );
}

/** Words that stand so many times more in the text than in the contents are the heads of its pages. */
const RUNNING = 8;

function withoutRunningHeads(rows: readonly Row[], { places }: TitleIndex): readonly Row[] {
  const keys = rows.map(({ title }) => comparedWords(title));
  const listed = new Map<string, number>();
  for (const key of keys) listed.set(key, (listed.get(key) ?? 0) + 1);
  return rows.filter(({ page, column }, index) => {
    const key = keys[index] ?? '';
    const standing = places.get(key)?.length ?? 0;
    return page !== undefined || column !== undefined || standing < (RUNNING + 1) * (listed.get(key) ?? 1);
  });
}

/** A sentence, or what opens a speech: no entry. */
export function isProse({ content, page, column, link }: Row): boolean {
  if (page !== undefined || column !== undefined || link !== undefined) return false;
  return (
    content.length > LONGEST_ENTRY ||
    (/[。；，：][”’」）)]?$/u.test(content) && content.length > 12) ||
    (content.match(/[，。；]/gu)?.length ?? 0) >= 2
  );
}

function isLongProse(row: Row): boolean {
  return isProse(row) && row.content.length > 4 * LONGEST_ENTRY;
}

/** `２目录`, `目录３`, spread with blanks: the running head of the contents' own pages. */
function isRunningContentsHead(content: string): boolean {
  return /^[·•.-]?[0-9０-９\s]*目\s*[录次錄][0-9０-９\s]*[·•.-]?$/u.test(content);
}

/** `.1.`, `,4,`, `- 2 -`: the number of a page of the contents, between marks of one kind. */
function isPageMark(content: string): boolean {
  return /^(?:[.,·•]\s*[0-9０-９]{1,3}\s*[.,·•]|[-－—–]+\s*[0-9０-９]{1,3}\s*[-－—–]+)$/u.test(content);
}

/** Dots that the scan set apart from title and page. */
function isLeaderLine(content: string): boolean {
  return /^[.．·…\s]+$/.test(content);
}

/** A page behind which another entry begins: in brackets or behind a leader. */
const PAGE_WITHIN =
  /(?:[（(]\s*[0-9０-９]{1,4}\s*[)）]|(?:[.．·]{2,}|…)\s*[0-9０-９]{1,4}(?![0-9０-９年月日]))\s*(?=[\p{sc=Han}“《（(])/gu;

/** The entries of a line: one, or those that stand side by side in columns or are run in, their pages rising. */
function runInEntries(row: Row): readonly Row[] {
  if (row.link !== undefined) return [row];
  const ends = [...row.content.matchAll(PAGE_WITHIN)].map((match) => match.index + match[0].length);
  if (ends.length === 0) return [row];
  const { line, content } = row;
  const pieces = [0, ...ends].map((from, lane): Row => {
    const words = content.slice(from, ends[lane]).trimEnd();
    return {
      ...row,
      ...readContentsLine(words),
      content: words,
      line: { ...line, start: line.start + from, end: line.start + from + words.length },
      lane,
      afterBlank: lane === 0 && row.afterBlank,
      column: undefined,
    };
  });
  const last = pieces.at(-1);
  const closed = last?.content === '' ? pieces.slice(0, -1) : pieces;
  const pages = closed.map(({ page }) => page);
  const whole = closed.slice(0, -1).every(({ page, title }) => page !== undefined && title !== '');
  const falls = pages.filter((page, at) => page !== undefined && page < (pages[at - 1] ?? 0)).length;
  // Two may be columns, whose pages need not rise from the one to the other; of many one may be misread.
  const rises = falls <= closed.length / 5;
  return whole && (rises || (closed.length === 2 && pages[1] !== undefined)) ? closed : [row];
}

/** Where most entries bear their page, or have it right below, a number alone below one that does not is its page. */
function withPagesBelow(rows: readonly Row[]): readonly Row[] {
  const titles = rows.filter(({ column }) => column === undefined);
  const numbers = rows.filter(({ column }) => column?.length === 1).length;
  const below = rows.filter(({ column }, index) => column?.length === 1 && isOpen(rows[index - 1])).length;
  const paged = titles.filter(({ page }) => page !== undefined).length >= titles.length / 3;
  if (!paged && (below < FEWEST_BELOW || below < 0.6 * numbers)) return rows;
  return rows.flatMap((row, index): readonly Row[] => {
    const below = rows[index + 1];
    if (row.column?.length === 1 && isOpen(rows[index - 1])) return [];
    if (!isOpen(row) || below?.column?.length !== 1) return [row];
    const content = `${row.content} (${below.column[0] ?? ''})`;
    return [
      {
        ...row,
        ...readContentsLine(content),
        content,
        line: { ...row.line, end: below.line.end },
      },
    ];
  });
}

const FEWEST_BELOW = 3;

function isOpen(row: Row | undefined): boolean {
  return row !== undefined && row.page === undefined && row.column === undefined && !isProse(row);
}

/** Shorter rows are whole titles, however narrow the contents are set. */
const SHORTEST_WRAPPED = 14;
/** No title of a part is as long: without a page it goes on. */
const LONG_TITLE = 22;

/** How likely a row breaks off at its end and goes on in the next, from -1 to 1. */
export function breaksOff(row: Row, next: Row, widest: number): number {
  const { content } = row;
  const width = cellsIn(content, 0, content.length);
  let likely = -0.3;
  if (content.length >= LONG_TITLE || width >= Math.max(2 * SHORTEST_WRAPPED, 0.85 * widest)) likely += 0.7;
  if (breaksInWords(content)) likely += 0.6;
  if (next.line.indent > row.line.indent) likely += 0.5;
  if (next.afterBlank) likely -= 0.6;
  if (/^[-－—–]{2}/u.test(next.content)) likely += 0.6;
  if (markerAt(next.content, 0, next.content.length) !== undefined) likely -= 0.8;
  return Math.max(-1, Math.min(1, likely));
}

/** The last word calls for another: no title ends so. */
export function breaksInWords(content: string): boolean {
  return /[，、—－的和与及在对于]$/u.test(content);
}
