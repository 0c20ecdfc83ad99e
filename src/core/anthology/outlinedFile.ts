import type { LineIndex, SourceText } from '../text/sourceText';
import { isReportText } from './recognition';
import type { Problem, Volume, VolumeOutline } from './volume';

/** What is kept of a parsed file: all but its text. */
export interface OutlinedFile {
  /** Absolute path. */
  readonly path: string;
  readonly lines: LineIndex;
  /** UTF-16 units of its text. */
  readonly characters: number;
  /** See `isReportText`. */
  readonly isReport: boolean;
  readonly volume: VolumeOutline;
  /** Those of reading and of parsing. */
  readonly problems: readonly Problem[];
}

/** The outline of a file whose text was parsed to `volume`. */
export function outlineOf(
  path: string,
  source: SourceText,
  volume: Volume,
  problems: readonly Problem[],
): OutlinedFile {
  const { paragraphs: _paragraphs, furniture: _furniture, ...outline } = volume;
  return {
    path,
    lines: { lineStarts: source.lineStarts },
    characters: source.text.length,
    isReport: isReportText(source.text, volume),
    volume: outline,
    problems,
  };
}
