import type { TextRange } from '../text/range';

export type Approximation = 'exact' | 'about' | 'over' | 'under' | 'near' | 'atLeast' | 'atMost';

export type StatisticKind =
  | 'count'
  | 'percent'
  | 'money'
  | 'area'
  | 'length'
  | 'weight'
  | 'volume'
  | 'energy'
  | 'duration'
  | 'ratio'
  | 'fraction'
  | 'rate'
  | 'range';

/** How a field of a statistic is known: said beside it, carried over from before, or from the whole document. */
export type Evidence = 'explicit' | 'carried' | 'document';

/** How a field is known, and whether nothing that stands nearer could have been meant. */
export interface Known {
  readonly from: Evidence;
  readonly sure: boolean;
}

export interface Described extends Known {
  /** As the text has it. */
  readonly text: string;
}

/** A time as printed (目前), with the years it stands for where the document's date tells (2005). */
export interface DescribedTime extends Described {
  readonly years: readonly [from: number, to: number] | undefined;
}

/** A place as printed (全市), with the place that it stands for where the document tells (上海市). */
export interface DescribedScope extends Described {
  readonly place: string | undefined;
}

/** What was, what is foreseen, what is aimed at, or what a plan provided for. */
export type Modality = 'actual' | 'forecast' | 'target' | 'plan';

/** Words that part figures of one indicator: one of them is no value of another. */
export const aspects = [
  '实际',
  '名义',
  '同比',
  '环比',
  '累计',
  '年均',
  '月均',
  '日均',
  '人均',
  '户均',
  '亩均',
  '平均',
  '新增',
  '净增',
] as const;
export type Aspect = (typeof aspects)[number];

/** One cited figure. Offsets into the source text; the range runs from the first approximator to the unit. */
export interface Statistic extends TextRange {
  /** As printed, breaks and blanks inside included. */
  readonly text: string;
  /** 万 and 亿 multiplied out; `[low, high]` for a range; the terms of a proportion of three or more (8∶41∶51). */
  readonly value: number | readonly number[];
  /** Without its magnitude: 元 for 亿元; taken from the noun where none is printed; empty for fractions and ratios. */
  readonly unit: string;
  readonly approx: Approximation;
  readonly kind: StatisticKind;
  /** What a researcher would name the figure by; empty where the text does not tell for certain. */
  readonly indicator: string;
  /** How the indicator is known; that of an empty one is not sure. */
  readonly named: Known;
  /** What it is a share of or compared with. */
  readonly base: string | undefined;
  readonly change: 'up' | 'down' | undefined;
  readonly modality: Modality;
  /** What is said of how it was measured, in the order of {@link aspects}; usually empty. */
  readonly aspects: readonly Aspect[];
  readonly time: DescribedTime | undefined;
  readonly scope: DescribedScope | undefined;
  readonly source: Described | undefined;
  /** The range of the sentence that states it. */
  readonly sentence: TextRange;
  /** Sub-ranges that a pointer may also be on (the two numbers of a ratio); usually empty. */
  readonly parts: readonly TextRange[];
  /** Statistics with the same key measure the same thing; undefined where the indicator is unknown. */
  readonly key: string | undefined;
}

/** The one year that a figure is of; undefined where it is of several, or where that cannot be told. */
export function singleYear({ time }: Pick<Statistic, 'time'>): number | undefined {
  const years = time?.years;
  return years !== undefined && years[0] === years[1] ? years[0] : undefined;
}
