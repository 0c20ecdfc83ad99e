/**
 * What Wenxuan (extension `wenxuan.wenxuan`) offers to other extensions. This file needs nothing but `vscode`: copy it
 * into your extension, name `"extensionDependencies": ["wenxuan.wenxuan"]` in its manifest and write
 *
 * ```ts
 * import type { WenxuanExports } from './wenxuan';
 *
 * const wenxuan = vscode.extensions.getExtension<WenxuanExports>('wenxuan.wenxuan');
 * const api = (await wenxuan?.activate())?.getAPI(1);
 * const volumes = await api?.volumes();
 * ```
 *
 * Every promise settles. It waits until the volumes of the workspace have been read, then answers; it rejects with
 * `vscode.CancellationError` when its token is cancelled or Wenxuan stops, and with an `Error` when the folders cannot
 * be read. Answers are plain data to be read, never changed; a later version 1 may add fields and values of unions.
 *
 * Texts are joined across line and page breaks, page numbers and running heads left out. Locations are lines and
 * columns (UTF-16, both from 0) of the text that VS Code shows; unsaved edits count after a third of a second.
 */
import type { CancellationToken, Event, Location, Uri } from 'vscode';

/** What activating the extension gives. */
export interface WenxuanExports {
  /** @throws an `Error` for a version that this Wenxuan does not have. */
  getAPI(version: 1): WenxuanApi;
}

export interface WenxuanApi {
  readonly version: 1;

  /** Volumes came, went or changed, or the workspace was read again: what was answered before may be out of date. */
  readonly onDidChangeVolumes: Event<void>;

  /** All volumes of the workspace, by year, then title; empty where there are none. */
  volumes(token?: CancellationToken): Promise<readonly Volume[]>;

  /** The volume that a file belongs to, with its contents; undefined when no volume has the file. */
  contents(file: Uri, token?: CancellationToken): Promise<VolumeContents | undefined>;

  /**
   * The figures that a volume cites, in order of the text: of the whole volume that a file belongs to, or those that
   * touch a range of a file. Empty when no volume has the file. Waits until all volumes have been searched for figures.
   */
  statistics(where: Uri | Location, token?: CancellationToken): Promise<readonly Statistic[]>;

  /** All places that cite what a figure measures: the statistics with the same `key`, in order of volumes and text. */
  citations(key: string, token?: CancellationToken): Promise<readonly Statistic[]>;

  /**
   * Searches all volumes.
   *
   * @param query in the language of the search view, e.g. `人才 培养`, `"一是"`, `就业 -失业`, `题:调研 建议`.
   */
  search(query: string, options?: SearchOptions, token?: CancellationToken): Promise<SearchResult>;
}

export interface Volume {
  /** The file that holds its 目录, or its only file: what the volume is known by. */
  readonly uri: Uri;
  /** All its files, `uri` first. */
  readonly files: readonly Uri[];
  /** With the year, where the title itself does not have it; the file's name where it has no title. */
  readonly title: string;
  /** What the volume is about, else its publication. */
  readonly year: number | undefined;
  /** Entries of the 目录. */
  readonly listed: number;
  /** Reports whose text is in the files. */
  readonly found: number;
}

export interface VolumeContents extends Volume {
  readonly bibliography: BibliographicRecord;
  /** In the order of the 目录, then reports which it does not list. */
  readonly entries: readonly ContentsEntry[];
}

/** What title pages and colophon say; what they do not say is undefined or empty. */
export interface BibliographicRecord {
  readonly title: string | undefined;
  readonly editors: readonly string[];
  readonly publisher: string | undefined;
  /** Of publication. */
  readonly place: string | undefined;
  readonly publishedYear: number | undefined;
  /** As printed. */
  readonly isbn: readonly string[];
}

export interface ContentsEntry {
  /** A `group` is a line such as 第一部分 which holds the entries below it. */
  readonly kind: 'entry' | 'group';
  readonly title: string;
  readonly contributors: readonly string[];
  /** The page that the 目录 prints. */
  readonly page: number | undefined;
  /**
   * `missing`: its text is not in the files; `ambiguous`: it may be one of several places; `unlisted`: a report that
   * the 目录 does not name.
   */
  readonly status: 'found' | 'missing' | 'ambiguous' | 'unlisted';
  /** Its line in the 目录; of an unlisted report the title. */
  readonly location: Location;
  /** Undefined unless its text was found. */
  readonly report: Report | undefined;
  /** Of a group. */
  readonly children: readonly ContentsEntry[];
}

export interface Report {
  readonly title: string;
  readonly contributors: readonly string[];
  /** Its title. */
  readonly location: Location;
  /** From the title to the last character before the next report. */
  readonly extent: Location;
  readonly firstPage: Page | undefined;
  readonly lastPage: Page | undefined;
  readonly headings: readonly Heading[];
}

export interface Heading {
  readonly kind: 'heading' | 'enumeration' | 'article' | 'notes';
  /** 1 for the highest of a report. */
  readonly level: number;
  /** As printed: 一、 （一） 1. 第三章; empty for a heading without a number. */
  readonly marker: string;
  /** Without the marker. */
  readonly title: string;
  /** Its title. */
  readonly location: Location;
  /** The whole section. */
  readonly extent: Location;
  readonly page: Page | undefined;
  readonly children: readonly Heading[];
}

/** A page of the book; `inferred` from the pages of the 目录 around it where the text has no page marks. */
export interface Page {
  readonly number: number;
  readonly evidence: 'printed' | 'inferred';
}

/** Where in the volumes something stands. */
export interface Whereabouts {
  /** From the first to the last character, breaks inside included. */
  readonly location: Location;
  /** The `uri` of the volume. */
  readonly volume: Uri;
  readonly volumeTitle: string;
  /** The title of the report; undefined in front and end matter. */
  readonly report: string | undefined;
  readonly contributors: readonly string[];
  /** Titles of the headings above, the highest first. */
  readonly headings: readonly string[];
  /** The page it begins on; undefined where nothing tells. */
  readonly page: Page | undefined;
}

/** A figure that a text cites. Fields which the text does not give are undefined or empty, never guessed. */
export interface Statistic extends Whereabouts {
  /** As printed, from the first word that limits it (约) to the unit. */
  readonly text: string;
  /** 万 and 亿 multiplied out; two values for a range, the terms of a ratio of three or more. */
  readonly value: number | readonly number[];
  /** Without 万 and 亿: 元 for 亿元; empty for fractions and ratios. */
  readonly unit: string;
  readonly approximation: 'exact' | 'about' | 'over' | 'under' | 'near' | 'atLeast' | 'atMost';
  readonly kind:
    | 'count'
    | 'percent'
    | 'money'
    | 'area'
    | 'length'
    | 'weight'
    | 'volume'
    | 'energy'
    | 'duration'
    | 'ratio'
    | 'fraction'
    | 'rate'
    | 'range';
  /** What it measures, in words of the text; empty where the text does not tell for certain. */
  readonly indicator: string;
  /** How the indicator is known. */
  readonly named: Known;
  /** What it is a share of or compared with. */
  readonly base: string | undefined;
  readonly change: 'up' | 'down' | undefined;
  /** What was, what is foreseen, what is aimed at, or what a plan provided for. */
  readonly modality: 'actual' | 'forecast' | 'target' | 'plan';
  /** What is said of how it was measured (实际, 同比, 年均), in words that do not differ from text to text. */
  readonly aspects: readonly string[];
  readonly time: StatisticTime | undefined;
  readonly scope: StatisticScope | undefined;
  readonly source: Described | undefined;
  /** The sentence that states it. */
  readonly sentence: string;
  /** Figures with the same key measure the same thing; undefined where the indicator is unknown. */
  readonly key: string | undefined;
}

/**
 * Whether it is said beside the figure (`explicit`), carried over from before, or known from the whole document, and
 * whether that is certain.
 */
export interface Known {
  readonly from: 'explicit' | 'carried' | 'document';
  readonly sure: boolean;
}

/** Words of the text. */
export interface Described extends Known {
  readonly text: string;
}

export interface StatisticTime extends Described {
  /** The first and the last year that the words (目前) stand for; undefined where nothing tells. */
  readonly years: readonly [from: number, to: number] | undefined;
}

export interface StatisticScope extends Described {
  /** The place that the words (全市) stand for; undefined where nothing tells. */
  readonly place: string | undefined;
}

export interface SearchOptions {
  /** Where all words must stand together; `paragraph` when left out. */
  readonly unit?: 'sentence' | 'paragraph' | 'section' | 'report';
  /** `relevance` when left out. */
  readonly order?: 'relevance' | 'document' | 'year';
  /** Only these volumes, each given by any of its files. */
  readonly volumes?: readonly Uri[];
  /** Only reports of one of these contributors, as printed. */
  readonly contributors?: readonly string[];
  readonly years?: readonly number[];
  readonly matchCase?: boolean;
  readonly wholeWord?: boolean;
  /** Traditional and Simplified characters match each other. */
  readonly simplify?: boolean;
  /** How many hits to give; 50 when left out. `total` counts all of them. */
  readonly limit?: number;
  /** How many hits to pass over before the first. */
  readonly offset?: number;
}

export interface SearchResult {
  /** Hits in all volumes. */
  readonly total: number;
  /** Reports with hits. */
  readonly reports: number;
  readonly hits: readonly Hit[];
  /** What was not searched, and why; empty when the answer is whole. */
  readonly problems: readonly SearchProblem[];
}

export interface Hit extends Whereabouts {
  /** The words found. */
  readonly text: string;
  /** The sentences around. */
  readonly passage: string;
  /** Hits in the passage, `end` exclusive, as UTF-16 offsets into it; `match` is the index of this one. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
  readonly match: number;
}

export type SearchProblem =
  /** A regular expression that is none. */
  | { readonly kind: 'pattern-invalid'; readonly message: string }
  /** A regular expression that took too long; `total` covers what was searched by then. */
  | { readonly kind: 'pattern-too-slow' }
  /** A query of more words or characters than are searched for; nothing was searched. */
  | { readonly kind: 'query-too-long' }
  /** A query that only says what shall be absent. */
  | { readonly kind: 'only-negations' }
  | { readonly kind: 'file-unreadable'; readonly file: Uri };
