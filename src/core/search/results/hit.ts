import type { PageStart } from '../../text/paragraph';
import type { TextRange } from '../../text/range';

/** Whether a hit is a word (or several), lies inside a longer word, or takes parts of two words. */
export type WordFit = 'word' | 'inside' | 'straddles';

/** A piece of text fit to read: pieces joined across line and page breaks, page furniture left out. */
export interface Passage extends TextRange {
  /** `start` and `end` are its place in the source; this text is shorter where it was cut by a break. */
  readonly text: string;
  /** Matches of the query, as ranges of `text`; ascending, never overlapping. */
  readonly matches: readonly TextRange[];
}

/** One occurrence. `start` and `end` are offsets into the decoded source of `file`, breaks inside included. */
export interface Hit extends TextRange {
  /** The volume's name in the corpus. */
  readonly volume: string;
  readonly volumeTitle: string;
  /** The file of the volume it is in; most volumes have one. */
  readonly file: string;
  /** The report's, else the volume's. */
  readonly year: number | undefined;
  /** Index into `Volume.reports`, its title with the year and its contributors; undefined in front and end matter. */
  readonly report: HitReport | undefined;
  /** Titles of the headings above, the highest first; empty before the first heading. */
  readonly headings: readonly string[];
  /** The printed page it begins on. */
  readonly page: Pick<PageStart, 'number' | 'evidence'> | undefined;
  /** The sentences around; hits of one sentence have the same passage. */
  readonly passage: Passage;
  /** Which of the passage's matches it is. */
  readonly match: number;
  /** Context for a concordance line, joined as in a passage. */
  readonly left: string;
  /** The occurrence, joined as in a passage. */
  readonly keyword: string;
  readonly right: string;
  /** True for a hit in a page mark or a running head. */
  readonly furniture: boolean;
  /** Undefined while no segmenter has looked. */
  readonly word: WordFit | undefined;
}

export interface HitReport {
  readonly index: number;
  readonly title: string;
  readonly contributors: readonly string[];
}

export interface SectionTotal {
  readonly headings: readonly string[];
  /** Offset of the section's first character. */
  readonly start: number;
  readonly count: number;
}

export interface ReportTotal {
  readonly file: string;
  /** Index into `Volume.reports`; undefined for what stands outside of reports. */
  readonly index: number | undefined;
  /** Empty outside of reports. */
  readonly title: string;
  readonly contributors: readonly string[];
  readonly start: number;
  readonly count: number;
  /** Hits in 10,000 characters of the report, blanks not counted. */
  readonly share: number;
  /** Hits in each of `distributionBins` equal parts of the report. */
  readonly bins: readonly number[];
  /** Sections with hits, in order of the text. */
  readonly sections: readonly SectionTotal[];
}

export interface VolumeTotal {
  readonly volume: string;
  readonly title: string;
  readonly year: number | undefined;
  readonly count: number;
  readonly share: number;
  /** Reports with hits, in order of the text; at most `reportLimit` over all volumes. */
  readonly reports: readonly ReportTotal[];
}

/** Passages that share words with a query that stands nowhere as it is. */
export interface RelatedPassages {
  readonly words: readonly string[];
  readonly hits: readonly Hit[];
}

export type SearchProblem =
  | { readonly kind: 'pattern-invalid'; readonly message: string }
  /** A regular expression was stopped; totals cover what was searched before. */
  | { readonly kind: 'pattern-too-slow' }
  /** More words or characters than are searched for at once: nothing was searched. */
  | { readonly kind: 'query-too-long' }
  /** Only negations: there is nothing to show. */
  | { readonly kind: 'only-negations' }
  /** The cache of a file is damaged; the file is left out until it is read again. */
  | { readonly kind: 'file-unreadable'; readonly file: string };

/** What cuts words: nodejieba in its process, or what JavaScript brings. */
export type SegmenterName = 'nodejieba' | 'intl';

/** How many files an answer is about, out of how many there are, those still to be read included. */
export interface Coverage {
  readonly searched: number;
  readonly all: number;
}

/** An answer, whole (`complete`) or of the files searched so far. Plain data. */
export interface SearchAnswer {
  readonly query: string;
  /** Every file was searched, and none is still to be read. */
  readonly complete: boolean;
  readonly coverage: Coverage;
  /** Occurrences in all volumes, exact when complete. */
  readonly total: number;
  /** Reports with hits, including those not listed in `volumes`. */
  readonly reportTotal: number;
  /** Volumes with hits, in their order. */
  readonly volumes: readonly VolumeTotal[];
  /** In the order asked for, from `offset` on. */
  readonly hits: readonly Hit[];
  /** Only where `total` is 0 and words of the query stand somewhere. */
  readonly related: RelatedPassages | undefined;
  /** Occurrences with Traditional and Simplified characters alike, where that was not asked for and finds more. */
  readonly simplifiedTotal: number | undefined;
  /** What judged `word` of the hits; undefined while none has. */
  readonly segmenter: SegmenterName | undefined;
  readonly problems: readonly SearchProblem[];
  /** Milliseconds of search, from the question's arrival. */
  readonly tookMs: number;
}

/** Parts of a report in `ReportTotal.bins`. */
export const distributionBins = 24;
