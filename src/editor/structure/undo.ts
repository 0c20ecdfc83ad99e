import * as vscode from 'vscode';
import type { FileStructure } from '../../core/anthology/volumes/structureFile';
import type { StructureStore } from './structureStore';

/** Keeps another word on a file, says so, and offers to take it back. */
export async function updateWithUndo(
  structures: StructureStore,
  uri: vscode.Uri,
  outcome: string,
  change: (file: FileStructure) => FileStructure,
): Promise<void> {
  const before = structures.fileStructure(uri) ?? {};
  const isKept = await structures.update(uri, change);
  if (isKept) offerUndo(structures, uri, outcome, before);
  else
    vscode.window.setStatusBarMessage(vscode.l10n.t('Marks are kept once the text is saved to a file'), 6000);
}

/** Says what came of the reader's word on a file; *Undo* brings back what was said before. Nobody waits for it. */
export function offerUndo(
  structures: StructureStore,
  uri: vscode.Uri,
  outcome: string,
  before: FileStructure,
): void {
  const undo = vscode.l10n.t('Undo');
  void vscode.window.showInformationMessage(outcome, undo).then((chosen) => {
    if (chosen === undo) void structures.update(uri, () => before);
  });
}
