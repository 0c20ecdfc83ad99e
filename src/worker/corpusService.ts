import { setImmediate as nextTurn } from 'node:timers/promises';
import { citedPassage, type CitedPassage } from '../core/anthology/citation';
import { placeIn } from '../core/text/place';
import type { TextRange } from '../core/text/range';
import { groupOf, groupStatistics, passesFilter } from '../core/statistics/statisticGroup';
import type { CitedStatistic } from '../core/statistics/citedStatistic';
import type { Corpus, OnProgress } from '../corpus/corpus';
import type { Handlers } from '../protocol/channel';
import type { CorpusApi } from '../protocol/corpus';

/** Milliseconds between two messages about progress: often enough to see a number move. */
const progressInterval = 100;
/** Statistics in one message: a part of a page's scrolling, small enough not to stall it. */
const batchSize = 500;

/** The worker's methods over a corpus. `changed` tells the other side that volumes came, went or changed. */
export function corpusService(corpus: Corpus, changed: () => void): Handlers<CorpusApi> {
  return {
    async open({ folders }, { signal, emit }) {
      await corpus.open(folders, signal, atMostEvery(progressInterval, (done, total) => emit({ done, total })));
      changed();
      return null;
    },
    async filesChanged({ files }) {
      await corpus.filesChanged(files);
      changed();
      return null;
    },
    async setOverlay({ file, text }) {
      await corpus.setOverlay(file, text);
      changed();
      return null;
    },
    volumes: () => corpus.volumes(),
    volume: ({ id }) => corpus.volume(id),
    symbols: () => corpus.symbols(),
    async statistics({ volumes }, { signal, emit }) {
      await corpus.statistics.ready();
      return sendInBatches(corpus.statistics.statistics(volumes), signal, emit);
    },
    citations: ({ key }) => ({
      citations: corpus.statistics.citations(key),
      complete: corpus.statistics.complete,
    }),
    async statisticGroups({ grouping, filter }) {
      await corpus.statistics.ready();
      return groupStatistics(filtered(corpus, filter), grouping);
    },
    async groupStatistics({ grouping, filter, group }) {
      await corpus.statistics.ready();
      return [...filtered(corpus, filter)].filter((cited) => groupOf(cited, grouping).id === group);
    },
    locate: ({ file, ranges }) => {
      const found = corpus.file(file);
      return found ? ranges.map((range) => placeIn(file, found.source, range)) : [];
    },
    cite: ({ file, ranges }) => cite(corpus, file, ranges),
  };
}

function* filtered(corpus: Corpus, filter: string): Iterable<CitedStatistic> {
  for (const cited of corpus.statistics.statistics()) if (passesFilter(cited, filter)) yield cited;
}

async function sendInBatches(
  statistics: Iterable<CitedStatistic>,
  signal: AbortSignal,
  emit: (batch: readonly CitedStatistic[]) => void,
): Promise<number> {
  let sent = 0;
  let batch: CitedStatistic[] = [];
  for (const cited of statistics) {
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

function cite(corpus: Corpus, path: string, ranges: readonly TextRange[]): readonly CitedPassage[] {
  const file = corpus.file(path);
  const record = corpus.recordOf(path);
  if (!file || !record) return [];
  return ranges.map((range) => citedPassage(file.source.text, file.volume, range, record));
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
