import * as vscode from 'vscode';
import { registerContentsView } from './editor/contents/contentsView';
import { CorpusClient } from './editor/corpusClient';
import { registerCorpusSync } from './editor/corpusSync';
import { registerFolding } from './editor/folding';
import { registerHighlights } from './editor/highlights';
import { registerRecognition } from './editor/language';
import { registerNavigation } from './editor/navigation';
import { registerOutline } from './editor/outline';
import { ParsedDocuments } from './editor/parsedDocuments';
import { registerPicker } from './editor/picker/picker';
import { registerSelectionRanges } from './editor/selection';
import { registerStatusBar } from './editor/statusBar';
import { registerWorkspaceSymbols } from './editor/workspaceSymbols';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Wenxuan', { log: true });
  const corpus = new CorpusClient(context.asAbsolutePath('dist/worker.js'), log);
  const documents = new ParsedDocuments();
  context.subscriptions.push(
    log,
    corpus,
    registerContentsView(corpus),
    registerOutline(documents),
    registerFolding(documents),
    registerSelectionRanges(documents),
    registerHighlights(documents),
    registerStatusBar(documents),
    registerNavigation(documents, corpus),
    registerPicker(corpus, documents),
    registerWorkspaceSymbols(corpus),
    registerRecognition(documents),
    registerCorpusSync(corpus, context.storageUri, log),
  );
}
