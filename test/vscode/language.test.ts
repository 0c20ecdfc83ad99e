import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, fixture, openReport, positionOf, textOf } from './support/documents';

describe('the language of report texts', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await openReport(fixture('渔港文选2005.txt'));
  });

  after(closeEditors);

  it('wraps long lines, keeps headings in view and marks no Chinese punctuation as ambiguous', () => {
    const settings = vscode.workspace.getConfiguration('editor', editor.document);
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('wrappingStrategy'), 'advanced');
    assert.equal(settings.get('stickyScroll.enabled'), true);
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.deepEqual(settings.get('wordSegmenterLocales'), ['zh-CN']);
  });

  it('knows Chinese brackets as pairs', async () => {
    const { document } = editor;
    const open = positionOf(document, '《船员培训工作研究》。');
    editor.selection = new vscode.Selection(open, open);
    await vscode.commands.executeCommand('editor.action.selectToBracket');
    assert.equal(textOf(document, editor.selection), '《船员培训工作研究》');
  });

  it('takes a run of Chinese letters, and not the punctuation beside it, for a word of the editor', () => {
    const { document } = editor;
    const word = document.getWordRangeAtPosition(positionOf(document, '遇到大风', 1));
    assert.equal(textOf(document, word), '遇到大风');
  });
});
