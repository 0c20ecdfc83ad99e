import * as vscode from 'vscode';
import { provideApi } from './editor/api/api';
import type { WenxuanExports } from './editor/api/wenxuan';
import { registerCitationCommands } from './editor/citation/commands';
import { registerReferenceExport } from './editor/citation/exportReferences';
import { registerStylePicker } from './editor/citation/stylePicker';
import { registerContentsView } from './editor/contents/contentsView';
import { CorpusClient } from './editor/corpus/corpusClient';
import { registerCorpusSync } from './editor/corpus/corpusSync';
import { registerProblems } from './editor/diagnostics/problems';
import { registerEncodingHint } from './editor/documents/encoding/encodingHint';
import { Encodings } from './editor/documents/encoding/encodings';
import { registerFolding } from './editor/documents/folding';
import { registerHighlights } from './editor/documents/highlights';
import { registerRecognition } from './editor/documents/language';
import { registerDefinitions } from './editor/links/definitions';
import { registerDocumentLinks } from './editor/links/documentLinks';
import { registerPlaceHovers } from './editor/links/hovers';
import { registerReferences } from './editor/links/references';
import { registerNavigation } from './editor/navigation/register';
import { registerOpenPlace } from './editor/navigation/openPlace';
import { registerOutline } from './editor/documents/outline';
import { ParsedDocuments } from './editor/documents/parsedDocuments';
import { registerPicker } from './editor/picker/picker';
import { registerRecord } from './editor/record/register';
import { registerSamples } from './editor/corpus/samples';
import { registerQuotationCheck } from './editor/quotation/register';
import { registerSearchView } from './editor/search/searchView';
import { registerReaderWords } from './editor/search/readerWords';
import { registerSelectionRanges } from './editor/documents/selectionRanges';
import { DocumentStatistics } from './editor/statistics/documentStatistics';
import { registerStatistics } from './editor/statistics/register';
import { registerStatisticsTable } from './editor/statistics/table';
import { registerSemanticTokens } from './editor/documents/semanticTokens';
import { registerStatusBar } from './editor/navigation/statusBar';
import { registerCorrections } from './editor/structure/correctReport';
import { registerHeadingRules } from './editor/structure/headingRules';
import { registerMarks } from './editor/structure/marks';
import { StructureStore } from './editor/structure/structureStore';
import { registerWorkspaceSymbols } from './editor/corpus/workspaceSymbols';

export function activate(context: vscode.ExtensionContext): WenxuanExports {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel('Wenxuan', { log: true });
  const corpus = new CorpusClient(context.asAbsolutePath('dist/worker.js'), log);
  const api = provideApi(corpus);
  const structures = new StructureStore(context.globalState);
  const documents = new ParsedDocuments(structures);
  const encodings = new Encodings(corpus, log);
  const figures = new DocumentStatistics(documents);
  context.subscriptions.push(
    log,
    api,
    corpus,
    structures,
    documents,
    encodings,
    registerEncodingHint(encodings),
    registerContentsView(corpus, context.workspaceState),
    registerRecord(corpus),
    registerOutline(documents),
    registerFolding(documents),
    registerSelectionRanges(documents),
    registerHighlights(documents, figures),
    registerSemanticTokens(documents, figures),
    registerStatusBar(documents),
    registerNavigation(documents, corpus),
    registerPicker(corpus, documents),
    registerDocumentLinks(documents, corpus),
    registerDefinitions(documents, corpus),
    registerReferences(documents, corpus),
    registerPlaceHovers(documents, figures, corpus),
    registerCitationCommands(documents, corpus),
    registerStylePicker(documents, corpus),
    registerReferenceExport(corpus),
    registerQuotationCheck(corpus),
    registerWorkspaceSymbols(corpus),
    registerProblems(documents),
    registerMarks(documents, structures),
    registerCorrections(documents, structures, encodings),
    registerHeadingRules(documents),
    registerSearchView({ corpus, log, extensionUri, memento: context.workspaceState }),
    registerReaderWords(),
    registerStatistics(documents, figures, corpus),
    registerStatisticsTable({ corpus, log, extensionUri }),
    registerOpenPlace(encodings),
    registerSamples(context),
    registerRecognition(documents, structures, encodings),
    registerCorpusSync(corpus, context.storageUri, log),
  );
  return api.exports;
}
