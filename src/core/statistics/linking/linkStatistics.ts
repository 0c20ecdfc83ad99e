import { isCountKey } from './key';
import { formatNumber } from '../quantity/spelledOut';
import type { ChartPoint } from './series';
import type { Statistic } from '../statistic';

/** Statistics by indicator: those of one key measure the same thing. What has no known indicator is left out. */
export function linkStatistics<S extends Pick<Statistic, 'key'>>(statistics: Iterable<S>): Map<string, S[]> {
  const byKey = new Map<string, S[]>();
  for (const statistic of statistics) {
    if (statistic.key === undefined) continue;
    const known = byKey.get(statistic.key);
    if (known === undefined) byKey.set(statistic.key, [statistic]);
    else known.push(statistic);
  }
  return byKey;
}

/** The years of a figure where it is about one year, else undefined. */
function yearOf({ time }: Statistic): number | undefined {
  return time?.years !== undefined && time.years[0] === time.years[1] ? time.years[0] : undefined;
}

function placeOf({ scope }: Statistic): string {
  return (scope?.place ?? scope?.text ?? '').replace(/[省市]$/, '');
}

/** What values must share to compare: the unit, or that both count things. */
function measureOf({ key, unit }: Statistic): string {
  return key !== undefined && isCountKey(key) ? '' : unit;
}

/**
 * The citations of one indicator that contradict each other: same year, place and unit, none foreseen or aimed at, and
 * values further apart than their rounding. Each group lists all citations of its year and place.
 */
export function conflictsOf(citations: readonly Statistic[]): Statistic[][] {
  const groups = new Map<string, Statistic[]>();
  for (const citation of citations) {
    const year = yearOf(citation);
    if (year === undefined || citation.scope === undefined || citation.modality !== 'actual') continue;
    const id = `${year}|${placeOf(citation)}|${measureOf(citation)}|${citation.key ?? ''}`;
    groups.set(id, [...(groups.get(id) ?? []), citation]);
  }
  return [...groups.values()].filter(disagree);
}

function disagree(citations: readonly Statistic[]): boolean {
  const values = citations.flatMap(({ value, approx }) =>
    typeof value === 'number' && approx === 'exact' ? [value] : [],
  );
  if (values.length < 2) return false;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high - low > 0.01 * Math.abs(high);
}

/**
 * One point a year for the citations of one indicator, in order of years: of the place and unit most of them have,
 * the first citation of a year. Empty where no citation is about one year.
 */
export function seriesOf(citations: readonly Statistic[]): ChartPoint[] {
  const groups = new Map<string, Map<number, Statistic>>();
  for (const citation of citations) {
    const year = yearOf(citation);
    if (year === undefined || typeof citation.value !== 'number') continue;
    const id = `${placeOf(citation)}|${measureOf(citation)}`;
    const years = groups.get(id) ?? new Map<number, Statistic>();
    if (!years.has(year)) years.set(year, citation);
    groups.set(id, years);
  }
  const largest = [...groups.values()].reduce<Map<number, Statistic> | undefined>(
    (best, years) => (best === undefined || years.size > best.size ? years : best),
    undefined,
  );
  return [...(largest ?? [])]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, { value }]) =>
      typeof value === 'number' ? [{ year, value, label: shortNumber(value) }] : [],
    );
}

/** 380000 as 38万, so that it fits beside a point. */
function shortNumber(value: number): string {
  if (Math.abs(value) >= 1e8) return `${formatNumber(rounded(value / 1e8))}亿`;
  return Math.abs(value) >= 1e4 ? `${formatNumber(rounded(value / 1e4))}万` : formatNumber(value);
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
