import assert from 'node:assert/strict';
import { readNumeral } from '../../../../../src/core/statistics/quantity/numeral';

/** What is read at the start of some words: value or range, and how many characters it takes. */
const readings: readonly (readonly [
  words: string,
  value: number | readonly [number, number],
  length: number,
])[] = [
  ['4.92万', 49200, 5],
  ['1,250万', 12500000, 6],
  ['1,25', 1, 1],
  ['3亿5000万', 350000000, 7],
  ['13.65万亿', 13650000000000, 7],
  ['二千三百六十七', 2367, 7],
  ['一万零四百五十', 10450, 7],
  ['十二点五', 12.5, 4],
  ['三点五万', 35000, 4],
  ['二亿三千万', 230000000, 5],
  ['六万万', 600000000, 3],
  ['两万两千', 22000, 4],
  ['一千两百', 1200, 4],
  ['一万二', 12000, 3],
  ['三千五元', 3500, 3],
  ['一万零二', 10002, 4],
  ['一百五名', 105, 3],
  ['三百二十两', 320, 4],
  ['一两个', [1, 2], 2],
  ['一两银子', 1, 1],
  ['五六百', [500, 600], 3],
  ['两、三米', [2, 3], 3],
  ['两、三', 2, 1],
  ['十几个', [11, 19], 2],
  ['几千', [1000, 9000], 2],
  ['一九五三', 1953, 4],
  ['三千瓦', 3, 1],
  ['二十多万', 200000, 4],
];

describe('readNumeral', () => {
  for (const [words, value, length] of readings) {
    it(`reads ${words}`, () => {
      const numeral = readNumeral(words, 0);
      assert.ok(numeral);
      const { low, high, end } = numeral;
      assert.deepEqual([low === high ? low : [low, high], end], [value, length]);
    });
  }

  it('tells 多, 余 and 来, and where they are part of a word', () => {
    const mores = ['二十多万', '三十余名', '二十来个', '三多样', '二十年来'].map(
      (words) => readNumeral(words, 0)?.more,
    );
    assert.deepEqual(mores, ['over', 'over', 'about', undefined, undefined]);
  });

  it('finds none in 数 and 几 without a magnitude', () => {
    assert.deepEqual(
      ['几个', '数据', '总数'].map((words) => readNumeral(words, 0)),
      [undefined, undefined, undefined],
    );
  });
});
