import type { TextRange } from './range';

/** A decoded text with the offset at which each of its lines starts. Line ends are LF, CRLF or CR. */
export interface SourceText {
  readonly text: string;
  /** Ascending UTF-16 offsets, one a line; the first is 0. */
  readonly lineStarts: readonly number[];
}

/** Finds the lines of a text. An empty text has one empty line. */
export function sourceText(text: string): SourceText {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1);
  }
  return { text, lineStarts };
}

/** The line (0-based) that holds `offset`; offsets outside the text give the first or last line. */
export function lineAt(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The range of a line (0-based) without its line end; a line past the last is empty at the text's end. */
export function lineRange(source: SourceText, line: number): TextRange {
  const { text, lineStarts } = source;
  const start = lineStarts[line] ?? text.length;
  let end = lineStarts[line + 1] ?? text.length;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start, end };
}
