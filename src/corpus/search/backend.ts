import type { FoldedBody } from '../../core/quotation/check';
import type { ParsedText } from '../../core/anthology/parsedText';
import type { SearchAnswer } from '../../core/search/results/hit';
import type { ReportName, SearchRequest } from '../../core/search/query/request';
import type { Keyword } from '../words/segmenterMessages';

/** A file to be searched. */
export interface SearchableFile {
  readonly path: string;
  /**
   * Stands for its bytes and for how they were parsed: another text or another parse must have another key. Undefined
   * for a text that is not on disk; it is kept in memory alone.
   */
  readonly key: string | undefined;
  /** Decoded. */
  readonly text: string;
  readonly volume: ParsedText;
}

/** A volume, and which of the files make it up. */
export interface ArrangedVolume {
  readonly id: string;
  readonly title: string;
  readonly year: number | undefined;
  readonly files: readonly string[];
}

/** An `AbortSignal`, or anything else that tells when the answer is no longer wanted. */
export interface Cancellation {
  readonly aborted: boolean;
}

/** A folded text and whose it is. */
export interface FoldedFile extends FoldedBody {
  readonly file: string;
  readonly volumeTitle: string;
}

export interface QueryOptions {
  readonly signal?: Cancellation;
  /**
   * Called with what was found so far while a search takes its time, and with the whole answer as soon as it is known
   * but for the words its hits are made of.
   */
  readonly onUpdate?: (answer: SearchAnswer) => void;
}

export interface SearchStats {
  readonly files: number;
  /** UTF-16 units of folded text. */
  readonly characters: number;
  readonly bytesInMemory: number;
  /** Files whose text is read from the cache for every query. */
  readonly streamed: number;
  readonly engine: 'simd' | 'indexOf';
}

/** Where a corpus is searched. Only files of arranged volumes are. */
export interface SearchBackend {
  /** Takes a file as the cache has it; false when the cache does not, and `upsert` must bring it. */
  attach(path: string, key: string): Promise<boolean>;
  /** Resolves when the file can be searched; it is written to the cache after that. */
  upsert(file: SearchableFile): Promise<void>;
  /** Resolves when all that was brought is in the cache, as far as it can be. */
  saved(): Promise<void>;
  remove(path: string): void;
  /** The volumes there are now, in the order of documents. */
  arrange(volumes: readonly ArrangedVolume[]): void;
  /** Never rejects on account of the query; rejects with an `AbortError` when cancelled. */
  query(request: SearchRequest, options?: QueryOptions): Promise<SearchAnswer>;
  /** The folded texts, but for a file's own, in the order of documents; each is good until the next is asked for. */
  bodies(except?: string): AsyncGenerator<FoldedFile>;
  /** Resolves in a later turn, when no query runs: the time for work that nobody waits for. */
  idle(): Promise<void>;
  /** The words that tell what a report is about; empty when it is not there. */
  keywords(report: ReportName, count: number): Promise<readonly Keyword[]>;
  /** The words that passages found for a query are about besides it, at most `count`. */
  relatedWords(query: string, passages: readonly string[], count: number): Promise<readonly string[]>;
  stats(): SearchStats;
  /** Frees what it holds once all is saved. */
  close(): Promise<void>;
}
