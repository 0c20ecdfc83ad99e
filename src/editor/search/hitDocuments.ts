import { groupBy } from '../../core/common/groupBy';
import type { Hit } from '../../core/search/results/hit';
import { csv } from '../../core/text/csv';
import { markdownProse } from '../words/markdown';

/** A hit with its citation, ready to be written down. */
export interface CitedHit {
  readonly hit: Hit;
  readonly citation: string;
}

/** The columns of a CSV file of hits, from left to right. */
export const hitColumns = [
  'volume',
  'year',
  'report',
  'contributors',
  'section',
  'page',
  'inferred',
  'left',
  'keyword',
  'right',
  'passage',
  'citation',
  'file',
] as const;

/** Heads of the columns in the reader's language; that of `inferred` also marks the pages that are. */
export type HitColumns = Readonly<Record<(typeof hitColumns)[number], string>>;

/**
 * Hits as a Markdown document: a heading for each volume and report, in the order of their first hits, an item for each
 * passage with its matches in bold and its citation. Hits of one passage are one item.
 */
export function hitsMarkdown(title: string, hits: readonly CitedHit[], outsideReports: string): string {
  const lines = [`# ${markdownProse(title)}`];
  for (const inVolume of groupBy(hits, ({ hit }) => hit.volume).values()) {
    lines.push('', `## ${markdownProse(inVolume[0]?.hit.volumeTitle ?? '')}`);
    for (const inReport of groupBy(inVolume, ({ hit }) => `${hit.file}:${hit.report?.index ?? ''}`).values())
      lines.push(
        '',
        `### ${markdownProse(inReport[0]?.hit.report?.title ?? outsideReports)}`,
        '',
        ...items(inReport),
      );
  }
  return `${lines.join('\n')}\n`;
}

function items(hits: readonly CitedHit[]): readonly string[] {
  const passages = groupBy(hits, ({ hit }) => `${hit.file}:${hit.passage.start}`);
  return [...passages.values()].flatMap(([first]) =>
    first ? [`- ${markedPassage(first.hit)}  `, `  ${markdownProse(first.citation)}`] : [],
  );
}

/** Hits as CSV for spreadsheets, a line each. */
export function hitsCsv(heads: HitColumns, hits: readonly CitedHit[]): string {
  const rows = hits.map(({ hit, citation }): HitColumns => ({
    volume: hit.volumeTitle,
    year: hit.year === undefined ? '' : String(hit.year),
    report: hit.report?.title ?? '',
    contributors: hit.report?.contributors.join('、') ?? '',
    section: hit.headings.join(' › '),
    page: hit.page ? String(hit.page.number) : '',
    inferred: hit.page?.evidence === 'inferred' ? heads.inferred : '',
    left: hit.left,
    keyword: hit.keyword,
    right: hit.right,
    passage: hit.passage.text,
    citation,
    file: hit.file,
  }));
  return csv([heads, ...rows].map((row) => hitColumns.map((column) => row[column])));
}

function markedPassage({ passage: { text, matches } }: Hit): string {
  let at = 0;
  let marked = '';
  for (const { start, end } of matches) {
    marked += `${markdownProse(text.slice(at, start))}**${markdownProse(text.slice(start, end))}**`;
    at = end;
  }
  return marked + markdownProse(text.slice(at));
}
