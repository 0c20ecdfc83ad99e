/** A citation of a part of a volume, and what it lacks. */
export interface Citation {
  /** After GB/T 7714—2025: 责任者. 题名[G]//编者. 文集名. 地: 社, 年: 页. */
  readonly text: string;
  /** Parts the volume does not give; they are left out of the text, never made up. */
  readonly missing: readonly CitationPart[];
}

export type CitationPart = 'contributors' | 'editors' | 'place' | 'publisher' | 'year' | 'page';

/** Words of a text fit to quote, with their source. */
export interface CitedPassage {
  /** Joined across line and page breaks, page furniture left out. */
  readonly quotation: string;
  readonly citation: Citation;
}
