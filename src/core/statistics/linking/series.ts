import { measureOf } from '../quantity/measure';
import { singleYear, type StatisticKind } from '../statistic';
import type { CitedStatistic } from './citedStatistic';
import { isCountKey } from './key';
import { isPartOfYear } from './partOfYear';
import { placeOf, type NamedPlace } from './placeName';

/** What a chart needs of a figure; plain data, so that a page can have it. */
export interface PlottedFigure {
  readonly year: number;
  /** In the own unit of its dimension; of a count, as it is. */
  readonly value: number;
  /** False for what is foreseen, aimed at or planned. */
  readonly isActual: boolean;
  readonly place: NamedPlace;
  /** How much rather it stands for its year than another figure does. */
  readonly weight: number;
}

/** A figure that may be a point of a series. */
export interface Plottable {
  readonly key: string | undefined;
  readonly unit: string;
  readonly kind: StatisticKind;
  /** Undefined where it can be no point. */
  readonly plotted: PlottedFigure | undefined;
}

/** An indicator over time: a line for each place. */
export interface Series<F = unknown> {
  /** What all values are in: that of the figure it was asked for. */
  readonly unit: string;
  /** That of the place that was asked for first, then those with most points; never empty. */
  readonly lines: readonly SeriesLine<F>[];
}

export interface SeriesLine<F = unknown> {
  /** Empty where the text names no place. */
  readonly place: string;
  /** By year, at most one that was and one that was foreseen or aimed at for each. */
  readonly points: readonly SeriesPoint<F>[];
}

export interface SeriesPoint<F = unknown> {
  readonly year: number;
  readonly value: number;
  /** False for what is foreseen, aimed at or planned: it is marked apart, and no line touches it. */
  readonly isActual: boolean;
  readonly figure: F;
}

/**
 * What can be plotted: figures of one value and one whole year, whose time and place are sure. Sums over several years
 * are none.
 */
export function plottedFigure(cited: CitedStatistic): PlottedFigure | undefined {
  const { statistic } = cited;
  const { value, unit, kind, time, scope, modality, key, approx } = statistic;
  const year = singleYear(statistic);
  const place = placeOf(cited);
  if (year === undefined || typeof value !== 'number' || key === undefined || place === undefined)
    return undefined;
  if (time?.sure !== true || scope?.sure === false) return undefined;
  if (modality === 'actual' && isPartOfYear(time.text)) return undefined;
  return {
    year,
    value: isCountKey(key) ? value : value * measureOf(unit, kind).factor,
    isActual: modality === 'actual',
    place,
    weight:
      (approx === 'exact' ? 4 : 0) +
      (time.from === 'explicit' ? 2 : 0) +
      (scope?.from === 'explicit' ? 1 : 0),
  };
}

/**
 * The series of a figure's indicator, out of all figures that may cite it: the one of cards, table and command line. Of
 * several figures for a year and place the one that was asked for stands, else the weightiest, of equal ones the first. Undefined where there is none.
 */
export function seriesOf<F extends Plottable>(figures: readonly F[], asked: F): Series<F> | undefined {
  const { key, unit, kind } = asked;
  if (key === undefined) return undefined;
  const factor = isCountKey(key) ? 1 : measureOf(unit, kind).factor;
  const lines = new Map<string, { place: string; figures: Map<string, Placed<F>> }>();
  for (const figure of figures) {
    const { plotted } = figure;
    if (figure.key !== key || plotted === undefined) continue;
    const { place, year, isActual, weight } = plotted;
    const line = lines.get(place.id) ?? { place: place.name, figures: new Map<string, Placed<F>>() };
    lines.set(place.id, line);
    const slot = `${String(year)}|${String(isActual)}`;
    const known = line.figures.get(slot);
    const isBetter = known === undefined || figure === asked || weight > known.plotted.weight;
    if (isBetter && known?.figure !== asked) line.figures.set(slot, { figure, plotted });
  }
  const own = asked.plotted?.place.id;
  const sorted = [...lines].sort(
    ([a, one], [b, other]) => Number(b === own) - Number(a === own) || other.figures.size - one.figures.size,
  );
  if (sorted.length === 0) return undefined;
  return {
    unit,
    lines: sorted.map(([, line]) => ({
      place: line.place,
      points: pointsOf([...line.figures.values()], factor),
    })),
  };
}

interface Placed<F> {
  readonly figure: F;
  readonly plotted: PlottedFigure;
}

function pointsOf<F>(placed: readonly Placed<F>[], factor: number): readonly SeriesPoint<F>[] {
  return placed
    .map(({ figure, plotted: { year, value, isActual } }) => ({
      year,
      value: Number((value / factor).toPrecision(12)),
      isActual,
      figure,
    }))
    .sort((a, b) => a.year - b.year || Number(b.isActual) - Number(a.isActual));
}
