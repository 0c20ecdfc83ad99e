import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { parseText } from '../../src/core/anthology/parseText';
import type { Heading } from '../../src/core/anthology/parsedText';

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

function deepest(headings: readonly Heading[]): number {
  return Math.max(0, ...headings.map(({ level, children }) => Math.max(level, deepest(children))));
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

  it('show a volume whose pages are inferred from cut sentences', () => {
    const volume = parseText(readFileSync(path.join(samples, '澜汀调查研究文选2004.txt'), 'utf8'));
    assert.deepEqual(
      [volume.bibliography.year, volume.contents.length, volume.reports.length],
      [2004, 16, 7],
    );
    assert.equal(volume.contents.filter(({ anchor }) => anchor.status === 'missing').length, 9);
    assert.deepEqual(
      volume.bibliography.isbn.map(({ valid }) => valid),
      [true, true],
    );
    assert.deepEqual(
      volume.pages.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 40, 41, 42, 43, 58, 59, 76, 77, 78, 95, 96, 97, 142],
    );
    assert.ok(volume.pages.every(({ evidence }) => evidence === 'inferred'));
    assert.equal(Math.max(...volume.reports.map(({ headings }) => deepest(headings))), 3);
  });

  it('show a volume with printed pages and an ISBN misread in its colophon', () => {
    const volume = parseText(readFileSync(path.join(samples, '澜汀调查研究文选2005.txt'), 'utf8'));
    assert.deepEqual(
      [volume.bibliography.year, volume.contents.length, volume.reports.length],
      [2005, 17, 7],
    );
    assert.deepEqual(
      volume.bibliography.isbn.map(({ valid }) => valid),
      [true, false],
    );
    const printed = volume.pages.filter(({ evidence }) => evidence === 'printed');
    assert.deepEqual(
      printed.map(({ number }) => number),
      [2, 3, 22, 23, 48, 49, 67, 68, 85, 86, 102, 103],
    );
    assert.equal(Math.max(...volume.reports.map(({ headings }) => deepest(headings))), 3);
  });

  it('show a volume in a folder, its contents in a file of its own', () => {
    const folder = path.join(samples, '澜汀调查研究文选2006');
    const contents = parseText(readFileSync(path.join(folder, '00 目录.txt'), 'utf8'));
    assert.deepEqual([contents.bibliography.year, contents.contents.length], [2006, 12]);
    const titles = new Set(contents.contents.map(({ title }) => title.split('——')[0]));
    for (const file of textFiles(folder).filter((name) => /^0[1-7] /.test(path.basename(name)))) {
      const [report, ...others] = parseText(readFileSync(file, 'utf8')).reports;
      assert.ok(report && titles.has(report.title.split('——')[0]), file);
      assert.deepEqual(others, []);
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
