import { figureRecord } from '../../core/statistics/linking/figureRecord';
import {
  figureCells,
  type DocumentedStatistic,
  type FigureHeads,
} from '../../core/statistics/linking/figuresCsv';
import { markdownProse } from '../words/markdown';

/** Figures as JSON: the fields of the recogniser with the place and citation of each. */
export function figuresJson(figures: readonly DocumentedStatistic[]): string {
  const records = figures.map(({ cited, citation }) => ({
    file: cited.place.file,
    ...figureRecord(cited),
    volume: cited.volumeTitle,
    report: cited.report,
    contributors: cited.contributors,
    headings: cited.headings,
    page: cited.page,
    citation,
  }));
  return `${JSON.stringify(records, undefined, 2)}\n`;
}

/** The columns of the Markdown table: what a reader of a report wants of the columns that CSV has. */
const markdownColumns = [
  'indicator',
  'text',
  'years',
  'time',
  'modality',
  'aspects',
  'scope',
  'source',
  'evidence',
  'citation',
] as const;

/** Figures as a Markdown table, each with its citation. */
export function figuresMarkdown(
  title: string,
  heads: FigureHeads,
  figures: readonly DocumentedStatistic[],
): string {
  const columns = markdownColumns.map((column) => heads[column]);
  const rows = figures.map((figure) => {
    const cells = figureCells(figure, heads);
    return markdownColumns.map((column) => cells[column]);
  });
  const lines = [columns, ...rows].map((cells) => `| ${cells.map(markdownProse).join(' | ')} |`);
  const rule = `| ${columns.map(() => '---').join(' | ')} |`;
  return `# ${markdownProse(title)}\n\n${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}
