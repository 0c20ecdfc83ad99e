import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseVolume } from '../../src/core/anthology/parseVolume';
import { foldQuery } from '../../src/core/text/foldedText';
import { createCache, type Cache } from '../../src/corpus/cache/cache';
import type { SearchBackend } from '../../src/corpus/search/backend';
import { createScanBackend } from '../../src/corpus/search/scanBackend';
import { createWords } from '../../src/corpus/words/words';
import type { Bench } from './main';
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
  const cache = createCache(join(folder, 'cache'));
  const backend = newBackend(cache, Infinity);
  await build(volumes, backend);
  const folded = volumes.texts.map((text) => Buffer.from(foldQuery(text), 'utf16le'));
  const queries = drawQueries(volumes);

  const bare = queries.map(({ terms }) => best(() => terms.forEach((term) => bareScan(folded, term))));
  console.log(`bare Buffer.indexOf                ${summary(bare)}`);
  const ranked: number[] = [];
  const marked: number[] = [];
  for (const { query } of queries) {
    const [first, whole] = await timed(backend, query);
    ranked.push(first);
    marked.push(whole);
  }
  console.log(`ranked, with passages              ${summary(ranked)}  ${ratio(ranked, bare)} × bare`);
  console.log(`the same, with words marked        ${summary(marked)}  ${ratio(marked, bare)} × bare`);
  for (const kind of new Set(queries.map((query) => query.kind))) {
    const of = (times: readonly number[]): number[] =>
      times.filter((_, index) => queries[index]?.kind === kind);
    console.log(`  ${kind.padEnd(8)} bare ${summary(of(bare))}  ranked ${summary(of(ranked))}`);
  }
  await changedVolume(volumes, backend);
  await ripgrep(volumes, queries, ranked, folder);
  backend.close();
  await manyVolumes(cache, queries);
}

function newBackend(cache: Cache, memoryBudget: number): SearchBackend {
  return createScanBackend({ cache, memoryBudget, words: createWords(undefined) });
}

async function build({ texts }: SearchVolumes, backend: SearchBackend): Promise<void> {
  let bytes = 0;
  let spent = 0;
  let cpu = 0;
  for (const [index, text] of texts.entries()) {
    const volume = parseVolume(text);
    bytes += Buffer.byteLength(text);
    const before = process.cpuUsage();
    const start = performance.now();
    await backend.upsert({ path: `/${index}`, key: `${index}`, text, volume });
    spent += performance.now() - start;
    const used = process.cpuUsage(before);
    cpu += (used.user + used.system) / 1000;
  }
  arrange(backend, texts.length);
  const { characters, engine } = backend.stats();
  console.log(
    `${texts.length} volumes, ${(bytes / 1e6).toFixed(0)} MB, ${(characters / 1e6).toFixed(1)} M characters, ${engine};` +
      ` cache built at ${(bytes / 1000 / spent).toFixed(0)} MB/s (${(bytes / 1000 / cpu).toFixed(0)} MB a second of CPU)`,
  );
}

function arrange(backend: SearchBackend, count: number): void {
  backend.arrange(
    Array.from({ length: count }, (_, index) => ({
      id: `/${index}`,
      title: '',
      year: 2000,
      files: [`/${index}`],
    })),
  );
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

/** Milliseconds to the ranked answer, and to the one with its words marked; each sent as between threads. */
async function timed(backend: SearchBackend, query: string): Promise<[ranked: number, marked: number]> {
  let ranked = Infinity;
  let marked = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const answer = await backend.query(
      { query },
      {
        onUpdate: (update) => {
          structuredClone(update);
          if (update.complete) ranked = Math.min(ranked, performance.now() - start);
        },
      },
    );
    structuredClone(answer);
    marked = Math.min(marked, performance.now() - start);
  }
  return [ranked, marked];
}

async function changedVolume({ texts }: SearchVolumes, backend: SearchBackend): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = `${texts[0] ?? ''}\n补记`;
    const start = performance.now();
    const volume = parseVolume(text);
    const parsed = performance.now();
    await backend.upsert({ path: '/0', key: `changed ${round}`, text, volume });
    times.push(performance.now() - parsed);
    if (round === 0) console.log(`parsing a changed volume            ${(parsed - start).toFixed(1)} ms`);
  }
  console.log(`a changed volume is searchable      ${Math.min(...times).toFixed(1)} ms after it is parsed`);
}

/** The same files by ripgrep, where there is one: set RIPGREP to its path. */
async function ripgrep(
  { texts }: SearchVolumes,
  queries: readonly BenchQuery[],
  ranked: readonly number[],
  folder: string,
): Promise<void> {
  const program = process.env.RIPGREP ?? 'rg';
  const files = join(folder, 'texts');
  await mkdir(files);
  for (const [index, text] of texts.entries()) await writeFile(join(files, `${index}.txt`), text);
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

/** Ten times as many volumes, from memory and streamed: each file of the cache under ten names. */
async function manyVolumes(cache: Cache, queries: readonly BenchQuery[]): Promise<void> {
  for (const budget of [0, Infinity]) {
    const backend = newBackend(cache, budget);
    const start = performance.now();
    for (let index = 0; index < volumeCount * 10; index++)
      await backend.attach(`/${index}`, `${index % volumeCount}`);
    const opened = performance.now() - start;
    arrange(backend, volumeCount * 10);
    const times: number[] = [];
    for (const { query } of queries.filter((_, index) => index % 3 === 0))
      times.push((await timed(backend, query))[0]);
    globalThis.gc?.();
    console.log(
      `${volumeCount * 10} volumes ${budget === 0 ? 'streamed   ' : 'from memory'}        ${summary(times)}` +
        `  opened in ${opened.toFixed(0)} ms, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB in the process`,
    );
    backend.close();
  }
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
