import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hit } from '../../../../src/core/search/results/hit';
import type { SearchRequest } from '../../../../src/core/search/query/request';
import { parseText } from '../../../../src/core/anthology/parseText';
import { createCache } from '../../../../src/corpus/cache/cache';
import type { SearchBackend } from '../../../../src/corpus/search/backend';
import { backendOf } from './backendOf';

const lake = `湖区渔业调研文选

2004

目\u3000录

湖区渔业调查\t市水产局\t(1)
渔船管理研究\t市港务局课题组\t(3)

湖区渔业调查

市水产局

一、渔业现状

湖区渔船共有三百二十艘，渔民收入逐年提高。今年渔获量比去年多，渔民却说，网具旧了。

(一)网具更新

渔网大多用了十年,破损的占一半。

.1.

二、渔业对策

要给渔民贷款，鼓励渔船更新网

.2.

具，并且开办渔业讲习所。

渔船管理研究

市港务局课题组

一、渔船登记

渔船登记由港务局办理，GPS 设备由船主自备，旧设备 gps 亦可。
`;

const hill = `2007年山地茶园工作总结

县农业局

一、茶园面积

茶园面积一万二千亩，茶农收入提高。渔民不在山地。

二、采茶

采茶季节用工多，茶農與茶商之間訂有合同。
`;

const sources: Readonly<Record<string, string>> = { lake, hill };

describe('a scan back end', () => {
  let backend: SearchBackend;
  before(async () => {
    backend = await backendOf(sources);
  });

  const search = (query: string, more: Partial<SearchRequest> = {}) => backend.query({ query, ...more });
  const printed = ({ file, start, end }: Hit): string => (sources[file] ?? '').slice(start, end);
  const totals: readonly [query: string, total: number, more?: Partial<SearchRequest>][] = [
    ['渔民', 4],
    ['渔民 网具', 5],
    ['渔民 网具', 4, { unit: 'sentence' }],
    ['茶园|渔网', 4],
    ['渔民 -贷款', 3],
    ['渔民 -贷款', 1, { unit: 'report' }],
    ['渔船$4更新', 1],
    ['更新$4渔船', 0],
    ['更新~4渔船', 1],
    ['GPS', 2],
    ['GPS', 1, { matchCase: true }],
    ['gps', 1, { matchCase: true }],
    ['茶农', 1],
    ['茶农', 2, { simplify: true }],
    ['茶農', 2, { simplify: true }],
    ['与茶商之间', 1, { simplify: true }],
    ['十年，破损', 1],
    ['题:管理 渔船', 3],
    ['题:管理', 1],
    ['单位:港务局 渔船', 3],
    ['节:对策 渔民', 1],
    ['节:渔业', 2],
    ['年:2007 收入', 1],
    ['年:2003-2005', 0],
    ['-渔民', 0],
    ['/渔(民|船)[^，]{0,3}收/', 1],
    ['/G.S/', 2],
    ['/G.S/', 1, { matchCase: true }],
    ['/三百（/', 0],
    ['渔业', 4, { filters: { contributors: ['市水产局'] } }],
    ['收入', 1, { filters: { years: [2007] } }],
    ['收入', 1, { filters: { volumes: ['hill'] } }],
    ['渔船', 3, { filters: { reports: [{ file: 'lake', report: 1 }] } }],
    ['渔船', 1, { within: ['贷款'] }],
    [
      '渔船',
      2,
      { within: ['收入|贷款'], unit: 'report', filters: { reports: [{ file: 'lake', report: 0 }] } },
    ],
  ];
  for (const [query, total, more] of totals)
    it(`counts ${total} of ${query}${more ? ` with ${JSON.stringify(more)}` : ''}`, async () => {
      const answer = await search(query, { ...more, limit: 1 });
      assert.equal(answer.total, total, JSON.stringify(answer.volumes));
      assert.equal(answer.hits.length, Math.min(1, total));
      assert.equal(answer.complete, true);
    });

  it('finds a word cut by a page, and shows it whole', async () => {
    const { hits } = await search('更新网具', { order: 'document' });
    const [hit] = hits;
    assert.equal(hits.length, 1);
    assert.equal(printed(hit!), '更新网\n\n.2.\n\n具');
    assert.equal(hit!.keyword, '更新网具');
    assert.equal(hit!.passage.text, '要给渔民贷款，鼓励渔船更新网具，并且开办渔业讲习所。');
    const match = hit!.passage.matches[hit!.match]!;
    assert.equal(hit!.passage.text.slice(match.start, match.end), '更新网具');
    assert.deepEqual(hit!.headings, ['二、渔业对策']);
    assert.equal(hit!.report!.title, '湖区渔业调查');
    assert.deepEqual(hit!.report!.contributors, ['市水产局']);
  });

  it('finds page marks, and what a mark may have been taken out of', async () => {
    assert.equal((await search('.2.')).hits[0]?.furniture, true);
    const { total, hits } = await search('更新网.2.具');
    assert.equal(total, 1);
    assert.equal(printed(hits[0]!), '更新网\n\n.2.\n\n具');
  });

  it('gives the context of a concordance line', async () => {
    const { hits } = await search('贷款', { context: 4 });
    assert.deepEqual([hits[0]?.left, hits[0]?.keyword, hits[0]?.right], ['要给渔民', '贷款', '，鼓励渔']);
  });

  it('puts titles and headings first, and short sections before long ones', async () => {
    const { hits } = await search('渔业');
    assert.equal(printed(hits[0]!), '渔业');
    assert.ok(hits.findIndex(({ start }) => lake.slice(start).startsWith('渔业讲习所')) > 1);
  });

  it('orders by document, and by year with the newest first', async () => {
    const byDocument = await search('收入', { order: 'document' });
    assert.deepEqual(
      byDocument.hits.map(({ file }) => file),
      ['lake', 'hill'],
    );
    const byYear = await search('收入', { order: 'year' });
    assert.deepEqual(
      byYear.hits.map(({ year }) => year),
      [2007, 2001],
    );
  });

  it('gives all hits page by page, each once', async () => {
    for (const order of ['document', 'relevance'] as const) {
      const starts: number[] = [];
      for (let offset = 0; offset < 20; offset += 3)
        starts.push(
          ...(await search('渔', { order, limit: 3, offset, filters: { volumes: ['lake'] } })).hits.map(
            ({ start }) => start,
          ),
        );
      const expected = [...lake.matchAll(/渔/g)].map(({ index }) => index);
      assert.deepEqual(
        [...starts].sort((a, b) => a - b).slice(0, 18),
        expected.slice(0, starts.length),
        order,
      );
    }
  });

  it('counts by volume, report and section', async () => {
    const { volumes, reportTotal, total } = await search('渔民');
    assert.deepEqual(
      volumes.map(({ volume, count }) => [volume, count]),
      [
        ['lake', 3],
        ['hill', 1],
      ],
    );
    assert.equal(total, 4);
    assert.equal(reportTotal, 2);
    const [report] = volumes[0]!.reports;
    assert.equal(report!.title, '湖区渔业调查');
    assert.equal(
      report!.bins.reduce((a, b) => a + b),
      3,
    );
    assert.deepEqual(
      report!.sections.map(({ headings, count }) => [headings.at(-1), count]),
      [
        ['一、渔业现状', 2],
        ['二、渔业对策', 1],
      ],
    );
    assert.ok(report!.share > 100);
  });

  it('lists the reports with the most hits when there are too many', async () => {
    const { volumes, reportTotal } = await search('渔民', { reportLimit: 1 });
    assert.equal(reportTotal, 2);
    assert.deepEqual(
      volumes.flatMap(({ reports }) => reports.map(({ count }) => count)),
      [3],
    );
  });

  it('says what is wrong with a query', async () => {
    assert.deepEqual(
      (await search('/(/')).problems.map(({ kind }) => kind),
      ['pattern-invalid'],
    );
    assert.deepEqual(
      (await search('-渔民')).problems.map(({ kind }) => kind),
      ['only-negations'],
    );
    assert.deepEqual((await search('')).total, 0);
  });

  it('stops a regular expression that goes astray', async () => {
    const long = await backendOf({ long: `${'渔船'.repeat(4000)}。` });
    const { problems } = await long.query({ query: '/((渔|船|渔船)+)+岸/' });
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['pattern-too-slow'],
    );
  });

  it('shows passages with the same words when nothing matches as it is', async () => {
    const { total, related } = await search('渔民收入制度');
    assert.equal(total, 0);
    assert.deepEqual(related?.words, ['渔民', '收入', '制度']);
    assert.ok(related.hits.length > 0);
    assert.equal((await search('渔民')).related, undefined);
  });

  it('shows passages with some of the words when nothing has all of them', async () => {
    const of = await backendOf({ a: '渔民上岸。\n\n工厂开工。\n' });
    const { total, related } = await of.query({ query: '渔民 工厂' });
    assert.equal(total, 0);
    assert.deepEqual(related?.words, ['渔民', '工厂']);
    assert.equal(related.hits.length, 2);
    assert.equal((await of.query({ query: '飞机' })).related, undefined);
  });

  it('tells how hits fit the words around, after the answer itself', async () => {
    const updates: (string | undefined)[] = [];
    const answer = await backend.query(
      { query: '渔民' },
      { onUpdate: ({ complete, hits }) => updates.push(`${complete} ${hits[0]?.word}`) },
    );
    assert.deepEqual(updates, ['true undefined']);
    assert.equal(answer.segmenter, 'intl');
    assert.ok(answer.hits.every(({ word }) => word !== undefined));
  });

  it('keeps whole words alone when asked', async () => {
    const of = await backendOf({ a: '农民工作很忙。工作计划已定。他找工作。\n' });
    assert.equal((await of.query({ query: '工作' })).total, 3);
    const whole = await of.query({ query: '工作', wholeWord: true });
    assert.ok(whole.total >= 2 && whole.hits.every(({ word }) => word === 'word'));
    assert.equal((await of.query({ query: '民工作', wholeWord: true })).total, 0);
  });

  it('names the words a report is about', async () => {
    const keywords = await backend.keywords({ file: 'lake', report: 0 }, 3);
    assert.ok(keywords.some(({ word }) => word.startsWith('渔')));
    assert.deepEqual(await backend.keywords({ file: 'lake', report: 9 }, 3), []);
    assert.deepEqual(await backend.keywords({ file: 'none', report: 0 }, 3), []);
  });

  it('names the words that passages are about besides the query', async () => {
    const passages = ['渔民更新网具，渔民修补渔船。', '渔民更新渔船。', '共 12 艘。'];
    const related = await backend.relatedWords('渔民 -船', passages, 2);
    assert.equal(related.length, 2);
    assert.ok(!related.includes('渔民') && related.includes('更新'), related.join());
    assert.deepEqual(await backend.relatedWords('渔民', [], 2), []);
  });

  it('stops when cancelled', async () => {
    let asked = 0;
    const signal = {
      get aborted() {
        return ++asked > 1;
      },
    };
    await assert.rejects(backend.query({ query: '渔民' }, { signal }), { name: 'AbortError' });
    assert.equal(asked, 2);
  });

  it('forgets files, and searches only those of arranged volumes', async () => {
    const changing = await backendOf(sources);
    changing.remove('hill');
    assert.equal((await changing.query({ query: '渔民' })).total, 3);
    changing.arrange([]);
    assert.equal((await changing.query({ query: '渔民' })).total, 0);
  });

  it('answers a query that runs while its files change', async () => {
    const changing = await backendOf(sources);
    const running = changing.query({ query: '渔民', order: 'document' });
    await changing.upsert({ path: 'lake', key: undefined, text: hill, volume: parseText(hill) });
    assert.equal((await running).total, 4);
    assert.equal((await changing.query({ query: '渔民' })).total, 2);
  });
});

describe('a scan back end with odd texts and queries', () => {
  const headed =
    '# 企业改革报告\n\n## 一、概况\n\n企业不多。😀\n\n一、做法。企业多了。二、打算。职工很多。\n';

  it('shows as many hits as it counts, also where a heading begins within a paragraph', async () => {
    const backend = await backendOf({ headed });
    for (const query of ['# 概况', '企业 职工', '做法$20职工', '/业.*职/']) {
      const { total, hits } = await backend.query({ query });
      assert.equal(hits.length, total, query);
    }
  });

  it('gets through what may match nothing, characters beyond the first plane among it', async () => {
    const backend = await backendOf({ headed });
    const { total, problems } = await backend.query({ query: '/第?/' });
    assert.deepEqual([total, problems], [0, []]);
  });

  it('refuses a query longer than anyone writes, and says so', async () => {
    const backend = await backendOf({ headed });
    const terms = Array.from({ length: 300 }, (_, index) => `词${index}`).join('|');
    const nested = `${'(a '.repeat(4000)}${')'.repeat(4000)}`;
    for (const query of [terms, nested, '“'.repeat(100_000), '企'.repeat(200_000)]) {
      const { total, problems } = await backend.query({ query });
      assert.deepEqual([total, problems], [0, [{ kind: 'query-too-long' }]]);
    }
  });

  it('takes a text of more sections than a call has arguments', async () => {
    const backend = await backendOf({ many: `关于河水的报告\n\n${'一、甲\n'.repeat(140_000)}` });
    assert.equal((await backend.query({ query: '一、甲', limit: 1 })).total, 140_000);
  }).timeout(60_000);
});

describe('a scan back end with a cache', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wenxuan-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const requests: readonly SearchRequest[] = [
    { query: '渔民' },
    { query: '渔船 更新', unit: 'report', order: 'document' },
    { query: '/渔.收/' },
    { query: '更新网具', wholeWord: true },
    { query: '茶农', simplify: true, limit: 1, offset: 1 },
    { query: '.2.' },
    { query: '渔船 更新', unit: 'sentence' },
    { query: '渔', matchCase: true },
  ];

  it('tells how much more there is with Traditional and Simplified alike, where that was not asked for', async () => {
    const backend = await backendOf(sources);
    const told = async (request: SearchRequest) => (await backend.query(request)).simplifiedTotal;
    assert.equal(await told({ query: '茶農' }), 2);
    assert.equal(await told({ query: '漁民' }), (await backend.query({ query: '渔民' })).total);
    assert.equal(await told({ query: '漁民', simplify: true }), undefined);
    assert.equal(await told({ query: '渔民' }), undefined);
    await backend.close();
  });

  it('answers alike from memory, streamed, and without its kernel', async () => {
    const cache = createCache(folder);
    const backends = [
      await backendOf(sources),
      await backendOf(sources, { cache }),
      await backendOf(sources, { cache, memoryBudget: 0 }),
      await backendOf(sources, { engine: 'indexOf' }),
    ];
    assert.equal(backends[2]!.stats().streamed, 2);
    assert.equal(backends[2]!.stats().bytesInMemory, 0);
    for (const request of requests) {
      const [first, ...others] = await Promise.all(
        backends.map(async (backend) => ({ ...(await backend.query(request)), tookMs: 0 })),
      );
      for (const other of others) assert.deepEqual(other, first);
    }
  });

  it('takes files from the cache another time, and not those that changed', async () => {
    const cache = createCache(folder);
    await backendOf(sources, { cache });
    const again = await backendOf({}, { cache });
    assert.equal(await again.attach('lake', `lake${lake}`), true);
    assert.equal(await again.attach('hill', 'another key'), false);
    again.arrange([{ id: 'lake', title: '', year: undefined, files: ['lake', 'hill'] }]);
    assert.equal((await again.query({ query: '渔民' })).total, 3);
  });

  it('does not take a damaged file from the cache', async () => {
    const cache = createCache(folder);
    await backendOf({ lake }, { cache });
    const path = cache.pathOf(`lake${lake}`, 'segment');
    const again = await backendOf({}, { cache });
    await truncate(path, 500);
    assert.equal(await again.attach('lake', `lake${lake}`), false);
    await writeFile(path, 'nonsense');
    assert.equal(await again.attach('lake', `lake${lake}`), false);
  });

  it('leaves out a file whose cache is damaged while it is streamed, says so, and takes it back', async () => {
    const cache = createCache(folder);
    const damaged: string[] = [];
    const backend = await backendOf(sources, {
      cache,
      memoryBudget: 0,
      onDamaged: (path) => damaged.push(path),
    });
    for (const file of await readdir(folder)) await rm(join(folder, file));
    const answer = await backend.query({ query: '茶园' });
    assert.deepEqual(
      answer.problems.map(({ kind }) => kind),
      ['file-unreadable', 'file-unreadable'],
    );
    assert.deepEqual(damaged.sort(), ['hill', 'lake']);
    await backend.upsert({ path: 'hill', key: 'again', text: hill, volume: parseText(hill) });
    assert.equal((await backend.query({ query: '茶园' })).total, 3);
  });

  it('searches where nothing can be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const backend = await backendOf(sources, { cache: createCache(join(folder, 'file')) });
    assert.equal((await backend.query({ query: '渔民' })).total, 4);
  });
});
