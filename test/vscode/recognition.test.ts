import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, documentEvent, fixture, openReport } from './support/documents';

const report = '渔港文选2005.txt';

describe('recognising report texts', () => {
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'wenxuan-recognition-'));
    await vscode.extensions.getExtension('wenxuan.wenxuan')?.activate();
  });

  afterEach(closeEditors);

  after(() => rmSync(folder, { recursive: true }));

  function file(name: string, text: string): vscode.Uri {
    const path = join(folder, name);
    writeFileSync(path, text);
    return vscode.Uri.file(path);
  }

  /** Opens a text; what would be recognised has been by the time that another text is. */
  async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(uri);
    await openReport(fixture(report));
    await vscode.window.showTextDocument(document);
    return document;
  }

  /** Runs a command that gives the text in front another language. */
  async function relabel(command: string, uri: vscode.Uri): Promise<void> {
    const relabelled = documentEvent((document) => document.uri.toString() === uri.toString());
    await vscode.commands.executeCommand(command);
    await relabelled;
  }

  it('leaves other texts what they are', async () => {
    const letter = await open(file('信.txt', '今天下雨，我们没有出门。\n\n晚上吃了面条。\n'));
    assert.equal(letter.languageId, 'plaintext');
    const english = await open(file('notes.md', '# Notes\n\n1. One\n2. Two\n'));
    assert.equal(english.languageId, 'markdown');
  });

  it('takes the reader’s word for a file outside of every folder, and keeps it', async () => {
    const uri = file('短文.txt', '今天下雨，我们没有出门。\n');
    assert.equal((await open(uri)).languageId, 'plaintext');
    await relabel('wenxuan.treatAsReport', uri);
    await closeEditors();
    assert.equal((await open(uri)).languageId, 'wenxuan');
    await relabel('wenxuan.dontTreatAsReport', uri);
    await closeEditors();
    assert.equal((await open(uri)).languageId, 'plaintext');
  });

  it('keeps that a report text is to be none, until it is to be one again', async () => {
    const path = join(folder, report);
    copyFileSync(fixture(report).fsPath, path);
    const uri = vscode.Uri.file(path);
    assert.equal((await open(uri)).languageId, 'wenxuan');
    await relabel('wenxuan.dontTreatAsReport', uri);
    await closeEditors();
    assert.equal((await open(uri)).languageId, 'plaintext');
    await relabel('wenxuan.treatAsReport', uri);
    await closeEditors();
    assert.equal((await open(uri)).languageId, 'wenxuan');
  });
});
