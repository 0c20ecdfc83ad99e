import { isBlank, skipBlanks, trimBlanks } from './characters';
import type { TextRange } from './range';
import { lineRange, type SourceText } from './sourceText';

/** A source line; its range is that of its content, without indent, trailing blanks and line end. */
export interface Line extends TextRange {
  /** 0-based. */
  readonly number: number;
  /** Blanks before the content in half-width cells: an ideographic blank counts two. */
  readonly indent: number;
  /** A form feed stands before the content, or in place of it. */
  readonly formFeed: boolean;
}

const FORM_FEED = 0x0c;
const CR = 0x0d;
const LF = 0x0a;

/** All lines of a text, blank ones included (their range is empty). */
export function linesOf(source: SourceText): readonly Line[] {
  const { text, lineStarts } = source;
  return lineStarts.map((lineStart, number) => {
    const lineEnd = lineStarts[number + 1] ?? text.length;
    const start = skipBlanks(text, lineStart, lineEnd);
    const formFeed = start > lineStart && text.slice(lineStart, start).includes('\f');
    if (start === lineEnd) {
      const at = lineRange(source, number).end;
      return { number, start: at, end: at, indent: 0, formFeed };
    }
    return {
      number,
      start,
      end: trimBlanks(text, start, lineEnd),
      indent: indentWidth(text, lineStart, start),
      formFeed,
    };
  });
}

/** True for a line without content. */
export function isBlankLine(line: Line): boolean {
  return line.start === line.end;
}

function indentWidth(text: string, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3000 || code === 0x2003) width += 2;
    else if (code === FORM_FEED || code === CR || code === LF) width = 0;
    else if (code === 9) width += 4;
    else if (isBlank(code) && code !== 0xfeff && (code < 0x200b || code > 0x200f)) width++;
  }
  return width;
}
