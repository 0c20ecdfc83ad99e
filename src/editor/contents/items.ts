import * as vscode from 'vscode';
import type { EntryNode, HeadingNode, PageReference, VolumeSummary } from '../../core/anthology/contentsTree';
import { escapeMarkdown } from '../markdown';
import { headingName } from '../outline';
import { openCommand } from '../positions';
import { contentsLineCommand } from './openContentsLine';
import type { ContentsNode, EntryRow } from './nodes';

/** How a row looks: its words, icon, tooltip and what a click does. */
export function contentsItem(node: ContentsNode, single: boolean): vscode.TreeItem {
  switch (node.kind) {
    case 'volume':
      return volumeItem(node.id, node.summary, single);
    case 'entry':
      return node.entry.kind === 'group' ? groupItem(node) : entryItem(node);
    case 'heading':
      return headingItem(node.id, node.heading);
  }
}

function volumeItem(id: string, summary: VolumeSummary, expanded: boolean): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(volumeLabel(summary), expanded ? Expanded : Collapsed);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('book');
  item.contextValue = 'volume';
  item.resourceUri = undefined;
  item.description = volumeCounts(summary);
  item.tooltip = markdown([
    `**${escapeMarkdown(volumeLabel(summary))}**`,
    escapeMarkdown(volumeCounts(summary)),
    vscode.l10n.t('{0} characters', summary.characters.toLocaleString(vscode.env.language)),
    escapeMarkdown(summary.files.join('\n')),
  ]);
  item.accessibilityInformation = { label: `${volumeLabel(summary)}, ${volumeCounts(summary)}` };
  return item;
}

/** Title and year, where the title does not hold the year already. */
export function volumeLabel({ title, year }: VolumeSummary): string {
  return year === undefined || title.includes(String(year)) ? title : `${title} ${year}`;
}

function volumeCounts({ listed, found }: VolumeSummary): string {
  if (listed === 0) return vscode.l10n.t('{0} reports', found);
  return found === listed
    ? vscode.l10n.t('{0} reports', listed)
    : vscode.l10n.t('{0} reports · {1} with text', listed, found);
}

function groupItem({ id, entry }: EntryRow): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('folder-library');
  item.contextValue = 'group';
  item.command = openCommand(entry.place, vscode.l10n.t('Open'));
  if (entry.page !== undefined) item.description = String(entry.page);
  return item;
}

function entryItem({ id, entry }: EntryRow): vscode.TreeItem {
  const headings = entry.report?.headings.length ?? 0;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(entry.title, headings > 0 ? Collapsed : None);
  item.id = id;
  item.description = [entry.page, entry.contributors.join('、')].filter((part) => part !== undefined && part !== '').join(' · ');
  item.contextValue = entry.report ? 'report' : 'missing-report';
  item.iconPath = entryIcon(entry);
  item.command = entry.report
    ? openCommand(entry.report.place, vscode.l10n.t('Open'))
    : contentsLineCommand(entry);
  item.tooltip = entryTooltip(entry);
  item.accessibilityInformation = { label: `${entry.title}, ${item.description}, ${statusText(entry)}` };
  return item;
}

function entryIcon({ status }: EntryNode): vscode.ThemeIcon {
  const dimmed = new vscode.ThemeColor('disabledForeground');
  switch (status) {
    case 'found':
    case 'unlisted':
      return new vscode.ThemeIcon('file-text');
    case 'missing':
      return new vscode.ThemeIcon('circle-outline', dimmed);
    case 'ambiguous':
      return new vscode.ThemeIcon('question', dimmed);
  }
}

/** The state of an entry in words. */
export function statusText({ status }: EntryNode): string {
  switch (status) {
    case 'found':
      return vscode.l10n.t('text found');
    case 'unlisted':
      return vscode.l10n.t('not listed in the contents');
    case 'missing':
      return vscode.l10n.t('not in this file');
    case 'ambiguous':
      return vscode.l10n.t('place uncertain');
  }
}

function entryTooltip(entry: EntryNode): vscode.MarkdownString {
  const { report } = entry;
  const extent = report && report.extent.range.end - report.extent.range.start;
  return markdown([
    `**${escapeMarkdown(entry.title)}**`,
    escapeMarkdown(entry.contributors.join('、')),
    pagesText(entry),
    statusText(entry),
    extent === undefined ? '' : vscode.l10n.t('{0} characters', extent.toLocaleString(vscode.env.language)),
  ]);
}

function pagesText({ page, report }: EntryNode): string {
  if (report?.firstPage && report.lastPage) {
    return vscode.l10n.t('pages {0}–{1}', pageText(report.firstPage), pageText(report.lastPage));
  }
  return page === undefined ? '' : vscode.l10n.t('page {0}', page);
}

/** A page's number; inferred ones say 约. */
export function pageText({ number, evidence }: PageReference): string {
  return evidence === 'printed' ? String(number) : vscode.l10n.t('c. {0}', number);
}

function headingItem(id: string, heading: HeadingNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(headingName(heading), heading.children.length > 0 ? Collapsed : None);
  item.id = id;
  item.contextValue = 'heading';
  item.command = openCommand(heading.place, vscode.l10n.t('Open'));
  item.tooltip = heading.page
    ? `${headingName(heading)}\n${vscode.l10n.t('page {0}', pageText(heading.page))}`
    : headingName(heading);
  return item;
}

function markdown(paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'));
}
