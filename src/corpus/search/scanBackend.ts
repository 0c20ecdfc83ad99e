import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchAnswer } from '../../core/search/results/hit';
import { readable } from '../../core/search/results/passage';
import { parseQuery } from '../../core/search/query/parseQuery';
import { foldQuery } from '../../core/text/folding/foldedText';
import { isTooLong, onlyNegates, planOf } from '../../core/search/query/plan';
import { literalsOf } from '../../core/search/query/query';
import { searchDefaults, type SearchRequest } from '../../core/search/query/request';
import type { Cache } from '../cache/cache';
import { DamagedSegment } from '../cache/segmentFile';
import type { Words } from '../words/words';
import type { ArrangedVolume, QueryOptions, SearchBackend } from './backend';
import type { PreparedSearch } from './fileSearch';
import { foldedBodies } from './foldedBodies';
import { markWords, onePerPassage, onlyWords, wordsToRelate } from './hitWords';
import { runQuery, type CorpusFile, type ScoredAnswer } from './queryRun';
import { relatedWords } from './relatedWords';
import { createScanner, type Scanner } from './scanner';
import { createTextStore, type StoredFile } from './textStore';

export interface ScanBackendOptions {
  /** Undefined: nothing is kept on disk, and all text in memory. */
  readonly cache: Cache | undefined;
  /** Bytes of folded text kept in memory; what is beyond is read from the cache for every query. */
  readonly memoryBudget: number;
  readonly words: Words;
  /** Told of a file whose cache is damaged; it is left out until it is brought again. */
  readonly onDamaged?: (path: string) => void;
  /** For tests; by default the fastest that runs here. */
  readonly engine?: Scanner['engine'];
}

/** Passages shown for a query that stands nowhere as it is. */
const relatedPassages = 20;

/** Searches by scanning the folded text of every file: nothing to build but that text, nothing that can go stale. */
export function createScanBackend(options: ScanBackendOptions): SearchBackend {
  const { words } = options;
  const scanner = createScanner(options.engine);
  const store = createTextStore(scanner, options.cache, options.memoryBudget);
  const files = new Map<string, StoredFile>();
  let volumes: readonly ArrangedVolume[] = [];
  const running = new Set<Promise<unknown>>();
  /** The last file on its way to the cache. */
  let saving: Promise<void> = Promise.resolve();
  /** Texts that a running query may still read. */
  let discarded: StoredFile[] = [];

  const discard = (file: StoredFile | undefined): void => {
    if (file) discarded.push(file);
    if (running.size > 0) return;
    for (const old of discarded) store.release(old.content);
    discarded = [];
  };

  const put = (path: string, file: StoredFile): void => {
    const old = files.get(path);
    files.set(path, file);
    discard(old);
  };

  /** What was kept aside of a file takes its place, unless something newer has. */
  const replace = (old: StoredFile, kept: StoredFile): void => {
    if (files.get(old.path) !== old || kept === old) return;
    files.set(old.path, kept);
    if (kept.content !== old.content) discard(old);
  };

  const remove = (path: string): void => {
    const old = files.get(path);
    files.delete(path);
    discard(old);
  };

  const searched = (): CorpusFile[] =>
    volumes.flatMap(({ id, title, year, files: members }) =>
      members.flatMap((path) => {
        const stored = files.get(path);
        const placed = stored && { file: path, volume: id, year, segment: stored.segment };
        return placed ? [{ stored, placed, volumeTitle: title }] : [];
      }),
    );

  const run = (request: SearchRequest, queryOptions: QueryOptions): Promise<ScoredAnswer> =>
    runQuery(
      { files: searched(), texts: { store, scanner } },
      request,
      prepare(request, words),
      queryOptions,
    );

  const answer = async (request: SearchRequest, queryOptions: QueryOptions): Promise<SearchAnswer> => {
    const plan = planOf(request);
    if (isTooLong(request, plan)) return refused(request);
    const { root } = plan;
    const found = await run(request, queryOptions);
    if (onlyNegates(root)) return { ...found.answer, problems: [{ kind: 'only-negations' }] };
    for (const problem of found.answer.problems)
      if (problem.kind === 'file-unreadable') {
        remove(problem.file);
        options.onDamaged?.(problem.file);
      }
    queryOptions.onUpdate?.(found.answer);
    const simplifiedTotal = await totalAlike(request, found.answer, queryOptions);
    if (found.answer.total === 0)
      return { ...found.answer, simplifiedTotal, related: await related(request, queryOptions) };
    if (!request.wholeWord) return { ...(await markWords(found, words)), simplifiedTotal };
    const hits = found.answer.hits.map((hit) => ({ ...hit, word: 'word' as const }));
    return { ...found.answer, simplifiedTotal, hits };
  };

  /** Asked where nothing is found as written, or what is written is Traditional. */
  const totalAlike = async (
    request: SearchRequest,
    { total }: SearchAnswer,
    { signal }: QueryOptions,
  ): Promise<number | undefined> => {
    const isTraditional = foldQuery(request.query, { simplify: true }) !== foldQuery(request.query);
    if (request.simplify || (total > 0 && !isTraditional)) return undefined;
    const { answer: alike } = await run({ ...request, simplify: true, limit: 0, reportLimit: 0 }, { signal });
    return alike.total > total ? alike.total : undefined;
  };

  /** Nothing is found by a query that finds nothing; what is asked besides goes on as it was. */
  const refused = async ({ query, ...rest }: SearchRequest): Promise<SearchAnswer> => {
    const { answer } = await run({ ...rest, query: '', within: [] }, {});
    return { ...answer, query, problems: [{ kind: 'query-too-long' }] };
  };

  const related = async (
    request: SearchRequest,
    { signal }: QueryOptions,
  ): Promise<SearchAnswer['related']> => {
    const parts = await wordsToRelate(literalsOf(parseQuery(request.query)), words);
    if (parts.length === 0) return undefined;
    const query = parts.map((part) => `"${part}"`).join('|');
    const limit = Math.min(request.limit ?? searchDefaults.limit, relatedPassages);
    const relating: SearchRequest = {
      ...request,
      query,
      limit,
      offset: 0,
      order: 'relevance',
      wholeWord: false,
    };
    const found = await run(relating, { signal });
    const hits = onePerPassage(found.answer.hits);
    return hits.length > 0 ? { words: parts, hits } : undefined;
  };

  return {
    attach: (path, key) => {
      const file = store.load(path, key);
      if (file) put(path, file);
      return Promise.resolve(file !== undefined);
    },
    async upsert(searchable) {
      await saving;
      const { file, save } = store.prepare(searchable);
      put(file.path, file);
      saving = nextTurn()
        .then(save)
        .then((kept) => replace(file, kept));
    },
    saved: () => saving,
    remove,
    arrange: (arranged) => void (volumes = arranged),
    async query(request, queryOptions = {}) {
      const query = answer(request, queryOptions);
      running.add(query);
      try {
        return await query;
      } finally {
        running.delete(query);
        discard(undefined);
      }
    },
    async *bodies(except) {
      let done = (): void => undefined;
      const reading = new Promise<void>((resolve) => (done = resolve));
      running.add(reading);
      try {
        const files = searched().filter(({ stored }) => stored.path !== except);
        yield* foldedBodies(files, { store, scanner }, (path) => {
          remove(path);
          options.onDamaged?.(path);
        });
      } finally {
        done();
        running.delete(reading);
        discard(undefined);
      }
    },
    async idle() {
      do {
        await Promise.allSettled(running);
        await nextTurn();
      } while (running.size > 0);
    },
    async keywords({ file, report }, count) {
      const stored = files.get(file);
      const index = stored?.segment.parts.findIndex((part) => part.report === report) ?? -1;
      if (!stored || index < 0) return [];
      const { parts } = stored.segment;
      const start = parts[index]?.start ?? 0;
      try {
        const text = readable(
          stored.source(start, parts[index + 1]?.start ?? Infinity),
          start,
          store.details(stored.content).furnitureRanges,
        );
        return await words.keywords(text.text, count);
      } catch (error) {
        if (!(error instanceof DamagedSegment)) throw error;
        options.onDamaged?.(file);
        return [];
      }
    },
    relatedWords: (query, passages, count) => relatedWords(query, passages, count, words),
    stats() {
      const all = [...files.values()];
      return {
        files: all.length,
        characters: all.reduce((sum, { segment }) => sum + segment.body.length + segment.furniture.length, 0),
        bytesInMemory: store.bytesInMemory,
        streamed: all.filter(({ content }) => content.kind === 'disk').length,
        engine: scanner.engine,
      };
    },
    async close() {
      await saving;
      files.clear();
      words.dispose();
    },
  };
}

function prepare(request: SearchRequest, words: Words): PreparedSearch {
  return {
    plan: planOf(request),
    unit: request.unit ?? searchDefaults.unit,
    filters: request.filters ?? {},
    matchCase: request.matchCase ?? false,
    simplify: request.simplify ?? false,
    wordsOnly: request.wholeWord ? (spans, text) => onlyWords(words, spans, text) : undefined,
  };
}
