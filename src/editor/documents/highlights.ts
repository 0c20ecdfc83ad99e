import * as vscode from 'vscode';
import { quotationOf } from '../../core/anthology/record/quotation';
import { foldQuery, toSource } from '../../core/text/folding/foldedText';
import type { TextRange } from '../../core/text/range';
import { wordAt } from './enclosingRanges';
import { languageId } from './language';
import type { ParsedDocuments } from './parsedDocuments';
import { toRange } from './positions';
import type { DocumentStatistics } from '../statistics/documentStatistics';

/** More occurrences than these help nobody; the search lists them all. */
const limit = 2000;

/**
 * Marks the other places of what is selected; else, on a figure, the figures of the same indicator; else the other places of
 * the word under the cursor. A line or page break hides none of them.
 */
export function registerHighlights(
  documents: ParsedDocuments,
  statistics: DocumentStatistics,
): vscode.Disposable {
  const provider: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights: (document, position) =>
      likeAt(documents, statistics, document, position).map(
        (range) => new vscode.DocumentHighlight(toRange(document, range), vscode.DocumentHighlightKind.Text),
      ),
  };
  return vscode.languages.registerDocumentHighlightProvider({ language: languageId }, provider);
}

function likeAt(
  documents: ParsedDocuments,
  statistics: DocumentStatistics,
  document: vscode.TextDocument,
  position: vscode.Position,
): readonly TextRange[] {
  const selected = selectedAt(document, position);
  if (selected) return occurrences(documents, document, selected);
  const offset = document.offsetAt(position);
  const key = statistics.at(document, offset)?.key;
  if (key !== undefined) return figuresOf(key, statistics, documents.text(document), document);
  const word = wordAt(documents.text(document), documents.volume(document), offset);
  return word ? occurrences(documents, document, word) : [];
}

function figuresOf(
  key: string,
  statistics: DocumentStatistics,
  text: string,
  document: vscode.TextDocument,
): readonly TextRange[] {
  return statistics
    .within(document, { start: 0, end: text.length })
    .filter((statistic) => statistic.key === key)
    .slice(0, limit);
}

/** The places of the words of a range. */
function occurrences(
  documents: ParsedDocuments,
  document: vscode.TextDocument,
  range: TextRange,
): readonly TextRange[] {
  const term = foldQuery(quotationOf(documents.text(document), documents.volume(document), range));
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
