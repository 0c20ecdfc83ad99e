import type { Line } from '../../text/lines';
import type { TextRange } from '../../text/range';
import type { ContentsLine } from './rows/contentsLine';
import { splitContributors } from '../reports/contributors';
import type { MarkerFamily } from '../headings/families';
import { markerAt, type Marker } from '../headings/markers';
import { titleWords } from '../reports/titles/titles';

/** A line of the 目录, or several that make up one entry. */
export interface Row extends ContentsLine {
  readonly line: Line;
  readonly content: string;
  readonly afterBlank: boolean;
  /** Pages that the scan set apart from their titles. */
  readonly column: readonly number[] | undefined;
  /** A part of the book that was printed in the line of its first title. */
  readonly part?: boolean;
  /** The column it stands in, from 0, where a line holds several entries. */
  readonly lane?: number;
}

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

const GROUP_TITLE =
  /^(?:第[一二三四五六七八九十0-9０-９]{1,3}(?:部分|编|編|篇|辑|单元|卷|专题)|[【〖［].*[】〗］]$|[（(]?[上中下前后附][编篇卷册辑]|[一二三四五六七八九十]、?[^、]{2,8}[篇类编辑]$)/u;

/** True for a title such as 第一部分, 上编 or 【正编】, which groups what follows. */
export function isGroupTitle(title: string): boolean {
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
const BACK_MATTER =
  /^(?:后\s*记|编后记?|译后|跋|附\s*录|参考(?:文献|书目)|索\s*引|出版说明|图片来源|大事(?:记|年表)|人名|结\s*[语束]语?)/u;

/** Groups open a level, groups of another kind right below them a deeper one; sections hang under the chapter before them. */
export function withLevels(rows: readonly Row[]): readonly DraftEntry[] {
  const paged = rows.filter(({ page }) => page !== undefined).length > 0.5 * rows.length;
  const markers = rows.map(({ title }) => markerAt(title, 0, title.length));
  const lastChapter = markers.findLastIndex(isChapter);
  const plainSections = haveUnnumberedSections(rows, markers, lastChapter, paged);
  const once = titlesListedOnce(rows);
  const depths = new Map<string, number>();
  let depth = 0;
  let inChapter = false;
  let afterGroup = false;
  /** What the sections of a chapter begin with that bear its number. */
  let decimals: string | undefined;
  return rows.map((row, index) => {
    const marker = markers[index];
    const closesBook = index > lastChapter && BACK_MATTER.test(row.title) && once.has(row.title);
    if (closesBook) {
      depth = 0;
      inChapter = false;
    }
    const numbered = marker !== undefined && SECTION_FAMILIES.has(marker.family);
    const plain = plainSections && marker === undefined && !isGroupTitle(row.title);
    const section =
      decimals === undefined ? inChapter && (numbered || plain) : row.title.startsWith(decimals);
    const group = !section && isGroup(row, rows[index + 1], paged);
    if (group) {
      const kind = groupKind(row.title);
      const level = depths.get(kind) ?? (afterGroup ? depth : 0);
      depths.set(kind, level);
      depth = level + 1;
    }
    if (!section) {
      inChapter = isChapter(marker);
      decimals = decimalsBelow(row, rows[index + 1]);
    }
    afterGroup = group;
    return {
      title: titleWords(row.title),
      contributors: splitContributors(row.contributor),
      page: row.page,
      range: { start: row.line.start, end: row.line.end },
      link: row.link,
      group,
      section,
      level: group ? depth - 1 : depth + (section ? 1 : 0),
    };
  });
}

/** Where every chapter has its 结语 the last one is no more than its chapter's. */
function titlesListedOnce(rows: readonly Row[]): ReadonlySet<string> {
  const once = new Set<string>();
  const seen = new Set<string>();
  for (const { title } of rows) {
    if (seen.has(title)) once.delete(title);
    else once.add(title);
    seen.add(title);
  }
  return once;
}

function isChapter(marker: Marker | undefined): boolean {
  return marker?.family === 'chapter' || marker?.family === 'lecture';
}

/** 3 农村金融 above 3.1 信用社: the number of a chapter that its sections bear, with the dot behind it. */
function decimalsBelow(row: Row, next: Row | undefined): string | undefined {
  const number = /^([0-9]{1,2})(?:\s|[.．、](?![0-9]))/u.exec(row.title)?.[1];
  const dot = /^[0-9]{1,2}([.．])[0-9]/u.exec(next?.title ?? '')?.[1];
  if (number === undefined || dot === undefined) return undefined;
  return next?.title.startsWith(number + dot) === true ? number + dot : undefined;
}

/** Where titles without a number stand among the chapters, at least as many as these, they are their sections. */
function haveUnnumberedSections(
  rows: readonly Row[],
  markers: readonly (Marker | undefined)[],
  lastChapter: number,
  paged: boolean,
): boolean {
  const firstChapter = markers.findIndex(isChapter);
  if (firstChapter < 0) return false;
  const among = markers.slice(firstChapter, lastChapter);
  const chapters = among.filter(isChapter).length;
  const plain = among.filter(
    (marker, index) =>
      marker === undefined && !isGroup(rows[firstChapter + index], rows[firstChapter + index + 1], paged),
  ).length;
  return chapters >= 1 && plain >= chapters;
}

/** 卷 of 【卷一】 is no 篇, and 上编 is of the same kind as 第二编. */
function groupKind(title: string): string {
  return /分编|部分|单元|专题|[编編篇卷辑册]/u.exec(title)?.[0].replace('編', '编') ?? '';
}

function isGroup(row: Row | undefined, next: Row | undefined, paged: boolean): boolean {
  if (!row || !next || row.contributor !== undefined || row.link !== undefined) return false;
  if (row.part === true) return true;
  // 第一篇 right above 第二篇 groups nothing: these are the papers themselves.
  if (isGroupTitle(row.title))
    return !isGroupTitle(next.title) || groupKind(next.title) !== groupKind(row.title);
  return paged && row.page === undefined && next.page !== undefined && !BACK_MATTER.test(row.title);
}
