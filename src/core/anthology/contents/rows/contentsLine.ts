import { isBlank, isDigit, skipBlanks, trimBlanks } from '../../../text/characters';
import { CHINESE_NUMERAL, parseNumeral } from '../../../text/numerals';

/** One line of a 目录 taken apart. */
export interface ContentsLine {
  readonly title: string;
  /** As printed between title and page; undefined where nothing sets it apart. */
  readonly contributor: string | undefined;
  readonly page: number | undefined;
  readonly link: string | undefined;
}

const LEADERS = new Set(".·…⋯．。•‥︰~～_-—－―*+=^,，'`".split(''));
const OPENING = '(（[［〔';
const CLOSING = ')）]］〕';

/** The mark of a list, as in Markdown. */
const BULLET = /^[-*+•●○]\s+(?=\S)/u;

/** Takes the words of one entry apart: no indent, no trailing blanks, wrapped lines joined. */
export function readContentsLine(text: string): ContentsLine {
  const link = readLink(text, 0, text.length);
  if (link) return link;
  const start = BULLET.exec(text)?.[0].length ?? 0;
  const { page, end: beforePage } = pageAtEnd(text, start, text.length);
  const tab = indexWithin(text, '\t', start, beforePage);
  if (tab >= 0) return split(text, start, tab, tab + 1, beforePage, page);
  const slash = text.slice(start, beforePage).search(/\s[/／]\s/u);
  if (slash >= 0) return split(text, start, start + slash, start + slash + 3, beforePage, page);
  const leader = leaderWithin(text, start, beforePage);
  if (leader !== undefined) return split(text, start, leader, leader, beforePage, page);
  return split(text, start, beforePage, beforePage, beforePage, page);
}

/** Numbers alone on a line of the contents, as a column of pages that the scan set apart; undefined otherwise. */
export function pageColumn(content: string): readonly number[] | undefined {
  const parts = content.split(/[^0-9０-９]+/).filter((part) => part !== '');
  const digits = parts.join('').length;
  const others = content.replace(/[0-9０-９\s\p{P}]+/gu, '').length;
  if (parts.length === 0 || others * 3 > digits) return undefined;
  return parts.every((part) => part.length <= 4) ? parts.map((part) => parseNumeral(part) ?? 0) : undefined;
}

function split(
  text: string,
  start: number,
  titleEnd: number,
  restStart: number,
  restEnd: number,
  page: number | undefined,
): ContentsLine {
  const end = trimLeaders(text, start, titleEnd);
  const from = skipLeaders(text, restStart, restEnd);
  const contributor = text
    .slice(from, trimLeaders(text, from, restEnd))
    .replace(/\s*[\t/]\s*$/, '')
    .trim();
  return {
    title: text.slice(start, end),
    contributor: contributor === '' ? undefined : contributor,
    page,
    link: undefined,
  };
}

/**
 * The page that closes a line: `(12)`, `-12-`, `·12·`, `第12页`, `……12`, `/12`, a tab or blanks and 12; `end` is where
 * the words before it end.
 */
function pageAtEnd(text: string, start: number, end: number): { page: number | undefined; end: number } {
  const last = trimBlanks(text, start, end);
  const none = { page: undefined, end: last };
  const closed = closingOf(text, start, last);
  const numberEnd = trimBlanks(text, start, closed.at);
  const at = numberStart(text, start, numberEnd);
  if (at === numberEnd || numberEnd - at > 4) return none;
  const numeral = text.slice(at, numberEnd);
  const figures = numeral.replace(/[lI|]/g, '1').replace(/[Oo]/g, '0');
  const page = parseNumeral(figures);
  // Only what a leader or brackets set apart is a page in Chinese numerals, or in figures read as letters.
  const arabic = isDigit(text.charCodeAt(numberEnd - 1)) && figures === numeral;
  const before = closed.opening === '' ? at : openingBefore(text, start, at, closed.opening);
  if (before === undefined) return none;
  const wordsEnd = trimLeaders(text, start, before);
  const setApart = before - wordsEnd;
  const strong =
    closed.opening !== '' ||
    text.charAt(before - 1) === '/' ||
    setApart >= 2 ||
    (setApart === 1 && (isBlank(text.charCodeAt(before - 1)) || ELLIPSES.includes(text.charAt(before - 1))));
  if (!strong || page === undefined) return none;
  // （二） that touches the title is the second part of it.
  if (!arabic && setApart < (closed.opening === '' ? 2 : 1)) return none;
  if (wordsEnd === start) return none;
  return { page, end: text.charAt(wordsEnd - 1) === '/' ? trimBlanks(text, start, wordsEnd - 1) : wordsEnd };
}

/** Where the numeral begins that ends at `end`: figures, some read as letters (l7, 2O), or Chinese numerals. */
function numberStart(text: string, start: number, end: number): number {
  let at = end;
  let figures = 0;
  for (; at > start; at--) {
    if (isDigit(text.charCodeAt(at - 1))) figures++;
    else if (!'lI|Oo'.includes(text.charAt(at - 1))) break;
  }
  if (figures > 0) return at;
  at = end;
  while (at > start && CHINESE_NUMERAL.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Three dots in one character: a leader by itself. */
const ELLIPSES = '…⋯';
const DASHES = '-－—–─';
const DOTS = '·•.．…⋯';

/** What stands behind a page number, and the characters one of which then stands before it: none for a bare number. */
function closingOf(text: string, start: number, end: number): { at: number; opening: string } {
  let at = end;
  if (CLOSING.includes(text.charAt(at - 1))) at = trimBlanks(text, start, at - 1);
  const bracketed = at < end;
  if (text.charAt(at - 1) === '页') return { at: at - 1, opening: '第' };
  if (bracketed) return { at, opening: OPENING };
  for (const kind of [DASHES, DOTS]) {
    while (at > start && kind.includes(text.charAt(at - 1))) at--;
    if (at < end) return { at, opening: kind };
  }
  return { at, opening: '' };
}

/** The offset before the characters that open a page number, a bracket around 第12页 included; undefined where none do. */
function openingBefore(text: string, start: number, end: number, opening: string): number | undefined {
  let at = trimBlanks(text, start, end);
  if (!opening.includes(text.charAt(at - 1)) || at === start) return undefined;
  at--;
  if (opening === DASHES || opening === DOTS)
    while (at > start && opening.includes(text.charAt(at - 1))) at--;
  return opening === '第' && at > start && OPENING.includes(text.charAt(at - 1)) ? at - 1 : at;
}

/** `[title](target) — unit` behind a list mark, as in Markdown. */
function readLink(text: string, start: number, end: number): ContentsLine | undefined {
  const open = indexWithin(text, '[', start, end);
  if (open < 0 || !/^[-*+\d.\s]*$/.test(text.slice(start, open))) return undefined;
  const middle = indexWithin(text, '](', open, end);
  const close = middle < 0 ? -1 : closingBracket(text, middle + 2, end);
  if (close < 0) return undefined;
  const { page, end: restEnd } = pageAtEnd(text, close, end);
  const line = split(text, open + 1, middle, close + 1, restEnd, page);
  return { ...line, link: text.slice(middle + 2, close).trim() };
}

/** A link's target may hold brackets of its own. */
function closingBracket(text: string, start: number, end: number): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (char === '(') depth++;
    else if (char === ')' && depth-- === 0) return i;
  }
  return -1;
}

/** Two dashes part a subtitle from its title; five and more lead, as four dots do. */
const DASH_WEIGHT = 0.8;

/** Where four dots or more, two ellipses or five dashes inside a line lead from title to contributor. */
function leaderWithin(text: string, start: number, end: number): number | undefined {
  let run = 0;
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (LEADERS.has(char)) run += weightOf(char);
    else if (!isBlank(text.charCodeAt(i)) || run === 0) {
      if (run >= 4) return trimLeaders(text, start, i);
      run = 0;
    }
  }
  return undefined;
}

function weightOf(leader: string): number {
  if (ELLIPSES.includes(leader)) return 2;
  return leader === '—' || leader === '-' ? DASH_WEIGHT : 1;
}

function trimLeaders(text: string, start: number, end: number): number {
  let at = end;
  for (;;) {
    const before = at;
    while (at > start && (isBlank(text.charCodeAt(at - 1)) || LEADERS.has(text.charAt(at - 1)))) at--;
    at -= misreadRun(text, start, at);
    if (at === before) return at;
  }
}

/** The length of a run of `?` or `�` before `end`: a leader where there are several, for a title may end in one. */
function misreadRun(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charAt(at - 1) === '?' || text.charAt(at - 1) === '�')) at--;
  return end - at >= 2 ? end - at : 0;
}

/** A leader may be misread to end in quotation marks; a name or title without a leader before it may begin with them. */
function skipLeaders(text: string, start: number, end: number): number {
  let at = skipBlanks(text, start, end);
  let led = false;
  for (; at < end; at++) {
    const char = text.charAt(at);
    if (LEADERS.has(char)) led = true;
    else if (!isBlank(text.charCodeAt(at)) && char !== '/' && !(led && '"“”'.includes(char))) break;
  }
  return at;
}

function indexWithin(text: string, part: string, start: number, end: number): number {
  const at = text.slice(start, end).indexOf(part);
  return at < 0 ? -1 : start + at;
}
