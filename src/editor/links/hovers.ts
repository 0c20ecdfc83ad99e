import * as vscode from 'vscode';
import { quotationOf } from '../../core/anthology/citation';
import { pageAt } from '../../core/anthology/lookup';
import type { ContentsEntry, Heading, Report, Volume } from '../../core/anthology/volume';
import type { Statistic } from '../../core/statistics/statistic';
import { languageId } from '../language';
import { escapeMarkdown } from '../markdown';
import { headingName } from '../outline';
import { pageWords } from '../pageWords';
import type { ParsedDocuments } from '../parsedDocuments';
import { toRange } from '../positions';
import type { DocumentStatistics } from '../statistics/documentStatistics';
import { mentionAt, type Mention } from './mentions';

/** How many of a report's top headings and figures a preview lists. */
const listedHeadings = 6;
const listedFigures = 3;
/** Characters of the first paragraph. */
const openingLength = 120;
/** A paragraph shorter than this is a by-line or a salutation, not the opening. */
const shortestOpening = 25;

/** Hovers over lines of the 目录, which preview the report, and over titles of reports and sections, which tell their place. */
export function registerPlaceHovers(
  documents: ParsedDocuments,
  statistics: DocumentStatistics,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover(document, position) {
      const volume = documents.volume(document);
      const mention = mentionAt(documents.text(document), volume, document.offsetAt(position));
      const lines = mention
        ? hoverLines({ document, text: documents.text(document), volume, statistics }, mention)
        : [];
      if (!mention || lines.length === 0) return undefined;
      const card = new vscode.MarkdownString(lines.filter((line) => line !== '').join('\n\n'));
      return new vscode.Hover(card, toRange(document, mention.range));
    },
  };
  return vscode.languages.registerHoverProvider({ language: languageId }, provider);
}

interface Context {
  readonly document: vscode.TextDocument;
  readonly text: string;
  readonly volume: Volume;
  readonly statistics: DocumentStatistics;
}

function hoverLines(context: Context, mention: Mention): string[] {
  switch (mention.kind) {
    case 'entry':
      return entryLines(context, mention.entry);
    case 'report':
      return reportLines(context, mention.report);
    case 'heading':
      return sectionLines(context, mention.report, mention.path);
    case 'work':
      return [];
  }
}

function entryLines(context: Context, entry: ContentsEntry): string[] {
  const { anchor } = entry;
  const report = anchor.status === 'found' ? context.volume.reports[anchor.report] : undefined;
  const printed = entry.page === undefined ? '' : vscode.l10n.t('page {0}', entry.page);
  const head = [
    `**${escapeMarkdown(entry.title)}**`,
    joined([escapeMarkdown(entry.contributors.join('、')), printed, report ? '' : statusWords(entry)]),
  ];
  return report && !entry.group ? [...head, ...previewLines(context, report)] : head;
}

function statusWords({ anchor, group }: ContentsEntry): string {
  if (group) return '';
  switch (anchor.status) {
    case 'found':
      return '';
    case 'missing':
      return `*${vscode.l10n.t('not in this file')}*`;
    case 'ambiguous':
      return `*${vscode.l10n.t('place uncertain')}*`;
  }
}

function reportLines(context: Context, report: Report): string[] {
  const { document, volume } = context;
  const entry = volume.contents[report.entry ?? -1];
  const listed = entry
    ? vscode.l10n.t('line {0} of the file, in the contents', document.positionAt(entry.range.start).line + 1)
    : vscode.l10n.t('not listed in the contents');
  return [
    `**${escapeMarkdown(report.title)}**`,
    joined([escapeMarkdown(report.contributors.join('、')), extentWords(volume, report)]),
    volume.contents.length > 0 ? listed : '',
  ];
}

function previewLines({ document, text, volume, statistics }: Context, report: Report): string[] {
  const headings = report.headings
    .slice(0, listedHeadings)
    .map((heading) => escapeMarkdown(headingName(heading)));
  const more = report.headings.length - headings.length;
  const byIndicator = new Map<string, Statistic>();
  for (const statistic of statistics.within(document, report.range)) {
    const { indicator } = statistic;
    if (indicator !== '' && !byIndicator.has(indicator)) byIndicator.set(indicator, statistic);
  }
  const figures = [...byIndicator.values()]
    .slice(0, listedFigures)
    .map(({ indicator, text: figure }) => `${escapeMarkdown(indicator)} **${escapeMarkdown(figure)}**`);
  return [
    escapeMarkdown(opening(text, volume, report)),
    [...headings, ...(more > 0 ? [vscode.l10n.t('and {0} more', more)] : [])].join('  \n'),
    figures.join(' · '),
  ];
}

/** The beginning of the report's first real paragraph; empty where it starts with a heading. */
function opening(text: string, volume: Volume, report: Report): string {
  const end = report.headings[0]?.range.start ?? report.range.end;
  const body = quotationOf(text, volume, { start: report.titleRange.end, end });
  const first = body.split('\n').find((line) => line.length >= shortestOpening) ?? '';
  return first.length > openingLength ? `${first.slice(0, openingLength)}…` : first;
}

function sectionLines({ volume }: Context, report: Report, path: readonly Heading[]): string[] {
  const heading = path.at(-1);
  if (!heading) return [];
  const names = [report.title, ...path.slice(0, -1).map(headingName)];
  const sections = heading.children.length;
  return [
    `**${escapeMarkdown(headingName(heading))}**`,
    names.map(escapeMarkdown).join(' ▸ '),
    joined([extentWords(volume, heading), sections > 0 ? vscode.l10n.t('{0} sections', sections) : '']),
  ];
}

/** Pages and length of a report or section. */
function extentWords(volume: Volume, { range }: Report | Heading): string {
  const length = (range.end - range.start).toLocaleString(vscode.env.language);
  return joined([pageWords(pageAt(volume, range.start)), vscode.l10n.t('{0} characters', length)]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
