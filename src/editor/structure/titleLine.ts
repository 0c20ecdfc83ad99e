import type * as vscode from 'vscode';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { toRange } from '../documents/positions';

/** The first line of the report title that stands on a position's line; undefined where none does. */
export function titleLineAt(
  document: vscode.TextDocument,
  documents: ParsedDocuments,
  { line }: vscode.Position,
): number | undefined {
  for (const { titleRange } of documents.volume(document).reports) {
    const { start, end, isEmpty } = toRange(document, titleRange);
    if (!isEmpty && start.line <= line && line <= end.line) return start.line;
  }
  return undefined;
}
