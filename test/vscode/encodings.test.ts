import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { closeEditors, corpusReady } from './support/documents';

const simplified = `码头扩建情况调查\n\n市渔业局\n\n一、现状\n\n${'渔港有泊位，不够用。'.repeat(20)}\n\n二、对策\n\n分三年扩建。\n`;
const traditional = `碼頭擴建情況調查\n\n市漁業局\n\n一、現狀\n\n${'漁港有泊位，不夠用。'.repeat(20)}\n\n二、對策\n\n分三年擴建。\n`;

const texts = [
  ['gb18030', 'gb18030', simplified],
  ['gbk', 'gb18030', simplified],
  ['big5', 'big5hkscs', traditional],
] as const;

describe('texts in other encodings than the editor’s', () => {
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wenxuan-encodings-'));
    await corpusReady();
  });

  afterEach(closeEditors);

  after(() => rmSync(folder, { recursive: true }));

  function file(name: string, bytes: Uint8Array): vscode.Uri {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return vscode.Uri.file(path);
  }

  /** Resolves once a document has words. */
  function readAs(uri: vscode.Uri, words: string): Promise<vscode.TextDocument> {
    const found = (): vscode.TextDocument | undefined =>
      vscode.workspace.textDocuments.find(
        (document) => document.uri.toString() === uri.toString() && document.getText().startsWith(words),
      );
    return new Promise((resolve) => {
      const listener = vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(check),
        vscode.workspace.onDidOpenTextDocument(check),
      );
      function check(): void {
        const document = found();
        if (!document) return;
        listener.dispose();
        resolve(document);
      }
      check();
    });
  }

  for (const [written, read, text] of texts) {
    it(`are readable as the explorer opens them: ${written}`, async () => {
      const uri = file(`${written}.txt`, iconv.encode(text, written));
      await vscode.commands.executeCommand('vscode.open', uri);
      const document = await readAs(uri, text.slice(0, 8));
      assert.equal(document.encoding, read);
      assert.equal(document.getText(), text);
      assert.equal(document.isDirty, false);
    });
  }

  it('keep the selection they were opened with', async () => {
    const uri = file('选中.txt', iconv.encode(simplified, 'gb18030'));
    const selection = new vscode.Range(8, 2, 8, 4);
    await vscode.commands.executeCommand('vscode.open', uri, { selection });
    await readAs(uri, simplified.slice(0, 8));
    const selected = (): boolean => {
      const editor = vscode.window.activeTextEditor;
      return editor !== undefined && editor.document.getText(editor.selection) === '对策';
    };
    await new Promise<void>((resolve) => {
      const listener = vscode.window.onDidChangeTextEditorSelection(check);
      function check(): void {
        if (!selected()) return;
        listener.dispose();
        resolve();
      }
      check();
    });
  });

  it('are open readable once a place in them is shown', async () => {
    const uri = file('位置.txt', iconv.encode(simplified, 'gb18030'));
    const from = { line: 8, character: 2 };
    const place = { file: uri.fsPath, range: { start: 0, end: 1 }, from, to: { line: 8, character: 4 } };
    await vscode.commands.executeCommand('_wenxuan.openPlace', place);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), '对策');
  });

  it('stay in the encoding that the reader opens them in, with a hint', async () => {
    const uri = file('他选.txt', iconv.encode(simplified, 'gb18030'));
    await vscode.commands.executeCommand('vscode.open', uri);
    await readAs(uri, simplified.slice(0, 8));
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'windows1252' });
    assert.equal(document.encoding, 'windows1252');
    await vscode.commands.executeCommand('_wenxuan.readAgain');
    assert.equal(document.encoding, 'gb18030');
  });
});
