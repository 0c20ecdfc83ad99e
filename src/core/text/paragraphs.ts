import { endsSentence, isDigit, tableOf } from './characters';
import { hasRoom, isFull, isNearlyFull, type Layout, type LineWidth } from './layout';
import { isBlankLine, type Line } from './lines';
import type { Paragraph } from './paragraph';
import type { TextRange } from './range';

/** What the joining of lines must know of a line beyond its layout. */
export interface LineRoles {
  /** Page marks and running heads: skipped, the text goes on behind them. */
  readonly isFurniture: (line: number) => boolean;
  /** The line opens a paragraph whatever stands before: it bears a heading mark, a dash label, a salutation. */
  readonly opens: (line: Line) => boolean;
  /** The line may bear what is left of such a mark: it opens a paragraph behind a sentence that ended. */
  readonly mayOpen: (line: Line) => boolean;
  /** The line is a paragraph of its own: an entry of the contents, a table cell. */
  readonly isApart: (line: number) => boolean;
}

/** A paragraph with the line (0-based) it begins in. */
export interface JoinedParagraph extends Paragraph {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Joins lines to paragraphs, in the order of the text. */
export function joinParagraphs(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  roles: LineRoles,
): readonly JoinedParagraph[] {
  const paragraphs: JoinedParagraph[] = [];
  let first: Line | undefined;
  let last: Line | undefined;
  let pieces: TextRange[] = [];
  let blank = false;
  let page = false;
  for (const line of lines) {
    if (isBlankLine(line)) {
      blank = true;
      page ||= line.formFeed;
      continue;
    }
    if (roles.isFurniture(line.number)) {
      page = true;
      continue;
    }
    const piece = { start: line.start, end: line.end };
    // Most lines end their paragraph: the rest of what must be known is looked at only for the others.
    const ended = !last || (!layout.wrap && endsSentence(text, last.start, last.end));
    if (!ended && first && last && goesOn(text, first, last, line, { blank, page }, layout, roles))
      pieces.push(piece);
    else {
      if (first && last) paragraphs.push(paragraphOf(first, last, pieces));
      first = line;
      pieces = [piece];
    }
    last = line;
    blank = false;
    page = false;
  }
  if (first && last) paragraphs.push(paragraphOf(first, last, pieces));
  return paragraphs;
}

/** The paragraphs with those that begin in one of `lines` (0-based) joined to the one before: a title's further lines. */
export function withLinesJoined(
  paragraphs: readonly JoinedParagraph[],
  lines: ReadonlySet<number>,
): readonly JoinedParagraph[] {
  if (lines.size === 0) return paragraphs;
  const joined: JoinedParagraph[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.at(-1);
    if (before && lines.has(paragraph.firstLine)) joined[joined.length - 1] = joinTwo(before, paragraph);
    else joined.push(paragraph);
  }
  return joined;
}

function joinTwo(first: JoinedParagraph, second: JoinedParagraph): JoinedParagraph {
  const { end, lastLine } = second;
  return { ...first, end, lastLine, pieces: [...first.pieces, ...second.pieces] };
}

function paragraphOf(first: Line, last: Line, pieces: readonly TextRange[]): JoinedParagraph {
  return { start: first.start, end: last.end, pieces, firstLine: first.number, lastLine: last.number };
}

/** What stands between two lines of text. */
interface Gap {
  readonly blank: boolean;
  readonly page: boolean;
}

function goesOn(
  text: string,
  first: Line,
  last: Line,
  line: Line,
  gap: Gap,
  layout: Layout,
  roles: LineRoles,
): boolean {
  if (roles.isApart(line.number) || roles.isApart(last.number)) return false;
  const { opens, mayOpen } = roles;
  const pair = { text, first, last, line, gap, opens, mayOpen };
  return layout.wrap ? wrapGoesOn(pair, layout, layout.wrap) : paragraphGoesOn(pair, layout);
}

interface Pair {
  readonly text: string;
  readonly first: Line;
  readonly last: Line;
  readonly line: Line;
  readonly gap: Gap;
  readonly opens: (line: Line) => boolean;
  readonly mayOpen: (line: Line) => boolean;
}

/** Hard-wrapped text: a full line goes on in the next one without an indent. */
function wrapGoesOn(pair: Pair, layout: Layout, wrap: LineWidth): boolean {
  const { text, first, last, line, gap, opens } = pair;
  const ended =
    endsSentence(text, last.start, last.end) &&
    !/[；;]/.test(text.charAt(last.end - 1)) &&
    !splitsFigure(text, last, line);
  const indented = line.indent >= 2 && line.indent >= last.indent;
  if (layout.indented && indented) return false;
  if (!isFull(text, last, wrap)) {
    if (!ended && !gap.blank && isNearlyFull(text, last, wrap)) return !opens(line);
    return (gap.page || gap.blank) && !ended && isMidSentence(text, last, first, opens) && !opens(line);
  }
  if (!ended) return layout.indented || !opens(line);
  return !opens(line) && !pair.mayOpen(line) && fullSentenceGoesOn(pair, layout, wrap);
}

/** A sentence that ends with its full line: where nothing marks paragraphs, one that left room for more was the last. */
function fullSentenceGoesOn({ text, last, line, gap }: Pair, layout: Layout, wrap: LineWidth): boolean {
  // Behind a page mark, or where every line has one, a blank line says nothing.
  const blank = gap.blank && !gap.page && !layout.blankBetween;
  if (layout.indented) return !blank;
  if (blank || isHeadLike(text, line, wrap)) return false;
  return (layout.spaced && !gap.page) || !hasRoom(text, last, line, wrap);
}

/** A line that leaves room and ends no sentence is not the rest of one. */
function isHeadLike(text: string, line: Line, wrap: LineWidth): boolean {
  return !isNearlyFull(text, line, wrap) && !endsSentence(text, line.start, line.end);
}

/** 3. / 6亿元: a full stop that is a decimal point. */
function splitsFigure(text: string, last: Line, line: Line): boolean {
  return isDigit(text.charCodeAt(line.start)) && /[0-9０-９][.．]$/.test(text.slice(last.end - 2, last.end));
}

/** A line a paragraph: it goes on only where a page break cut a sentence, or a title is set in two lines. */
function paragraphGoesOn({ text, first, last, line, gap, opens }: Pair, layout: Layout): boolean {
  if (opens(line)) return false;
  if (NEVER_FIRST[text.charCodeAt(line.start)] === 1) return true;
  if (layout.indented && gap.page && line.indent < 2) return true;
  if (layout.indented && line.indent >= 2) return false;
  if (!gap.blank && !gap.page && layout.blankBetween && isShort(last) && isShort(line)) {
    return opens(first) && !endsSentence(text, line.start, line.end);
  }
  return isMidSentence(text, last, first, opens) && isTail(text, line);
}

/** No paragraph begins with these. */
const NEVER_FIRST = tableOf('，。、；：！？”’）》％%的,;:!?)');

const SHORT = 40;
const isShort = (line: Line) => line.end - line.start <= SHORT;

/** The line holds a whole sentence or more, or breaks off at a comma: it is no title. */
function isMidSentence(text: string, last: Line, first: Line, opens: (line: Line) => boolean): boolean {
  const length = last.end - last.start;
  if (/[。；]/.test(text.slice(last.start, last.end))) return true;
  if (opens(first) && first === last) return false;
  const final = text.charAt(last.end - 1);
  if ((final === '，' || final === '、' || final === ',') && length >= 12) return true;
  return length > SHORT;
}

/** What follows a break ends its sentence or is long; a short line without a stop is something else. */
function isTail(text: string, line: Line): boolean {
  return line.end - line.start > SHORT || endsSentence(text, line.start, line.end);
}
