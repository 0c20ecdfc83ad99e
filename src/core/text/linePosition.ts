import { lineAt, type LineIndex } from './sourceText';

/** A line (0-based) and a UTF-16 column: the same in the file and in an editor, whatever line ends either has. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The line and column of an offset; one inside a line end gives the end of that line. */
export function linePosition(source: LineIndex, offset: number): LinePosition {
  const line = lineAt(source, offset);
  return { line, character: Math.max(0, offset - (source.lineStarts[line] ?? 0)) };
}
