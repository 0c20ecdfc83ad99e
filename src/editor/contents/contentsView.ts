import * as vscode from 'vscode';
import type { LinePosition } from '../../core/text/linePosition';
import type { CorpusClient } from '../corpusClient';
import { rowAt } from './follow';
import { contentsItem } from './items';
import { childRows, entryRows, volumeNode, type ContentsNode, type VolumeNode } from './nodes';
import { registerOpenContentsLine } from './openContentsLine';

const viewId = 'wenxuan.contents';

class ContentsProvider implements vscode.TreeDataProvider<ContentsNode> {
  readonly #corpus: CorpusClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(corpus: CorpusClient) {
    this.#corpus = corpus;
  }

  refresh(): void {
    this.#changed.fire();
  }

  async getTreeItem(node: ContentsNode): Promise<vscode.TreeItem> {
    const single = node.kind === 'volume' && (await this.#corpus.volumes()).length === 1;
    return contentsItem(node, single);
  }

  async getChildren(node?: ContentsNode): Promise<ContentsNode[]> {
    if (!node) return (await this.#corpus.volumes()).map(volumeNode);
    if (node.kind === 'volume') return this.#entries(node);
    return [...childRows(node)];
  }

  getParent(node: ContentsNode): ContentsNode | undefined {
    return node.parent;
  }

  /** The row of a position in a file; undefined where the corpus does not have it. */
  async rowOf(file: string, position: LinePosition): Promise<ContentsNode | undefined> {
    const detail = await this.#corpus.volumeOfFile(file);
    return detail && rowAt(entryRows(volumeNode(detail), detail), file, position);
  }

  async #entries(node: VolumeNode): Promise<ContentsNode[]> {
    const detail = await this.#corpus.volume(node.id);
    return detail ? [...entryRows(node, detail)] : [];
  }
}

/** The contents tree of all volumes: volume → groups and reports → headings. It follows the cursor while visible. */
export function registerContentsView(corpus: CorpusClient): vscode.Disposable {
  const provider = new ContentsProvider(corpus);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  return vscode.Disposable.from(
    view,
    corpus.onDidChange(() => {
      provider.refresh();
      view.message = corpus.state === 'failed' ? vscode.l10n.t('The volumes could not be read. See the log.') : undefined;
    }),
    registerOpenContentsLine(),
    followCursor(view, provider),
  );
}

/** Milliseconds after the last move of the cursor before the tree follows. */
const followDelay = 150;

function followCursor(view: vscode.TreeView<ContentsNode>, provider: ContentsProvider): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    const turn = ++latest;
    const row = await provider.rowOf(editor.document.uri.fsPath, editor.selection.active);
    if (!row || turn !== latest || !view.visible || view.selection[0]?.id === row.id) return;
    await view.reveal(row, { select: true, focus: false });
  };
  const schedule = (editor: vscode.TextEditor | undefined): void => {
    clearTimeout(timer);
    if (editor && view.visible) timer = setTimeout(() => void follow(editor).catch(ignoreGone), followDelay);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(schedule),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => schedule(textEditor)),
    view.onDidChangeVisibility(() => schedule(vscode.window.activeTextEditor)),
    provider.onDidChangeTreeData(() => schedule(vscode.window.activeTextEditor)),
    { dispose: () => clearTimeout(timer) },
  );
}

/** A row may be gone by the time it is revealed: the next change of the tree follows again. */
function ignoreGone(): void {
  // Nothing to do.
}
