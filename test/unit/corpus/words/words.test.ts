import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { cutByIntl, keywordsByIntl } from '../../../../src/corpus/words/intlWords';
import { createNodejieba, type Nodejieba } from '../../../../src/corpus/words/nodejieba';
import { createWords } from '../../../../src/corpus/words/words';

describe('cutting without nodejieba', () => {
  it('gives words that joined are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(fc.string({ maxLength: 3 })),
        (text, known) => {
          assert.equal(cutByIntl(text, new Set(known)).join(''), text);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps numbers, Latin words and known words whole', () => {
    assert.deepEqual(cutByIntl('9.8%', new Set()), ['9.8%']);
    assert.ok(cutByIntl('用GPS定位', new Set()).includes('GPS'));
    assert.ok(cutByIntl('区渔政船队成立', new Set(['渔政船队'])).includes('渔政船队'));
  });

  it('gets through a long text at once', () => {
    assert.equal(cutByIntl('渔船'.repeat(50_000), new Set()).join('').length, 100_000);
  });

  it('counts the words of a text', () => {
    const [first] = keywordsByIntl('渔船很多。渔船靠岸。水面平静。', new Set(), 2);
    assert.deepEqual(first, { word: '渔船', weight: 2 });
  });
});

/** A process that answers as nodejieba's does, or misbehaves when asked to. */
const standIn = `
process.on('disconnect', () => process.exit());
process.on('message', ({ kind, id, texts, words }) => {
  if (kind === 'dictionary') known.push(...words);
  else if (kind === 'keywords') process.send({ kind, id, keywords: [{ word: String(process.pid), weight: 1 }] });
  else if (texts[0] === 'die') process.exit(3);
  else if (texts[0] !== 'hang') process.send({ kind: 'cut', id, words: texts.map((text) => [...text, ...known]) });
});
const known = [];
process.send({ kind: 'ready' });
`;

describe('the process of nodejieba', () => {
  let folder: string;
  let nodejieba: Nodejieba;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wenxuan-'));
    await writeFile(join(folder, 'standIn.js'), standIn);
    await writeFile(
      join(folder, 'missing.js'),
      `process.send({ kind: 'unavailable', reason: 'no binary' });`,
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => nodejieba.dispose());

  const start = (more: { entry?: string; idleTime?: number; timeLimit?: number } = {}): Nodejieba =>
    (nodejieba = createNodejieba({ ...more, entry: join(folder, more.entry ?? 'standIn.js') }));
  const pid = async (): Promise<string | undefined> => (await nodejieba.keywords('', 1))[0]?.word;

  it('starts when first wanted and answers', async () => {
    start();
    assert.equal(nodejieba.ready, false);
    assert.deepEqual(await nodejieba.cut(['渔船', '岸']), [['渔', '船'], ['岸']]);
    assert.equal(nodejieba.ready, true);
  });

  it('rejects what is pending when it dies, and starts anew', async () => {
    start();
    const first = await pid();
    await assert.rejects(nodejieba.cut(['die']));
    assert.notEqual(await pid(), first);
  });

  it('is left alone when it dies too often', async () => {
    start();
    for (let death = 0; death < 3; death++) await assert.rejects(nodejieba.cut(['die']));
    await assert.rejects(nodejieba.cut(['渔船']), /not available/);
  });

  it('is left alone where it cannot be loaded', async () => {
    start({ entry: 'missing.js' });
    await assert.rejects(nodejieba.cut(['渔船']), /no binary/);
    await assert.rejects(nodejieba.cut(['渔船']), /not available/);
  });

  it('rejects when it takes too long', async () => {
    start({ timeLimit: 1500 });
    await assert.rejects(nodejieba.cut(['hang']), /too long/);
  });

  it('knows its dictionary, also after a restart', async () => {
    start();
    nodejieba.setDictionary(['两岸']);
    assert.deepEqual(await nodejieba.cut(['岸']), [['岸', '两岸']]);
    await assert.rejects(nodejieba.cut(['die']));
    assert.deepEqual(await nodejieba.cut(['岸']), [['岸', '两岸']]);
  });

  it('is taught each word once', async () => {
    start();
    nodejieba.setDictionary(['两岸']);
    await nodejieba.cut([]);
    nodejieba.setDictionary(['渔船', '两岸']);
    assert.deepEqual(await nodejieba.cut(['岸']), [['岸', '两岸', '渔船']]);
  });

  it('rejects what is pending when it is disposed of', async () => {
    start();
    const pending = nodejieba.cut(['hang']);
    nodejieba.dispose();
    await assert.rejects(pending, /disposed/);
  });

  it('never makes words wait: until it is loaded, or where it is not, another segmenter answers', async () => {
    start({ entry: 'missing.js' });
    const words = createWords({ entry: join(folder, 'missing.js') });
    assert.equal((await words.cut(['渔船'])).segmenter, 'intl');
    assert.ok((await words.keywords('渔船。渔船。', 1)).length === 1);
    words.dispose();
  });
});
