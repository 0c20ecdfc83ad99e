import type { SeriesLine, SeriesPoint } from '../linking/series';
import { shortNumber } from '../quantity/spelledOut';

/** Where the points of a chart may be, in pixels from its upper left corner. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A point where it is drawn. */
export interface PlacedPoint<F = unknown> extends SeriesPoint<F> {
  readonly x: number;
  readonly y: number;
  /** The value in 万 and 亿. */
  readonly label: string;
}

export interface PlacedLine<F = unknown> {
  readonly place: string;
  /** In order of years. */
  readonly points: readonly PlacedPoint<F>[];
  /** What was, as the points of a polyline; what is aimed at or foreseen is no part of it. */
  readonly path: string;
}

/** A year or a value beside its axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** All that both makers of charts draw: the card an image, the page of the table elements that can be clicked. */
export interface ChartLayout<F = unknown> {
  readonly lines: readonly PlacedLine<F>[];
  readonly years: readonly Tick[];
  readonly values: readonly Tick[];
}

/** Pixels between two ticks, at least. */
const yearGap = 40;
const valueGap = 36;

/** Places the points of lines in an area. Years and values that are all the same stand in the middle. */
export function chartLayout<F>(lines: readonly SeriesLine<F>[], area: PlotArea): ChartLayout<F> {
  const points = lines.flatMap((line) => line.points);
  const years = points.map(({ year }) => year);
  const values = points.map(({ value }) => value);
  const x = scale(years, area.left, area.right);
  const y = scale(values, area.bottom, area.top);
  return {
    lines: lines.map(({ place, points: own }) => {
      const placed = own.map((point) => ({
        ...point,
        x: x(point.year),
        y: y(point.value),
        label: shortNumber(point.value),
      }));
      const actual = placed.filter(({ isActual }) => isActual);
      return { place, points: placed, path: actual.map((point) => `${point.x},${point.y}`).join(' ') };
    }),
    years: ticks(years, (area.right - area.left) / yearGap, 1).map((year) => ({
      at: x(year),
      label: String(year),
    })),
    values: ticks(values, (area.bottom - area.top) / valueGap, 0).map((value) => ({
      at: y(value),
      label: shortNumber(value),
    })),
  };
}

function scale(values: readonly number[], low: number, high: number): (value: number) => number {
  const from = values.reduce((least, value) => Math.min(least, value), Infinity);
  const span = values.reduce((most, value) => Math.max(most, value), -Infinity) - from;
  return (value) =>
    Math.round((span > 0 ? low + ((value - from) / span) * (high - low) : (low + high) / 2) * 10) / 10;
}

/** Round numbers between the least and the greatest value, at most so many and at least `step` apart. */
function ticks(values: readonly number[], most: number, step: number): readonly number[] {
  const from = values.reduce((least, value) => Math.min(least, value), Infinity);
  const to = values.reduce((greatest, value) => Math.max(greatest, value), -Infinity);
  if (!(to > from)) return values.slice(0, 1);
  const rough = Math.max(step, (to - from) / Math.max(1, most));
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const first = Math.ceil(from / size);
  const count = Math.floor(to / size) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * size).toPrecision(12)));
}
