import * as vscode from 'vscode';
import { registerCitationCommands } from './editor/citation/commands';
import { registerContentsView } from './editor/contents/contentsView';
import { CorpusClient } from './editor/corpusClient';
import { registerCorpusSync } from './editor/corpusSync';
import { registerFolding } from './editor/folding';
import { registerHighlights } from './editor/highlights';
import { registerRecognition } from './editor/language';
import { registerDefinitions } from './editor/links/definitions';
import { registerDocumentLinks } from './editor/links/documentLinks';
import { registerPlaceHovers } from './editor/links/hovers';
import { registerReferences } from './editor/links/references';
import { registerNavigation } from './editor/navigation';
import { registerOpenPlace } from './editor/openPlace';
import { registerOutline } from './editor/outline';
import { ParsedDocuments } from './editor/parsedDocuments';
import { registerPicker } from './editor/picker/picker';
import { registerSelectionRanges } from './editor/selection';
import { DocumentStatistics } from './editor/statistics/documentStatistics';
import { registerStatistics } from './editor/statistics/register';
import { registerStatusBar } from './editor/statusBar';
import { registerWorkspaceSymbols } from './editor/workspaceSymbols';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Wenxuan', { log: true });
  const corpus = new CorpusClient(context.asAbsolutePath('dist/worker.js'), log);
  const documents = new ParsedDocuments();
  const figures = new DocumentStatistics(documents);
  context.subscriptions.push(
    log,
    corpus,
    registerContentsView(corpus, context.workspaceState),
    registerOutline(documents),
    registerFolding(documents),
    registerSelectionRanges(documents),
    registerHighlights(documents),
    registerStatusBar(documents),
    registerNavigation(documents, corpus),
    registerPicker(corpus, documents),
    registerDocumentLinks(documents, corpus),
    registerDefinitions(documents, corpus),
    registerReferences(documents, corpus),
    registerPlaceHovers(documents, figures),
    registerCitationCommands(documents, corpus),
    registerWorkspaceSymbols(corpus),
    registerStatistics(documents, figures, corpus),
    registerOpenPlace(),
    registerRecognition(documents),
    registerCorpusSync(corpus, context.storageUri, log),
  );
}
