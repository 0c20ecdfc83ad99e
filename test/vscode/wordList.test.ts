import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openReport, sample, sampleFolder } from './support/documents';

describe('the word list of a folder', () => {
  const folder = vscode.Uri.joinPath(sampleFolder(), '.wenxuan');
  const list = vscode.Uri.joinPath(folder, 'words.txt');

  afterEach(async () => {
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await closeEditors();
  });

  it('takes a word that is selected, once, and no whole page', async () => {
    const editor = await openReport(sample('澜汀调查研究文选2005.txt'));
    const words = async (): Promise<string> =>
      Buffer.from(await vscode.workspace.fs.readFile(list)).toString('utf8');
    const add = async (range: vscode.Range): Promise<void> => {
      editor.selection = new vscode.Selection(range.start, range.end);
      await vscode.commands.executeCommand('wenxuan.addWord');
    };
    const title = new vscode.Range(2, 0, 2, 4);
    await add(title);
    await add(title);
    assert.equal(await words(), `${editor.document.getText(title)}\n`);
    await add(new vscode.Range(0, 0, 5, 0));
    assert.equal((await words()).split('\n').length, 2, 'a whole page is no word');
  });
});
