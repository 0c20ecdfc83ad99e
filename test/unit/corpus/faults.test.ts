import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchAnswer } from '../../../src/core/search/results/hit';
import { createCache } from '../../../src/corpus/cache/cache';
import { Corpus, type CorpusFolder } from '../../../src/corpus/corpus';
import { createWords } from '../../../src/corpus/words/words';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporaryFolder';

const never = new AbortController().signal;
const ignore = (): void => undefined;

/** A report whose figure and word tell it from others. */
function report(figure: number, word = '河水'): string {
  return `关于晒场的调查报告\n\n县粮站\n\n一、概况\n\n${word}比从前浅了许多，登记企业达到${figure}家。\n\n二、做法\n\n晒场修好了。\n`;
}

describe('a corpus whose files change under it', () => {
  let home: TemporaryFolder;
  let texts: string;
  const open: Corpus[] = [];

  beforeEach(() => {
    home = temporaryFolder();
    texts = join(home.path, 'texts');
    mkdirSync(texts);
  });

  afterEach(async () => {
    for (const corpus of open.splice(0)) await corpus.dispose();
    home.remove();
  });

  const settings = (more: Partial<CorpusFolder> = {}): CorpusFolder => ({
    path: texts,
    include: ['**/*.txt'],
    exclude: [],
    maxFileSize: 1_000_000,
    encoding: undefined,
    enumerations: false,
    ...more,
  });

  async function opened(more: Partial<CorpusFolder> = {}, memoryBudget = 1e9): Promise<Corpus> {
    const cache = createCache(join(home.path, 'cache'));
    const corpus = new Corpus({ cache, code: '1', memoryBudget, words: createWords(undefined) });
    open.push(corpus);
    await corpus.open([settings(more)], never, ignore, ignore);
    return corpus;
  }

  async function close(corpus: Corpus): Promise<void> {
    open.splice(open.indexOf(corpus), 1);
    await corpus.dispose();
  }

  async function figures(corpus: Corpus): Promise<string[]> {
    await corpus.statistics.ready();
    const found: string[] = [];
    for await (const { statistic } of corpus.statistics.statistics()) found.push(statistic.text);
    return found;
  }

  const count = async (corpus: Corpus, query: string): Promise<number> =>
    (await corpus.search.query({ query })).total;
  const file = (name: string): string => join(texts, name);

  it('keeps no figure of one text under the key of another: on disk', async () => {
    writeFileSync(file('a.txt'), report(120));
    for (const name of 'bcde') writeFileSync(file(`${name}.txt`), `1999年${report(50, name)}`);
    const corpus = await opened();
    writeFileSync(file('a.txt'), report(7));
    const now = await figures(corpus);
    assert.ok(now.includes('7家'), `read again, although nobody told: ${now.join(' ')}`);
    writeFileSync(file('a.txt'), report(120));
    await corpus.filesChanged([file('a.txt')]);
    await close(corpus);
    assert.ok((await figures(await opened())).includes('120家'));
  });

  it('keeps no figure of one text under the key of another: typed and undone', async () => {
    writeFileSync(file('a.txt'), report(120));
    const corpus = await opened();
    await corpus.setOverlay(file('a.txt'), `新的一行\n${report(9)}`);
    const whileTyped = figures(corpus);
    await corpus.setOverlay(file('a.txt'), undefined);
    await whileTyped;
    const starts: number[] = [];
    for await (const { statistic } of corpus.statistics.statistics()) starts.push(statistic.start);
    assert.deepEqual(starts, [report(120).indexOf('120家')]);
    await close(corpus);
    assert.deepEqual(await figures(await opened()), ['120家']);
  });

  it('tells of the version that its index knows, or of none', async () => {
    writeFileSync(file('a.txt'), report(120));
    for (const name of 'bcde') writeFileSync(file(`${name}.txt`), report(50, name));
    const corpus = await opened({}, 0);
    await corpus.statistics.ready();
    for (const name of 'bcd') await corpus.parse(file(`${name}.txt`));
    writeFileSync(file('a.txt'), `多一行\n${report(120)}`);
    assert.equal(await corpus.parse(file('a.txt')), undefined);
    await corpus.setOverlay('none', undefined);
    assert.match((await corpus.parse(file('a.txt')))?.source.text ?? '', /^多一行/);
  });

  it('does not take another text of the same size and time for the old one', async () => {
    writeFileSync(file('a.txt'), report(120));
    utimesSync(file('a.txt'), 1.7e9, 1.7e9);
    const corpus = await opened();
    const replace = (word: string): void => {
      writeFileSync(file('a.txt'), report(120, word));
      utimesSync(file('a.txt'), 1.7e9, 1.7e9);
    };
    replace('湖水');
    await corpus.filesChanged([file('a.txt')]);
    assert.deepEqual([await count(corpus, '湖水'), await count(corpus, '河水')], [1, 0]);
    await close(corpus);
    replace('江水');
    assert.equal(await count(await opened(), '江水'), 1);
  });

  it('loses one file when one file vanishes between listing and looking', async () => {
    for (let i = 0; i < 20; i++) writeFileSync(file(`${i}.txt`), report(i + 10));
    const { lstat } = fs;
    const vanishing: typeof lstat = ((...args: Parameters<typeof lstat>) => {
      rmSync(file('7.txt'), { force: true });
      return lstat(...args);
    }) as typeof lstat;
    Object.assign(fs, { lstat: vanishing });
    try {
      assert.equal((await opened()).volumes().length, 19);
    } finally {
      Object.assign(fs, { lstat });
    }
  });

  if (process.platform === 'linux')
    it('reads the files beside one whose name is no UTF-8, and names that one', async () => {
      for (let i = 0; i < 3; i++) writeFileSync(file(`${i}.txt`), report(i + 10));
      writeFileSync(
        Buffer.concat([Buffer.from(`${texts}/`), Buffer.from([0xb5, 0xf7]), Buffer.from('.txt')]),
        'x',
      );
      const corpus = await opened();
      assert.equal(corpus.volumes().length, 3);
      assert.deepEqual(
        corpus.outline(file('\ufffd\ufffd.txt'))?.problems.map(({ kind }) => kind),
        ['unreadable'],
      );
    });

  it('follows folders that are renamed or deleted', async () => {
    mkdirSync(file('old'));
    mkdirSync(file('gone'));
    writeFileSync(file('old/a.txt'), report(120));
    writeFileSync(file('gone/b.txt'), report(130));
    const corpus = await opened();
    renameSync(file('old'), file('new'));
    rmSync(file('gone'), { recursive: true });
    assert.equal(await corpus.filesChanged([file('old'), file('new'), file('gone')]), true);
    assert.deepEqual(
      corpus.volumes().map(({ id }) => id),
      [file('new/a.txt')],
    );
    assert.equal(await corpus.filesChanged([file('nothing.lock')]), false);
  });

  it('calls no answer complete before all was read', async () => {
    for (let i = 0; i < 5; i++) writeFileSync(file(`${i}.txt`), report(100 + i));
    const corpus = new Corpus({
      cache: undefined,
      code: '1',
      memoryBudget: 1e9,
      words: createWords(undefined),
    });
    open.push(corpus);
    assert.equal((await corpus.query({ query: '河水' })).complete, false);
    const during: Promise<SearchAnswer>[] = [];
    const ask = (done: number): void => {
      if (done === 2) during.push(corpus.query({ query: '河水' }));
    };
    await corpus.open([settings()], never, ask, ignore);
    const [partial] = await Promise.all(during);
    assert.deepEqual([partial?.complete, partial?.coverage.all], [false, 5]);
    const { complete, coverage, total } = await corpus.query({ query: '河水' });
    assert.deepEqual([complete, coverage, total], [true, { searched: 5, all: 5 }, 5]);
  });

  it('does not read a file that is larger than wanted', async () => {
    writeFileSync(file('a.txt'), report(120));
    writeFileSync(file('large.txt'), '');
    truncateSync(file('large.txt'), 3_000_000_000);
    const corpus = await opened();
    assert.deepEqual(
      corpus.outline(file('large.txt'))?.problems.map(({ kind }) => kind),
      ['too-large'],
    );
  });

  it('reads nothing outside of its folder, whatever the patterns say', async () => {
    writeFileSync(join(home.path, 'outside.txt'), report(120));
    writeFileSync(file('a.txt'), report(130));
    const patterns = ['**/*.txt', '../*.txt', '{..,x}/*.txt', join(home.path, '*.txt')];
    const corpus = await opened({ include: patterns });
    assert.deepEqual(
      corpus.volumes().map(({ id }) => id),
      [file('a.txt')],
    );
  });

  it('says nothing that a cache says wrongly: damaged at any byte, or another file’s', async () => {
    writeFileSync(file('a.txt'), report(120));
    writeFileSync(file('b.txt'), report(130, '湖水'));
    const whole = await opened();
    await whole.statistics.ready();
    await close(whole);
    const cache = join(home.path, 'cache');
    const names = readdirSync(cache);
    const answers = async (): Promise<unknown> => {
      const corpus = await opened({}, 0);
      const passages = async (query: string): Promise<unknown> =>
        (await corpus.search.query({ query })).hits.map(({ passage, page, report: of }) => [
          passage,
          page,
          of,
        ]);
      const first = await passages('水');
      await corpus.setOverlay('none', undefined);
      const again = await passages('水');
      const result = [await figures(corpus), again, corpus.volumes()];
      await close(corpus);
      assert.ok(JSON.stringify(first).length <= JSON.stringify(again).length);
      return result;
    };
    const expected = await answers();
    for (const name of names) {
      const path = join(cache, name);
      const bytes = readFileSync(path);
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
        const broken = Buffer.from(bytes);
        broken[at] = (broken[at] ?? 0) ^ 1;
        writeFileSync(path, broken);
        assert.deepEqual(await answers(), expected, `${name}, byte ${at}`);
      }
      const other = names.find((one) => one !== name && one.endsWith(name.slice(name.indexOf('.'))));
      if (other) copyFileSync(join(cache, other), path);
      assert.deepEqual(await answers(), expected, `${name} in place of ${other}`);
    }
  }).timeout(60_000);
});
