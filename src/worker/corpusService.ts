import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  citationOf,
  citedPassage,
  type CitationOptions,
  type CitedPassage,
} from '../core/reference/citation';
import { placeIn } from '../core/text/place';
import { lineAt } from '../core/text/sourceText';
import type { TextRange } from '../core/text/range';
import {
  countInto,
  groupOf,
  inOrder,
  passesFilter,
  type StatisticGroup,
} from '../core/statistics/linking/statisticGroup';
import { reportPreview, type ReportPreview } from '../core/statistics/linking/reportPreview';
import { statisticsOf } from '../core/statistics/statisticsOf';
import type { CitedStatistic } from '../core/statistics/linking/citedStatistic';
import type { Corpus, OnProgress } from '../corpus/corpus';
import { readManuscript } from '../corpus/manuscript/manuscript';
import { checkQuotations } from '../corpus/manuscript/quotationCheck';
import type { Handlers } from '../protocol/channel';
import type { CheckedManuscript, CorpusApi, OpenCorpus } from '../protocol/corpus';

/** Milliseconds between two messages about progress: often enough to see a number move. */
const progressInterval = 100;
/** Statistics in one message: a part of a page's scrolling, small enough not to stall it. */
const batchSize = 500;

/** Other citations sent at once: a card lists fewer, its chart needs more. */
const citationLimit = 60;

/** Key words of a report, or related ones of a query: as many as a narrow view can show. */
const wordsNamed = 8;

export interface ServiceOptions {
  /** Makes the corpus for the folders; called again only when where its cache lives or its budget changes. */
  readonly createCorpus: (request: OpenCorpus, changed: () => void) => Corpus;
  /** Tells the other side that volumes came, went or changed. */
  readonly changed: () => void;
}

/** The worker's methods. Until the first `open` there are no volumes. */
export function corpusService({ createCorpus, changed }: ServiceOptions): Handlers<CorpusApi> {
  let current:
    { readonly corpus: Corpus; readonly storage: string | undefined; readonly budget: number } | undefined;
  const corpusFor = (request: OpenCorpus): Corpus => {
    const { storage, memoryBudget: budget } = request;
    if (current && current.storage === storage && current.budget === budget) return current.corpus;
    void current?.corpus.dispose();
    current = { corpus: createCorpus(request, changed), storage, budget };
    return current.corpus;
  };
  const corpus = (): Corpus =>
    current?.corpus ?? corpusFor({ folders: [], storage: undefined, memoryBudget: 0 });

  return {
    async open(request, { signal, emit }) {
      const progress = atMostEvery(progressInterval, (done, total) => emit({ done, total }));
      await corpusFor(request).open(request.folders, signal, progress, changed);
      changed();
      return null;
    },
    async filesChanged({ files }) {
      if (await corpus().filesChanged(files)) changed();
      return null;
    },
    async setOverlay({ file, text }) {
      if (await corpus().setOverlay(file, text)) changed();
      return null;
    },
    volumes: () => corpus().volumes(),
    unread: () => corpus().unread(),
    volume: ({ id }) => corpus().volume(id),
    symbols: () => corpus().symbols(),
    search: (request, { signal, emit }) => corpus().query(request, { signal, onUpdate: emit }),
    async keywords(report) {
      const keywords = await corpus().search.keywords(report, wordsNamed);
      return keywords.map(({ word }) => word);
    },
    relatedWords: ({ query, passages }) => corpus().search.relatedWords(query, passages, wordsNamed),
    async statistics({ volumes }, { signal, emit }) {
      const { statistics } = corpus();
      await statistics.ready();
      return sendInBatches(statistics.statistics(volumes), signal, emit);
    },
    statisticCount: ({ volume }) => corpus().statistics.count(volume),
    async citations({ key, all = false }) {
      const { statistics } = corpus();
      if (all) await statistics.ready();
      const limit = all ? Infinity : citationLimit;
      return { citations: await statistics.citations(key, limit), complete: statistics.complete };
    },
    async statisticGroups({ grouping, filter }) {
      await corpus().statistics.ready();
      const groups = new Map<string, StatisticGroup>();
      for await (const cited of filtered(corpus(), filter)) countInto(groups, cited, grouping);
      return inOrder(groups.values(), grouping);
    },
    async groupStatistics({ grouping, filter, group }) {
      await corpus().statistics.ready();
      const found: CitedStatistic[] = [];
      for await (const cited of filtered(corpus(), filter))
        if (groupOf(cited, grouping).id === group) found.push(cited);
      return found;
    },
    reportPreview: ({ file, line }) => preview(corpus(), file, line),
    encoding: ({ file }) => corpus().encodingOf(file),
    locate: ({ file, ranges }) => {
      const found = corpus().outline(file);
      return found ? ranges.map((range) => placeIn(file, found.lines, range)) : [];
    },
    cite: ({ file, ranges, options }) => cite(corpus(), file, ranges, options),
    checkQuotations: (request, { signal }) => checkManuscript(corpus(), request, signal),
    refer: ({ parts, options }) => parts.map((part) => citationOf(part, options)),
  };
}

async function* filtered(corpus: Corpus, filter: string): AsyncIterable<CitedStatistic> {
  for await (const cited of corpus.statistics.statistics()) if (passesFilter(cited, filter)) yield cited;
}

async function sendInBatches(
  statistics: AsyncIterable<CitedStatistic>,
  signal: AbortSignal,
  emit: (batch: readonly CitedStatistic[]) => void,
): Promise<number> {
  let sent = 0;
  let batch: CitedStatistic[] = [];
  for await (const cited of statistics) {
    batch.push(cited);
    if (batch.length < batchSize) continue;
    emit(batch);
    sent += batch.length;
    batch = [];
    await nextTurn();
    if (signal.aborted) return sent;
  }
  if (batch.length > 0) emit(batch);
  return sent + batch.length;
}

async function preview(corpus: Corpus, path: string, line: number): Promise<ReportPreview | undefined> {
  const file = await corpus.parse(path);
  if (!file) return undefined;
  const { source, volume } = file;
  const report = volume.reports.find(({ titleRange }) => lineAt(source, titleRange.start) === line);
  return (
    report && reportPreview(source.text, volume, report, statisticsOf(source.text, volume, report.range))
  );
}

async function cite(
  corpus: Corpus,
  path: string,
  ranges: readonly TextRange[],
  options: CitationOptions,
): Promise<readonly CitedPassage[]> {
  const file = await corpus.parse(path);
  const record = corpus.recordOf(path);
  if (!file || !record) return [];
  return ranges.map((range) => citedPassage(file.source.text, file.volume, range, options, record));
}

async function checkManuscript(
  corpus: Corpus,
  {
    text,
    file,
    options,
  }: { readonly text?: string; readonly file?: string; readonly options: CitationOptions },
  signal: AbortSignal,
): Promise<CheckedManuscript> {
  const words = text ?? (file === undefined ? '' : await readManuscript(file));
  const bodies = corpus.search.bodies(file);
  return { text: words, findings: await checkQuotations(words, bodies, corpus, options, signal) };
}

/** Passes on a report of progress when the last one is long enough ago, and always the one that ends it. */
function atMostEvery(interval: number, report: OnProgress): OnProgress {
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < interval && done < total) return;
    last = now;
    report(done, total);
  };
}
