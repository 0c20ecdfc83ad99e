import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseText } from '../../src/core/anthology/parseText';
import { foldQuery } from '../../src/core/text/folding/foldedText';
import { createCache } from '../../src/corpus/cache/cache';
import { createScanBackend } from '../../src/corpus/search/scanBackend';
import { createWords } from '../../src/corpus/words/words';
import { openChannel, type Channel } from '../../src/protocol/channel';
import type { CorpusApi, CorpusClientApi } from '../../src/protocol/corpus';
import type { Bench } from './main';
import type { ManyVolumes, ManyVolumesMeasured } from './manyVolumes';
import { randomFrom, searchVolumes, type SearchVolumes } from './searchVolumes';

const volumeCount = 100;
const queriesOfAKind = 15;
const rounds = 5;

interface BenchQuery {
  readonly kind: string;
  readonly query: string;
  /** What a plain scan is given to look for. */
  readonly terms: readonly string[];
}

/** Search over 100 and 1,000 generated volumes, against a bare `Buffer.indexOf` over the same folded text. */
export const bench: Bench = {
  name: 'search',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wenxuan-bench-'));
    try {
      await measure(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(folder: string): Promise<void> {
  const volumes = searchVolumes(volumeCount);
  const queries = drawQueries(volumes);
  const cacheFolder = join(folder, 'cache');
  await build(volumes, cacheFolder);

  const files = join(folder, 'texts');
  await mkdir(files);
  for (const [index, text] of volumes.texts.entries()) await writeFile(join(files, `${index}.txt`), text);

  const ranked = await throughWorker(volumes, queries, folder, files);
  ripgrep(queries, ranked, files);
  await manyVolumes(cacheFolder, queries);
}

/** Builds the cache, and lets the texts go again. */
async function build({ texts }: SearchVolumes, cacheFolder: string): Promise<void> {
  const backend = createScanBackend({
    cache: createCache(cacheFolder),
    memoryBudget: 0,
    words: createWords(undefined),
  });
  let bytes = 0;
  let spent = 0;
  for (const [index, text] of texts.entries()) {
    const volume = parseText(text);
    bytes += Buffer.byteLength(text);
    const start = performance.now();
    await backend.upsert({ path: `/${index}`, key: `${index}`, text, volume });
    await backend.saved();
    spent += performance.now() - start;
  }
  const { characters, engine } = backend.stats();
  console.log(
    `${texts.length} volumes, ${(bytes / 1e6).toFixed(0)} MB, ${(characters / 1e6).toFixed(1)} M characters, ${engine};` +
      ` cache built at ${(bytes / 1000 / spent).toFixed(0)} MB/s`,
  );
  await backend.close();
}

/** The whole way of the extension: its worker, its messages, real files. */
async function throughWorker(
  { texts }: SearchVolumes,
  queries: readonly BenchQuery[],
  folder: string,
  files: string,
): Promise<readonly number[]> {
  const { corpus, stop } = startWorker();
  const request = {
    folders: [
      {
        path: files,
        include: ['**/*.txt'],
        exclude: [],
        maxFileSize: 1 << 26,
        encoding: undefined,
        enumerations: false,
      },
    ],
    storage: join(folder, 'worker'),
    memoryBudget: 1 << 30,
  };
  const start = performance.now();
  await corpus.call('open', request);
  console.log(`opened the first time in            ${(performance.now() - start).toFixed(0)} ms`);
  await corpus.call('statistics', { volumes: [] });
  const folded = texts.map((text) => Buffer.from(foldQuery(text), 'utf16le'));
  const bare: number[] = [];
  const ranked: number[] = [];
  const marked: number[] = [];
  for (const { query, terms } of queries) {
    // In turn, so that what else the machine does burdens both.
    bare.push(best(() => terms.forEach((term) => bareScan(folded, term))));
    const [first, whole] = await timed(corpus, query);
    ranked.push(first);
    marked.push(whole);
  }
  console.log(`bare Buffer.indexOf                ${summary(bare)}`);
  console.log(`ranked, with passages              ${summary(ranked)}  ${ratio(ranked, bare)} × bare`);
  console.log(`the same, with words marked        ${summary(marked)}  ${ratio(marked, bare)} × bare`);
  for (const kind of new Set(queries.map((query) => query.kind))) {
    const of = (times: readonly number[]): number[] =>
      times.filter((_, index) => queries[index]?.kind === kind);
    console.log(`  ${kind.padEnd(8)} bare ${summary(of(bare))}  ranked ${summary(of(ranked))}`);
  }
  await changedVolume(texts[0] ?? '', join(files, '0.txt'), corpus);
  await stop();
  return ranked;
}

function startWorker(): { readonly corpus: Channel<CorpusApi>; readonly stop: () => Promise<unknown> } {
  const worker = new Worker(join(__dirname, '../../dist/worker.js'));
  const corpus = openChannel<CorpusClientApi, CorpusApi>(
    {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => void worker.on('message', listener),
      onClose: (listener) => void worker.on('exit', () => listener('The worker ended.')),
    },
    { corpusChanged: () => null },
  );
  return { corpus, stop: () => worker.terminate() };
}

/** The eight kinds: words, terms, phrases, two words, rare, frequent, absent, and cut by a break. */
function drawQueries({ texts, words }: SearchVolumes): BenchQuery[] {
  const random = randomFrom(11);
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (from: number, to: number): string => {
    for (;;) {
      const drawn = words[from + below(to - from)] ?? '';
      if (drawn.length === 2) return drawn;
    }
  };
  const run = (length: number): string => {
    for (;;) {
      const text = texts[below(texts.length)] ?? '';
      const at = below(text.length - length);
      const drawn = text.slice(at, at + length);
      if (/^[\u4e00-\u9fff]+$/.test(drawn)) return drawn;
    }
  };
  const acrossBreak = (): string => {
    for (;;) {
      const text = texts[4 * below(texts.length / 4)] ?? '';
      const breaks = [...text.matchAll(/[\u4e00-\u9fff]{2}\n\n?[\u4e00-\u9fff]{2}/g)];
      const drawn = breaks[below(breaks.length)];
      if (drawn) return foldQuery(drawn[0]);
    }
  };
  const kinds: Record<string, () => string[]> = {
    w2: () => [word(20, 2000)],
    t4: () => [word(5, 300) + word(5, 300)],
    p8: () => [run(8)],
    and2: () => [word(20, 2000), word(20, 2000)],
    rare: () => [run(5)],
    freq: () => [word(0, 15)],
    nohit: () => [word(15000, 20000) + word(15000, 20000) + word(15000, 20000)],
    brk: () => [acrossBreak()],
  };
  return Object.entries(kinds).flatMap(([kind, draw]) =>
    Array.from({ length: queriesOfAKind }, () => {
      const terms = draw();
      return { kind, query: terms.join(' '), terms };
    }),
  );
}

function bareScan(texts: readonly Buffer[], term: string): number {
  let found = 0;
  for (const text of texts)
    for (
      let at = text.indexOf(term, 0, 'utf16le');
      at >= 0;
      at = text.indexOf(term, at + term.length * 2, 'utf16le')
    )
      found++;
  return found;
}

/** Milliseconds to the ranked answer, and to the one with its words marked. */
async function timed(corpus: Channel<CorpusApi>, query: string): Promise<[ranked: number, marked: number]> {
  let ranked = Infinity;
  let marked = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await corpus.call(
      'search',
      { query },
      {
        onPart: (answer) => {
          if (answer.complete) ranked = Math.min(ranked, performance.now() - start);
        },
      },
    );
    marked = Math.min(marked, performance.now() - start);
  }
  return [ranked, marked];
}

/** From the file event to the answer that has the change: read, parsed, folded, searched. */
async function changedVolume(text: string, path: string, corpus: Channel<CorpusApi>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const word = `补记${'甲乙丙丁戊己庚辛壬癸'.charAt(round)}`;
    await writeFile(path, `${text}\n${word}。`);
    const start = performance.now();
    await corpus.call('filesChanged', { files: [path] });
    const { total } = await corpus.call('search', { query: word });
    if (total > 0) times.push(performance.now() - start);
    // Figures are recognised after that, and nobody changes a volume before they are.
    await corpus.call('statistics', { volumes: [] });
  }
  console.log(`a changed volume is found in       ${summary(times)}`);
}

/** The same files by ripgrep, where there is one: set RIPGREP to its path. */
function ripgrep(queries: readonly BenchQuery[], ranked: readonly number[], files: string): void {
  const program = process.env.RIPGREP ?? 'rg';
  if (spawnSync(program, ['--version']).error) {
    console.log('ripgrep is not here (RIPGREP names its path)');
    return;
  }
  const times = queries.map(({ terms }) =>
    best(() => void spawnSync(program, ['-F', '--json', terms[0] ?? '', files], { maxBuffer: 1 << 30 })),
  );
  console.log(
    `ripgrep, the first word alone      ${summary(times)}  ranked is ${ratio(ranked, times)} × that`,
  );
}

/** Ten times as many volumes, from memory and streamed, in processes that hold nothing else. */
async function manyVolumes(cacheFolder: string, queries: readonly BenchQuery[]): Promise<void> {
  const asked = queries.filter((_, index) => index % 3 === 0).map(({ query }) => query);
  for (const memoryBudget of [0, 2 ** 31]) {
    const task: ManyVolumes = { cacheFolder, volumeCount, copies: 10, memoryBudget, queries: asked };
    const child = fork(join(__dirname, 'manyVolumes.ts'), {
      execArgv: ['--import', 'tsx', '--expose-gc'],
      serialization: 'advanced',
    });
    child.send(task);
    const [measured] = (await once(child, 'message')) as [ManyVolumesMeasured];
    await once(child, 'exit');
    const { times, opened, idle, held, bytes } = measured;
    console.log(
      `${volumeCount * 10} volumes ${memoryBudget === 0 ? 'streamed   ' : 'from memory'}        ${summary(times)}` +
        `  opened in ${opened.toFixed(0)} ms; the process grows by ${megabytes(held - idle)} MB, by ${megabytes(bytes - idle)} MB while it searches`,
    );
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function best(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1).padStart(6);
  return `median ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)} ms`;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function ratio(times: readonly number[], others: readonly number[]): string {
  return (median(times) / median(others)).toFixed(2);
}
