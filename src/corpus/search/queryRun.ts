import { setImmediate as nextTurn } from 'node:timers/promises';
import { describeHit, type HitPlace } from '../../core/search/results/describeHit';
import type { Hit, SearchAnswer, SearchProblem } from '../../core/search/results/hit';
import { yearOf, type PlacedSegment } from '../../core/search/query/sectionFilters';
import { best, hitScore, scoreRows } from '../../core/search/results/ranking';
import { searchDefaults, type SearchRequest } from '../../core/search/query/request';
import { noRows, tally } from '../../core/search/results/tally';
import { totalsOf, type FileCount } from '../../core/search/results/totals';
import type { SegmentDetails } from '../../core/search/matching/segment';
import { toSource } from '../../core/text/folding/foldedText';
import { DamagedSegment } from '../cache/segmentFile';
import type { QueryOptions } from './backend';
import { PatternFailure, searchedFile, searchFile, searchSection } from './fileSearch';
import type { PreparedSearch, SearchedFile, Texts } from './fileSearch';
import type { StoredFile } from './textStore';

/** The files a query is run over, in the order of documents. */
export interface Corpus {
  readonly files: readonly CorpusFile[];
  readonly texts: Texts;
}

export interface CorpusFile {
  readonly stored: StoredFile;
  readonly placed: PlacedSegment;
  readonly volumeTitle: string;
}

/** An answer, with the scores of its hits where they are ordered by relevance. */
export interface ScoredAnswer {
  readonly answer: SearchAnswer;
  readonly scores: readonly number[];
}

/** Milliseconds of work after which others have their turn: a cancellation can arrive. */
const turnLength = 8;
/** Milliseconds after which the first partial answer is sent, and between two. */
const firstUpdate = 40;
const updateInterval = 250;

/** Searches file by file, then describes the hits that are wanted. */
export async function runQuery(
  corpus: Corpus,
  request: SearchRequest,
  search: PreparedSearch,
  { signal, onUpdate }: QueryOptions,
): Promise<ScoredAnswer> {
  const started = performance.now();
  const run = createRun(corpus, request, search, started);
  let turnEnds = started + turnLength;
  let updateAt = started + firstUpdate;
  for (const file of corpus.files) {
    if (performance.now() > turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + turnLength;
    }
    if (signal?.aborted) throw new DOMException('The search was cancelled.', 'AbortError');
    if (!(await run.count(file))) break;
    if (!onUpdate || performance.now() < updateAt) continue;
    onUpdate((await run.answer(false)).answer);
    updateAt = performance.now() + updateInterval;
  }
  return run.answer(true);
}

interface Run {
  /** Counts the hits of a file; false when the search cannot go on. */
  count(file: CorpusFile): Promise<boolean>;
  answer(complete: boolean): Promise<ScoredAnswer>;
}

/** Hits of one section, in order of the text. */
interface SectionHits {
  readonly file: SearchedFile;
  readonly places: readonly (HitPlace & { readonly start: number })[];
}

/** A hit to be shown. */
interface FoundHit {
  readonly place: HitPlace;
  readonly file: SearchedFile;
  readonly score: number;
}

function createRun(
  { files: corpusFiles, texts }: Corpus,
  request: SearchRequest,
  search: PreparedSearch,
  started: number,
): Run {
  const rows = noRows(Math.max(1, search.plan.leaves.length));
  const files: SearchedFile[] = [];
  const counts: FileCount[] = [];
  const problems: SearchProblem[] = [];
  const detailsRead = new Map<SearchedFile, SegmentDetails>();
  const { order = searchDefaults.order, limit = searchDefaults.limit, offset = 0 } = request;
  const wanted = offset + limit;

  /** Runs `work`; what goes wrong with the file or the query becomes a problem of the answer. */
  const guarded = async (path: string, work: () => Promise<void> | void): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof PatternFailure) problems.push(error.problem);
      else if (!(error instanceof DamagedSegment)) throw error;
      else if (!problems.some((problem) => problem.kind === 'file-unreadable' && problem.file === path))
        problems.push({ kind: 'file-unreadable', file: path });
      return error instanceof DamagedSegment;
    }
  };

  const yearOfRow = (row: number): number => {
    const placed = files[rows.files[row] ?? 0]?.placed;
    const section = placed?.segment.sections[rows.sections[row] ?? 0];
    const part = placed?.segment.parts[section?.part ?? 0];
    return (part && yearOf(part, placed.year)) ?? -Infinity;
  };

  const lengthOf = (row: number): number => {
    const body = files[rows.files[row] ?? 0]?.placed.segment.body;
    const section = rows.sections[row] ?? 0;
    return body ? (body.sections[section + 1] ?? body.length) - (body.sections[section] ?? 0) : 0;
  };

  /** Kept while the query runs, since the hits of one file are far apart when the best come first. */
  const detailsOf = (file: SearchedFile): SegmentDetails => {
    const details = detailsRead.get(file) ?? texts.store.details(file.stored.content);
    detailsRead.set(file, details);
    return details;
  };

  const hitsOf = async (row: number): Promise<SectionHits | undefined> => {
    const file = files[rows.files[row] ?? 0];
    const volumeTitle = counts[rows.files[row] ?? 0]?.volumeTitle ?? '';
    const section = rows.sections[row] ?? 0;
    if (!file) return undefined;
    const found = await searchSection(file, section, search, texts);
    const details = detailsOf(file);
    const places = found.flatMap(({ stream, spans }) =>
      Array.from(spans.starts, (start, index) => ({
        placed: file.placed,
        volumeTitle,
        stream,
        section,
        spans,
        index,
        start: toSource(details[stream], start, start).start,
      })),
    );
    return { file, places: places.sort((a, b) => a.start - b.start) };
  };

  /** The hits wanted when the best come first. */
  const bestHits = async (): Promise<FoundHit[]> => {
    const sections = files.reduce((sum, { placed }) => sum + placed.segment.sections.length, 0);
    const characters = files.reduce((sum, { placed }) => sum + placed.segment.body.length, 0);
    const scores = scoreRows(rows, {
      total: sections,
      averageLength: characters / Math.max(1, sections),
      lengthOf,
    });
    const hits: FoundHit[] = [];
    for (const row of best(scores, wanted)) {
      await guarded(files[rows.files[row] ?? 0]?.stored.path ?? '', async () => {
        const found = await hitsOf(row);
        headsFirst(found?.places ?? []).forEach((place, rank) => {
          if (found) hits.push({ place, file: found.file, score: hitScore(scores[row] ?? 0, rank) });
        });
      });
    }
    return hits.sort((a, b) => b.score - a.score).slice(offset, wanted);
  };

  /** The hits wanted in the order of the text, of all volumes or within a year. */
  const orderedHits = async (): Promise<FoundHit[]> => {
    const years = order === 'year' ? rows.files.map((_, row) => yearOfRow(row)) : undefined;
    const inOrder = Array.from(rows.files.keys()).sort(
      (a, b) =>
        (years ? (years[b] ?? 0) - (years[a] ?? 0) || 0 : 0) ||
        (rows.files[a] ?? 0) - (rows.files[b] ?? 0) ||
        (rows.sections[a] ?? 0) - (rows.sections[b] ?? 0),
    );
    const hits: FoundHit[] = [];
    let passed = 0;
    for (const row of inOrder) {
      const count = rows.counts[row] ?? 0;
      const skip = Math.max(0, offset - passed);
      if (skip < count)
        await guarded(files[rows.files[row] ?? 0]?.stored.path ?? '', async () => {
          const found = await hitsOf(row);
          for (const place of found?.places.slice(skip) ?? [])
            if (found && hits.length < wanted) hits.push({ place, file: found.file, score: 0 });
        });
      passed += count;
      if (passed >= wanted) break;
    }
    return hits.slice(0, limit);
  };

  return {
    count: ({ stored, placed, volumeTitle }) =>
      guarded(stored.path, async () => {
        const file = searchedFile(stored, placed, search);
        const found = await searchFile(file, search, texts);
        const index = files.push(file) - 1;
        counts.push({ placed, volumeTitle, parts: tally(rows, index, placed.segment, found) });
      }),
    async answer(complete) {
      const hits: Hit[] = [];
      const scores: number[] = [];
      const { context = searchDefaults.context, reportLimit = searchDefaults.reportLimit } = request;
      for (const { place, file, score } of await (order === 'relevance' ? bestHits() : orderedHits()))
        await guarded(file.stored.path, () => {
          hits.push(describeHit(place, detailsOf(file), context, file.stored.source));
          scores.push(score);
        });
      const answer: SearchAnswer = {
        query: request.query,
        complete,
        coverage: { searched: counts.length, all: corpusFiles.length },
        ...totalsOf(counts, rows, reportLimit),
        hits,
        related: undefined,
        simplifiedTotal: undefined,
        segmenter: undefined,
        problems: [...problems],
        tookMs: performance.now() - started,
      };
      return { answer, scores };
    },
  };
}

function headsFirst<Place extends HitPlace>(places: readonly Place[]): Place[] {
  const inHead = ({ placed, stream, section, spans, index }: HitPlace): boolean => {
    const start = spans.starts[index] ?? 0;
    const { heads } = placed.segment[stream];
    return (heads[2 * section] ?? 0) <= start && start < (heads[2 * section + 1] ?? 0);
  };
  return [...places.filter(inHead), ...places.filter((place) => !inHead(place))];
}
