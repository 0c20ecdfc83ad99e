import type { LineIndex, SourceText } from '../../text/sourceText';
import { isReportText } from './recognition';
import { unreadReason, type UnreadText } from './unreadText';
import type { Problem, ParsedText, TextOutline } from '../parsedText';

/** What is kept of a parsed file: all but its text. */
export interface OutlinedFile {
  /** Absolute path. */
  readonly path: string;
  readonly lines: LineIndex;
  /** UTF-16 units of its text. */
  readonly characters: number;
  /** As the reader says, else see `isReportText`. */
  readonly isReport: boolean;
  /** Why it is none of the volumes; undefined where it is, as the reader says, else see `unreadReason`. */
  readonly unread: Omit<UnreadText, 'file'> | undefined;
  readonly volume: TextOutline;
  /** Those of reading and of parsing. */
  readonly problems: readonly Problem[];
}

/** The outline of a file whose text was parsed to `volume`; `isReport` is the reader's word on it. */
export function outlineOf(
  path: string,
  source: SourceText,
  volume: ParsedText,
  problems: readonly Problem[],
  isReport?: boolean,
): OutlinedFile {
  const { bibliography, contents, contentsRange, reports, pages } = volume;
  return {
    path,
    lines: { lineStarts: source.lineStarts },
    characters: source.text.length,
    isReport: isReport ?? isReportText(source.text, volume),
    unread: isReport ? undefined : unreadReason(source, problems, volume),
    volume: { bibliography, contents, contentsRange, reports, pages, problems: volume.problems },
    problems,
  };
}
