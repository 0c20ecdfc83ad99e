import assert from 'node:assert/strict';
import { join } from 'node:path';
import { foldQuery } from '../../../src/core/text/folding/foldedText';
import { cutByIntl } from '../../../src/corpus/words/intlWords';
import { readCorpusFile, type CorpusFile } from '../../../src/corpus/parsedFile';
import { findFiles } from '../../../src/corpus/files/findFiles';
import type { SearchBackend } from '../../../src/corpus/search/backend';
import { createScanBackend } from '../../../src/corpus/search/scanBackend';
import { createWords } from '../../../src/corpus/words/words';
import { describeShared, sharedTexts } from '../../support/sharedTexts';

const folder = join(sharedTexts, 'corpus');

/** The printed characters of a text one by one: each as folded, its offset, and whether it is of the page. */
interface Printed {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly ofPage: readonly boolean[];
}

function printed({ source: { text }, volume }: CorpusFile, withFurniture: boolean): Printed {
  const ofPage = new Set<number>();
  for (const { start, end } of volume.furniture) for (let i = start; i < end; i++) ofPage.add(i);
  const kept = Array.from({ length: text.length }, (_, offset) => ({
    char: foldQuery(text.charAt(offset)),
    offset,
    ofPage: ofPage.has(offset),
  })).filter(({ char, ofPage }) => char !== '' && (withFurniture || !ofPage));
  return {
    text: kept.map(({ char }) => char).join(''),
    offsets: kept.map(({ offset }) => offset),
    ofPage: kept.map(({ ofPage }) => ofPage),
  };
}

function places(text: string, needle: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found.push(at);
  return found;
}

/** Counts without any of the engine: what stands in the text, and what touches page marks and running heads. */
function bruteForce(files: readonly { body: Printed; all: Printed }[], needle: string): number {
  return files.reduce((sum, { body, all }) => {
    const touching = places(all.text, needle).filter((at) =>
      all.ofPage.slice(at, at + needle.length).includes(true),
    );
    return sum + places(body.text, needle).length + touching.length;
  }, 0);
}

/** The same for all pairs of characters at once, but for pairs of one character, which may overlap. */
function countPairs(files: readonly { body: Printed; all: Printed }[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, at: number): void => {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  };
  for (const { body, all } of files) {
    for (let at = 0; at < body.text.length - 1; at++) add(body.text, at);
    for (let at = 0; at < all.text.length - 1; at++)
      if (all.ofPage[at] || all.ofPage[at + 1]) add(all.text, at);
  }
  return counts;
}

/** Numbers that look random and are the same every time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

describeShared('search over real texts', () => {
  let backend: SearchBackend;
  let files: { file: CorpusFile; body: Printed; all: Printed }[];

  before(async () => {
    backend = createScanBackend({
      cache: undefined,
      memoryBudget: Infinity,
      words: createWords(undefined),
    });
    const found = await findFiles({ path: folder, include: ['**/*.txt', '**/*.md'], exclude: [] });
    files = [];
    for (const { path } of found) {
      const file = await readCorpusFile(path, {
        maxFileSize: 1e8,
        encoding: undefined,
        enumerations: false,
      });
      await backend.upsert({ path, key: undefined, text: file.source.text, volume: file.volume });
      files.push({ file, body: printed(file, false), all: printed(file, true) });
    }
    backend.arrange(found.map(({ path }) => ({ id: path, title: '', year: undefined, files: [path] })));
  });

  const phrases = (): string[] => {
    const next = sequence(5);
    const drawn = new Set<string>();
    while (drawn.size < 200) {
      const { body } = files[next(files.length)]!;
      const length = 3 + next(10);
      const at = next(Math.max(1, body.text.length - length));
      const phrase = body.text.slice(at, at + length);
      const isCut = (body.offsets[at + phrase.length - 1] ?? 0) - (body.offsets[at] ?? 0) >= phrase.length;
      // Every second one stands on both sides of a break.
      if (isHan(phrase) && (isCut || drawn.size % 2 === 0)) drawn.add(phrase);
    }
    return [...drawn];
  };

  it('finds every two-character word as often as it stands there', async () => {
    const words = new Set(
      files
        .flatMap(({ body }) => cutByIntl(body.text, new Set()))
        .filter((word) => word.length === 2 && isHan(word)),
    );
    const pairs = countPairs(files);
    const wrong: string[] = [];
    for (const word of words) {
      const { total } = await backend.query({ query: word, limit: 0 });
      const expected = word[0] === word[1] ? bruteForce(files, word) : pairs.get(word);
      if (total !== expected) wrong.push(`${word}: ${total}, not ${expected}`);
    }
    assert.deepEqual(wrong, []);
    console.log(`      ${words.size} words`);
  });

  it('finds longer phrases as often as they stand there, also across breaks', async () => {
    const wrong: string[] = [];
    for (const phrase of phrases()) {
      const { total } = await backend.query({ query: phrase, limit: 0 });
      const expected = bruteForce(files, phrase);
      if (total !== expected || total === 0) wrong.push(`${phrase}: ${total}, not ${expected}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('gives source ranges that hold what was asked for, and misses none that the raw text has', async () => {
    for (const phrase of phrases().slice(0, 60)) {
      const { hits } = await backend.query({ query: phrase, limit: 1e6, order: 'document' });
      for (const { file, start, end, keyword } of hits) {
        const { source, volume } = files.find((candidate) => candidate.file.path === file)!.file;
        const outside = volume.furniture.reduceRight(
          (text, { start: from, end: to }) => {
            if (from < start || to > end) return text;
            return text.slice(0, from - start) + text.slice(to - start);
          },
          source.text.slice(start, end),
        );
        assert.equal(foldQuery(outside), phrase);
        assert.equal(foldQuery(keyword), phrase);
      }
      const found = new Set(hits.map(({ file, start }) => `${start}:${file}`));
      const raw = new RegExp(Array.from(phrase).join('\\s*'), 'g');
      for (const { file } of files)
        for (const match of file.source.text.matchAll(raw))
          assert.ok(found.has(`${match.index}:${file.path}`));
    }
  });
});
