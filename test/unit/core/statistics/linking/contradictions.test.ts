import assert from 'node:assert/strict';
import { contradictionsIn } from '../../../../../src/core/statistics/linking/contradictions';
import { byKey, citationsIn } from './citations';

/** What contradicts what in reports that each have their own title and text. */
function contradictions(...reports: readonly (readonly [title: string, text: string])[]): readonly string[] {
  const texts = reports.map(([title, text]) => `${title}\n\n一、基本情况\n\n${text}\n`);
  return [...byKey(citationsIn(texts)).values()].flatMap((citations) =>
    contradictionsIn(citations).map((group) =>
      group.map(({ statistic }) => statistic.text.replace(/\s+/g, '')).join(' / '),
    ),
  );
}

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

interface Planted {
  readonly indicator: string;
  readonly verb: string;
  readonly unit: string;
  readonly decimals: number;
  readonly size: number;
}

const planted: readonly Planted[] = [
  { indicator: '常住人口', verb: '为', unit: '万人', decimals: 1, size: 130 },
  { indicator: '渔业总产值', verb: '达到', unit: '亿元', decimals: 1, size: 48 },
  { indicator: '水产品产量', verb: '达', unit: '万吨', decimals: 2, size: 36 },
  { indicator: '海塘总长度', verb: '为', unit: '公里', decimals: 0, size: 412 },
  { indicator: '城镇登记失业率', verb: '为', unit: '%', decimals: 2, size: 3.4 },
  { indicator: '渔民人均纯收入', verb: '达到', unit: '元', decimals: 0, size: 6120 },
  { indicator: '地方财政收入', verb: '完成', unit: '亿元', decimals: 2, size: 21 },
  { indicator: '海水养殖面积', verb: '达', unit: '万亩', decimals: 1, size: 27 },
  { indicator: '港口货物吞吐量', verb: '完成', unit: '万吨', decimals: 0, size: 2650 },
  { indicator: '森林覆盖率', verb: '为', unit: '%', decimals: 1, size: 41 },
];

/** Sentences that state a figure of a year for a place. */
const statements: readonly ((year: number, what: string) => string)[] = [
  (year, what) => `${String(year)}年，全市${what}。`,
  (year, what) => `到${String(year)}年底，全市${what}，比上年有所增加。`,
  (year, what) => `据统计，${String(year)}年全市${what}。`,
  (year, what) => `各项工作有了新的进展。${String(year)}年浅湾市${what}。`,
];

describe('contradictionsIn', () => {
  it('finds at least eighteen of twenty that were planted in pairs of reports', () => {
    const random = seeded(14);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const missed: string[] = [];
    for (let round = 0; round < 20; round++) {
      const { indicator, verb, unit, decimals, size } = planted[round % planted.length]!;
      const year = 2001 + Math.floor(random() * 15);
      const value = size * (0.8 + random() * 0.4);
      const other = value * (random() < 0.5 ? 1.06 + random() * 0.3 : 0.7 + random() * 0.24);
      const state = (number: number): string =>
        pick(statements)(year, `${indicator}${verb}${number.toFixed(decimals)}${unit}`);
      const [one, two] = [state(value), state(other)];
      const found = contradictions(
        [`浅湾市${String(year + 1)}年工作报告`, one],
        [`浅湾市${String(year + 2)}年工作报告`, two],
      );
      if (found.length !== 1) missed.push(`${one} ${two}`);
    }
    assert.ok(missed.length <= 2, missed.join('\n'));
  });

  it('compares what is in other units of one dimension, and names of one place', () => {
    assert.deepEqual(
      contradictions(
        ['浅湾市2007年工作报告', '2006年，浅湾市水产品总产量达到3.6亿公斤。'],
        ['浅湾市2008年工作报告', '2006年，全市水产品总产量为31.4万吨。'],
      ),
      ['3.6亿公斤 / 31.4万吨'],
    );
  });

  it('compares years that are listed in one sentence', () => {
    assert.deepEqual(
      contradictions(
        ['浅湾市2007年工作报告', '全市机动渔船，2004年为1210艘，2005年为1340艘，2006年为1460艘。'],
        ['浅湾市2008年工作报告', '全市机动渔船，2005年为1190艘，2006年为1460艘，2007年为1520艘。'],
      ),
      ['1340艘 / 1190艘'],
    );
  });

  /** Pairs that are none, by what sets them apart. */
  const nearMisses: Readonly<Record<string, readonly [string, string?]>> = {
    'from and to of one sentence': ['2006年，全市渔民养老金由每月120元提高到200元。'],
    'a total and a part of it': [
      '2006年，全市外贸进出口总额达到36亿美元。',
      '2006年，全市外贸总额中，出口总额21亿美元。',
    ],
    其中: [
      '2006年，全市水产品产量36万吨。',
      '2006年，全市产值和产量都有增加，其中水产品产量21万吨是养殖的。',
    ],
    'town and country': ['2006年，全市城镇居民人均收入9800元。', '2006年，全市农村居民人均收入6100元。'],
    'nominal and real': ['2006年，全市渔民人均收入增长9.5%。', '2006年，全市渔民人均收入实际增长6.2%。'],
    rounding: ['2006年，全市常住人口137.24万人。', '2006年，全市常住人口137.2万人。'],
    'rounding to thousands': ['2006年，全市渔船总数为12460艘。', '2006年，全市渔船总数为1.2万艘。'],
    'a plan and its outcome': [
      '2006年，全市计划完成水产品产量30万吨。',
      '2006年，全市水产品产量达到36万吨。',
    ],
    'a target': ['到2010年，全市森林覆盖率要达到45%。', '2010年，全市森林覆盖率为41%。'],
    'a forecast': ['预计2006年全市港口吞吐量将达到3000万吨。', '2006年，全市港口吞吐量完成2650万吨。'],
    'built and there': ['2006年，全市建设高速公路100公里。', '2006年，全市高速公路里程达到300公里。'],
    'more than, and how much': ['2006年，全市常住人口超过130万人。', '2006年，全市常住人口137.2万人。'],
    about: ['2006年，全市海塘长度约400公里。', '2006年，全市海塘长度412公里。'],
    'other years': ['2005年，全市森林覆盖率为41.2%。', '2006年，全市森林覆盖率为43.5%。'],
    'a part of the year': ['2006年上半年，全市水产品产量15万吨。', '2006年，全市水产品产量36万吨。'],
    'some of them': ['2006年，全市共有398个行政村。', '2006年，全市398个行政村中有391个通了客车。'],
    now: ['目前，全市渔船总数为1460艘。', '2007年，全市渔船总数为1210艘。'],
    'shares of other things': ['2006年，全市海带占31%。', '2006年，全市海带占57%。'],
    'several years': ['2001—2006年，全市累计造林21万亩。', '2006年，全市造林4.2万亩。'],
    'other places': ['2006年，全市森林覆盖率为41.2%。', '2006年，石埠县森林覆盖率为53.5%。'],
    'a head and in all': ['2006年，全市粮食产量36万吨。', '2006年，全市人均粮食产量410公斤。'],
    'growth since another year': [
      '2006年，全市渔业产值比上年增长12%。',
      '2006年，全市渔业产值比2000年增长86%。',
    ],
    'level and growth': ['2006年，全市渔业产值增长12%。', '2006年，全市渔业产值占生产总值的31%。'],
  };
  for (const [name, texts] of Object.entries(nearMisses)) {
    it(`shows nothing for ${name}`, () => {
      const [first, second = ''] = texts;
      assert.deepEqual(contradictions(['浅湾市2007年工作报告', first], ['浅湾市2008年工作报告', second]), []);
      assert.deepEqual(contradictions(['浅湾市2007年工作报告', `${first}\n\n${second}`]), []);
    });
  }
});
