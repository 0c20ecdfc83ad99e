import type { StatisticKind } from '../statistic';

export type Change = 'up' | 'down';

/** What one figure is a figure of. */
export interface Naming {
  /** The row label a researcher would give it; empty where the text does not tell. */
  readonly name: string;
  /** The thing counted or measured, without verb and without what is said of it: later clauses go on about it. */
  readonly noun: string;
  /** What a share is a share of, as printed. */
  readonly base: string | undefined;
  readonly change: Change | undefined;
  /** 年均, 每年, 平均, 累计. */
  readonly aggregate: string | undefined;
  readonly role: 'level' | 'growth' | 'share' | 'multiple';
  /** The action that is part of the name (新建), for the next of a list. */
  readonly action: string;
  /** The verb of change or action as printed, for its suffix. */
  readonly word: string;
  /** The words behind the figure that the name was taken from. */
  readonly takenRight: string;
  /** The names of a list that the next figures of the list stand for, in order. */
  readonly pending: readonly Naming[];
  readonly unit: string;
  /** 其中: the noun of the figure that this one is a part of. */
  readonly within: string | undefined;
}

/** A figure and the words around it, all within its sentence. */
export interface Surroundings {
  readonly unit: string;
  readonly kind: StatisticKind;
  /** The figure as printed, folded. */
  readonly figure: string;
  /** The words of its clause after the figure before; times, places and sources are cut out. */
  readonly left: string;
  /** The words up to the end of the clause or to the next figure. */
  readonly right: string;
  /** Clauses without figure between the figure before and this clause. */
  readonly earlier: string;
  /** The clause behind the comma that ends `right`; only for sums of money. */
  readonly next: string;
  /** Nothing but a mark of enumeration stands between the figure before and this one. */
  readonly listed: boolean;
  /** It stands in brackets behind the figure before, and is of the same kind: the same in other units. */
  readonly converted: boolean;
  /** A semicolon stands between the figure before and this one. */
  readonly apart: boolean;
  /** How many figures follow in the same list, this one included. */
  readonly run: number;
  /** The figures before it in the sentence. */
  readonly before: readonly Naming[];
}

/** What is longer is no name. */
const longestName = 60;

/** A naming of a level with nothing special; the rest is given by the caller. */
export function naming(parts: Pick<Naming, 'name' | 'noun' | 'unit'> & Partial<Naming>): Naming {
  // Written out: an object spread into another is slow to make and to read.
  return {
    name: parts.name.slice(0, longestName),
    noun: parts.noun.slice(-longestName),
    base: parts.base,
    change: parts.change,
    aggregate: parts.aggregate,
    role: parts.role ?? 'level',
    action: parts.action ?? '',
    word: parts.word ?? '',
    takenRight: parts.takenRight ?? '',
    pending: parts.pending ?? [],
    unit: parts.unit,
    within: parts.within,
  };
}

/** Makes a naming out of a noun and the action that stays in its name; `more` wins over what the figure's words say. */
export type Build = (
  noun: string,
  action: string,
  more?: Partial<Pick<Naming, 'name' | 'change' | 'role' | 'takenRight'>>,
) => Naming;
