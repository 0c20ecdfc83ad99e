import { comparedWords } from '../../text/folding/misreadings';
import { endsSentence, isBlank, isDigit, trimBlanks } from '../../text/characters';
import { isBlankLine, type Line } from '../../text/lines';
import { markerAt } from '../headings/markers';

/** The lines of a text that may be titles, to be found by their words. */
export interface TitleIndex {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Line numbers, ascending, by the words as they are compared, with the number before them and without. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** How long the lines are, in letters, that begin with the same letters. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

/** Lines of the contents, both included: a title that stands in one of them does not stand in the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The head, where what the contents list follows them, but for prefaces. */
  readonly head?: number;
}

const LONGEST_TITLE = 160;
/** Without its number a title as short as this could be any words. */
const SHORTEST_BARE = 3;
/** The letters by which lines are looked up that a title may begin with. */
const START = 3;
/** Words that so many lines consist of are the first part of no title. */
const MOST_STARTS = 20;
/** A title is folded into at most this many lines. */
const MOST_LINES = 3;

/** Looks up the lines of a text that may be titles, or the first line of one. */
export function indexTitles(text: string, lines: readonly Line[]): TitleIndex {
  const places = new Map<string, number[]>();
  const lengths = new Map<string, number[]>();
  for (const line of lines) {
    if (!mayBeTitle(text, line, lines[line.number - 1])) continue;
    const key = comparedWords(text, line.start, line.end);
    push(places, key, line.number);
    const start = key.slice(0, START);
    const known = lengths.get(start);
    if (!known) lengths.set(start, [key.length]);
    else if (!known.includes(key.length)) known.push(key.length);
    const marker = markerAt(text, line.start, line.end);
    const bare = marker ? comparedWords(text, marker.end, line.end) : '';
    if (bare.length >= SHORTEST_BARE) push(places, bare, line.number);
    const title = titleBeforeName(text, line);
    if (title !== undefined) push(places, title, line.number);
  }
  return { text, lines, places, lengths };
}

/** A line as short as this may be a title wherever it stands. */
const SHORT = 20;

/** A line that no sentence ends in and that, unless it is short, none runs into. */
function mayBeTitle(text: string, line: Line, before: Line | undefined): boolean {
  const length = line.end - line.start;
  if (length === 0 || length > LONGEST_TITLE || /[。；]/.test(text.charAt(line.end - 1))) return false;
  return (
    length <= SHORT ||
    line.indent >= 2 ||
    !before ||
    isBlankLine(before) ||
    before.end - before.start <= SHORT ||
    endsSentence(text, before.start, before.end)
  );
}

/** The words before a wide gap, behind which the author's name may stand. */
function titleBeforeName(text: string, { start, end }: Line): string | undefined {
  if (isDigit(text.charCodeAt(end - 1))) return undefined;
  for (let at = end - 2; at > start + 4 && at >= end - LONGEST_NAME; at--) {
    const code = text.charCodeAt(at);
    if (!isBlank(code)) continue;
    const gap = trimBlanks(text, start, at + 1);
    const wide = code === WIDE_BLANK || code === TAB || at - gap >= 1;
    const title = wide ? comparedWords(text, start, gap) : '';
    if (title.length >= 4) return title;
  }
  return undefined;
}

const LONGEST_NAME = 14;
const WIDE_BLANK = 0x3000;
const TAB = 0x09;

/** Words that stand in more lines tell nothing, and cost time. */
const MOST_PLACES = 200;

function push(map: Map<string, number[]>, key: string, line: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [line]);
  else if (known.length < MOST_PLACES) known.push(line);
  else known[MOST_PLACES - 1] = line;
}

/** True where words stand outside the contents: in a line of their own, before a name, or over several. */
export function stands(key: string, index: TitleIndex, contents: Span): boolean {
  return key !== '' && (standsAlone(key, index, contents) || standsOverLines(key, index, contents));
}

/** True where words stand outside the contents in a line of their own. */
export function standsAlone(key: string, { places }: TitleIndex, { from, to }: Span): boolean {
  const lines = places.get(key);
  return lines !== undefined && ((lines[0] ?? from) < from || (lines.at(-1) ?? to) > to);
}

function standsOverLines(key: string, index: TitleIndex, { from, to }: Span): boolean {
  return (index.lengths.get(key.slice(0, START)) ?? []).some((length) => {
    const first = length < key.length ? index.places.get(key.slice(0, length)) : undefined;
    return (
      first !== undefined &&
      first.length <= MOST_STARTS &&
      first.some((line) => (line < from || line > to) && goesOn(key.slice(length), line, index))
    );
  });
}

function goesOn(rest: string, line: number, { text, lines }: TitleIndex): boolean {
  let left = rest;
  for (const { start, end } of lines.slice(line + 1, line + 1 + MOST_LINES)) {
    const key = comparedWords(text, start, end);
    if (key === '') continue;
    if (!left.startsWith(key)) return false;
    left = left.slice(key.length);
    if (left === '') return true;
  }
  return false;
}
