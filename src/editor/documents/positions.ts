import * as vscode from 'vscode';
import type { Place } from '../../core/text/place';
import type { TextRange } from '../../core/text/range';

/** The editor's range for offsets into a document's own text. */
export function toRange(document: vscode.TextDocument, range: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** The editor's range of a place; it needs no open document. */
export function placeRange({ from, to }: Place): vscode.Range {
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** The file of a place. */
export function placeUri({ file }: Place): vscode.Uri {
  return vscode.Uri.file(file);
}

/** A link to where a location begins. */
export function targetUri({ uri, range: { start } }: vscode.Location): vscode.Uri {
  return uri.with({ fragment: `L${start.line + 1},${start.character + 1}` });
}

/** The command that opens a place and selects it, as a click in a tree does. */
export function openCommand(place: Place, title: string): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: placeRange(place) };
  return { command: 'vscode.open', title, arguments: [placeUri(place), options] };
}
