import type { Passage } from '../../../core/search/results/hit';

/** A stretch of an excerpt; `match` is the index of the passage's match it shows, undefined between matches. */
export interface Segment {
  readonly text: string;
  readonly match: number | undefined;
}

/** Characters kept before the first match, and in all; a sentence may run over hundreds. */
const before = 30;
const whole = 200;

/**
 * A passage cut for a list: its text in segments, from a little before the match `first` on, with an ellipsis where
 * something was left out. Matches are never cut.
 */
export function excerpt({ text, matches }: Passage, first: number): readonly Segment[] {
  const anchor = matches[first] ?? { start: 0, end: 0 };
  const from = text.length <= whole ? 0 : Math.max(0, leftEdge(text, anchor.start - before));
  const to = Math.min(text.length, Math.max(anchor.end, from + whole));
  const segments: Segment[] = [];
  const push = (piece: string, match: number | undefined): void => {
    if (piece) segments.push({ text: piece, match });
  };
  let at = from;
  if (from > 0) push('…', undefined);
  matches.forEach((match, index) => {
    if (match.start < at || match.end > to) return;
    push(text.slice(at, match.start), undefined);
    push(text.slice(match.start, match.end), index);
    at = match.end;
  });
  push(text.slice(at, rightEdge(text, to)), undefined);
  if (to < text.length) push('…', undefined);
  return segments;
}

/** Not between the two units of one character. */
function leftEdge(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function rightEdge(text: string, at: number): number {
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
