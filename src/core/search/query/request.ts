/** The stretch of text within which all words of a query must stand together. */
export type SearchUnit = 'sentence' | 'paragraph' | 'section' | 'report';

/** Best sections first; volumes as given and their text from front to back; or the newest year first. */
export type SearchOrder = 'relevance' | 'document' | 'year';

/** A report by the file it is in and its index in that file's `Volume.reports`. */
export interface ReportName {
  readonly file: string;
  readonly report: number;
}

/** Only what passes every filter given is searched; a filter left out lets everything pass. */
export interface SearchFilters {
  readonly volumes?: readonly string[];
  /** Reports with one of these contributors, as printed. */
  readonly contributors?: readonly string[];
  readonly years?: readonly number[];
  readonly reports?: readonly ReportName[];
}

/** One question to a search back end. Plain data. */
export interface SearchRequest {
  /** In the query language of `parseQuery`. */
  readonly query: string;
  /** Default `paragraph`. */
  readonly unit?: SearchUnit;
  /** Default `relevance`. */
  readonly order?: SearchOrder;
  readonly filters?: SearchFilters;
  readonly matchCase?: boolean;
  /** Only hits whose both edges are edges of words, as the segmenter at work cuts them. */
  readonly wholeWord?: boolean;
  /** Traditional and Simplified characters match each other. */
  readonly simplify?: boolean;
  /** Earlier queries: a hit counts only in a unit that has hits of each of them. */
  readonly within?: readonly string[];
  /** How many hits to return; default 50. Totals are exact in any case. */
  readonly limit?: number;
  /** How many hits to pass over before the first one returned. */
  readonly offset?: number;
  /** Characters of context on each side of a concordance line; default 40. */
  readonly context?: number;
  /** How many reports to list in the totals, those with the most hits first chosen; default 200. */
  readonly reportLimit?: number;
}

export const searchDefaults = {
  unit: 'paragraph',
  order: 'relevance',
  limit: 50,
  context: 40,
  reportLimit: 200,
} as const satisfies Partial<SearchRequest>;
