import * as vscode from 'vscode';

/**
 * Opens the sample volumes that come with the extension: a copy of them, which one may edit and which updates leave
 * alone. In a window of its own where a folder is open already.
 */
export function registerSamples(
  context: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>,
): vscode.Disposable {
  const original = vscode.Uri.joinPath(context.extensionUri, 'samples');
  const copy = vscode.Uri.joinPath(context.globalStorageUri, 'samples');
  return vscode.commands.registerCommand('wenxuan.openSamples', async () => {
    if (!(await isThere(copy))) await vscode.workspace.fs.copy(original, copy);
    const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
    await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
  });
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
