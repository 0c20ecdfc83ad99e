import { csvLine, csvStart } from '../../text/csv';
import type { CitedStatistic } from './citedStatistic';
import type { Statistic } from '../statistic';

/** A figure with the citation of its place, ready to be written down. */
export interface DocumentedStatistic {
  readonly cited: CitedStatistic;
  readonly citation: string;
}

/** The columns of a CSV file of figures, from left to right. */
export const figureColumns = [
  'indicator',
  'text',
  'value',
  'upper',
  'unit',
  'kind',
  'approx',
  'time',
  'years',
  'scope',
  'source',
  'volume',
  'report',
  'page',
  'inferred',
  'sentence',
  'citation',
  'file',
  'line',
] as const;

/** Heads of the columns in the reader's language; that of `inferred` also marks the pages that are. */
export type FigureHeads = Readonly<Record<(typeof figureColumns)[number], string>>;

/**
 * Figures as CSV for spreadsheets, a line each. `text` is as printed; `value` and `upper` are plain numbers, the ends of
 * a range, and empty for a proportion.
 */
export function figuresCsv(heads: FigureHeads, figures: readonly DocumentedStatistic[]): string {
  return csvStart + [columnLine(heads), ...figures.map((figure) => figureLine(figure, heads))].join('');
}

/** The heads as a line of CSV. */
export function columnLine(heads: FigureHeads): string {
  return csvLine(figureColumns.map((column) => heads[column]));
}

/** A figure as a line of CSV. */
export function figureLine(figure: DocumentedStatistic, heads: FigureHeads): string {
  const cells = figureCells(figure, heads);
  return csvLine(figureColumns.map((column) => cells[column]));
}

function figureCells({ cited, citation }: DocumentedStatistic, heads: FigureHeads): FigureHeads {
  const { statistic, page, place } = cited;
  const [value = '', upper = ''] = numbersOf(statistic);
  return {
    indicator: statistic.indicator,
    text: statistic.text.replace(/\s+/g, ''),
    value: String(value),
    upper: String(upper),
    unit: statistic.unit,
    kind: statistic.kind,
    approx: statistic.approx,
    time: statistic.time?.text ?? '',
    years: statistic.time?.years ? yearsText(statistic.time.years) : '',
    scope: statistic.scope?.text ?? '',
    source: statistic.source?.text ?? '',
    volume: cited.volumeTitle,
    report: cited.report ?? '',
    page: page ? String(page.number) : '',
    inferred: page?.evidence === 'inferred' ? heads.inferred : '',
    sentence: cited.sentence,
    citation,
    file: place.file,
    line: String(place.from.line + 1),
  };
}

/** The value as plain numbers: one, or the two ends of a range; none for a proportion. */
export function numbersOf({ value, kind }: Pick<Statistic, 'value' | 'kind'>): readonly number[] {
  if (typeof value === 'number') return [value];
  return kind === 'ratio' ? [] : value;
}

function yearsText([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`;
}
