import * as vscode from 'vscode';

/** Asks where to save a text, saves it as UTF-8 and says so; nothing happens when the reader turns back. */
export async function saveFile(name: string, extension: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = `${name.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 60)}.${extension}`;
  const uri = await vscode.window.showSaveDialog({
    defaultUri: folder && vscode.Uri.joinPath(folder, file),
    filters: { [extension.toUpperCase()]: [extension] },
  });
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Saved {0}', vscode.workspace.asRelativePath(uri));
  void vscode.window.showInformationMessage(message, open).then((choice) => {
    if (choice === open) void vscode.commands.executeCommand('vscode.open', uri);
  });
}

/** Opens a text as a new Markdown document, which the reader may save. */
export async function openMarkdown(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}
