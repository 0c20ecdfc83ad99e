import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createWords, type Words } from '../../src/corpus/words/words';

const text = '各区县要加强流动人口的服务和管理。';

/** Runs with the files of the installed extension, on the Node of this extension host. */
describe('the segmenter of the installed extension', () => {
  let words: Words;
  let native: boolean;

  before(() => {
    const { extensionPath } = vscode.extensions.getExtension('wenxuan.wenxuan')!;
    native = existsSync(join(extensionPath, 'node_modules/nodejieba/build/Release/nodejieba.node'));
    words = createWords({ entry: join(extensionPath, 'dist/segmenter.js') });
  });

  after(() => words.dispose());

  it('is nodejieba in a process of its own, and Intl.Segmenter in the universal package', async () => {
    const first = await words.cut([text]);
    assert.equal(first.segmenter, 'intl', 'the first answer waits for nothing');
    await words.keywords(text, 3);
    const { segmenter } = await words.cut([text]);
    assert.equal(segmenter, native ? 'nodejieba' : 'intl');
  });

  it('cuts a text into words which joined are the text', async () => {
    const cut = await words.cut([text]);
    const found = cut.words[0] ?? [];
    assert.equal(found.join(''), text);
    assert.ok(found.includes('服务'), found.join('|'));
  });
});
