import type { TextRange } from './range';

/**
 * A text made easy to match (width, punctuation variants, blanks, breaks folded away), with the way back.
 *
 * Between two breakpoints folded and source offsets advance together: folded offset `f` with
 * `folded[k] <= f < folded[k + 1]` comes from source offset `source[k] + (f - folded[k])`.
 */
export interface FoldedText {
  readonly text: string;
  /** Ascending folded offsets at which a run begins. */
  readonly folded: Uint32Array;
  /** The source offset of each run's first character; ascending. */
  readonly source: Uint32Array;
}

export interface FoldOptions {
  /** Traditional characters become Simplified ones, one for one. */
  readonly simplify?: boolean;
  /** Upper-case letters are kept. */
  readonly matchCase?: boolean;
}

export type { TextRange };
