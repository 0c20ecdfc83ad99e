import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('activates the installed extension', async () => {
    const extension = vscode.extensions.getExtension('wenxuan.wenxuan');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers every command of the manifest', async () => {
    const extension = vscode.extensions.getExtension('wenxuan.wenxuan');
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    await extension?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
