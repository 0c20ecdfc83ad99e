import * as vscode from 'vscode';
import type { CitedStatistic } from '../../core/statistics/linking/citedStatistic';
import {
  figuresCsv,
  type DocumentedStatistic,
  type FigureHeads,
} from '../../core/statistics/linking/figuresCsv';
import { openChannel, type Channel } from '../../protocol/channel';
import type { StatisticsFilter, StatisticsHostApi, StatisticsTableApi } from '../../protocol/statisticsTable';
import { citationsOf } from '../citation/references';
import type { ContentsNode } from '../contents/nodes';
import type { CorpusClient } from '../corpus/corpusClient';
import { counted, figureCount } from '../words/counted';
import { showOptions } from '../navigation/openMode';
import { showPlace } from '../navigation/openPlace';
import { openMarkdown, saveFile } from '../saveFile';
import { whileVisible, type WhileVisible } from '../webviews/whileVisible';
import { webviewHtml, webviewOptions } from '../webviews/webviewHtml';
import { webviewPort } from '../webviews/webviewPort';
import { figuresJson, figuresMarkdown } from './tableDocuments';
import { statisticRow } from './tableRows';
import { tableStrings } from './tableStrings';

const panelType = 'wenxuan.statisticsTable';

export interface TableDeps {
  readonly corpus: CorpusClient;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

interface ServedTable {
  readonly remote: Channel<StatisticsTableApi>;
  /** The figures the webview's rows stand for, by their ids. */
  readonly figures: readonly CitedStatistic[];
  dispose(): void;
}

interface OpenTable {
  readonly panel: vscode.WebviewPanel;
  readonly served: WhileVisible<ServedTable>;
}

/** The statistics of all volumes as a webview with a table and a chart; there is at most one. */
export function registerStatisticsTable(deps: TableDeps): vscode.Disposable {
  const { corpus, extensionUri } = deps;
  let open: OpenTable | undefined;
  /** For the webview that starts next. */
  let pending: StatisticsFilter | undefined;

  const takePending = (): StatisticsFilter | undefined => {
    const filter = pending;
    pending = undefined;
    return filter;
  };
  const fill = (panel: vscode.WebviewPanel): void => {
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewHtml(panel.webview, extensionUri, 'statistics', 'editor');
    const served = whileVisible(panel, panel.onDidChangeViewState, () =>
      serveTable(deps, panel.webview, takePending),
    );
    open = { panel, served };
    panel.onDidDispose(() => {
      if (open?.panel === panel) open = undefined;
    });
  };
  const show = async (filter: StatisticsFilter | undefined): Promise<void> => {
    const shown = open?.served.value;
    if (!shown) pending = filter;
    if (open) open.panel.reveal();
    else fill(createPanel(extensionUri));
    if (filter) await shown?.remote.call('filter', filter);
  };
  const exportAs = async (format: ExportFormat): Promise<void> => {
    const shown = open?.served.value;
    if (!shown) return;
    const ids = await shown.remote.call('listed', null);
    await exportFigures(
      corpus,
      ids.flatMap((id) => shown.figures[id] ?? []),
      format,
    );
  };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: (panel) => {
        fill(panel);
        return Promise.resolve();
      },
    }),
    registerCommand('wenxuan.statistics.openTable', (filter?: unknown) =>
      show(isFilter(filter) ? filter : undefined),
    ),
    registerCommand('wenxuan.statistics.openTableOfReport', (node?: ContentsNode) => show(filterOf(node))),
    registerCommand('wenxuan.statistics.exportCsv', () => exportAs('csv')),
    registerCommand('wenxuan.statistics.exportJson', () => exportAs('json')),
    registerCommand('wenxuan.statistics.exportMarkdown', () => exportAs('markdown')),
  );
}

function createPanel(extensionUri: vscode.Uri): vscode.WebviewPanel {
  const title = vscode.l10n.t('Statistics');
  return vscode.window.createWebviewPanel(
    panelType,
    title,
    vscode.ViewColumn.Active,
    webviewOptions(extensionUri),
  );
}

/** Other callers hand over a filter; a button of a view hands over what it stands beside. */
function isFilter(value: unknown): value is StatisticsFilter {
  return (
    typeof value === 'object' && value !== null && ('key' in value || 'report' in value || 'file' in value)
  );
}

function filterOf(node: ContentsNode | undefined): StatisticsFilter | undefined {
  const report = node?.kind === 'entry' ? node.entry.report : undefined;
  return report && { file: report.place.file, report: report.title };
}

function serveTable(
  { corpus, log }: TableDeps,
  webview: vscode.Webview,
  takeFilter: () => StatisticsFilter | undefined,
): ServedTable {
  const figures: CitedStatistic[] = [];
  const port = webviewPort(webview);
  const remote = openChannel<StatisticsHostApi, StatisticsTableApi>(port, {
    start: () => ({ strings: tableStrings(), filter: takeFilter() }),
    rows: async (_, { signal, emit }) => {
      figures.length = 0;
      const onPart = (part: readonly CitedStatistic[]): void => {
        const first = figures.length;
        figures.push(...part);
        emit(part.map((cited, index) => statisticRow(cited, first + index)));
      };
      return await corpus.remote.call('statistics', {}, { signal, onPart });
    },
    openRow: async ({ row, mode }) => {
      const place = figures[row]?.place;
      if (!place) return null;
      const options = showOptions(mode, vscode.ViewColumn.Beside);
      await showPlace(place, options);
      return null;
    },
    copyRows: async ({ rows }) => {
      const documented = await withCitations(
        corpus,
        rows.flatMap((row) => figures[row] ?? []),
      );
      await vscode.env.clipboard.writeText(documented.map(quotedFigure).join('\n\n'));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied with its source'), 3000);
      return null;
    },
  });
  const changes = corpus.onDidChange(() => {
    remote.call('corpusChanged', null).catch((error: unknown) => log.debug(String(error)));
  });
  return {
    remote,
    figures,
    dispose: () => {
      changes.dispose();
      port.close('The webview is hidden.');
    },
  };
}

function quotedFigure({ cited, citation }: DocumentedStatistic): string {
  return `${cited.sentence}\n${citation}`;
}

async function withCitations(
  corpus: CorpusClient,
  figures: readonly CitedStatistic[],
): Promise<readonly DocumentedStatistic[]> {
  const places = figures.map(({ place }) => ({ file: place.file, range: place.range }));
  const citations = await citationsOf(corpus, places);
  return figures.map((cited, index) => ({ cited, citation: citations[index] ?? '' }));
}

type ExportFormat = 'csv' | 'json' | 'markdown';

async function exportFigures(
  corpus: CorpusClient,
  figures: readonly CitedStatistic[],
  format: ExportFormat,
): Promise<void> {
  if (figures.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no figures to export.'));
    return;
  }
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Exporting figures'),
  };
  const documented = await vscode.window.withProgress(progress, () => withCitations(corpus, figures));
  const name = vscode.l10n.t('figures');
  switch (format) {
    case 'csv':
      await saveFile(name, 'csv', figuresCsv(figureHeads(), documented));
      break;
    case 'json':
      await saveFile(name, 'json', figuresJson(documented));
      break;
    case 'markdown': {
      const title = counted(figureCount(), documented.length);
      await openMarkdown(figuresMarkdown(title, figureHeads(), documented));
      break;
    }
  }
}

function figureHeads(): FigureHeads {
  const { t } = vscode.l10n;
  return {
    indicator: t('Indicator'),
    text: t('Figure'),
    value: t('Value'),
    upper: t('Upper value'),
    unit: t('Unit'),
    kind: t('Kind'),
    approx: t('Approximation'),
    time: t('Time'),
    years: t('Years'),
    modality: t('Actual or Aim'),
    aspects: t('Aspect'),
    base: t('Base'),
    change: t('Change'),
    scope: t('Scope'),
    place: t('Resolved Place'),
    source: t('Source'),
    evidence: t('Evidence'),
    key: t('Key'),
    volume: t('Volume'),
    report: t('Report'),
    page: t('Page'),
    inferred: t('inferred'),
    sentence: t('Sentence'),
    citation: t('Citation'),
    file: t('File'),
    line: t('Line'),
  };
}
