import * as vscode from 'vscode';
import type { VolumeSummary } from '../../core/anthology/volume';
import type { Hit as CorpusHit } from '../../core/search/results/hit';
import type { CitedStatistic } from '../../core/statistics/linking/citedStatistic';
import type { Place } from '../../core/text/place';
import type { CorpusClient } from '../corpus/corpusClient';
import { placeRange } from '../documents/positions';
import { contentsData, hitData, problemData, statisticData, volumeData } from './data';
import { CorpusRequests } from './corpusRequests';
import type { SearchOptions, SearchResult, WenxuanApi, WenxuanExports } from './wenxuan';

export interface ProvidedApi extends vscode.Disposable {
  readonly exports: WenxuanExports;
}

/** What the extension offers to others, until it is disposed: then whatever is asked is cancelled. */
export function provideApi(corpus: CorpusClient): ProvidedApi {
  const questions = new CorpusRequests(corpus);
  const changed = new vscode.EventEmitter<void>();
  const listening = corpus.onDidChange(() => {
    if (corpus.state !== 'reading') changed.fire();
  });
  const api = createApi(corpus, questions, changed.event);
  const getAPI = (wanted: number): WenxuanApi => {
    if (wanted !== api.version)
      throw new Error(`Wenxuan has no API of version ${wanted}; it has ${api.version}.`);
    return api;
  };
  return Object.assign(vscode.Disposable.from(questions, listening, changed), { exports: { getAPI } });
}

function createApi(
  corpus: CorpusClient,
  questions: CorpusRequests,
  onDidChangeVolumes: vscode.Event<void>,
): WenxuanApi {
  return {
    version: 1,
    onDidChangeVolumes,
    volumes: (token) => questions.ask(token, async () => (await corpus.volumes()).map(volumeData)),
    contents: (file, token) =>
      questions.ask(token, async () => {
        const detail = await corpus.volumeOfFile(file.fsPath);
        return detail && contentsData(detail);
      }),
    statistics: (where, token) =>
      questions.ask(token, async (signal) => {
        const cited =
          where instanceof vscode.Uri
            ? await statisticsOf(corpus, where, signal)
            : (await statisticsOf(corpus, where.uri, signal)).filter(({ place }) => touches(place, where));
        return cited.map(statisticData);
      }),
    citations: (key, token) =>
      questions.ask(token, async (signal) => {
        const { citations } = await corpus.remote.call('citations', { key, all: true }, { signal });
        return citations.map(statisticData);
      }),
    search: (query, options = {}, token) =>
      questions.ask(token, (signal) => search(corpus, query, options, signal)),
  };
}

/** All statistics of the volume that a file belongs to. */
async function statisticsOf(
  corpus: CorpusClient,
  { fsPath }: vscode.Uri,
  signal: AbortSignal,
): Promise<readonly CitedStatistic[]> {
  const volume = await corpus.summaryOfFile(fsPath);
  if (!volume) return [];
  const found: CitedStatistic[] = [];
  const onPart = (part: readonly CitedStatistic[]): void => void found.push(...part);
  await corpus.remote.call('statistics', { volumes: [volume.id] }, { signal, onPart });
  return found;
}

function touches(place: Place, { uri, range }: vscode.Location): boolean {
  return place.file === uri.fsPath && placeRange(place).intersection(range) !== undefined;
}

async function search(
  corpus: CorpusClient,
  query: string,
  { volumes, contributors, years, ...options }: SearchOptions,
  signal: AbortSignal,
): Promise<SearchResult> {
  const known = await corpus.volumes();
  const filters = { volumes: volumes?.map((uri) => idOf(known, uri)), contributors, years };
  const answer = await corpus.remote.call(
    'search',
    { ...options, query, filters, reportLimit: 0 },
    { signal },
  );
  const places = await placesOf(corpus, answer.hits, signal);
  return {
    total: answer.total,
    reports: answer.reportTotal,
    hits: answer.hits.flatMap((hit) => {
      const place = places.get(hit);
      return place ? [hitData(hit, place)] : [];
    }),
    problems: answer.problems.map(problemData),
  };
}

/** The id of the volume that has a file; a file of none names a volume that there is not. */
function idOf(volumes: readonly VolumeSummary[], { fsPath }: vscode.Uri): string {
  return volumes.find(({ files }) => files.includes(fsPath))?.id ?? fsPath;
}

/** Where hits stand, asked for file by file; those of a file that is gone by now have no place. */
async function placesOf(
  corpus: CorpusClient,
  hits: readonly CorpusHit[],
  signal: AbortSignal,
): Promise<ReadonlyMap<CorpusHit, Place>> {
  const places = new Map<CorpusHit, Place>();
  for (const file of new Set(hits.map((hit) => hit.file))) {
    const inFile = hits.filter((hit) => hit.file === file);
    const ranges = inFile.map(({ start, end }) => ({ start, end }));
    const located = await corpus.remote.call('locate', { file, ranges }, { signal });
    located.forEach((place, index) => {
      const hit = inFile[index];
      if (hit) places.set(hit, place);
    });
  }
  return places;
}
