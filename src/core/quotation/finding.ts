import type { Place } from '../text/place';
import type { TextRange } from '../text/range';
import type { Citation } from '../reference/citation';

/** Words of a manuscript that are looked for in the corpus. */
export interface Quotation {
  /** `quoted`: between quotation marks or in a block of its own; `paragraph`: a paragraph without any. */
  readonly kind: 'quoted' | 'paragraph';
  /** Its words in the manuscript, without the marks around. */
  readonly range: TextRange;
  /** Where a reference to it goes: behind the closing mark. */
  readonly end: number;
}

/** Where quoted words differ from printed ones. */
export interface Difference {
  /** In the manuscript; empty where words were left out. */
  readonly range: TextRange;
  readonly quoted: string;
  /** Empty where words were added. */
  readonly printed: string;
}

/** A figure that a quotation gives otherwise than the text does. */
export interface FigureDifference {
  readonly quoted: string;
  readonly printed: string;
  /** What does not agree. */
  readonly differs: readonly ('value' | 'unit' | 'approximation')[];
}

/** A place that a quotation is from. */
export interface QuotedPlace {
  readonly place: Place;
  readonly volumeTitle: string;
  readonly reportTitle: string | undefined;
  readonly citation: Citation;
  /** As the citation has them; inferred where it says so. */
  readonly pages: readonly [first: number, last: number] | undefined;
}

/** A page that the manuscript gives for a quotation. */
export interface CitedPage {
  /** The number in the manuscript. */
  readonly range: TextRange;
  readonly page: number;
}

/**
 * What became of a quotation. `exact`: it stands in the corpus, but for marks and spelling that folding takes for the
 * same, for what …… leaves out and [brackets] put in. `differs`: nearly. `unknown`: nowhere.
 */
export type Finding =
  | { readonly verdict: 'unknown'; readonly quotation: Quotation }
  | {
      readonly verdict: 'exact' | 'differs';
      readonly quotation: Quotation;
      /** The places with these words, at least one. */
      readonly places: readonly QuotedPlace[];
      readonly differences: readonly Difference[];
      readonly figures: readonly FigureDifference[];
      /** The page that the manuscript gives where no place has it and a page is known. */
      readonly wrongPage: CitedPage | undefined;
      /** True where the manuscript gives no source behind the quotation. */
      readonly unreferenced: boolean;
    };
