import type { FoldedText } from '../text/foldedText';
import type { PageStart } from '../text/paragraph';

/** What search knows of one file besides its text; pure data, kept in the cache. */
export interface Segment {
  /** A whole cover of the file: its reports, and what stands before, between and after them. */
  readonly parts: readonly SegmentPart[];
  /** A whole cover of the file: stretches from one heading, or the start of a part, to the next. */
  readonly sections: readonly SegmentSection[];
  readonly pages: readonly PageStart[];
  /** Source ranges of page marks and running heads: start, end, start, end … */
  readonly furnitureRanges: Uint32Array;
  /** All that is to be read, as if it stood on one endless line. */
  readonly body: Stream;
  /** Each piece of furniture with the text before and after it, as the page has it, one a line. */
  readonly furniture: Stream;
}

export interface SegmentPart {
  /** Index into `Volume.reports`; undefined for what is no report. */
  readonly report: number | undefined;
  readonly title: string;
  readonly contributors: readonly string[];
  /** The year that the title names. */
  readonly year: number | undefined;
  /** Source offset. */
  readonly start: number;
}

export interface SegmentSection {
  /** Index into `Segment.parts`. */
  readonly part: number;
  /** Titles of its heading and those above, the highest first, with their markers. */
  readonly headings: readonly string[];
  /** Source offset. */
  readonly start: number;
}

/** A folded text's way back, and where its units begin: folded offsets, ascending, the first 0. */
export interface Stream extends Pick<FoldedText, 'folded' | 'source'> {
  /** In UTF-16 units. */
  readonly length: number;
  readonly sentences: Uint32Array;
  readonly paragraphs: Uint32Array;
  /** One a section of the segment. */
  readonly sections: Uint32Array;
  /** One a part of the segment. */
  readonly parts: Uint32Array;
  /** Of each section its title or heading: start, end; empty where it has none. */
  readonly heads: Uint32Array;
  /** Offsets of letters that were capitals before folding. */
  readonly capitals: Uint32Array;
  /** Where given, only what touches one of these ranges counts: start, end, start, end … */
  readonly only: Uint32Array | undefined;
}

/** The folded offset of the first character that comes from `offset` or behind. */
export function toFolded({ folded, source, length }: Stream, offset: number): number {
  let low = 0;
  let high = source.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const from = (folded[low - 1] ?? 0) + offset - (source[low - 1] ?? 0);
  return Math.min(from, folded[low] ?? length);
}
