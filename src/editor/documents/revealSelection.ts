import * as vscode from 'vscode';

/** Brings the selections of a document's editors back on screen, where a change of its layout moved them away. */
export function revealSelections(document: vscode.TextDocument): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document || isUntouched(editor)) continue;
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Nobody has gone anywhere in it yet. */
function isUntouched({ selection }: vscode.TextEditor): boolean {
  return selection.isEmpty && selection.active.isEqual(new vscode.Position(0, 0));
}
