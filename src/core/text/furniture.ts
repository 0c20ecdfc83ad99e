import { groupBy } from '../common/groupBy';
import { tableOf, isDigit, isHan } from './characters';
import { isBlankLine, type Line } from './lines';
import { CHINESE_NUMERAL, parseNumeral } from './numerals';
import type { Furniture } from './paragraph';

/** A line that bears a printed page number, alone or beside a running head. */
export interface PageMark {
  /** 0-based line. */
  readonly line: number;
  readonly number: number;
  /** What surrounds the number, normalised: marks of one make have one style; a running head has its words. */
  readonly style: string;
  readonly kind: 'page-mark' | 'running-head';
}

interface Candidate extends PageMark {
  /** As printed. */
  readonly numeral: string;
}

export interface PageFurniture {
  readonly furniture: readonly Furniture[];
  readonly marks: readonly PageMark[];
  /** For each line whether it belongs to the page and not to the text. */
  readonly isFurniture: (line: number) => boolean;
}

/** A page mark `－ １ －`, `第 12 页`, `--- 页面 4 ---` is short, and so is a running head. */
const LONGEST_HEAD = 60;
const NUMBER = `[0-9０-９]{1,4}|[${CHINESE_NUMERAL}]{1,4}`;
const MARK = new RegExp(
  `^([^0-9０-９\\p{L}]*(?:第|页面|page|p)?[^0-9０-９\\p{L}]*)(${NUMBER})(\\s*页?[^0-9０-９\\p{L}]*)$`,
  'iu',
);
/** A full-width number may touch the words. */
const HEAD_LEFT = /^[-－—.·•*]*\s*(?:([0-9]{1,4})(?:\s+|\s*[·•|/]\s*)|([０-９]{1,4}))(\D.*)$/;
const HEAD_RIGHT = /^(.*?[^0-9０-９])(?:(?:\s+|\s*[·•|/]\s*)([0-9]{1,4})|([０-９]{1,4}))\s*[-－—.·•]*$/;
const SENTENCE = /[。；！？]/;

/**
 * Finds page marks and running heads by their regularity: numbers that count up through the file, words that come
 * back, or are one of the `titles`. `skip` names lines that are none whatever they look like, those of the contents.
 */
export function findFurniture(
  text: string,
  lines: readonly Line[],
  skip: (line: number) => boolean,
  titles: readonly string[] = [],
): PageFurniture {
  const candidates: Candidate[] = [];
  for (const line of lines) {
    const candidate = skip(line.number) ? undefined : candidateOf(text, line);
    if (candidate) candidates.push(candidate);
  }
  const marks = readingOrder(candidates, new Set(titles.map(headWords)));
  const flags = new Uint8Array(lines.length);
  const furniture: Furniture[] = [];
  const add = (line: Line, kind: Furniture['kind']) => {
    flags[line.number] = 1;
    furniture.push({ start: line.start, end: line.end, kind });
  };
  for (const mark of marks) {
    const line = lines[mark.line];
    if (line) add(line, mark.kind);
  }
  for (const line of repeatedNeighbours(text, lines, marks, (number) => flags[number] === 1 || skip(number)))
    add(line, 'running-head');
  for (const line of lines) {
    if (line.formFeed) furniture.push({ start: line.start, end: line.start, kind: 'form-feed' });
  }
  furniture.sort((a, b) => a.start - b.start);
  return { furniture, marks, isFurniture: (line) => flags[line] === 1 };
}

/** Some scans read two figures in the wrong order (`３１` for 13): the order that gives more regular marks is right. */
function readingOrder(candidates: readonly Candidate[], titles: ReadonlySet<string>): readonly PageMark[] {
  const asPrinted = regularOnes(candidates, titles);
  if (!candidates.some(({ number, numeral }) => number > 0 && number < 10 && numeral.length > 1))
    return asPrinted;
  const reversed = regularOnes(
    candidates.map((mark) => ({ ...mark, number: mirroredNumber(mark.numeral) })),
    titles,
  );
  return reversed.length > 1.2 * asPrinted.length ? reversed : asPrinted;
}

function regularOnes(candidates: readonly PageMark[], titles: ReadonlySet<string>): readonly PageMark[] {
  return [...regularMarks(candidates), ...runningHeads(candidates, titles)].sort((a, b) => a.line - b.line);
}

/** `３１` → 13, `０１` → 10. */
function mirroredNumber(numeral: string): number {
  return parseNumeral(numeral.split('').reverse().join('')) ?? 0;
}

function candidateOf(text: string, line: Line): Candidate | undefined {
  const length = line.end - line.start;
  if (length === 0 || length > LONGEST_HEAD) return undefined;
  const first = text.charCodeAt(line.start);
  const last = text.charCodeAt(line.end - 1);
  const startsWithNumber = isDigit(first);
  const endsWithNumber = isDigit(last) || DECORATION[last] === 1;
  if (!startsWithNumber && !endsWithNumber && !isNumeralOrPage(last)) return undefined;
  const content = text.slice(line.start, line.end);
  const mark = isWord(first) ? undefined : markOf(content, line.number);
  if (mark || SENTENCE.test(content)) return mark;
  const left = startsWithNumber ? HEAD_LEFT.exec(content) : null;
  if (left) return headOf(left[3], left[1] ?? left[2], line.number);
  const right = endsWithNumber ? HEAD_RIGHT.exec(content) : null;
  return right ? headOf(right[1], right[2] ?? right[3], line.number) : undefined;
}

/** What may stand behind a page number. */
const DECORATION = tableOf('-－—–―─.．·•,，、~～_*)）］】');

function isNumeralOrPage(code: number): boolean {
  return code === PAGE || NUMERALS[code] === 1;
}

/** A Chinese character that no page mark begins with. */
function isWord(code: number): boolean {
  return isHan(code) && code !== FIRST_OF_ORDINAL && code !== PAGE && NUMERALS[code] !== 1;
}

const NUMERALS = tableOf(CHINESE_NUMERAL);
const FIRST_OF_ORDINAL = '第'.charCodeAt(0);
const PAGE = '页'.charCodeAt(0);

function markOf(content: string, line: number): Candidate | undefined {
  const match = MARK.exec(content);
  if (!match) return undefined;
  const [, before = '', numeral = '', after = ''] = match;
  const style = styleOf(before + after);
  if (style === '' && !/^[0-9０-９]/.test(numeral)) return undefined;
  const number = parseNumeral(numeral);
  if (number === undefined) return undefined;
  return { line, number, numeral: numeral.trim(), style, kind: 'page-mark' };
}

function headOf(words = '', numeral = '', line: number): Candidate | undefined {
  const number = parseNumeral(numeral);
  const style = headWords(words);
  if (number === undefined || style.length < 2) return undefined;
  return { line, number, numeral: numeral.trim(), style, kind: 'running-head' };
}

/** The words of a running head as they are compared: no blanks, no punctuation. */
function headWords(words: string): string {
  return words.replace(/[\s\p{P}]+/gu, '');
}

/** Dashes, dots and commas are misread for one another, so all are one. */
function styleOf(surroundings: string): string {
  return surroundings.replace(/\s+/g, '').replace(/[-－—–―─.．·•,，、~～_*]+/g, '.');
}

/** Marks of one style whose neighbours of the same style count on from them. */
function regularMarks(candidates: readonly PageMark[]): readonly PageMark[] {
  const byStyle = groupBy(
    candidates.filter(({ kind }) => kind === 'page-mark'),
    ({ style }) => style,
  );
  return [...byStyle].flatMap(([style, marks]) => {
    const regular = marks.filter((_, index) => isRegular(marks, index));
    const enough =
      style === '' ? regular.length >= 5 && regular.length > 0.6 * marks.length : regular.length >= 2;
    return enough ? regular : [];
  });
}

/** Running heads come back with the same words, or those of a title, and count on from their neighbours. */
function runningHeads(candidates: readonly PageMark[], titles: ReadonlySet<string>): readonly PageMark[] {
  const heads = candidates.filter(({ kind }) => kind === 'running-head');
  const byWords = groupBy(heads, ({ style }) => style);
  const familiar = heads.filter((head, index) => {
    const known = titles.has(head.style) || (byWords.get(head.style)?.length ?? 0) >= 2;
    return known && isRegular(heads, index);
  });
  if (familiar.length < 3) return [];
  const accepted = new Set(familiar);
  return heads.filter((head, index) => accepted.has(head) || fitsBetween(heads, index, accepted));
}

/** How far apart the page numbers of neighbouring marks may be: pages without a mark lie between. */
const WIDEST_STEP = 4;

function isRegular(marks: readonly PageMark[], index: number): boolean {
  const number = marks[index]?.number ?? 0;
  for (let distance = 1; distance <= 3; distance++) {
    const before = marks[index - distance];
    const after = marks[index + distance];
    if (before && isStep(number - before.number, distance)) return true;
    if (after && isStep(after.number - number, distance)) return true;
  }
  return false;
}

function isStep(difference: number, distance: number): boolean {
  return difference > 0 && difference <= WIDEST_STEP + distance - 1;
}

/** The last head accepted before and the first after leave room for this page. */
function fitsBetween(heads: readonly PageMark[], index: number, accepted: ReadonlySet<PageMark>): boolean {
  const number = heads[index]?.number ?? 0;
  const before = heads.slice(Math.max(0, index - 3), index).findLast((head) => accepted.has(head));
  const after = heads.slice(index + 1, index + 4).find((head) => accepted.has(head));
  return Boolean(
    before && after && before.number < number && number < after.number && after.number - before.number <= 6,
  );
}

/** Lines next to page marks that say the same on three pages or more, and mostly there: a heading may come back too. */
function repeatedNeighbours(
  text: string,
  lines: readonly Line[],
  marks: readonly PageMark[],
  isTaken: (line: number) => boolean,
): readonly Line[] {
  const wordsOf = (line: Line) => text.slice(line.start, line.end).replace(/\s+/g, '');
  const repeated = new Map<string, readonly Line[]>();
  for (const side of [-1, 1] as const) {
    const neighbours: Line[] = [];
    for (const { line, kind } of marks) {
      const near = kind === 'page-mark' ? nextLine(lines, line, side) : undefined;
      if (near && isShort(near) && !isTaken(near.number)) neighbours.push(near);
    }
    for (const [words, same] of groupBy(neighbours, wordsOf)) if (same.length >= 3) repeated.set(words, same);
  }
  if (repeated.size === 0) return [];
  const places = new Map<string, number>();
  const first = tableOf([...repeated.keys()].map((words) => words.charAt(0)).join(''));
  for (const line of lines) {
    if (!isShort(line) || first[text.charCodeAt(line.start)] !== 1 || isTaken(line.number)) continue;
    const words = wordsOf(line);
    if (repeated.has(words)) places.set(words, (places.get(words) ?? 0) + 1);
  }
  return [...repeated].flatMap(([words, same]) =>
    same.length >= 0.7 * (places.get(words) ?? 0) ? same : [],
  );
}

const isShort = ({ start, end }: Line) => end - start <= 40;

/** The next line with content in a direction, at most three lines away. */
function nextLine(lines: readonly Line[], from: number, direction: 1 | -1): Line | undefined {
  for (let distance = 1; distance <= 3; distance++) {
    const line = lines[from + direction * distance];
    if (line && !isBlankLine(line)) return line;
  }
  return undefined;
}
