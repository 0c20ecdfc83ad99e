import * as vscode from 'vscode';
import type { CorpusClient } from '../corpus/corpusClient';
import { languageId } from '../documents/language';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { targetUri, toRange } from '../documents/positions';
import { workTitles } from './mentions';
import { targetsOf } from './targets';

/** Lines of the 目录 lead to their reports, and 《titles》 to the reports of the corpus so named. */
export function registerDocumentLinks(documents: ParsedDocuments, corpus: CorpusClient): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document, token) {
      const { version } = document;
      const targets = await targetsOf(document, documents, corpus);
      if (token.isCancellationRequested || document.version !== version) return [];
      const text = documents.text(document);
      const { contents } = documents.volume(document);
      const entries = contents.map(({ range }, index) => ({ range, target: targets.entry(index) }));
      const works = workTitles(text, { start: 0, end: text.length }).map(({ title, range }) => ({
        range,
        target: targets.work(title, range.start),
      }));
      return [...entries, ...works].flatMap(({ range, target }) =>
        target ? [link(toRange(document, range), target)] : [],
      );
    },
  };
  return vscode.languages.registerDocumentLinkProvider({ language: languageId }, provider);
}

function link(range: vscode.Range, target: vscode.Location): vscode.DocumentLink {
  const result = new vscode.DocumentLink(range, targetUri(target));
  result.tooltip = vscode.l10n.t('Open the report');
  return result;
}
