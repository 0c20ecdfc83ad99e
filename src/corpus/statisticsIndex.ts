import { quotationOf } from '../core/anthology/record/quotation';
import { summarise, type VolumeFiles } from '../core/anthology/volume';
import type { OutlinedFile } from '../core/anthology/volumes/outlinedFile';
import {
  citeStatistic,
  type CitedStatistic,
  type StatedStatistic,
} from '../core/statistics/linking/citedStatistic';
import { statisticsExtents, statisticsOf } from '../core/statistics/statisticsOf';
import type { Cache } from './cache/cache';
import type { Snapshot } from './fileStore';
import type { CorpusFile } from './parsedFile';

/** What the index asks of the corpus. */
export interface StatisticsSource {
  /** The version of a file that an outline is of; undefined when the corpus has another one by now. */
  snapshotOf(file: OutlinedFile): Snapshot | undefined;
  /** The whole parse of a version; undefined when the file on disk is another by now, which the corpus then reads. */
  parse(snapshot: Snapshot): Promise<CorpusFile | undefined>;
  /** Resolves in a later turn, when nothing that a reader waits for is running. */
  idle(): Promise<void>;
}

const recordName = 'statistics';
const version = '2';
/** Statistics kept in memory; those of files beyond are read from the cache when asked for. */
const memoryLimit = 200_000;

/** The figures of all volumes, recognised in the background a file at a time and kept by indicator. */
export class StatisticsIndex {
  readonly #source: StatisticsSource;
  readonly #cache: Cache | undefined;
  /** In order of use, the latest last. */
  readonly #kept = new Map<OutlinedFile, readonly StatedStatistic[]>();
  /** Of each statistic of a file the number of its indicator, 0 where it has none: figures are too many for objects. */
  readonly #indexed = new Map<OutlinedFile, Uint32Array>();
  /** The numbers of indicators. */
  readonly #keys = new Map<string, number>();
  #keptCount = 0;
  #volumes: readonly VolumeFiles[] = [];
  /** Those of the volumes; a file that was replaced while it was read is none of them. */
  #files: ReadonlySet<OutlinedFile> = new Set();
  #run = 0;
  #working: Promise<void> = Promise.resolve();
  #complete = true;

  constructor(source: StatisticsSource, cache: Cache | undefined) {
    this.#source = source;
    this.#cache = cache;
  }

  /** False while figures are still being recognised. */
  get complete(): boolean {
    return this.#complete;
  }

  /** The volumes as they are now: recognises what is new. A later call ends an earlier one's work. */
  update(volumes: readonly VolumeFiles[]): void {
    this.#volumes = volumes;
    this.#files = new Set(volumes.flatMap(filesOf));
    this.#complete = false;
    this.#working = this.#recognise(++this.#run, this.#working);
  }

  /** Resolves when every figure of the volumes given last is known. */
  async ready(): Promise<void> {
    for (let run = -1; run !== this.#run;) {
      run = this.#run;
      await this.#working;
    }
  }

  /** All figures, of some volumes or of all, in order of volume and text. */
  async *statistics(volumes?: readonly string[]): AsyncIterable<CitedStatistic> {
    for (const volume of this.#volumes) {
      const citing = summarise(volume);
      if (volumes && !volumes.includes(citing.id)) continue;
      for (const file of filesOf(volume)) {
        for (const stated of (await this.#statisticsOf(file)) ?? [])
          yield citeStatistic(citing, file, stated);
      }
    }
  }

  /** How many figures a volume has, recognised now where they are not yet; undefined when it is gone. */
  async count(id: string): Promise<number | undefined> {
    const volume = this.#volumes.find(({ main }) => main.path === id);
    if (!volume) return undefined;
    let sum = 0;
    for (const file of filesOf(volume)) sum += (await this.#statisticsOf(file))?.length ?? 0;
    return sum;
  }

  /** The first places known by now that cite an indicator, at most `limit`, in order of volume and text. */
  async citations(key: string, limit: number): Promise<readonly CitedStatistic[]> {
    const number = this.#keys.get(key);
    const found: CitedStatistic[] = [];
    if (number === undefined) return found;
    for (const volume of this.#volumes) {
      const citing = summarise(volume);
      for (const file of filesOf(volume)) {
        const keys = this.#indexed.get(file);
        if (!keys?.includes(number)) continue;
        const statistics = (await this.#statisticsOf(file)) ?? [];
        for (const [index, stated] of statistics.entries()) {
          if (keys[index] === number) found.push(citeStatistic(citing, file, stated));
          if (found.length >= limit) return found;
        }
      }
    }
    return found;
  }

  async #recognise(run: number, earlier: Promise<void>): Promise<void> {
    await earlier;
    await this.#source.idle();
    for (const file of [...this.#indexed.keys(), ...this.#kept.keys()]) {
      if (!this.#files.has(file)) this.#drop(file);
    }
    for (const file of this.#files) {
      if (this.#indexed.has(file)) continue;
      await this.#source.idle();
      if (run !== this.#run) return;
      const statistics = await this.#statisticsOf(file);
      // What took a lost version's place comes with the next update, which the corpus is busy with.
      if (!statistics) await this.#source.idle();
      if (run !== this.#run) return;
      if (statistics) this.#index(file, statistics);
    }
    this.#complete = true;
  }

  #index(file: OutlinedFile, statistics: readonly StatedStatistic[]): void {
    const numberOf = (key: string): number => {
      const number = this.#keys.get(key) ?? this.#keys.size + 1;
      this.#keys.set(key, number);
      return number;
    };
    const keys = statistics.map(({ statistic: { key } }) => (key === undefined ? 0 : numberOf(key)));
    this.#indexed.set(file, Uint32Array.from(keys));
  }

  #drop(file: OutlinedFile): void {
    this.#indexed.delete(file);
    this.#forget(file);
  }

  /** Those of one version of a file; undefined when they are not known and that version can no longer be had. */
  async #statisticsOf(file: OutlinedFile): Promise<readonly StatedStatistic[] | undefined> {
    const kept = this.#kept.get(file);
    if (kept) return kept;
    const snapshot = this.#source.snapshotOf(file);
    const statistics = snapshot && ((await this.#read(snapshot)) ?? (await this.#find(snapshot)));
    if (statistics && this.#files.has(file)) this.#keep(file, statistics);
    return statistics;
  }

  #keep(file: OutlinedFile, statistics: readonly StatedStatistic[]): void {
    this.#forget(file);
    this.#kept.set(file, statistics);
    this.#keptCount += statistics.length;
    for (const oldest of this.#kept.keys()) {
      // What no cache holds would have to be recognised again: it stays.
      if (this.#keptCount <= memoryLimit || oldest === file || !this.#cache) return;
      this.#forget(oldest);
    }
  }

  #forget(file: OutlinedFile): void {
    this.#keptCount -= this.#kept.get(file)?.length ?? 0;
    this.#kept.delete(file);
  }

  async #read({ key }: Snapshot): Promise<readonly StatedStatistic[] | undefined> {
    if (key === undefined) return undefined;
    // The cache vouches for the shape.
    return (await this.#cache?.get(key, recordName, version)) as readonly StatedStatistic[] | undefined;
  }

  async #find(snapshot: Snapshot): Promise<readonly StatedStatistic[] | undefined> {
    const parsed = await this.#source.parse(snapshot);
    if (!parsed) return undefined;
    const { text } = parsed.source;
    const statistics: StatedStatistic[] = [];
    for (const extent of statisticsExtents(text, parsed.volume)) {
      await this.#source.idle();
      for (const statistic of statisticsOf(text, parsed.volume, extent))
        statistics.push({ statistic, sentence: quotationOf(text, parsed.volume, statistic.sentence) });
    }
    const { key } = snapshot;
    if (key !== undefined)
      await this.#cache?.put(key, recordName, version, statistics).catch(() => undefined);
    return statistics;
  }
}

function filesOf({ main, others }: VolumeFiles): readonly OutlinedFile[] {
  return [main, ...others];
}
