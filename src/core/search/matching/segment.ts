import type { FoldedText } from '../../text/folding/foldedText';

/** What finding, counting and grouping hits in a file needs besides its text. Plain data; small, so it stays in memory. */
export interface Segment {
  /** A whole cover of the file: its reports, and what stands before, between and after them. */
  readonly parts: readonly SegmentPart[];
  /** A whole cover of the file: stretches from one heading, or the start of a part, to the next. */
  readonly sections: readonly SegmentSection[];
  /** All that is to be read, as if it stood on one endless line. */
  readonly body: Stream;
  /** Each piece of furniture with the text before and after it, as the page has it, one a line. */
  readonly furniture: Stream;
}

/** What showing hits needs, and finding them by sentence or by case. As large as a third of the text. */
export interface SegmentDetails {
  readonly pages: PageTable;
  /** Source ranges of page marks and running heads: start, end, start, end … */
  readonly furnitureRanges: Uint32Array;
  readonly body: StreamDetails;
  readonly furniture: StreamDetails;
}

/** The printed pages of a file, as columns; ascending. */
export interface PageTable {
  /** Source offsets. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  /** 1 where the number is printed, 0 where it is inferred. */
  readonly printed: Uint32Array;
}

export interface SegmentPart {
  /** Index into `Volume.reports`; undefined for what is no report. */
  readonly report: number | undefined;
  readonly title: string;
  readonly contributors: readonly string[];
  /** In which they are named. */
  readonly offices: readonly string[];
  /** That of the report. */
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

/** The two folded texts of a file. */
export type StreamName = 'body' | 'furniture';

/** Where the units of a folded text begin: folded offsets, ascending, the first 0. */
export interface Stream {
  /** In UTF-16 units. */
  readonly length: number;
  readonly paragraphs: Uint32Array;
  /** One a section of the segment. */
  readonly sections: Uint32Array;
  /** One a part of the segment. */
  readonly parts: Uint32Array;
  /** Of each section its title or heading: start, end; empty where it has none. */
  readonly heads: Uint32Array;
  /** Where given, only what touches one of these ranges counts: start, end, start, end … */
  readonly only: Uint32Array | undefined;
}

/** A folded text's way back to its source, and what else is as long as the text. */
export interface StreamDetails extends Pick<FoldedText, 'folded' | 'source'> {
  /** Folded offsets at which sentences begin, ascending, the first 0. */
  readonly sentences: Uint32Array;
  /** Folded offsets of letters that were capitals before folding. */
  readonly capitals: Uint32Array;
}

/** The folded offset of the first character that comes from `offset` or behind. */
export function toFolded({ folded, source, text }: FoldedText, offset: number): number {
  let low = 0;
  let high = source.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const from = (folded[low - 1] ?? 0) + offset - (source[low - 1] ?? 0);
  return Math.min(from, folded[low] ?? text.length);
}
