import type { Hit } from '../../core/search/hit';
import { csv } from '../../core/text/csv';
import { escapeMarkdown } from '../markdown';

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
 * Hits as a Markdown document: a heading for each volume and report, an item for each passage with its matches in
 * bold and its citation. Hits of one passage are one item.
 */
export function hitsMarkdown(title: string, hits: readonly CitedHit[], outsideReports: string): string {
  const lines = [`# ${escapeMarkdown(title)}`];
  let volume: string | undefined;
  let report: string | undefined;
  let passage: string | undefined;
  for (const { hit, citation } of hits) {
    const place = `${hit.file}:${hit.passage.start}`;
    if (place === passage) continue;
    passage = place;
    if (hit.volume !== volume) lines.push('', `## ${escapeMarkdown(hit.volumeTitle)}`);
    const reportKey = `${hit.file}:${hit.report?.index ?? ''}`;
    if (hit.volume !== volume || reportKey !== report) {
      lines.push('', `### ${escapeMarkdown(hit.report?.title ?? outsideReports)}`, '');
    }
    volume = hit.volume;
    report = reportKey;
    lines.push(`- ${markedPassage(hit)}  `, `  ${escapeMarkdown(citation)}`);
  }
  return `${lines.join('\n')}\n`;
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
    marked += `${escapeMarkdown(text.slice(at, start))}**${escapeMarkdown(text.slice(start, end))}**`;
    at = end;
  }
  return marked + escapeMarkdown(text.slice(at));
}
