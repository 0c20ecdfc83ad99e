import * as vscode from 'vscode';
import { pageAt } from '../../core/anthology/lookup';
import type { ContentsEntry, Heading, Report, ParsedText } from '../../core/anthology/parsedText';
import type { ReportPreview } from '../../core/statistics/linking/reportPreview';
import type { CorpusClient } from '../corpus/corpusClient';
import { characterCount, counted, sectionCount } from '../words/counted';
import { languageId } from '../documents/language';
import { escapeMarkdown } from '../words/markdown';
import { headingName } from '../documents/outline';
import { pageWords } from '../words/pageWords';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { toRange } from '../documents/positions';
import type { DocumentStatistics } from '../statistics/documentStatistics';
import { mentionAt, type Mention } from './mentions';
import { previewReader, type PreviewReader } from './previews';
import { targetsOf, type Targets } from './targets';

/**
 * Hovers over lines of the 目录 and 《titles》, which preview the report, and over titles of reports and sections, which
 * tell their place.
 */
export function registerPlaceHovers(
  documents: ParsedDocuments,
  statistics: DocumentStatistics,
  corpus: CorpusClient,
): vscode.Disposable {
  const preview = previewReader(documents, statistics, corpus);
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const volume = documents.volume(document);
      const mention = mentionAt(documents.text(document), volume, document.offsetAt(position));
      if (!mention) return undefined;
      const range = toRange(document, mention.range);
      const targets = await targetsOf(document, documents, corpus);
      if (token.isCancellationRequested) return undefined;
      const lines = await hoverLines({ document, volume, targets, preview }, mention);
      if (lines.length === 0) return undefined;
      const card = new vscode.MarkdownString(lines.filter((line) => line !== '').join('\n\n'));
      return new vscode.Hover(card, range);
    },
  };
  return vscode.languages.registerHoverProvider({ language: languageId }, provider);
}

interface Context {
  readonly document: vscode.TextDocument;
  readonly volume: ParsedText;
  readonly targets: Targets;
  readonly preview: PreviewReader;
}

async function hoverLines(context: Context, mention: Mention): Promise<string[]> {
  switch (mention.kind) {
    case 'entry':
      return entryLines(context, mention.index, mention.entry);
    case 'report':
      return reportLines(context, mention.report);
    case 'heading':
      return sectionLines(context, mention.report, mention.path);
    case 'work':
      return workLines(context, mention.title, mention.range.start);
  }
}

async function entryLines(
  { preview, targets }: Context,
  index: number,
  entry: ContentsEntry,
): Promise<string[]> {
  const target = entry.group ? undefined : targets.entry(index);
  const report = target && (await preview(target))?.report;
  const printed = entry.page === undefined ? '' : vscode.l10n.t('page {0}', entry.page);
  const contributors = entry.contributors.length > 0 ? entry.contributors : (report?.contributors ?? []);
  return [
    `**${escapeMarkdown(entry.title)}**`,
    joined([escapeMarkdown(contributors.join('、')), printed, target ? '' : statusWords(entry)]),
    ...(report ? previewLines(report) : []),
  ];
}

function statusWords({ anchor, group }: ContentsEntry): string {
  if (group) return '';
  return anchor.status === 'ambiguous'
    ? `*${vscode.l10n.t('place uncertain')}*`
    : `*${vscode.l10n.t('not in this file')}*`;
}

async function workLines({ preview, targets }: Context, title: string, offset: number): Promise<string[]> {
  const target = targets.work(title, offset);
  const found = target && (await preview(target));
  if (!found) return [];
  const { report, volume } = found;
  return [
    `**${escapeMarkdown(report.title)}**`,
    joined([report.contributors.join('、'), volume, pageWords(report.page)].map(escapeMarkdown)),
    ...previewLines(report),
  ];
}

function previewLines({ opening, headings, moreHeadings, figures }: ReportPreview): string[] {
  const more = moreHeadings > 0 ? [vscode.l10n.t('and {0} more', moreHeadings)] : [];
  return [
    escapeMarkdown(opening),
    [...headings.map(escapeMarkdown), ...more].join('  \n'),
    joined(
      figures.map(({ indicator, figure }) => `${escapeMarkdown(indicator)} **${escapeMarkdown(figure)}**`),
    ),
  ];
}

function reportLines({ document, volume }: Context, report: Report): string[] {
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

function sectionLines({ volume }: Context, report: Report, path: readonly Heading[]): string[] {
  const heading = path.at(-1);
  if (!heading) return [];
  const names = [report.title, ...path.slice(0, -1).map(headingName)];
  const sections = heading.children.length;
  return [
    `**${escapeMarkdown(headingName(heading))}**`,
    names.map(escapeMarkdown).join(' ▸ '),
    joined([extentWords(volume, heading), sections > 0 ? counted(sectionCount(), sections) : '']),
  ];
}

/** Pages and length of a report or section. */
function extentWords(volume: ParsedText, { range }: Report | Heading): string {
  return joined([pageWords(pageAt(volume, range.start)), counted(characterCount(), range.end - range.start)]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
