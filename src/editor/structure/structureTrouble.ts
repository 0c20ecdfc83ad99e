import * as vscode from 'vscode';
import type { StructureRefused, StructureTrouble } from '../../corpus/folderStructure';

/** Says why a structure file is left as it is, and offers to open it. */
export async function tellOfTrouble({ trouble, path }: StructureRefused): Promise<void> {
  const openFile = vscode.l10n.t('Open File');
  const chosen = await vscode.window.showWarningMessage(messageOf(trouble), openFile);
  if (chosen === openFile) await vscode.window.showTextDocument(vscode.Uri.file(path));
}

function messageOf(trouble: StructureTrouble): string {
  switch (trouble) {
    case 'unparsed':
      return vscode.l10n.t(
        'The marks in .wenxuan/structure.json cannot be read and do not count until it is valid JSON again. The file is left as it is.',
      );
    case 'linked':
      return vscode.l10n.t(
        '.wenxuan/structure.json is or lies in a symbolic link. It is neither read nor written, so that nothing outside of the folder is.',
      );
    case 'locked':
      return vscode.l10n.t(
        'Another program is writing .wenxuan/structure.json (there is a structure.json.lock beside it). Nothing was changed; try again.',
      );
  }
}
