import { csvLine, csvStart } from '../../text/csv';
import type { CitedStatistic } from './citedStatistic';
import { knownFields, knownOf } from './figureRecord';
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
  'modality',
  'aspects',
  'base',
  'change',
  'scope',
  'place',
  'source',
  'evidence',
  'key',
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

/** What a figure has in each column. */
export function figureCells({ cited, citation }: DocumentedStatistic, heads: FigureHeads): FigureHeads {
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
    years: yearsText(statistic),
    modality: statistic.modality,
    aspects: statistic.aspects.join(' '),
    base: statistic.base ?? '',
    change: statistic.change ?? '',
    scope: statistic.scope?.text ?? '',
    place: statistic.scope?.place ?? '',
    source: statistic.source?.text ?? '',
    evidence: evidenceText(statistic),
    key: statistic.key ?? '',
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

/** `2005` or `2001–2005`; empty where the time tells no year. */
export function yearsText({ time }: Pick<Statistic, 'time'>): string {
  return [...new Set(time?.years ?? [])].join('–');
}

/** How the fields are known: `indicator explicit; time carried?`, with a question mark where it is not sure. */
function evidenceText(statistic: Statistic): string {
  const known = knownOf(statistic);
  return knownFields
    .flatMap((field) => {
      const { from, sure } = known[field] ?? {};
      return from === undefined ? [] : [`${field} ${from}${sure === true ? '' : '?'}`];
    })
    .join('; ');
}
