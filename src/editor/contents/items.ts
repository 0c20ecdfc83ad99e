import * as vscode from 'vscode';
import type { EntryNode, HeadingNode, PageReference, VolumeSummary } from '../../core/anthology/volume';
import { characterCount, counted, reportCount } from '../words/counted';
import { escapeMarkdown } from '../words/markdown';
import { headingName } from '../documents/outline';
import { pageWords } from '../words/pageWords';
import { openCommand } from '../documents/positions';
import { contentsLineCommand } from './openContentsLine';
import {
  isFiltered,
  type ContentsNode,
  type EntryRow,
  type HeadingRow,
  type ShelfNode,
  type UnitRow,
  type VolumeNode,
} from './nodes';
import { shelfName } from './shelves';
import { unreadItem, unreadTextItem } from './unreadItems';

/** How a row looks: its words, icon, tooltip and what a click does. */
export function contentsItem(node: ContentsNode): vscode.TreeItem {
  switch (node.kind) {
    case 'volume':
      return volumeItem(node);
    case 'unit':
      return unitItem(node);
    case 'entry':
      return node.entry.kind === 'group' ? groupItem(node) : entryItem(node);
    case 'heading':
      return headingItem(node);
    case 'shelf':
      return shelfItem(node);
    case 'unread':
      return unreadItem(node);
    case 'unread-text':
      return unreadTextItem(node);
  }
}

/** Its tooltip, the card of the volume, is made when it is asked for. */
function volumeItem({ id, summary, filtered, single, ambiguous }: VolumeNode): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(summary.title, single || filtered ? Expanded : Collapsed);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('book');
  item.contextValue = 'volume';
  const counts = volumeCounts(summary);
  item.description = ambiguous ? `${vscode.workspace.asRelativePath(summary.id)} · ${counts}` : counts;
  item.accessibilityInformation = { label: `${summary.title}, ${item.description}` };
  return item;
}

function shelfItem({ id, folder, volumes, filtered, single, ambiguous }: ShelfNode): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(shelfName(folder), single || filtered ? Expanded : Collapsed);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('library');
  item.contextValue = 'shelf';
  const counts = counted(reportCount(), volumes.length);
  item.description = ambiguous ? `${vscode.workspace.asRelativePath(folder)} · ${counts}` : counts;
  item.tooltip = folder;
  return item;
}

/** How many reports a volume lists and how many of them have a text here. */
export function volumeCounts({ listed, found }: VolumeSummary): string {
  if (listed === 0 || found === listed) return counted(reportCount(), found);
  return vscode.l10n.t('{0} reports · {1} with text', listed, found);
}

function unitItem({ id, unit, entries, parent }: UnitRow): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const label = unit === '' ? vscode.l10n.t('(no contributor)') : unit;
  const item = new vscode.TreeItem(label, parent.filtered ? Expanded : Collapsed);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('organization');
  item.contextValue = 'unit';
  item.description = String(entries.length);
  return item;
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

function entryItem(row: EntryRow): vscode.TreeItem {
  const { id, entry } = row;
  const item = new vscode.TreeItem(entry.label, headingsState(row, entry.report?.headings ?? []));
  item.id = id;
  item.description = [entry.page, entry.contributors.join('、')]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  item.contextValue = entry.report ? 'report' : 'missing-report';
  item.iconPath = entryIcon(entry);
  item.command = entry.report
    ? openCommand(entry.report.place, vscode.l10n.t('Open'))
    : contentsLineCommand(entry);
  item.tooltip = entryTooltip(entry);
  item.accessibilityInformation = { label: `${entry.label}, ${item.description}, ${statusText(entry)}` };
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
function statusText({ status }: EntryNode): string {
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
    extent === undefined ? '' : counted(characterCount(), extent),
  ]);
}

function pagesText({ page, report }: EntryNode): string {
  if (report?.firstPage && report.lastPage) {
    return pageSpan(report.firstPage, report.lastPage);
  }
  return page === undefined ? '' : vscode.l10n.t('page {0}', page);
}

/** 第 3–17 页; 约第 3–17 页 where one of the two is inferred. */
function pageSpan(first: PageReference, last: PageReference): string {
  if (first.number === last.number) return pageWords(first.evidence === 'printed' ? last : first);
  return first.evidence === 'printed' && last.evidence === 'printed'
    ? vscode.l10n.t('pages {0}–{1}', first.number, last.number)
    : vscode.l10n.t('pages c. {0}–{1}', first.number, last.number);
}

/** Headings that a filter left are shown at once. */
function headingsState(
  row: EntryRow | HeadingRow,
  headings: readonly HeadingNode[],
): vscode.TreeItemCollapsibleState {
  const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;
  if (headings.length === 0) return None;
  return isFiltered(row) ? Expanded : Collapsed;
}

function headingItem(row: HeadingRow): vscode.TreeItem {
  const { id, heading } = row;
  const item = new vscode.TreeItem(headingName(heading), headingsState(row, heading.children));
  item.id = id;
  item.contextValue = 'heading';
  item.command = openCommand(heading.place, vscode.l10n.t('Open'));
  item.tooltip = heading.page ? `${headingName(heading)}\n${pageWords(heading.page)}` : headingName(heading);
  return item;
}

function markdown(paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'));
}
