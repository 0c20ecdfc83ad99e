import type { TextRange } from './range';

/**
 * A run of source lines that reads as one: what a line wrap or a page break cut is joined again.
 *
 * `pieces` are the source ranges that carry its words, in order, without line ends, indents and the page
 * furniture between; concatenated without a blank they are the paragraph's text. `start` and `end` are those of
 * the first and the last piece.
 */
export interface Paragraph extends TextRange {
  readonly pieces: readonly TextRange[];
}

/** A page mark, running head or form feed: printed matter that belongs to the page, not to the text. */
export interface Furniture extends TextRange {
  readonly kind: 'page-mark' | 'running-head' | 'form-feed';
}

/** The start of a printed page. `printed` numbers stand in the text; `inferred` ones come from breaks between known pages. */
export interface PageStart {
  /** Offset of the page's first character of body text. */
  readonly start: number;
  readonly number: number;
  readonly evidence: 'printed' | 'inferred';
}
