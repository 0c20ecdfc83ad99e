import * as vscode from 'vscode';
import type { Place } from '../../core/text/place';
import { placeRange, placeUri } from '../documents/positions';

/** The command behind links to a place of the corpus; its argument is a `Place`. */
export const openPlaceCommand = '_wenxuan.openPlace';

export function registerOpenPlace(): vscode.Disposable {
  return vscode.commands.registerCommand(openPlaceCommand, async (place: Place) => {
    await vscode.window.showTextDocument(placeUri(place), { selection: placeRange(place), preview: true });
  });
}
