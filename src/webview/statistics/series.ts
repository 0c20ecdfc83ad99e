import { isCountKey } from '../../core/statistics/linking/key';
import type { StatisticRow } from '../../protocol/statisticsTable';

/** An indicator over time: its figures that have a year, from the earliest on. */
export interface Series {
  readonly indicator: string;
  readonly unit: string;
  readonly scope: string;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  readonly row: StatisticRow;
}

/** The series of a row's indicator; undefined where the row names none or no figure of it has a year. */
export function seriesOf(rows: readonly StatisticRow[], row: StatisticRow | undefined): Series | undefined {
  if (row?.key === undefined) return undefined;
  const { key, unit } = row;
  const points = rows
    .filter((other) => other.key === key && (other.unit === unit || isCountKey(key)))
    .flatMap((other) =>
      other.year === undefined || other.value === undefined
        ? []
        : [{ year: other.year, value: other.value, row: other }],
    )
    .sort((a, b) => a.year - b.year || a.row.id - b.row.id);
  if (points.length === 0) return undefined;
  return { indicator: row.indicator, unit: row.unit, scope: row.scope, points };
}
