import type { SearchAnswer } from '../core/search/results/hit';
import type { ReportName, SearchOrder, SearchRequest, SearchUnit } from '../core/search/query/request';
import type { TextRange } from '../core/text/range';
import type { Counted } from './counted';
import type { OpenMode } from './openMode';

/** What the extension host does for the search webview. */
export interface SearchHostApi {
  /** The webview's first call: the words it shows and what it can choose from. */
  readonly start: { params: null; result: SearchStart };
  /** What is set on the webview now. */
  readonly set: { params: SearchState; result: null };
  /** As the worker's `search`. It becomes the search that exports and highlights follow. */
  readonly search: { params: SearchRequest; result: SearchAnswer; part: SearchAnswer };
  /** More hits of the search at hand, for a report that was opened in the list. */
  readonly moreHits: { params: SearchRequest; result: SearchAnswer };
  /** The words a report is about, the weightiest first. */
  readonly keywords: { params: ReportName; result: readonly string[] };
  /** The words that passages found for a query are about besides it. */
  readonly relatedWords: {
    params: { readonly query: string; readonly passages: readonly string[] };
    result: readonly string[];
  };
  /** The hits as the webview lists them from top to bottom: what *next hit* and *previous hit* walk. */
  readonly listed: { params: { readonly hits: readonly HitPlace[] }; result: null };
  /** Shows which texts were not read, and why. */
  readonly showUnread: { params: null; result: null };
  readonly openHit: { params: { readonly hit: HitPlace; readonly mode: OpenMode }; result: null };
  /** Puts the hit's sentence and its citation on the clipboard. */
  readonly copyHit: { params: { readonly hit: HitPlace; readonly passage: TextRange }; result: null };
  /** A query the reader acted on; the newest comes first in the history. */
  readonly remember: { params: { readonly query: string }; result: readonly string[] };
}

/** What the search webview does for the extension host. */
export interface SearchViewApi {
  /** Takes over a query or a report to search in, and puts the cursor into the box. */
  readonly seed: { params: SearchSeed; result: null };
  /** The hit that was opened from outside of the webview. */
  readonly hitShown: { params: HitPlace; result: null };
  /** Volumes came, went or changed: the webview asks again. */
  readonly corpusChanged: { params: SearchCorpus; result: null };
}

/** A hit by its file and its range in the file's decoded text. */
export interface HitPlace extends TextRange {
  readonly file: string;
}

export interface SearchSeed {
  /** Everything as another webview has it. */
  readonly state?: SearchState;
  readonly query?: string;
  /** Only this report is searched. */
  readonly report?: NamedReport;
}

export interface NamedReport extends ReportName {
  readonly title: string;
}

/** What the reader set on the search webview. Plain data; it survives hiding and reload. */
export interface SearchState {
  readonly query: string;
  readonly wholeWord: boolean;
  readonly simplify: boolean;
  readonly matchCase: boolean;
  readonly unit: SearchUnit;
  readonly order: SearchOrder;
  /** Ids of volumes; empty: all. The same for contributors and years. */
  readonly volumes: readonly string[];
  readonly contributors: readonly string[];
  readonly years: readonly number[];
  /** Only these reports are searched; empty: all. */
  readonly reports: readonly NamedReport[];
  /** Earlier queries whose results are searched. */
  readonly within: readonly string[];
  readonly view: 'passages' | 'lines';
  /** Characters on each side of a concordance line. */
  readonly context: number;
  readonly lineOrder: LineOrder;
  readonly filtersOpen: boolean;
  /** All hits or reports were asked for, not only the first. */
  readonly all: boolean;
}

/** How concordance lines are sorted: as the search gave them, by context, keyword, or volume and text. */
export type LineOrder = 'asFound' | 'left' | 'keyword' | 'right' | 'source';

/** What of the corpus the webview needs before any search. */
export interface SearchCorpus {
  readonly state: 'reading' | 'empty' | 'ready' | 'failed';
  readonly volumes: readonly NamedVolume[];
  /** How many texts were not read, and are not searched. */
  readonly unread: number;
}

export interface NamedVolume {
  readonly id: string;
  readonly title: string;
  readonly year: number | undefined;
}

export interface SearchStart {
  readonly strings: SearchStrings;
  readonly corpus: SearchCorpus;
  /** Earlier queries, the newest first. */
  readonly history: readonly string[];
  /** What the webview was opened for; undefined: it goes on where it was. */
  readonly seed: SearchSeed | undefined;
}

/** The words of the webview in the language of the editor. `{0}`, `{1}` stand for values. */
export interface SearchStrings {
  readonly searchBox: string;
  readonly placeholder: string;
  readonly clear: string;
  readonly wholeWord: string;
  readonly simplify: string;
  readonly simplifyGlyph: string;
  readonly matchCase: string;
  readonly help: string;
  readonly filters: string;
  readonly unit: string;
  readonly units: Readonly<Record<'sentence' | 'paragraph' | 'section' | 'report', string>>;
  readonly order: string;
  readonly orders: Readonly<Record<'relevance' | 'document' | 'year', string>>;
  readonly view: string;
  readonly passages: string;
  readonly concordance: string;
  readonly contextWidth: string;
  readonly characters: string;
  readonly hits: Counted;
  readonly reports: Counted;
  /** `{0}` is a number of hits in words. */
  readonly soFar: string;
  readonly milliseconds: string;
  readonly segmenters: Readonly<Record<'nodejieba' | 'intl', string>>;
  readonly segmenterTitle: string;
  readonly unread: Counted;
  readonly unreadTitle: string;
  readonly alike: Counted;
  readonly searchWithin: string;
  readonly within: string;
  readonly inReport: string;
  readonly remove: string;
  readonly volumes: string;
  readonly contributors: string;
  readonly years: string;
  readonly clearFilters: string;
  readonly outsideReports: string;
  readonly share: string;
  readonly shareTitle: string;
  readonly distribution: string;
  readonly page: string;
  readonly inferredPage: string;
  readonly straddles: string;
  readonly straddlesTitle: string;
  readonly furniture: string;
  readonly acrossBreak: string;
  readonly moreInReport: string;
  readonly moreReports: Counted;
  readonly moreLines: string;
  readonly copy: string;
  readonly leftContext: string;
  readonly keyword: string;
  readonly rightContext: string;
  readonly source: string;
  readonly results: string;
  readonly welcome: Counted;
  readonly reading: string;
  readonly noVolumes: string;
  readonly readFailed: string;
  readonly noHits: string;
  readonly noHitsFiltered: string;
  readonly related: string;
  readonly removeWord: string;
  readonly relatedWords: string;
  readonly addWord: string;
  readonly keywords: string;
  readonly patternInvalid: string;
  readonly patternTooSlow: string;
  readonly queryTooLong: string;
  readonly onlyNegations: string;
  /** {0} of {1} files searched. */
  readonly filesSearched: string;
  readonly fileUnreadable: string;
  readonly searchFailed: string;
  readonly operators: readonly OperatorHelp[];
}

/** A line of the operator card: an example that can be clicked, and what it finds. */
export interface OperatorHelp {
  readonly example: string;
  readonly meaning: string;
}
