import { measureOf } from '../quantity/measure';
import type { Statistic } from '../statistic';

/** What a printed figure may stand for, in the own unit of its dimension. */
export interface PrintedValue {
  readonly value: number;
  /** The ends of what its words allow: 超过, 近, 约; infinite where one is open. */
  readonly low: number;
  readonly high: number;
  /** One in the last place that is printed: 1 for 12, 1000 for 1.2万. */
  readonly grain: number;
}

/** How far off a value of 约 or 近 may be. */
const about = 0.1;

/** A figure of one value with what its words leave open; undefined for ranges and proportions. */
export function printedValue(statistic: Statistic): PrintedValue | undefined {
  const { value: printed, unit, kind, approx } = statistic;
  if (typeof printed !== 'number') return undefined;
  const { factor } = measureOf(unit, kind);
  const value = printed * factor;
  const grain = grainOf(statistic.text, printed) * factor;
  switch (approx) {
    case 'exact':
      return { value, low: value, high: value, grain };
    case 'about':
      return { value, low: value * (1 - about), high: value * (1 + about), grain };
    case 'near':
      return { value, low: value * (1 - about), high: value, grain };
    case 'over':
    case 'atLeast':
      return { value, low: value, high: Infinity, grain };
    case 'under':
    case 'atMost':
      return { value, low: -Infinity, high: value, grain };
  }
}

/** Whether two figures cannot both be true, not even where one is the other rounded or cut off. */
export function excludes(a: PrintedValue, b: PrintedValue): boolean {
  const gap = Math.max(a.low - b.high, b.low - a.high);
  // The least part of a grain is for binary rounding.
  return gap > Math.max(a.grain, b.grain) * (1 + 1e-9);
}

/**
 * One in the last place printed. Noughts before the point of a number without 万 and 亿 may stand for what was rounded
 * away, but for its first two figures.
 */
function grainOf(text: string, value: number): number {
  const decimals = /\d[.．·](\d+)/.exec(text)?.[1]?.length;
  const digits = /\d+(?:[.．·]\d+)?/.exec(text.replace(/[\s,，]/g, ''))?.[0];
  const printed = Number(digits?.replace(/[．·]/, '.'));
  if (decimals !== undefined && printed > 0) return (value / printed) * 10 ** -decimals;
  const whole = Math.round(value);
  let grain = 1;
  while (grain * 100 <= whole && whole % (grain * 10) === 0) grain *= 10;
  return grain;
}
