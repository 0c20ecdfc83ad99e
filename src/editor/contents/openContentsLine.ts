import * as vscode from 'vscode';
import type { EntryNode } from '../../core/anthology/volume';
import type { Place } from '../../core/text/place';
import { showPlace } from '../navigation/openPlace';

const command = '_wenxuan.openContentsLine';

/** The click on an entry whose body is not here. */
export function contentsLineCommand({ place, title }: EntryNode): vscode.Command {
  return { command, title: vscode.l10n.t('Open in the Contents Page'), arguments: [place, title] };
}

/** Opens an entry's line in the printed 目录 and says that its body is not in this file. */
export function registerOpenContentsLine(): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (place: Place, title: string) => {
    await showPlace(place, { preview: true });
    const message = vscode.l10n.t(
      '$(circle-slash) No text of “{0}” in this file: its line in the contents page',
      title,
    );
    vscode.window.setStatusBarMessage(message, 8000);
  });
}
