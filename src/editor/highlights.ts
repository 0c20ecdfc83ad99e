import * as vscode from 'vscode';
import { quotationOf } from '../core/anthology/citation';
import { foldQuery, toSource } from '../core/text/foldedText';
import type { TextRange } from '../core/text/range';
import { wordAt } from './enclosingRanges';
import { languageId } from './language';
import type { ParsedDocuments } from './parsedDocuments';
import { toRange } from './positions';

/** More occurrences than these help nobody; the search lists them all. */
const limit = 2000;

/** Marks the other places of what is selected or else of the word under the cursor, also those that a line or page break cuts. */
export function registerHighlights(documents: ParsedDocuments): vscode.Disposable {
  const provider: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights: (document, position) =>
      occurrences(documents, document, position).map(
        (range) => new vscode.DocumentHighlight(toRange(document, range), vscode.DocumentHighlightKind.Text),
      ),
  };
  return vscode.languages.registerDocumentHighlightProvider({ language: languageId }, provider);
}

function occurrences(
  documents: ParsedDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
): TextRange[] {
  const text = documents.text(document);
  const volume = documents.volume(document);
  const word = selectedAt(document, position) ?? wordAt(text, volume, document.offsetAt(position));
  const term = word ? foldQuery(quotationOf(text, volume, word)) : '';
  // A single character is part of so many words that marking it says nothing.
  if (term.length < 2) return [];
  const folded = documents.folded(document);
  const found: TextRange[] = [];
  for (
    let at = folded.text.indexOf(term);
    at >= 0 && found.length < limit;
    at = folded.text.indexOf(term, at + 1)
  ) {
    found.push(toSource(folded, at, at + term.length));
  }
  return found;
}

/** What is selected with the cursor at a position; undefined where nothing is. */
function selectedAt(document: vscode.TextDocument, position: vscode.Position): TextRange | undefined {
  const editor = vscode.window.visibleTextEditors.find(
    (shown) => shown.document === document && shown.selection.active.isEqual(position),
  );
  if (!editor || editor.selection.isEmpty) return undefined;
  const { start, end } = editor.selection;
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
