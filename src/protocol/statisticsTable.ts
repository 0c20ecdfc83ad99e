import type { PageReference } from '../core/anthology/volume';
import type { KnownField } from '../core/statistics/linking/figureRecord';
import type { PlottedFigure } from '../core/statistics/linking/series';
import type { Evidence, Known, Modality, StatisticKind } from '../core/statistics/statistic';
import type { Counted } from './counted';
import type { OpenMode } from './openMode';

/** What the extension host does for the statistics table. */
export interface StatisticsHostApi {
  /** The webview's first call: its words and the filter it was opened with. */
  readonly start: { params: null; result: StatisticsStart };
  /** All figures of the corpus, in parts; the answer is their number. */
  readonly rows: { params: null; result: number; part: readonly StatisticRow[] };
  readonly openRow: { params: { readonly row: number; readonly mode: OpenMode }; result: null };
  /** Figures with their citations on the clipboard, a line each. */
  readonly copyRows: { params: { readonly rows: readonly number[] }; result: null };
}

/** What the statistics table does for the extension host. */
export interface StatisticsTableApi {
  /** Replaces the filters. */
  readonly filter: { params: StatisticsFilter; result: null };
  /** Ids of the rows an export is about, in their order: the selected ones, or all that pass the filters. */
  readonly listed: { params: null; result: readonly number[] };
  /** Volumes came, went or changed: ask for the rows again. */
  readonly corpusChanged: { params: null; result: null };
}

/** What the table is opened for; what is left out does not filter. */
export interface StatisticsFilter {
  /** The key of an indicator; its figures are drawn as well. */
  readonly key?: string;
  /** A report by its title. */
  readonly report?: string;
  /** A file by its absolute path. */
  readonly file?: string;
}

/** One figure as the table shows it. Texts are as printed, joined across breaks; empty: the text does not tell. */
export interface StatisticRow {
  /** Its index among all rows sent. */
  readonly id: number;
  readonly indicator: string;
  readonly key: string | undefined;
  readonly text: string;
  /** The value as a number; the lower one of a range; undefined for a proportion (8∶41∶51). */
  readonly value: number | undefined;
  /** The upper value of a range; undefined for all else. */
  readonly upper: number | undefined;
  readonly unit: string;
  readonly kind: StatisticKind;
  readonly time: string;
  /** `2005`, `2001–2005`; empty where the time tells no year. */
  readonly years: string;
  /** The last year the time stands for, else that of the volume: what the rows are sorted by. */
  readonly lastYear: number | undefined;
  readonly modality: Modality;
  /** 实际, 年均 and the like, joined. */
  readonly aspects: string;
  readonly scope: string;
  readonly source: string;
  readonly report: string;
  readonly volume: string;
  readonly file: string;
  readonly page: PageReference | undefined;
  readonly sentence: string;
  readonly evidence: Readonly<Record<KnownField, Known | undefined>>;
  /** What a chart needs of it; undefined where it can be no point. */
  readonly plotted: PlottedFigure | undefined;
}

export interface StatisticsStart {
  readonly strings: StatisticsStrings;
  /** Undefined: the webview goes on where it was. */
  readonly filter: StatisticsFilter | undefined;
}

/** The columns of the table, from left to right. */
export const statisticColumns = [
  'indicator',
  'text',
  'value',
  'unit',
  'time',
  'years',
  'modality',
  'aspects',
  'scope',
  'source',
  'evidence',
  'report',
  'page',
  'sentence',
] as const;

export type StatisticColumn = (typeof statisticColumns)[number];

/** The words of the webview in the language of the editor. `{0}`, `{1}` stand for values. */
export interface StatisticsStrings {
  readonly columns: Readonly<Record<StatisticColumn, string>>;
  readonly table: string;
  readonly filterColumn: string;
  readonly sortColumn: string;
  readonly clearFilters: string;
  /** `{0}` is what a filter holds. */
  readonly filterMisunderstood: string;
  readonly count: Counted;
  readonly countFiltered: string;
  readonly countSelected: string;
  /** `{0}` is a number of figures in words. */
  readonly reading: string;
  readonly none: string;
  readonly noneFiltered: string;
  readonly failed: string;
  readonly modalities: Readonly<Record<Modality, string>>;
  readonly evidence: Readonly<Record<Evidence, string>>;
  /** `{0}` is how a field is known. */
  readonly unsure: string;
  readonly inferredPage: string;
  readonly onlyIndicator: string;
  readonly onlyFile: string;
  readonly remove: string;
  readonly showChart: string;
  readonly chart: string;
  readonly chartUnits: string;
  readonly chartPoints: string;
  /** Points that are foreseen, aimed at or planned. */
  readonly chartHollow: string;
  /** `{0}` is a number of places. */
  readonly chartMore: string;
  readonly noPlace: string;
}
