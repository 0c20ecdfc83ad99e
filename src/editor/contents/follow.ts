import * as vscode from 'vscode';
import type { ContentsProvider } from './contentsProvider';
import type { ContentsNode } from './nodes';

/** Milliseconds after the last move of the cursor before the tree follows. */
const followDelay = 150;

/** Selects the row of the place under the cursor as one reads, while the view is visible and without taking the focus. */
export function followCursor(
  view: vscode.TreeView<ContentsNode>,
  provider: ContentsProvider,
): vscode.Disposable {
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
