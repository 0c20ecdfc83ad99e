import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';

const root = path.resolve(import.meta.dirname, '../..');
const samples = path.join(root, 'samples');
const referenceTexts = path.resolve(root, '../shared/corpus');

function textFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|md)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A reference text may be in an older Chinese encoding; a wrong guess only makes sentences that match nothing. */
function readLoosely(file: string): string {
  const bytes = readFileSync(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Sentences and clauses of at least 12 characters, width folded, blanks dropped. */
function sentences(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .split(/[。！!？?；;：:,，、]/)
    .filter((sentence) => sentence.length >= 12);
}

describe('samples', () => {
  const files = textFiles(samples);

  it('are two volumes of one file and one folder of reports', () => {
    const single = files.filter((file) => path.dirname(file) === samples);
    assert.deepEqual(single.map((file) => path.basename(file)).sort(), [
      '澜汀调查研究文选2004.txt',
      '澜汀调查研究文选2005.txt',
    ]);
    for (const file of single) assert.ok(readFileSync(file).length > 20_000, file);
    const folder = files.filter((file) => path.basename(path.dirname(file)) === '澜汀调查研究文选2006');
    assert.equal(folder.filter((file) => /^0[1-7] /.test(path.basename(file))).length, 7);
  });

  it('are UTF-8 without a byte order mark, with plain line feeds', () => {
    for (const file of files) {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
      assert.doesNotMatch(text, /[\r\uFEFF]/, file);
      assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'), file);
    }
  });

  if (existsSync(referenceTexts)) {
    it('share no sentence with a real text', () => {
      const known = new Set(textFiles(referenceTexts).flatMap((file) => sentences(readLoosely(file))));
      const shared = files.flatMap((file) =>
        sentences(readLoosely(file)).filter((sentence) => known.has(sentence)),
      );
      assert.deepEqual(shared, []);
    });
  } else {
    console.log('samples: no reference texts here, so nothing to compare the sentences with');
  }
});
