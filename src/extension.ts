import * as vscode from 'vscode';
import { registerContentsView } from './editor/contents/contentsView';
import { CorpusClient } from './editor/corpusClient';
import { registerCorpusSync } from './editor/corpusSync';
import { registerRecognition } from './editor/language';
import { registerOutline } from './editor/outline';
import { ParsedDocuments } from './editor/parsedDocuments';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Wenxuan', { log: true });
  const corpus = new CorpusClient(context.asAbsolutePath('dist/worker.js'), log);
  const documents = new ParsedDocuments();
  context.subscriptions.push(
    log,
    corpus,
    registerContentsView(corpus),
    registerOutline(documents),
    registerRecognition(documents),
    registerCorpusSync(corpus, context.storageUri, log),
  );
}
