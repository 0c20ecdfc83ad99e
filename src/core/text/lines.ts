import { isBlank, skipBlanks, trimBlanks } from './characters';
import type { TextRange } from './range';
import type { SourceText } from './sourceText';

/** A line of text; its range is that of its content, without indent, trailing blanks and line end. */
export interface Line extends TextRange {
  /** Its place among the lines as read, from 0: a source line that holds a whole report counts as several. */
  readonly number: number;
  /** Blanks before the content in half-width cells: an ideographic blank counts two. */
  readonly indent: number;
  /** A form feed stands before the content, or in place of it. */
  readonly formFeed: boolean;
}

/** All lines of a text, blank ones included (their range is empty, at their end). */
export function linesOf({ text, lineStarts }: SourceText): readonly Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < lineStarts.length; index++) {
    const start = index === 0 ? lostMarkLength(text) : (lineStarts[index] ?? 0);
    const end = lineStarts[index + 1] ?? text.length;
    if (end - start < GIANT) lines.push(lineFrom(text, start, end, lines.length));
    else
      for (const part of partsOf(text, start, end))
        lines.push(lineFrom(text, part.start, part.end, lines.length));
  }
  return lines;
}

/** A conversion that knows no byte order mark makes a `?` of it, which then stands before the first title. */
function lostMarkLength(text: string): number {
  return /^[?\ufffd]\p{sc=Han}/u.test(text) ? 1 : 0;
}

/** True for a line without content. */
export function isBlankLine(line: Line): boolean {
  return line.start === line.end;
}

function lineFrom(text: string, lineStart: number, lineEnd: number, number: number): Line {
  const start = skipBlanks(text, lineStart, lineEnd);
  if (start > lineStart) return indentedLine(text, lineStart, start, lineEnd, number);
  return { number, start, end: trimBlanks(text, start, lineEnd), indent: 0, formFeed: false };
}

const TAB = 0x09;
const LF = 0x0a;
const FORM_FEED = 0x0c;
const CR = 0x0d;
const TAB_WIDTH = 4;

function indentedLine(text: string, lineStart: number, start: number, lineEnd: number, number: number): Line {
  let indent = 0;
  let formFeed = false;
  let contentEnd = lineStart;
  for (let i = lineStart; i < start; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) break;
    contentEnd = i + 1;
    if (code === FORM_FEED) {
      formFeed = true;
      indent = 0;
    } else if (code === TAB) indent += TAB_WIDTH;
    else if (code === 0x3000 || code === 0x2003) indent += 2;
    else if (code === 0x20 || code === 0xa0 || code === 0x2002) indent++;
  }
  if (start === lineEnd) return { number, start: contentEnd, end: contentEnd, indent: 0, formFeed };
  return { number, start, end: trimBlanks(text, start, lineEnd), indent, formFeed };
}

/** A source line this long may be a whole report whose paragraphs were run together. */
const GIANT = 3000;
/** Where its paragraphs began: a wide gap, or a heading mark behind a full stop. */
const SEAM =
  /[\u3000\u2003\u00a0]{2,}|\u0020{4,}|[。！”](?=(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)(?![一二三四五六七八九十]))/gu;

function partsOf(text: string, start: number, end: number): readonly TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  for (const seam of text.slice(start, end).matchAll(SEAM)) {
    const isGap = isBlank(seam[0].charCodeAt(0));
    const at = start + seam.index + (isGap ? 0 : 1);
    if (at <= from) continue;
    parts.push({ start: from, end: at });
    from = at;
  }
  return [...parts, { start: from, end }];
}
