import { measureOf } from '../quantity/measure';
import { readQuantity, startsQuantity } from '../quantity/quantity';
import type { Approximation, StatisticKind } from '../statistic';

/** A value that is filtered: `upper` is the other end of a range. */
export interface FilteredValue {
  readonly value: number | undefined;
  readonly upper: number | undefined;
  readonly unit: string;
  readonly kind: StatisticKind;
}

export type ValueFilter = (value: FilteredValue) => boolean;

interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Whether the bounds themselves pass. */
  readonly closed: boolean;
}

/**
 * Reads what a reader asks of values: `100`, `>1亿`, `≥30%`, `5-10`, `3成`, `不超过两百万元`, each as in a report. With a
 * unit only values of its dimension pass, whatever their own unit. Undefined where it is not understood.
 */
export function valueFilterOf(words: string): ValueFilter | undefined {
  const text = words
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/\.\.|至/g, '-');
  const sign = /^(?:[<>]=?|[≥≤=]|不?[大小高低]于)/.exec(text)?.[0] ?? '';
  const asked = text.slice(sign.length);
  const at = Array.from(asked).findIndex((character) => startsQuantity(character.charCodeAt(0)));
  const quantity = at < 0 ? undefined : readQuantity(asked, at, 0);
  if (quantity === undefined || quantity.start !== 0 || quantity.end !== asked.length) return undefined;
  const { value, unit, kind, approx } = quantity;
  const ends = typeof value === 'number' ? [value, value] : kind === 'ratio' ? [] : value;
  const bounds = boundsOf(sign === '' ? approx : signs[sign], ends);
  return bounds && within(bounds, unit, kind);
}

const signs: Readonly<Record<string, Approximation | undefined>> = {
  '>': 'over',
  '<': 'under',
  '>=': 'atLeast',
  '≥': 'atLeast',
  '<=': 'atMost',
  '≤': 'atMost',
  '=': 'exact',
  大于: 'over',
  高于: 'over',
  小于: 'under',
  低于: 'under',
  不大于: 'atMost',
  不高于: 'atMost',
  不小于: 'atLeast',
  不低于: 'atLeast',
};

function boundsOf(approx: Approximation | undefined, [low, high]: readonly number[]): Bounds | undefined {
  if (low === undefined || high === undefined) return undefined;
  switch (approx) {
    case 'exact':
      return { low, high, closed: true };
    case 'over':
      return { low: high, high: Infinity, closed: false };
    case 'atLeast':
      return { low, high: Infinity, closed: true };
    case 'under':
      return { low: -Infinity, high: low, closed: false };
    case 'atMost':
      return { low: -Infinity, high, closed: true };
    case 'about':
    case 'near':
    case undefined:
      return undefined;
  }
}

/** A range passes where it meets the bounds. */
function within({ low, high, closed }: Bounds, unit: string, kind: StatisticKind): ValueFilter {
  const asked = measureOf(unit, kind);
  return (filtered) => {
    if (filtered.value === undefined) return false;
    const own = measureOf(filtered.unit, filtered.kind);
    if (unit !== '' && own.dimension !== asked.dimension) return false;
    const factor = unit === '' ? 1 : own.factor / asked.factor;
    const from = tidy(filtered.value * factor);
    const to = tidy((filtered.upper ?? filtered.value) * factor);
    return closed ? to >= low && from <= high : to > low && from < high;
  };
}

/** Undoes binary rounding: 0.3 × 100 is 30. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
