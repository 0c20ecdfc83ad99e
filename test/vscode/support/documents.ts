import { join } from 'node:path';
import * as vscode from 'vscode';

/** The folder the suite runs on: the samples. */
export function sampleFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The suite runs on a folder');
  return folder.uri;
}

/** A text of `test/vscode/fixtures`. */
export function fixture(name: string): vscode.Uri {
  return vscode.Uri.file(join(sampleFolder().fsPath, '../test/vscode/fixtures', name));
}

/** A text of the samples. */
export function sample(name: string): vscode.Uri {
  return vscode.Uri.joinPath(sampleFolder(), name);
}

/** Reads the corpus anew and waits for it. */
export async function corpusReady(): Promise<void> {
  await vscode.extensions.getExtension('wenxuan.wenxuan')?.activate();
  await vscode.commands.executeCommand('wenxuan.contents.refresh');
}

/** Opens a report text and waits until it has been recognised. */
export async function openReport(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.extensions.getExtension('wenxuan.wenxuan')?.activate();
  const recognised = documentEvent((document) => isReport(document, uri));
  const document = await vscode.workspace.openTextDocument(uri);
  if (!isReport(document, uri)) await recognised;
  return vscode.window.showTextDocument(document);
}

/** Closes all editors; their documents are then opened anew. */
export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The position of some words of a document, `into` characters after their first. */
export function positionOf(document: vscode.TextDocument, words: string, into = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`${words} is not in ${document.fileName}`);
  return document.positionAt(offset + into);
}

/** The text of a range, for comparing. */
export function textOf(document: vscode.TextDocument, range: vscode.Range | undefined): string | undefined {
  return range && document.getText(range);
}

/** The words of all hovers at a position, without the marks that escape them. */
export async function hoverWords(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value.replace(/\\/g, '') : ''))
    .join('\n');
}

function isReport({ languageId, uri }: vscode.TextDocument, wanted: vscode.Uri): boolean {
  return languageId === 'wenxuan' && uri.toString() === wanted.toString();
}

/** Resolves when a document that matches is opened; one that gets another language is opened anew. */
export function documentEvent(matches: (document: vscode.TextDocument) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!matches(document)) return;
      listener.dispose();
      resolve();
    });
  });
}
