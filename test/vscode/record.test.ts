import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, corpusReady, openReport, sample } from './support/documents';

describe('the bibliographic record of a volume', () => {
  let page: vscode.TextDocument;

  before(async () => {
    await corpusReady();
    await openReport(sample('澜汀调查研究文选2005.txt'));
    await vscode.commands.executeCommand('wenxuan.showRecord');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'wenxuan-record');
    page = editor.document;
    await counted(page);
  });

  after(closeEditors);

  it('has what title pages and colophon say, and a verdict on each ISBN', () => {
    const text = page.getText();
    assert.match(text, /^澜汀调查研究文选 2005\n/);
    assert.match(text, /澜汀：澜汀人民出版社，2006/);
    assert.match(text, /7—80988—057—8 ✓/);
    assert.match(text, /7—80938—057—8 ⚠/);
    assert.match(text, /印数(: |：)1800 册/);
    assert.match(text, /澜汀调查研究文选：2005\[G\]\. 澜汀：澜汀人民出版社，2006\./);
  });

  it('counts reports listed and found, characters and statistics', () => {
    const text = page.getText();
    assert.match(text, /17 reports · 7 with text/);
    assert.match(text, /[\d,]{5,} characters/);
    assert.match(text, /\d+ statistics/);
  });

  it('lists the problems, each with a link to its line', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      page.uri,
    );
    const found = links.map(({ range, target }) => [page.getText(range), target?.fragment]);
    assert.ok(
      found.some(([words, fragment]) => words === 'line 39' && fragment?.startsWith('L39,')),
      JSON.stringify(found),
    );
    assert.ok(found.some(([words]) => words === '澜汀调查研究文选2005.txt'));
  });
});

/** Statistics are recognised in the background: waits until the page tells their number. */
async function counted(page: vscode.TextDocument): Promise<void> {
  const tells = (): boolean => /\d statistics/.test(page.getText());
  if (tells()) return;
  await new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== page || !tells()) return;
      listener.dispose();
      resolve();
    });
  });
}
