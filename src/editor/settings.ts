import * as vscode from 'vscode';
import { isDocumentCodeSetting } from '../core/reference/documentCode';
import type { CitationOptions } from '../core/reference/citation';
import { isStyleId, styleIds } from '../core/reference/styleId';
import type { CorpusFolder } from '../protocol/corpus';

/** The section of every setting of this extension. */
export const section = 'wenxuan';

const megabyte = 1_048_576;

/** The user's settings for a folder, as the corpus takes them. */
export function folderSettings(folder: vscode.WorkspaceFolder): CorpusFolder {
  const settings = vscode.workspace.getConfiguration(section, folder.uri);
  return {
    path: folder.uri.fsPath,
    include: settings.get<string[]>('include', []),
    exclude: settings.get<string[]>('exclude', []),
    maxFileSize: settings.get<number>('maxFileSize', 64) * megabyte,
    encoding: explicitEncoding(folder.uri),
    enumerations: showEnumerations(folder.uri),
  };
}

/** Bytes of text that search may keep in memory. */
export function searchMemory(): number {
  return vscode.workspace.getConfiguration(section).get<number>('search.memory', 256) * megabyte;
}

/** Whether 一是 and its like are a level of the outline. */
export function showEnumerations(scope: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(section, scope).get<boolean>('outline.enumerations', false);
}

/** Whether open report texts have their problems listed. */
export function showsProblems(scope: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(section, scope).get<boolean>('problems', true);
}

/** Whether recognised texts get our language. */
export function recognisesDocuments(): boolean {
  return vscode.workspace.getConfiguration(section).get<boolean>('recogniseDocuments', true);
}

/** How references are written. */
export function citationOptions(): CitationOptions {
  const settings = vscode.workspace.getConfiguration(section);
  const style = settings.get<string>('citation.style');
  const code = settings.get<string>('citation.documentCode');
  return {
    style: isStyleId(style) ? style : styleIds[0],
    code: isDocumentCodeSetting(code) ? code : 'auto',
  };
}

/** `files.encoding` where the user or the workspace set it; undefined where it is only VS Code's default. */
function explicitEncoding(scope: vscode.Uri): string | undefined {
  const found = vscode.workspace.getConfiguration('files', scope).inspect<string>('encoding');
  return found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
}
