import * as vscode from 'vscode';
import { isChinese, isReportText } from '../core/anthology/recognition';
import type { ParsedDocuments } from './parsedDocuments';
import { recognisesDocuments } from './settings';

/** Our language: only documents recognised as report texts have it. */
export const languageId = 'wenxuan';

/** Languages a recognised text may be taken from: what VS Code gives `.txt` and `.md`. */
const takenFrom = new Set(['plaintext', 'markdown']);

/** Gives recognised documents our language as they open. */
export function registerRecognition(documents: ParsedDocuments): vscode.Disposable {
  const recognise = (document: vscode.TextDocument): void => {
    if (!recognisesDocuments() || !takenFrom.has(document.languageId) || document.uri.scheme !== 'file')
      return;
    if (!isChinese(document.getText()) || !isReportText(documents.text(document), documents.volume(document)))
      return;
    void vscode.languages.setTextDocumentLanguage(document, languageId);
  };
  vscode.workspace.textDocuments.forEach(recognise);
  return vscode.workspace.onDidOpenTextDocument(recognise);
}
