import type { SearchAnswer } from '../../../core/search/results/hit';
import type { NamedVolume } from '../../../protocol/searchView';

/** A value that results can be narrowed to. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Hits it has in the results at hand; undefined where that is not known. */
  readonly count: number | undefined;
}

/** The volumes of the corpus with their hits. */
export function volumeChoices(
  volumes: readonly NamedVolume[],
  answer: SearchAnswer | undefined,
): Choice<string>[] {
  const counts = new Map(answer?.volumes.map(({ volume, count }) => [volume, count]));
  return volumes.map(({ id, title, year }) => ({
    value: id,
    label: year === undefined || title.includes(String(year)) ? title : `${title} ${year}`,
    count: counts.get(id),
  }));
}

/** The years of the corpus's volumes, the newest first, with the hits of each year's volumes. */
export function yearChoices(
  volumes: readonly NamedVolume[],
  answer: SearchAnswer | undefined,
): Choice<number>[] {
  const counts = new Map<number, number>();
  for (const { year, count } of answer?.volumes ?? []) if (year !== undefined) add(counts, year, count);
  const years = new Set(volumes.flatMap(({ year }) => (year === undefined ? [] : [year])));
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => ({ value: year, label: String(year), count: counts.get(year) }));
}

/** The contributors of the reports found, those with most hits first; the ones chosen stay though they have none. */
export function contributorChoices(
  answer: SearchAnswer | undefined,
  chosen: readonly string[],
): Choice<string>[] {
  const counts = new Map<string, number>();
  for (const { reports } of answer?.volumes ?? []) {
    for (const { contributors, count } of reports) contributors.forEach((name) => add(counts, name, count));
  }
  const found = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => ({ value: name, label: name, count }));
  const missing = chosen.filter((name) => !counts.has(name));
  return [...missing.map((name) => ({ value: name, label: name, count: undefined })), ...found];
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
