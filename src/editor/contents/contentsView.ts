import * as vscode from 'vscode';
import { entryPart } from '../citation/entryPart';
import { refer } from '../citation/references';
import type { CorpusClient } from '../corpus/corpusClient';
import { counted, reportCount } from '../words/counted';
import { showPlace } from '../navigation/openPlace';
import { arrangements, isArrangement, type Arrangement } from './arrangement';
import { ContentsProvider } from './contentsProvider';
import { Foldings } from './foldings';
import { followCursor } from './followCursor';
import { childRows, reportRowOf, type ContentsNode } from './nodes';
import { registerOpenContentsLine } from './openContentsLine';
import { showUnreadCommand } from './unreadItems';

const viewId = 'wenxuan.contents';
/** Texts not read that are brought on screen together. */
const shownUnread = 5;
const arrangementKey = 'contents.arrangement';
/** Milliseconds of quiet before what is typed into the filter narrows the tree. */
const quiet = 120;

/**
 * The contents tree of all volumes: volume → groups and reports → headings. It follows the cursor while visible, is
 * narrowed by a filter, arranged by contents or contributor, and gives a report dragged into an editor as its citation.
 */
export function registerContentsView(corpus: CorpusClient, state: vscode.Memento): vscode.Disposable {
  const kept = state.get(arrangementKey);
  const foldings = new Foldings(state);
  const provider = new ContentsProvider(corpus, foldings, isArrangement(kept) ? kept : 'contents');
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    dragAndDropController: citationDrag(corpus),
  });
  const showMessage = async (): Promise<void> => {
    view.message = await messageOf(corpus, provider);
  };
  return vscode.Disposable.from(
    view,
    corpus.onDidChange(() => {
      provider.refresh();
      void showMessage();
    }),
    provider.onDidChangeTreeData(() => void showMessage()),
    view.onDidExpandElement(({ element }) => foldings.note(element.id, true)),
    view.onDidCollapseElement(({ element }) => foldings.note(element.id, false)),
    registerOpenContentsLine(),
    registerFilter(provider),
    registerRowCommands(),
    vscode.commands.registerCommand('wenxuan.contents.arrange', async () => {
      const chosen = await chooseArrangement(provider.arrangement);
      if (!chosen) return;
      provider.arrangement = chosen;
      await state.update(arrangementKey, chosen);
    }),
    vscode.commands.registerCommand(showUnreadCommand, async () => {
      const row = await provider.unreadRow();
      if (!row) return;
      await view.reveal(row, { select: true, focus: true, expand: true });
      const lastShown = childRows(row).slice(0, shownUnread).at(-1);
      if (lastShown) await view.reveal(lastShown, { select: false });
    }),
    followCursor(view, provider),
  );
}

async function messageOf(corpus: CorpusClient, provider: ContentsProvider): Promise<string | undefined> {
  if (corpus.state === 'failed') return vscode.l10n.t('The volumes could not be read. See the log.');
  if (provider.filter === '') return undefined;
  const count = await provider.shownReports();
  return vscode.l10n.t('Filter “{0}”: {1}', provider.filter, counted(reportCount(), count));
}

/** The filter narrows as one types; Esc brings back what was there before, Enter keeps it. */
function registerFilter(provider: ContentsProvider): vscode.Disposable {
  const set = (filter: string): void => {
    provider.filter = filter;
    void vscode.commands.executeCommand('setContext', 'wenxuan.contents.filtered', filter !== '');
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('wenxuan.contents.filter', async () => {
      const before = provider.filter;
      const typed = await inputLive(before, set);
      set(typed ?? before);
    }),
    vscode.commands.registerCommand('wenxuan.contents.clearFilter', () => set('')),
  );
}

/** Asks for the filter and tells it as it is typed; undefined on Esc. */
function inputLive(value: string, onType: (typed: string) => void): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  input.value = value;
  input.placeholder = vscode.l10n.t('Words of titles, headings or contributors, a page; Pinyin works, too');
  input.prompt = vscode.l10n.t('Enter keeps the filter, Esc drops it');
  let timer: NodeJS.Timeout | undefined;
  return new Promise((resolve) => {
    input.onDidChangeValue((typed) => {
      clearTimeout(timer);
      timer = setTimeout(() => onType(typed), quiet);
    });
    input.onDidAccept(() => {
      resolve(input.value);
      input.hide();
    });
    input.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

async function chooseArrangement(current: Arrangement): Promise<Arrangement | undefined> {
  const items = arrangements.map((arrangement) => ({
    arrangement,
    label: arrangementName(arrangement),
    description: arrangement === current ? vscode.l10n.t('current') : '',
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Sort and group reports'),
  });
  return chosen?.arrangement;
}

function arrangementName(arrangement: Arrangement): string {
  switch (arrangement) {
    case 'contents':
      return vscode.l10n.t('In the order of the contents');
    case 'unit':
      return vscode.l10n.t('Sorted by contributor');
    case 'grouped':
      return vscode.l10n.t('Grouped by contributor');
  }
}

function registerRowCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('wenxuan.contents.openToSide', async (row: ContentsNode) => {
      const place = placeOf(row);
      if (!place) return;
      await showPlace(place, { viewColumn: vscode.ViewColumn.Beside });
    }),
    vscode.commands.registerCommand('wenxuan.contents.showContentsLine', async (row: ContentsNode) => {
      const place = reportRowOf(row)?.entry.place;
      if (place) await showPlace(place);
    }),
  );
}

function placeOf(row: ContentsNode) {
  if (row.kind === 'heading') return row.heading.place;
  return row.kind === 'entry' ? (row.entry.report?.place ?? row.entry.place) : undefined;
}

/** Rows dragged into an editor insert the citations of their reports. */
function citationDrag(corpus: CorpusClient): vscode.TreeDragAndDropController<ContentsNode> {
  return {
    dragMimeTypes: ['text/plain'],
    dropMimeTypes: [],
    handleDrag: async (rows, dataTransfer) => {
      const citations = await Promise.all(
        rows.map(async (row) => {
          const report = reportRowOf(row);
          const detail = report && (await corpus.volume(report.volume.id));
          return detail && (await refer(corpus, entryPart(detail, report.entry))).text;
        }),
      );
      const text = citations.filter((citation) => citation !== undefined).join('\n');
      if (text !== '') dataTransfer.set('text/plain', new vscode.DataTransferItem(text));
    },
  };
}
