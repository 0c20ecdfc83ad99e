import { comparedWords } from '../../text/misreadings';
import { isBlankLine, type Line } from '../../text/lines';
import { markerAt } from '../headings/markers';

/** The lines of a text that may be titles, to be found by their words. */
export interface TitleIndex {
  /** Line numbers, ascending, by the words as they are compared, with the number before them and without. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** For each line its words as they are compared; empty for blank and long ones. */
  readonly words: readonly string[];
}

/** Lines of the text, both excluded, between which a title counts as standing in the text. */
export interface Span {
  readonly after: number;
  readonly before: number;
}

const LONGEST_TITLE = 90;
/** Without its number a title as short as this could be any words. */
const SHORTEST_BARE = 3;
/** A title is folded into at most this many lines. */
const MOST_LINES = 3;

export function indexTitles(text: string, lines: readonly Line[]): TitleIndex {
  const places = new Map<string, number[]>();
  const words = lines.map((line) => {
    if (isBlankLine(line) || line.end - line.start > LONGEST_TITLE) return '';
    const key = comparedWords(text, line.start, line.end);
    if (key === '') return '';
    push(places, key, line.number);
    const marker = markerAt(text, line.start, line.end);
    const bare = marker ? comparedWords(text, marker.end, line.end) : '';
    if (bare.length >= SHORTEST_BARE) push(places, bare, line.number);
    const title = titleBeforeName(text, line);
    if (title !== undefined) push(places, title, line.number);
    return key;
  });
  return { places, words };
}

/** The words before a wide gap, behind which the author's name may stand. */
function titleBeforeName(text: string, { start, end }: Line): string | undefined {
  const gap = /^(.{4,}\S)(?:\s{2,}|\u3000|\t)\s*\S{2,12}$/u.exec(text.slice(start, end));
  const title = gap ? comparedWords(gap[1] ?? '') : '';
  return title.length >= 4 ? title : undefined;
}

/** Words that stand in more lines tell nothing, and cost time. */
const MOST_PLACES = 200;

function push(map: Map<string, number[]>, key: string, line: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [line]);
  else if (known.length < MOST_PLACES) known.push(line);
  else known[MOST_PLACES - 1] = line;
}

/** True where words stand within a span: in a line of their own, before a name, or over several. */
export function stands(key: string, index: TitleIndex, span: Span): boolean {
  if (key === '') return false;
  return within(index.places.get(key), span) || standsOverLines(key, index, span);
}

/** True where words stand in a line of their own. */
export function standsAlone(key: string, index: TitleIndex, span: Span): boolean {
  return within(index.places.get(key), span);
}

function within(places: readonly number[] | undefined, { after, before }: Span): boolean {
  const last = places?.at(-1);
  if (places === undefined || last === undefined || last <= after) return false;
  return last < before || places.some((line) => line > after && line < before);
}

function standsOverLines(key: string, index: TitleIndex, span: Span): boolean {
  for (let length = 3; length < key.length; length++) {
    const first = index.places.get(key.slice(0, length));
    if (first === undefined || first.length > 20) continue;
    if (
      first.some((line) => line > span.after && line < span.before && goesOn(key.slice(length), line, index))
    )
      return true;
  }
  return false;
}

function goesOn(rest: string, line: number, { words }: TitleIndex): boolean {
  let left = rest;
  for (let next = line + 1; next <= line + MOST_LINES; next++) {
    const key = words[next] ?? '';
    if (key === '') continue;
    if (!left.startsWith(key)) return false;
    left = left.slice(key.length);
    if (left === '') return true;
  }
  return false;
}
