import type { TextRange } from './range';

/** Where the lines of a text start. */
export interface LineIndex {
  /** Ascending UTF-16 offsets, one a line; the first is 0. */
  readonly lineStarts: readonly number[];
}

/** A decoded text with the offset at which each of its lines starts. Line ends are LF, CRLF or CR. */
export interface SourceText extends LineIndex {
  readonly text: string;
}

/** Finds the lines of a text. An empty text has one empty line. */
export function sourceText(text: string): SourceText {
  const lineStarts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const end = isCarriage && carriage + 1 !== feed ? carriage : feed;
    lineStarts.push(end + 1);
    if (carriage >= 0 && carriage <= end) carriage = text.indexOf('\r', end + 1);
    if (feed >= 0 && feed <= end) feed = text.indexOf('\n', end + 1);
  }
  return { text, lineStarts };
}

/** The line (0-based) that holds `offset`; offsets outside the text give the first or last line. */
export function lineAt(source: LineIndex, offset: number): number {
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
