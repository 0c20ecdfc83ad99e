import * as vscode from 'vscode';
import type { CitedStatistic } from '../../core/statistics/linking/citedStatistic';
import type { StatisticKind } from '../../core/statistics/statistic';
import type { StatisticGroup, StatisticGrouping } from '../../core/statistics/linking/statisticGroup';
import type { CorpusClient } from '../corpus/corpusClient';
import { escapeMarkdown } from '../words/markdown';
import { pageWords } from '../words/pageWords';
import { openCommand } from '../documents/positions';
import { timeWords } from './card';

const viewId = 'wenxuan.statistics';

type Row = GroupRow | StatisticRow;

interface GroupRow {
  readonly kind: 'group';
  readonly group: StatisticGroup;
}

interface StatisticRow {
  readonly kind: 'statistic';
  readonly parent: GroupRow;
  readonly cited: CitedStatistic;
}

class StatisticsProvider implements vscode.TreeDataProvider<Row> {
  readonly #corpus: CorpusClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #grouping: StatisticGrouping = 'report';
  #filter = '';

  constructor(corpus: CorpusClient) {
    this.#corpus = corpus;
  }

  get grouping(): StatisticGrouping {
    return this.#grouping;
  }

  get filter(): string {
    return this.#filter;
  }

  /** Shows the statistics that pass `filter`, grouped so. */
  show(grouping: StatisticGrouping, filter: string): void {
    this.#grouping = grouping;
    this.#filter = filter;
    this.#changed.fire();
  }

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return row.kind === 'group' ? groupItem(row.group, this.#filter !== '') : statisticItem(row.cited);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const shown = { grouping: this.#grouping, filter: this.#filter };
    if (!row) {
      const groups = await this.#corpus.remote.call('statisticGroups', shown);
      return groups.map((group) => ({ kind: 'group', group }));
    }
    if (row.kind === 'statistic') return [];
    const found = await this.#corpus.remote.call('groupStatistics', { ...shown, group: row.group.id });
    return found.map((cited) => ({ kind: 'statistic', parent: row, cited }));
  }

  getParent(row: Row): Row | undefined {
    return row.kind === 'statistic' ? row.parent : undefined;
  }
}

/** The figures of all volumes as a tree: by report, by indicator or by kind, with a filter. */
export function registerStatisticsView(corpus: CorpusClient): vscode.Disposable {
  const provider = new StatisticsProvider(corpus);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  const show = (grouping: StatisticGrouping, filter: string): void => {
    provider.show(grouping, filter);
    view.description = filter === '' ? undefined : `“${filter}”`;
    void vscode.commands.executeCommand('setContext', 'wenxuan.statistics.filtered', filter !== '');
  };
  return vscode.Disposable.from(
    view,
    corpus.onDidChange(() => provider.refresh()),
    vscode.commands.registerCommand('wenxuan.statistics.group', async () => {
      const grouping = await pickGrouping(provider.grouping);
      if (grouping) show(grouping, provider.filter);
    }),
    vscode.commands.registerCommand('wenxuan.statistics.filter', async (filter?: unknown) => {
      const wanted = typeof filter === 'string' ? filter : await askFilter(provider.filter);
      if (wanted === undefined) return;
      show(provider.grouping, wanted.trim());
      await vscode.commands.executeCommand(`${viewId}.focus`);
    }),
    vscode.commands.registerCommand('wenxuan.statistics.clearFilter', () => show(provider.grouping, '')),
    vscode.commands.registerCommand('wenxuan.statistics.showIndicator', async (indicator: unknown) => {
      show('indicator', typeof indicator === 'string' ? indicator : '');
      await vscode.commands.executeCommand(`${viewId}.focus`);
    }),
  );
}

async function pickGrouping(current: StatisticGrouping): Promise<StatisticGrouping | undefined> {
  const choices: readonly (vscode.QuickPickItem & { readonly grouping: StatisticGrouping })[] = [
    { label: vscode.l10n.t('By report'), grouping: 'report' },
    { label: vscode.l10n.t('By indicator'), grouping: 'indicator' },
    { label: vscode.l10n.t('By kind'), grouping: 'kind' },
  ];
  const items = choices.map((choice) => ({ ...choice, picked: choice.grouping === current }));
  const placeHolder = vscode.l10n.t('How to group the statistics');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.grouping;
}

function askFilter(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    value,
    prompt: vscode.l10n.t(
      'Show statistics whose indicator, words, time, place or report holds all of these words',
    ),
    placeHolder: vscode.l10n.t('e.g. 人口 2005'),
  });
}

function groupItem(group: StatisticGroup, expanded: boolean): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupLabel(group), expanded ? Expanded : Collapsed);
  item.id = group.id;
  item.description = [group.count, group.volumeTitle].filter((part) => part !== undefined).join(' · ');
  item.iconPath = new vscode.ThemeIcon(group.kind === undefined ? 'file-text' : 'symbol-numeric');
  item.contextValue = 'statistic-group';
  return item;
}

function groupLabel({ kind, label, volumeTitle }: StatisticGroup): string {
  if (kind !== undefined) return kindWords(kind);
  if (label !== '') return label;
  return volumeTitle === undefined
    ? vscode.l10n.t('Without an indicator')
    : vscode.l10n.t('Outside of reports');
}

/** The row of one figure: `9.8%   indicator`, `place · time`. */
function statisticItem(cited: CitedStatistic): vscode.TreeItem {
  const { statistic } = cited;
  const figure = statistic.text.replace(/\s+/g, ' ');
  const item = new vscode.TreeItem(`${figure}  ${statistic.indicator}`.trimEnd());
  item.id = `${cited.place.file}#${statistic.start}`;
  item.description = [statistic.scope?.text, timeWords(statistic)]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon('symbol-number');
  item.contextValue = 'statistic';
  item.command = openCommand(cited.place, vscode.l10n.t('Open'));
  item.tooltip = new vscode.MarkdownString(
    [cited.sentence, [cited.volumeTitle, cited.report, pageWords(cited.page)].filter(Boolean).join(' · ')]
      .map(escapeMarkdown)
      .join('\n\n'),
  );
  return item;
}

function kindWords(kind: StatisticKind): string {
  switch (kind) {
    case 'count':
      return vscode.l10n.t('Counts');
    case 'percent':
      return vscode.l10n.t('Percentages');
    case 'money':
      return vscode.l10n.t('Money');
    case 'area':
      return vscode.l10n.t('Areas');
    case 'length':
      return vscode.l10n.t('Lengths');
    case 'weight':
      return vscode.l10n.t('Weights');
    case 'volume':
      return vscode.l10n.t('Volumes of matter');
    case 'energy':
      return vscode.l10n.t('Energy');
    case 'duration':
      return vscode.l10n.t('Durations');
    case 'ratio':
      return vscode.l10n.t('Ratios');
    case 'fraction':
      return vscode.l10n.t('Fractions');
    case 'rate':
      return vscode.l10n.t('Rates');
    case 'range':
      return vscode.l10n.t('Ranges');
  }
}
