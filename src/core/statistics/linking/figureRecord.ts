import type { Evidence, Known, Statistic } from '../statistic';
import type { CitedStatistic } from './citedStatistic';

/** The fields of a figure of which it is said how they are known. */
export const knownFields = ['indicator', 'time', 'scope', 'source'] as const;
export type KnownField = (typeof knownFields)[number];

/** A figure as JSON has it, from the table and from the command line: null where the text does not tell. */
export interface FigureRecord {
  /** UTF-16 offsets into the decoded text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly approx: Statistic['approx'];
  readonly kind: Statistic['kind'];
  readonly indicator: string;
  readonly base: string | null;
  readonly change: 'up' | 'down' | null;
  readonly modality: Statistic['modality'];
  readonly aspects: Statistic['aspects'];
  /** As printed; `years` are the first and the last one that it stands for. */
  readonly time: string | null;
  readonly years: readonly [from: number, to: number] | null;
  /** As printed; `place` is what it stands for. */
  readonly scope: string | null;
  readonly place: string | null;
  readonly source: string | null;
  readonly evidence: Readonly<Record<KnownField, Evidence | null>>;
  readonly sure: Readonly<Record<KnownField, boolean | null>>;
  readonly key: string | null;
  readonly sentence: string;
}

export function figureRecord({ statistic, sentence }: CitedStatistic): FigureRecord {
  const { start, end, text, value, unit, approx, kind, indicator, modality, aspects } = statistic;
  const known = knownOf(statistic);
  return {
    start,
    end,
    text,
    value,
    unit,
    approx,
    kind,
    indicator,
    base: statistic.base ?? null,
    change: statistic.change ?? null,
    modality,
    aspects,
    time: statistic.time?.text ?? null,
    years: statistic.time?.years ?? null,
    scope: statistic.scope?.text ?? null,
    place: statistic.scope?.place ?? null,
    source: statistic.source?.text ?? null,
    evidence: eachField((field) => known[field]?.from ?? null),
    sure: eachField((field) => known[field]?.sure ?? null),
    key: statistic.key ?? null,
    sentence,
  };
}

/** How the fields of a figure are known; undefined for those it does not have. */
export function knownOf({
  indicator,
  named,
  time,
  scope,
  source,
}: Statistic): Record<KnownField, Known | undefined> {
  return { indicator: indicator === '' ? undefined : named, time, scope, source };
}

function eachField<T>(valueOf: (field: KnownField) => T): Record<KnownField, T> {
  return {
    indicator: valueOf('indicator'),
    time: valueOf('time'),
    scope: valueOf('scope'),
    source: valueOf('source'),
  };
}
