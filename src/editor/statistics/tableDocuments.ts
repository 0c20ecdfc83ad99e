import type { CitedStatistic } from '../../core/statistics/citedStatistic';
import { csv } from '../csv';
import { escapeMarkdown } from '../markdown';

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
] as const;

/** Heads of the columns in the reader's language; that of `inferred` also marks the pages that are. */
export type FigureHeads = Readonly<Record<(typeof figureColumns)[number], string>>;

/** Figures as CSV for spreadsheets, a line each. */
export function figuresCsv(heads: FigureHeads, figures: readonly DocumentedStatistic[]): string {
  const rows = figures.map((figure) => figureCells(figure, heads));
  return csv([heads, ...rows].map((row) => figureColumns.map((column) => row[column])));
}

function figureCells({ cited, citation }: DocumentedStatistic, heads: FigureHeads): FigureHeads {
  const { statistic, page } = cited;
  const [value, upper] = typeof statistic.value === 'number' ? [statistic.value] : statistic.value;
  return {
    indicator: statistic.indicator,
    text: oneLine(statistic.text),
    value: String(value),
    upper: upper === undefined ? '' : String(upper),
    unit: statistic.unit,
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
    file: cited.place.file,
  };
}

/** Figures as JSON: the fields of the recogniser with the place and citation of each. */
export function figuresJson(figures: readonly DocumentedStatistic[]): string {
  const records = figures.map(({ cited: { statistic, place, ...context }, citation }) => ({
    file: place.file,
    ...statistic,
    sentence: context.sentence,
    volume: context.volumeTitle,
    report: context.report,
    contributors: context.contributors,
    headings: context.headings,
    page: context.page,
    citation,
  }));
  return `${JSON.stringify(records, undefined, 2)}\n`;
}

/** The heads of the Markdown table of figures. */
export type MarkdownHeads = Pick<
  FigureHeads,
  'indicator' | 'text' | 'time' | 'scope' | 'source' | 'citation'
>;

/** Figures as a Markdown table, each with its citation. */
export function figuresMarkdown(
  title: string,
  heads: MarkdownHeads,
  figures: readonly DocumentedStatistic[],
): string {
  const columns = [heads.indicator, heads.text, heads.time, heads.scope, heads.source, heads.citation];
  const rows = figures.map(({ cited: { statistic }, citation }) => [
    statistic.indicator,
    oneLine(statistic.text),
    statistic.time?.text ?? '',
    statistic.scope?.text ?? '',
    statistic.source?.text ?? '',
    citation,
  ]);
  const lines = [columns, ...rows].map((cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |`);
  const rule = `| ${columns.map(() => '---').join(' | ')} |`;
  return `# ${escapeMarkdown(title)}\n\n${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}

function yearsText([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '');
}
