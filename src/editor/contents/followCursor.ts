import * as vscode from 'vscode';
import type { ContentsProvider } from './contentsProvider';
import type { ContentsNode } from './nodes';

/** Milliseconds after the last move of the cursor before the tree follows. */
const followDelay = 150;

/** How often in a row one is revealed that is not selected then, and how often that is tried again after the delay. */
const attempts = 3;
const rounds = 8;

/** Selects the row of the place under the cursor as one reads, while the view is visible and without taking the focus. */
export function followCursor(
  view: vscode.TreeView<ContentsNode>,
  provider: ContentsProvider,
): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;
  /** The row of the place under the cursor once it has been selected: the reader may fold it away then. */
  let shown: string | undefined;
  let roundsLeft = rounds;
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    const turn = ++latest;
    const row = await provider.rowOf(editor.document.uri.fsPath, editor.selection.active);
    if (turn !== latest || row?.id === shown) return;
    shown = undefined;
    if (!row) return;
    const wanted = (): boolean => turn === latest && view.visible && view.selection[0]?.id !== row.id;
    // While the tree is being refreshed VS Code reveals nothing, and says nothing of it.
    for (let attempt = 0; attempt < attempts && wanted(); attempt++)
      await view.reveal(row, { select: true, focus: false });
    if (turn === latest && view.selection[0]?.id === row.id) shown = row.id;
    else if (wanted() && roundsLeft-- > 0) schedule(editor);
  };
  const schedule = (editor: vscode.TextEditor | undefined): void => {
    clearTimeout(timer);
    if (editor && view.visible) timer = setTimeout(() => void follow(editor).catch(ignoreGone), followDelay);
  };
  const moved = (editor: vscode.TextEditor | undefined): void => {
    shown = undefined;
    roundsLeft = rounds;
    schedule(editor);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(moved),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => moved(textEditor)),
    view.onDidChangeVisibility(() => schedule(vscode.window.activeTextEditor)),
    provider.onDidChangeTreeData(() => {
      roundsLeft = rounds;
      schedule(vscode.window.activeTextEditor);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** A row may be gone by the time it is revealed: the next change of the tree follows again. */
function ignoreGone(): void {
  // Nothing to do.
}
