import type { Volume, VolumeSummary } from '../core/anthology/volume';
import type { CorpusSymbols } from '../core/anthology/volumes/corpusSymbol';
import type { UnreadText } from '../core/anthology/volumes/unreadText';
import type { Citation, CitationOptions, CitedPassage } from '../core/reference/citation';
import type { CitedPart } from '../core/reference/citedPart';
import type { Finding } from '../core/quotation/finding';
import type { SearchAnswer } from '../core/search/results/hit';
import type { ReportName, SearchRequest } from '../core/search/query/request';
import type { CitedStatistic } from '../core/statistics/linking/citedStatistic';
import type { ReportPreview } from '../core/statistics/linking/reportPreview';
import type { StatisticGroup, StatisticGrouping } from '../core/statistics/linking/statisticGroup';
import type { Place } from '../core/text/place';
import type { TextRange } from '../core/text/range';

/** What the worker that owns the corpus does for the extension host. */
export interface CorpusApi {
  /** Reads the folders; sends progress; answers when every volume is known. A second call replaces the first. */
  readonly open: { params: OpenCorpus; result: null; part: OpenProgress };
  /** Files that were created, changed or deleted on disk. */
  readonly filesChanged: { params: { readonly files: readonly string[] }; result: null };
  /** The unsaved text of an open document, which wins over the file; undefined gives the file back its word. */
  readonly setOverlay: { params: { readonly file: string; readonly text: string | undefined }; result: null };
  /** All volumes, by year and then title. */
  readonly volumes: { params: null; result: readonly VolumeSummary[] };
  /** The texts that were chosen and are none of the volumes, by path. */
  readonly unread: { params: null; result: readonly UnreadText[] };
  /** One volume with its contents and headings; undefined when it is gone. */
  readonly volume: { params: { readonly id: string }; result: Volume | undefined };
  /** Reports and headings of all volumes, in their order. */
  readonly symbols: { params: null; result: CorpusSymbols };
  /** Searches; parts are answers over the volumes searched so far. */
  readonly search: { params: SearchRequest; result: SearchAnswer; part: SearchAnswer };
  /** The words a report is about, the weightiest first; empty when it is gone. */
  readonly keywords: { params: ReportName; result: readonly string[] };
  /** The words that passages found for a query are about besides it. */
  readonly relatedWords: {
    params: { readonly query: string; readonly passages: readonly string[] };
    result: readonly string[];
  };
  /** All statistics of some volumes (of all when left out), in order; sent in parts, the answer is their number. */
  readonly statistics: {
    params: { readonly volumes?: readonly string[] };
    result: number;
    part: readonly CitedStatistic[];
  };
  /** How many statistics a volume has, recognised now where they are not yet; undefined when it is gone. */
  readonly statisticCount: { params: { readonly volume: string }; result: number | undefined };
  /**
   * Places that cite an indicator: the first ones known by now, where `complete` is false while figures are still being
   * recognised; with `all` every place, once all figures are known.
   */
  readonly citations: {
    params: { readonly key: string; readonly all?: boolean };
    result: { readonly citations: readonly CitedStatistic[]; readonly complete: boolean };
  };
  /** The statistics that pass a filter, grouped and counted. */
  readonly statisticGroups: {
    params: { readonly grouping: StatisticGrouping; readonly filter: string };
    result: readonly StatisticGroup[];
  };
  /** The statistics of one group that pass a filter, in order. */
  readonly groupStatistics: {
    params: { readonly grouping: StatisticGrouping; readonly filter: string; readonly group: string };
    result: readonly CitedStatistic[];
  };
  /** Previews the report whose title begins on a line (0-based) of a file; undefined where none does. */
  readonly reportPreview: {
    params: { readonly file: string; readonly line: number };
    result: ReportPreview | undefined;
  };
  /** The encoding of a file, in the corpus or not, by the editor's names; undefined where it is no readable text. */
  readonly encoding: { params: { readonly file: string }; result: string | undefined };
  /** Ranges of a file as places; empty when the file is gone. */
  readonly locate: {
    params: { readonly file: string; readonly ranges: readonly TextRange[] };
    result: readonly Place[];
  };
  /** The citation of each range, and the range's words cleaned of breaks and furniture; see `citationOf`. */
  readonly cite: {
    params: {
      readonly file: string;
      readonly ranges: readonly TextRange[];
      readonly options: CitationOptions;
    };
    result: readonly CitedPassage[];
  };
  /**
   * Compares the quotations of a manuscript with the volumes; see `Finding`. Without `text` the file is read. The file
   * itself is no source. Can be cancelled.
   */
  readonly checkQuotations: {
    params: { readonly text?: string; readonly file?: string; readonly options: CitationOptions };
    result: CheckedManuscript;
  };
  /** The citations of parts that the caller knows, such as those of an unsaved text. */
  readonly refer: {
    params: { readonly parts: readonly CitedPart[]; readonly options: CitationOptions };
    result: readonly Citation[];
  };
}

/** A manuscript that was checked: its words, which of a file only the worker reads, and what was found. */
export interface CheckedManuscript {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What the extension host does for the worker. */
export interface CorpusClientApi {
  /** Volumes came, went or changed; ask again. */
  readonly corpusChanged: { params: null; result: null };
}

export interface CorpusFolder {
  /** An absolute path. */
  readonly path: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** In bytes; larger files are not read, and listed as such. */
  readonly maxFileSize: number;
  /** The editor's `files.encoding` where the user set one; undefined: detect. */
  readonly encoding: string | undefined;
  readonly enumerations: boolean;
}

export interface OpenCorpus {
  readonly folders: readonly CorpusFolder[];
  /** Where the cache may live; undefined: no cache. */
  readonly storage: string | undefined;
  /** Bytes of folded text kept in memory for search. */
  readonly memoryBudget: number;
}

/** How many files were read out of how many found. */
export interface OpenProgress {
  readonly done: number;
  readonly total: number;
}
