import * as vscode from 'vscode';
import type { Place } from '../../core/text/place';
import type { Encodings } from '../documents/encoding/encodings';
import { placeRange, placeUri } from '../documents/positions';

/** The command behind links to a place of the corpus; its argument is a `Place`. */
export const openPlaceCommand = '_wenxuan.openPlace';

/** Opens a place of the corpus with its words selected, whatever encoding its file is in. */
export async function showPlace(place: Place, options: vscode.TextDocumentShowOptions = {}): Promise<void> {
  await vscode.commands.executeCommand(openPlaceCommand, place, options);
}

export function registerOpenPlace(encodings: Encodings): vscode.Disposable {
  return vscode.commands.registerCommand(
    openPlaceCommand,
    async (place: Place, options: vscode.TextDocumentShowOptions = { preview: true }) => {
      const document = await encodings.open(placeUri(place));
      const shown = { ...options, selection: placeRange(place) };
      // VS Code has a page for what it does not open.
      if (document) await vscode.window.showTextDocument(document, shown);
      else await vscode.commands.executeCommand('vscode.open', placeUri(place), shown);
    },
  );
}
