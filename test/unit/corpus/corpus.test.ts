import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { structurePath } from '../../../src/core/anthology/volumes/structureFile';
import { readerWordsPath } from '../../../src/core/search/query/readerWords';
import { createCache } from '../../../src/corpus/cache/cache';
import { Corpus, type CorpusFolder, type CorpusOptions } from '../../../src/corpus/corpus';
import { createWords } from '../../../src/corpus/words/words';

const samples = join(__dirname, '../../../samples');
const never = new AbortController().signal;

function folder(path: string): CorpusFolder {
  return {
    path,
    include: ['**/*.txt', '**/*.md'],
    exclude: [],
    maxFileSize: 1_000_000,
    encoding: undefined,
    enumerations: false,
  };
}

describe('Corpus', () => {
  let temporary: string;
  let texts: string;
  const open: Corpus[] = [];

  beforeEach(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'wenxuan-'));
    texts = join(temporary, 'texts');
    await cp(samples, texts, { recursive: true });
  });

  afterEach(async () => {
    for (const corpus of open.splice(0)) await corpus.dispose();
    await rm(temporary, { recursive: true, force: true });
  });

  function create(options: Partial<CorpusOptions>): Corpus {
    const corpus = new Corpus({
      cache: createCache(join(temporary, 'cache')),
      code: '1',
      memoryBudget: 1e9,
      words: createWords(undefined),
      ...options,
    });
    open.push(corpus);
    return corpus;
  }

  async function opened(options: Partial<CorpusOptions> = {}): Promise<Corpus> {
    const corpus = create(options);
    await corpus.open([folder(texts)], never, ignore, ignore);
    return corpus;
  }

  it('gives a report without a title the name of its file', async () => {
    const text = '各项工作都有进展。\n\n一、渔港建设\n\n码头已经建成。\n\n二、水产加工\n\n车间已经开工。\n';
    await writeFile(join(texts, '渔港随录.txt'), text);
    const corpus = await opened();
    const summary = corpus.volumes().find(({ title }) => title === '渔港随录');
    assert.deepEqual(summary && corpus.volume(summary.id)?.entries.map(({ title }) => title), ['渔港随录']);
  });

  it('finds volumes of one file and volumes kept as folders, by year', async () => {
    const corpus = await opened();
    const volumes = corpus.volumes();
    assert.deepEqual(
      volumes.map(({ year }) => year),
      [2004, 2005, 2006],
    );
    assert.ok((volumes[2]?.files.length ?? 0) > 5, 'the third volume is a folder of reports');
    const detail = corpus.volume(volumes[2]?.id ?? '');
    assert.ok(detail?.entries.some((entry) => entry.report?.place.file.endsWith('.txt')));
  });

  it('takes the year of a report alone from its title, else from the name of its file', async () => {
    const text =
      '\n\n各项工作都有进展。\n\n一、渔港建设\n\n码头已经建成。\n\n二、水产加工\n\n车间已经开工。\n';
    await writeFile(join(texts, '报告.txt'), `渔港2009年工作报告${text}`);
    await writeFile(join(texts, '1999渔港.txt'), `渔港工作报告${text}`);
    const corpus = await opened();
    assert.deepEqual(
      corpus.volumes().map(({ year }) => year),
      [1999, 2004, 2005, 2006, 2009],
    );
  });

  it('lists every Chinese text, headings or none, and names what it does not read with the reason', async () => {
    await writeFile(join(texts, '信.txt'), '今天下雨，我们没有出门。\n');
    await writeFile(join(texts, 'notes.md'), '# Notes\n\n1. One\n2. Two\n');
    await writeFile(join(texts, '空.txt'), '\n');
    await writeFile(
      join(texts, '照片.txt'),
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)),
    );
    await writeFile(join(texts, '大.txt'), '大'.repeat(400_000));
    const corpus = await opened();
    assert.equal(corpus.volumes().length, 4);
    assert.equal((await corpus.search.query({ query: '没有出门' })).total, 1);
    assert.deepEqual(
      new Map(corpus.unread().map(({ file, reason }) => [basename(file), reason])),
      new Map([
        ['notes.md', 'not-chinese'],
        ['大.txt', 'too-large'],
        ['照片.txt', 'not-text'],
        ['空.txt', 'empty'],
      ]),
    );
  });

  it('tells how far it is', async () => {
    const corpus = await opened();
    const seen: string[] = [];
    await corpus.open([folder(texts)], never, (done, total) => seen.push(`${done}/${total}`), ignore);
    assert.match(seen[0] ?? '', /^0\//);
    const [done, total] = (seen.at(-1) ?? '').split('/');
    assert.equal(done, total);
  });

  it('is the same out of its cache, also when that is damaged or of other code', async () => {
    const first = await opened();
    await first.statistics.ready();
    const fresh = first.volumes().map(({ id }) => first.volume(id));
    const warm = await opened();
    await warm.statistics.ready();
    assert.deepEqual(
      warm.volumes().map(({ id }) => warm.volume(id)),
      fresh,
    );
    const cache = join(temporary, 'cache');
    for (const file of await readdir(cache)) await truncate(join(cache, file), 20);
    const healed = await opened();
    assert.deepEqual(
      healed.volumes().map(({ id }) => healed.volume(id)),
      fresh,
    );
    const newer = await opened({ code: '2' });
    assert.equal(newer.volumes().length, 3);
  });

  it('notices files that change, come and go', async () => {
    const corpus = await opened();
    const [volume] = corpus.volumes();
    const path = volume?.id ?? '';
    await writeFile(path, 'No report\n');
    await corpus.filesChanged([path]);
    assert.deepEqual(
      corpus.volumes().map(({ year }) => year),
      [2005, 2006],
    );
    await cp(join(samples, path.slice(texts.length)), path);
    await corpus.filesChanged([path]);
    assert.equal(corpus.volumes().length, 3);
    await unlink(path);
    await corpus.filesChanged([path]);
    assert.equal(corpus.volumes().length, 2);
    assert.equal(corpus.outline(path), undefined);
  });

  it('follows what the reader says about files and lines', async () => {
    const corpus = await opened();
    const [first, second] = corpus.volumes();
    const path = second?.id ?? '';
    const headings = () => corpus.volume(path)?.entries.flatMap(({ report }) => report?.headings ?? []) ?? [];
    const unwanted = headings()[0];
    const line = `${unwanted?.marker}${unwanted?.title}`;
    const structureFile = join(texts, structurePath);
    const files = {
      [basename(first?.id ?? '')]: { report: false },
      [basename(path)]: { headings: [{ line, heading: false }] },
    };
    await mkdir(dirname(structureFile));
    await writeFile(structureFile, JSON.stringify({ files }));
    await corpus.filesChanged([structureFile]);
    assert.deepEqual(
      corpus.volumes().map(({ year }) => year),
      [2005, 2006],
    );
    assert.ok(!headings().some(({ marker, title }) => marker + title === line), line);
    await unlink(structureFile);
    await corpus.filesChanged([structureFile]);
    assert.equal(corpus.volumes().length, 3);
    assert.ok(
      headings().some(({ marker, title }) => marker + title === line),
      line,
    );
  });

  it('reads a file in the encoding that the reader names', async () => {
    const name = '短文.txt';
    await writeFile(join(texts, name), '渔港');
    await mkdir(join(texts, dirname(structurePath)), { recursive: true });
    await writeFile(join(texts, structurePath), JSON.stringify({ files: { [name]: { encoding: 'big5' } } }));
    const corpus = await opened();
    assert.equal((await corpus.parse(join(texts, name)))?.encoding, 'big5');
  });

  it('lets unsaved text win, for trees and for search', async () => {
    const corpus = await opened();
    const path = corpus.volumes()[0]?.id ?? '';
    const text = (await corpus.parse(path))?.source.text ?? '';
    await corpus.setOverlay(path, text.replace('一、', '一、罕见之词甲乙'));
    assert.equal((await corpus.search.query({ query: '罕见之词甲乙' })).total, 1);
    await corpus.setOverlay(path, undefined);
    assert.equal((await corpus.search.query({ query: '罕见之词甲乙' })).total, 0);
  });

  it('lists the citations of an indicator over all volumes', async () => {
    const corpus = await opened();
    await corpus.statistics.ready();
    const years = new Map<string, Set<string>>();
    for await (const { statistic, volume } of corpus.statistics.statistics()) {
      if (statistic.key === undefined) continue;
      years.set(statistic.key, (years.get(statistic.key) ?? new Set()).add(volume));
    }
    const recurring = [...years].find(([, volumes]) => volumes.size > 1);
    assert.ok(recurring, 'the samples cite some indicator in two volumes');
    const citations = await corpus.statistics.citations(recurring[0], 100);
    assert.deepEqual(new Set(citations.map(({ volume }) => volume)), recurring[1]);
    assert.ok(citations.every((cited) => cited.place.range.start === cited.statistic.start));
  });

  it('takes a file back into the search whose cached text was lost', async () => {
    const corpus = await opened({ memoryBudget: 0 });
    await corpus.statistics.ready();
    const { total } = await corpus.search.query({ query: '企业' });
    assert.ok(total > 0);
    const cache = join(temporary, 'cache');
    for (const file of await readdir(cache)) if (file.endsWith('.segment')) await rm(join(cache, file));
    const broken = await corpus.search.query({ query: '企业' });
    assert.ok(broken.problems.every(({ kind }) => kind === 'file-unreadable'));
    assert.ok(broken.problems.length > 0);
    await corpus.setOverlay('none', undefined);
    assert.equal((await corpus.search.query({ query: '企业' })).total, total);
  });

  it('tells whether an overlay changes anything', async () => {
    const corpus = await opened();
    const path = corpus.volumes()[0]?.id ?? '';
    assert.equal(await corpus.setOverlay(path, undefined), false);
    assert.equal(await corpus.setOverlay(path, '目录'), true);
    assert.equal(await corpus.setOverlay(path, undefined), true);
    assert.equal(await corpus.setOverlay(join(texts, 'none.txt'), '目录'), false);
  });

  it('tells the segmenter the names of contributors and the words of the folder’s list', async () => {
    let known: readonly string[] = [];
    const words = {
      ...createWords(undefined),
      setDictionary: (list: readonly string[]) => void (known = list),
    };
    const corpus = await opened({ words });
    assert.ok(known.length > 5);
    assert.ok(!known.includes('三来一补'));
    const list = join(texts, readerWordsPath);
    await mkdir(dirname(list), { recursive: true });
    await writeFile(list, '三来一补\n');
    await corpus.filesChanged([list]);
    assert.ok(known.includes('三来一补'));
  });

  it('stops reading when it is no longer wanted', async () => {
    const corpus = create({ cache: undefined });
    const stop = new AbortController();
    await corpus.open([folder(texts)], stop.signal, (done) => done === 1 && stop.abort(), ignore);
    assert.ok(corpus.volumes().length <= 1);
  });

  it('names a file that is too large and goes on', async () => {
    const corpus = create({ cache: undefined });
    const path = join(texts, 'large.txt');
    await writeFile(path, '大'.repeat(100_000));
    await corpus.open([{ ...folder(texts), maxFileSize: 200_000 }], never, ignore, ignore);
    assert.equal(corpus.volumes().length, 3);
    assert.deepEqual(
      corpus.outline(path)?.problems.map(({ kind }) => kind),
      ['too-large'],
    );
  });
});

function ignore(): void {
  // What is reported on the way is of no interest here.
}
