import type { DocumentedStatistic, FigureHeads } from '../../core/statistics/linking/figuresCsv';
import { markdownProse } from '../words/markdown';

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
  const lines = [columns, ...rows].map((cells) => `| ${cells.map(markdownProse).join(' | ')} |`);
  const rule = `| ${columns.map(() => '---').join(' | ')} |`;
  return `# ${markdownProse(title)}\n\n${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '');
}
