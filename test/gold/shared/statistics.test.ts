import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseText } from '../../../src/core/anthology/parseText';
import { findStatistics } from '../../../src/core/statistics/findStatistics';
import { statisticsOf } from '../../../src/core/statistics/statisticsOf';
import { describeShared, sharedTexts } from '../../support/sharedTexts';

const gold = join(sharedTexts, 'gold');

interface GoldCase {
  readonly text: string;
  readonly quantities: readonly {
    start: number;
    end: number;
    value: unknown;
    unit: string;
    approx: string;
  }[];
}

/** An annotated text with the least that its fields must reach. */
const annotated = [
  { name: 'seed', text: '../corpus/anthology/上海组织工作调研文选2005.txt', from: 1803 },
  { name: 'shanghai2026', text: 'statistics/shanghai2026.txt', from: 0 },
  { name: 'hailar2016', text: 'statistics/hailar2016.txt', from: 0 },
  { name: 'lianyungang_ocr', text: 'statistics/lianyungang_ocr.txt', from: 0 },
];

/** The share of cards that show nothing wrong and of those that say all, in per cent: floors, to be raised. */
const cardFloors: Readonly<Record<string, readonly [clean: number, complete: number]>> = {
  seed: [98, 94],
  shanghai2026: [98, 98],
  hailar2016: [97, 86],
  lianyungang_ocr: [98, 94],
  lyg_epidemic: [92, 62],
  census_jl: [94, 74],
  maojian_river: [95, 67],
  daqing_rural2014: [95, 87],
};

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(gold, file), 'utf8'));
}

interface LinkedPlace {
  readonly start: number;
  readonly text: string;
}

describeShared('statistics of the annotated texts', () => {
  it('reads at least 58 of the grammar cases', () => {
    const cases = json('statistics/grammar-cases.json') as GoldCase[];
    const wrong = cases.filter(({ text, quantities }) => {
      const found = findStatistics(text).map(quantityOf);
      return JSON.stringify(found) !== JSON.stringify(quantities.map(quantityOf));
    });
    assert.ok(cases.length - wrong.length >= 58, wrong.map(({ text }) => text).join('\n'));
  });

  for (const { name, text: path, from } of annotated) {
    it(`finds and describes those of ${name}`, async () => {
      const text = readFileSync(join(gold, path), 'utf8');
      const { score } = (await import(pathToFileURL(join(gold, 'score-statistics.mjs')).href)) as Scorer;
      const neg = json(`statistics/${name}.negatives.json`);
      const result = score(json(`statistics/${name}.json`), predictionsOf(text), text, { from, neg });
      assert.ok(result.overlap.f1 >= 0.98, `overlap ${result.overlap.f1}`);
      assert.ok(result.exact.f1 >= 0.95, `exact ${result.exact.f1}`);
      assert.ok(result.endToEnd.f1 >= 0.97, `end to end ${result.endToEnd.f1}`);
      assert.equal(result.negatives.hit, 0);
      const { indicatorDice, time, scope, source } = result.extra;
      assert.ok(indicatorDice >= 0.85, `indicator ${indicatorDice}`);
      assert.ok(time >= 0.92 && scope >= 0.92, `time ${time}, scope ${scope}`);
      assert.equal(source, 1);
    });
  }

  for (const [name, [clean, complete]] of Object.entries(cardFloors)) {
    it(`says nothing wrong on the cards of ${name}`, async () => {
      const known = annotated.find((one) => one.name === name);
      const text = readFileSync(join(gold, known?.text ?? `statistics/${name}.txt`), 'utf8');
      const { cards } = (await import(pathToFileURL(join(gold, 'score-cards.mjs')).href)) as CardScorer;
      const from = known?.from ?? 0;
      const result = cards(json(`statistics/${name}.json`), predictionsOf(text), { from });
      assert.ok(100 * result.clean >= clean * result.n, `clean ${result.clean} of ${result.n}`);
      assert.ok(100 * result.complete >= complete * result.n, `complete ${result.complete} of ${result.n}`);
    });
  }

  it('links what the annotator linked, and nothing he kept apart', () => {
    const text = readFileSync(join(gold, annotated[0]?.text ?? ''), 'utf8');
    const keys = new Map(statisticsOf(text, parseText(text)).map(({ start, key }) => [start, key]));
    const links = json('statistics/seed.links.json') as {
      readonly same: readonly { readonly members: readonly LinkedPlace[] }[];
      readonly mustNotLink: readonly { readonly members: readonly LinkedPlace[] }[];
    };
    for (const { members } of links.mustNotLink) {
      const [first, ...others] = members.map(({ start }) => keys.get(start));
      assert.ok(!others.includes(first), members.map((member) => member.text).join(', '));
    }
    for (const { members } of links.same) {
      const found = new Set(members.map(({ start }) => keys.get(start)));
      assert.ok(found.size === 1 && !found.has(undefined), members.map((member) => member.text).join(', '));
    }
  });
});

interface Scorer {
  readonly score: (
    gold: unknown,
    predictions: unknown,
    text: string,
    options: object,
  ) => {
    readonly overlap: { readonly f1: number };
    readonly exact: { readonly f1: number };
    readonly endToEnd: { readonly f1: number };
    readonly negatives: { readonly hit: number };
    readonly extra: Readonly<Record<'indicatorDice' | 'time' | 'scope' | 'source', number>>;
  };
}

function quantityOf({ start, end, value, unit, approx }: GoldCase['quantities'][number]): unknown {
  return { start, end, value, unit, approx };
}

interface CardScorer {
  readonly cards: (
    gold: unknown,
    predictions: unknown,
    options: object,
  ) => { readonly n: number; readonly clean: number; readonly complete: number };
}

/** As the command line prints them. */
function predictionsOf(text: string): unknown {
  return statisticsOf(text, parseText(text)).map((statistic) => ({
    ...statistic,
    time: statistic.time?.text ?? null,
    scope: statistic.scope?.text ?? null,
    source: statistic.source?.text ?? null,
  }));
}
