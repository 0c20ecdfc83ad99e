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

/** Marks the other places of the word under the cursor, also those that a line or page break cuts. */
export function registerHighlights(documents: ParsedDocuments): vscode.Disposable {
  const provider: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights: (document, position) =>
      occurrences(documents, document, document.offsetAt(position)).map(
        (range) => new vscode.DocumentHighlight(toRange(document, range), vscode.DocumentHighlightKind.Text),
      ),
  };
  return vscode.languages.registerDocumentHighlightProvider({ language: languageId }, provider);
}

function occurrences(documents: ParsedDocuments, document: vscode.TextDocument, offset: number): TextRange[] {
  const text = documents.text(document);
  const volume = documents.volume(document);
  const word = wordAt(text, volume, offset);
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
