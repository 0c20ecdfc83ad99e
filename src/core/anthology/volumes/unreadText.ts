import type { SourceText } from '../../text/sourceText';
import type { ParsedText, Problem, ProblemKind } from '../parsedText';
import { isChinese, isTechnicalText } from './recognition';

/** Why a text is none of the volumes: it could not be read, or there is nothing in it to read here. */
export type UnreadReason =
  Extract<ProblemKind, 'too-large' | 'unreadable' | 'not-text'> | 'empty' | 'not-chinese' | 'technical';

/** A text that was chosen and is neither listed nor searched. */
export interface UnreadText {
  /** Absolute path. */
  readonly file: string;
  readonly reason: UnreadReason;
  /** The values of the problem that is the reason; see `Problem`. */
  readonly values: Problem['values'];
}

/** Why a file is none of the volumes; undefined for one that is, as all texts in Chinese are but those about software. */
export function unreadReason(
  { text }: SourceText,
  problems: readonly Problem[],
  volume: Pick<ParsedText, 'contents'>,
): Omit<UnreadText, 'file'> | undefined {
  for (const { kind, values } of problems) {
    if (kind === 'too-large' || kind === 'unreadable' || kind === 'not-text') return { reason: kind, values };
  }
  if (isChinese(text)) return isTechnicalText(text, volume) ? { reason: 'technical', values: {} } : undefined;
  return { reason: /\S/.test(text) ? 'not-chinese' : 'empty', values: {} };
}
