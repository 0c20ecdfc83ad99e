import { linePosition, type LinePosition } from './linePosition';
import type { TextRange } from './range';
import type { LineIndex } from './sourceText';

/**
 * A stretch of a file: offsets into its decoded text and the same as lines and columns. Offsets are exact for the
 * file as it is on disk; lines and columns hold in an editor too, which may have made all line ends alike.
 */
export interface Place {
  /** Absolute path. */
  readonly file: string;
  readonly range: TextRange;
  readonly from: LinePosition;
  readonly to: LinePosition;
}

/** The place of a range in a file. */
export function placeIn(file: string, lines: LineIndex, range: TextRange): Place {
  return { file, range, from: linePosition(lines, range.start), to: linePosition(lines, range.end) };
}
