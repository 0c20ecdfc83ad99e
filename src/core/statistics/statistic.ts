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
export type Evidence = 'explicit' | 'propagated' | 'document';

export interface Described {
  /** As the text has it. */
  readonly text: string;
  readonly from: Evidence;
}

/** A time as printed (目前), with the years it stands for where the document's date tells (2005). */
export interface DescribedTime extends Described {
  readonly years: readonly [from: number, to: number] | undefined;
}

/** A place as printed (全市), with the place that it stands for where the document tells (上海市). */
export interface DescribedScope extends Described {
  readonly place: string | undefined;
}

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
  /** What a researcher would name the figure by; empty where the text does not tell. */
  readonly indicator: string;
  /** What it is a share of or compared with. */
  readonly base: string | undefined;
  readonly change: 'up' | 'down' | undefined;
  readonly modality: 'forecast' | 'target' | undefined;
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
