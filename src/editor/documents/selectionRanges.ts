import * as vscode from 'vscode';
import { enclosingRanges } from './enclosingRanges';
import { languageId } from './language';
import type { ParsedDocuments } from './parsedDocuments';
import { toRange } from './positions';

/** *Expand Selection* grows from the word to the clause, sentence, paragraph, section and report. */
export function registerSelectionRanges(documents: ParsedDocuments): vscode.Disposable {
  const provider: vscode.SelectionRangeProvider = {
    provideSelectionRanges: (document, positions) =>
      positions.map((position) => {
        const ranges = enclosingRanges(
          documents.text(document),
          documents.volume(document),
          document.offsetAt(position),
        );
        const whole = new vscode.SelectionRange(
          document.validateRange(new vscode.Range(0, 0, document.lineCount, 0)),
        );
        return ranges.reduceRight(
          (parent, range) => new vscode.SelectionRange(toRange(document, range), parent),
          whole,
        );
      }),
  };
  return vscode.languages.registerSelectionRangeProvider({ language: languageId }, provider);
}
