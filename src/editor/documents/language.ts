import * as vscode from 'vscode';
import { isChinese, isReportText } from '../../core/anthology/volumes/recognition';
import type { Encodings } from './encoding/encodings';
import type { ParsedDocuments } from './parsedDocuments';
import { revealSelections } from './revealSelection';
import { recognisesDocuments } from '../settings';
import type { StructureStore } from '../structure/structureStore';

/** Our language: only documents recognised as report texts have it. */
export const languageId = 'wenxuan';

/** Languages a recognised text may be taken from: what VS Code gives `.txt` and `.md`. */
const takenFrom = new Set(['plaintext', 'markdown']);

/**
 * Gives recognised documents our language as they open, each once: a reader who then chooses another language keeps
 * it. What *Treat as* and *Don't Treat as Report Text* said comes first, and is kept in the structure file.
 */
export function registerRecognition(
  documents: ParsedDocuments,
  structures: StructureStore,
  encodings: Encodings,
): vscode.Disposable {
  const recognised = new WeakSet<vscode.TextDocument>();
  const recognise = async (document: vscode.TextDocument): Promise<void> => {
    if (!structures.loaded || recognised.has(document) || !takenFrom.has(document.languageId)) return;
    if (!isReport(document, documents, structures)) return;
    recognised.add(document);
    await vscode.languages.setTextDocumentLanguage(document, languageId);
    // Lines of our language are wrapped: what was just gone to is elsewhere now.
    revealSelections(document);
  };
  const recogniseAll = (): void => vscode.workspace.textDocuments.forEach((each) => void recognise(each));
  recogniseAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(recognise),
    encodings.onDidPutRight(recognise),
    structures.onDidChange(recogniseAll),
    vscode.commands.registerCommand('wenxuan.treatAsReport', () => treatAs(structures, true)),
    vscode.commands.registerCommand('wenxuan.dontTreatAsReport', () => treatAs(structures, false)),
  );
}

function isReport(
  document: vscode.TextDocument,
  documents: ParsedDocuments,
  structures: StructureStore,
): boolean {
  const said = structures.fileStructure(document.uri)?.report;
  if (said !== undefined) return said;
  if (!recognisesDocuments() || document.uri.scheme !== 'file' || !isChinese(document.getText()))
    return false;
  return isReportText(documents.text(document), documents.volume(document));
}

async function treatAs(structures: StructureStore, report: boolean): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  await structures.update(document.uri, (file) => ({ ...file, report }));
  const plain = document.fileName.endsWith('.md') ? 'markdown' : 'plaintext';
  await vscode.languages.setTextDocumentLanguage(document, report ? languageId : plain);
}
