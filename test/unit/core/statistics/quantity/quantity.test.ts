import assert from 'node:assert/strict';
import { readQuantity } from '../../../../../src/core/statistics/quantity/quantity';

/** What is read at the first figure of some words: the words it takes, value, unit and how exact. */
const readings: readonly (readonly [
  words: string,
  taken: string,
  value: number | readonly number[],
  unit: string,
  approx: string,
])[] = [
  ['超过120家', '超过120家', 120, '家', 'over'],
  ['赶超120家', '120家', 120, '家', 'exact'],
  ['5万亩以上', '5万亩以上', 50000, '亩', 'atLeast'],
  ['大约有600个', '600个', 600, '个', 'about'],
  ['2—3亿元', '2—3亿元', [200000000, 300000000], '元', 'exact'],
  ['由3万元到5万元', '3万元', 30000, '元', 'exact'],
  ['百分之三到五', '百分之三到五', [3, 5], '%', 'exact'],
  ['千分之十二', '千分之十二', 12, '‰', 'exact'],
  ['三分之一', '三分之一', 1 / 3, '', 'exact'],
  ['两成五', '两成五', 25, '%', 'exact'],
  ['翻了两番', '翻了两番', 4, '倍', 'exact'],
  ['一倍半', '一倍半', 1.5, '倍', 'exact'],
  ['四倍多', '四倍多', 4, '倍', 'over'],
  ['两位数', '两位数', [10, 99], '%', 'exact'],
  ['8.7∶41.2∶50.1', '8.7∶41.2∶50.1', [8.7, 41.2, 50.1], '', 'exact'],
  ['2.5∶1', '2.5∶1', 2.5, '', 'exact'],
  ['35微克/立方米', '35微克/立方米', 35, '微克/立方米', 'exact'],
  ['四石五斗', '四石五斗', 4.5, '石', 'exact'],
  ['三元五角', '三元五角', 3.5, '元', 'exact'],
  ['三元五十斤', '三元', 3, '元', 'exact'],
  ['三个多月', '三个多月', 3, '个月', 'over'],
  ['3.2个亿修路', '3.2个亿', 320000000, '元', 'exact'],
  ['3个亿级项目', '3个', 3, '个', 'exact'],
  ['20.1/10万', '20.1/10万', 20.1, '/10万', 'exact'],
  ['30/40户', '30/40', 0.75, '', 'exact'],
  ['收入8000块', '8000块', 8000, '元', 'exact'],
  ['收入8000块石料', '8000块', 8000, '块', 'exact'],
  ['每100名学生有5名', '每100名学生有5名', 5, '人/100人', 'exact'],
  ['平均30名学生一个班', '30名学生一个班', 30, '人/班', 'exact'],
];

describe('readQuantity', () => {
  for (const [words, taken, value, unit, approx] of readings) {
    it(`reads ${words}`, () => {
      const at = words.search(/[每翻\d一二三四五六七八九十百千两]/);
      const quantity = readQuantity(words, at, 0);
      assert.ok(quantity);
      assert.deepEqual(
        [words.slice(quantity.start, quantity.end), quantity.value, quantity.unit, quantity.approx],
        [taken, value, unit, approx],
      );
    });
  }

  it('gives both numbers of a ratio as parts', () => {
    const words = '每100名学生有5名';
    const parts = readQuantity(words, 0, 0)?.parts.map(({ start, end }) => words.slice(start, end));
    assert.deepEqual(parts, ['100名', '5名']);
  });
});
