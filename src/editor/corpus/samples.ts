import * as vscode from 'vscode';

const walkthrough = 'wenxuan.wenxuan#start';
/** The step that is next once volumes are open. */
const nextStep = 'read';
/** Set from the moment the samples are asked for until the window that shows them is there. */
const openingKey = 'wenxuan.samples.opening';

/**
 * Opens the sample volumes that come with the extension: a copy of them, which one may edit and which updates leave
 * alone. In a window of its own where a folder is open already. That window shows the contents and goes on with the
 * walkthrough, which a change of the folder closes.
 */
export function registerSamples({
  extensionUri,
  globalStorageUri,
  globalState,
}: Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri' | 'globalState'>): vscode.Disposable {
  const original = vscode.Uri.joinPath(extensionUri, 'samples');
  const copy = vscode.Uri.joinPath(globalStorageUri, 'samples');
  if (isOpen(copy) && globalState.get(openingKey) === true) void greet(globalState);
  return vscode.commands.registerCommand('wenxuan.openSamples', async () => {
    if (!(await isThere(copy))) await vscode.workspace.fs.copy(original, copy);
    await globalState.update(openingKey, true);
    const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
    await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
  });
}

async function greet(globalState: vscode.Memento): Promise<void> {
  await globalState.update(openingKey, undefined);
  // A new window may show a walkthrough of VS Code's own, which older versions do not leave for another.
  await vscode.commands.executeCommand('welcome.goBack');
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', {
    category: walkthrough,
    step: nextStep,
  });
  // As a mere preview it would give way to the first report that is clicked.
  await vscode.commands.executeCommand('workbench.action.keepEditor');
  await vscode.commands.executeCommand('wenxuan.contents.focus');
}

function isOpen(folder: vscode.Uri): boolean {
  return vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) ?? false;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
