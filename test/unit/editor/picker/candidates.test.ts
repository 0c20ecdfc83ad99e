import assert from 'node:assert/strict';
import type { CorpusSymbol } from '../../../../src/core/anthology/volumes/corpusSymbol';
import { pinyinOf } from '../../../../src/corpus/pinyin';
import { bestMatches, candidatesOf, type Candidates } from '../../../../src/editor/picker/candidates';
import { spelledLength } from '../../../../src/editor/picker/spelling';

const position = { line: 0, character: 0 };

function symbol(name: string, more: Partial<CorpusSymbol> = {}): CorpusSymbol {
  return {
    kind: 'report',
    name,
    contributors: [],
    page: undefined,
    report: undefined,
    volume: '某市文选2005',
    place: { file: '/a.txt', range: { start: 0, end: 0 }, from: position, to: position },
    ...more,
  };
}

async function candidates(symbols: readonly CorpusSymbol[]): Promise<Candidates> {
  const readings = await pinyinOf(symbols.flatMap(({ name, contributors }) => [name, ...contributors]));
  return candidatesOf({ symbols, readings });
}

const symbols = [
  symbol('渔港调查', { contributors: ['组织部'], page: { number: 57, evidence: 'printed' } }),
  symbol('关于组织工作的报告', { kind: 'missing' }),
  symbol('组织工作总结', { page: { number: 12, evidence: 'inferred' } }),
  symbol('（二）重庆的“长乐”行动', { kind: 'heading', report: '渔港调查' }),
];

async function found(typed: string): Promise<string[]> {
  return bestMatches(await candidates(symbols), typed, 10).map(({ name }) => name);
}

describe('bestMatches', () => {
  it('finds Chinese, Pinyin, initials and mixtures, names before contributors, beginnings first', async () => {
    const expected = ['组织工作总结', '关于组织工作的报告', '渔港调查'];
    assert.deepEqual(await found('组织'), expected);
    assert.deepEqual(await found('zuzhi'), expected);
    assert.deepEqual(await found('zzgz'), expected.slice(0, 2));
    assert.deepEqual(await found('ZuZhiGongZuo'), expected.slice(0, 2));
    assert.deepEqual(await found('组zhigz'), expected.slice(0, 2));
  });

  it('finds a page by its number', async () => {
    assert.deepEqual(await found('57'), ['渔港调查']);
    assert.deepEqual(await found('12'), ['组织工作总结']);
  });

  it('takes a number for a page before it takes it for part of a name, and the open text before others', async () => {
    const place = (file: string): CorpusSymbol['place'] => ({ ...symbol('').place, file });
    const all = await candidates([
      symbol('第57条', { kind: 'article' }),
      symbol('码头调查', { page: { number: 57, evidence: 'printed' } }),
      symbol('港口调查', { page: { number: 57, evidence: 'printed' }, place: place('/b.txt') }),
    ]);
    const names = bestMatches(all, '57', 10, '/b.txt').map(({ name }) => name);
    assert.deepEqual(names, ['港口调查', '码头调查', '第57条']);
  });

  it('considers every reading of a character', async () => {
    assert.deepEqual(await found('chongqing'), ['（二）重庆的“长乐”行动']);
    assert.deepEqual(await found('zhangyue'), ['（二）重庆的“长乐”行动']);
  });

  it('needs no marks and no full-width letters', async () => {
    assert.deepEqual(await found('庆的长乐'), []);
    assert.deepEqual(await found('qdcl'), ['（二）重庆的“长乐”行动']);
    assert.deepEqual(await found('ｚｚｇｚｚｊ'), ['组织工作总结']);
  });

  it('wants every word, in any field', async () => {
    assert.deepEqual(await found('渔港 组织部'), ['渔港调查']);
    assert.deepEqual(await found('渔港 长'), ['（二）重庆的“长乐”行动']);
    assert.deepEqual(await found('渔港 没有'), []);
  });

  it('lists the reports when nothing is typed', async () => {
    assert.deepEqual(await found(' '), ['渔港调查', '关于组织工作的报告', '组织工作总结']);
  });

  it('looks through 10,000 places', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      symbol(`${i}关于某市第${i}号渔港码头泊位扩建工作情况的调查报告`, { contributors: ['某市渔业局'] }),
    );
    const all = await candidates(many);
    assert.equal(bestMatches(all, 'mtbw', 200).length, 200);
    assert.equal(bestMatches(all, 'matoubowei', 200).length, 200);
    assert.equal(bestMatches(all, 'zzzzzz', 200).length, 0);
  });
});

describe('spelledLength', () => {
  it('ends on a repeated character that almost fits', () => {
    const readings = { 张: ['zhang'] };
    assert.equal(spelledLength('张'.repeat(30), 0, `${'zhang'.repeat(20)}x`, readings), 0);
    assert.equal(spelledLength('张'.repeat(30), 0, 'zhangzhzz', readings), 4);
  });
});
