import { setImmediate as nextTurn } from 'node:timers/promises';
import { summarise, type ParsedFile, type VolumeFiles } from '../core/anthology/contentsTree';
import { citeStatistic, type CitedStatistic, type CitingVolume } from '../core/statistics/citedStatistic';
import { statisticsOf } from '../core/statistics/statisticsOf';
import type { Statistic } from '../core/statistics/statistic';

interface Citation {
  readonly volume: CitingVolume;
  readonly file: ParsedFile;
  readonly statistic: Statistic;
}

/** The figures of all volumes, recognised in the background a file at a time and kept by indicator. */
export class StatisticsIndex {
  readonly #found = new WeakMap<ParsedFile, readonly Statistic[]>();
  #volumes: readonly VolumeFiles[] = [];
  #byKey: Map<string, Citation[]> | undefined;
  #run = 0;
  #working: Promise<void> = Promise.resolve();
  #complete = true;

  /** False while figures are still being recognised. */
  get complete(): boolean {
    return this.#complete;
  }

  /** The volumes as they are now: recognises what is new. A later call ends an earlier one's work. */
  update(volumes: readonly VolumeFiles[]): void {
    this.#volumes = volumes;
    this.#byKey = undefined;
    this.#complete = false;
    this.#working = this.#recognise(++this.#run);
  }

  /** Resolves when every figure of the volumes given last is known. */
  ready(): Promise<void> {
    return this.#working;
  }

  /** All figures known by now, of some volumes or of all, in order of volume and text. */
  *statistics(volumes?: readonly string[]): Iterable<CitedStatistic> {
    for (const { volume, file, statistic } of this.#citations()) {
      if (!volumes || volumes.includes(volume.id)) yield citeStatistic(volume, file, statistic);
    }
  }

  /** All places known by now that cite an indicator, in order of volume and text. */
  citations(key: string): readonly CitedStatistic[] {
    this.#byKey ??= this.#group();
    return (this.#byKey.get(key) ?? []).map(({ volume, file, statistic }) => citeStatistic(volume, file, statistic));
  }

  *#citations(): Iterable<Citation> {
    for (const volume of this.#volumes) {
      const citing = summarise(volume);
      for (const file of [volume.main, ...volume.others]) {
        for (const statistic of this.#found.get(file) ?? []) yield { volume: citing, file, statistic };
      }
    }
  }

  #group(): Map<string, Citation[]> {
    const byKey = new Map<string, Citation[]>();
    for (const citation of this.#citations()) {
      const { key } = citation.statistic;
      if (key === undefined) continue;
      const known = byKey.get(key);
      if (known) known.push(citation);
      else byKey.set(key, [citation]);
    }
    return byKey;
  }

  async #recognise(run: number): Promise<void> {
    for (const volume of this.#volumes) {
      for (const file of [volume.main, ...volume.others]) {
        if (this.#found.has(file)) continue;
        await nextTurn();
        if (run !== this.#run) return;
        this.#found.set(file, statisticsOf(file.source.text, file.volume));
        this.#byKey = undefined;
      }
    }
    this.#complete = true;
  }
}
