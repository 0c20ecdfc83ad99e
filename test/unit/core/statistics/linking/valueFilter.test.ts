import assert from 'node:assert/strict';
import { valueFilterOf } from '../../../../../src/core/statistics/linking/valueFilter';
import type { StatisticKind } from '../../../../../src/core/statistics/statistic';

function passing(
  filter: string,
  ...rows: readonly [number, string?, StatisticKind?, number?][]
): readonly number[] {
  const passes = valueFilterOf(filter) ?? assert.fail(`${filter} is not understood`);
  return rows
    .filter(([value, unit = '元', kind = 'money', upper]) => passes({ value, upper, unit, kind }))
    .map(([value]) => value);
}

describe('valueFilterOf', () => {
  it('takes a number for that number, not for its figures', () => {
    assert.deepEqual(passing('100', [100], [1000], [82_710_000_000], [10]), [100]);
  });

  it('reads 万 and 亿, full width, blanks and thousands marks', () => {
    for (const filter of ['>1亿', '＞１亿', '> 1 亿', '>10000万', '>100,000,000', '超过1亿', '大于一亿'])
      assert.deepEqual(passing(filter, [1e8], [1e8 + 1], [9999]), [1e8 + 1], filter);
  });

  it('reads ranges, ends included', () => {
    for (const filter of ['5-10', '5–10', '5～10', '5至10', '5..10'])
      assert.deepEqual(passing(filter, [4], [5], [7], [10], [11]), [5, 7, 10], filter);
    assert.deepEqual(passing('1-3亿', [1], [2e8], [4e8]), [2e8]);
  });

  it('reads shares, however they are written', () => {
    const shares: readonly [number, string, StatisticKind][] = [
      [30, '%', 'percent'],
      [0.3, '', 'fraction'],
      [300, '‰', 'rate'],
      [30, '元', 'money'],
    ];
    assert.deepEqual(passing('3成', ...shares), [30, 0.3, 300]);
    assert.deepEqual(passing('≥30%', ...shares), [30, 0.3, 300]);
    assert.deepEqual(passing('百分之三十', ...shares), [30, 0.3, 300]);
    assert.deepEqual(passing('>30%', ...shares), []);
  });

  it('converts within a dimension and keeps others out', () => {
    const weights: readonly [number, string, StatisticKind][] = [
      [5e8, '千克', 'weight'],
      [4e5, '吨', 'weight'],
      [5e5, '元', 'money'],
    ];
    assert.deepEqual(passing('>=50万吨', ...weights), [5e8]);
    assert.deepEqual(passing('不超过45万吨', ...weights), [4e5]);
  });

  it('lets a range pass that meets the bounds', () => {
    assert.deepEqual(passing('>8', [6, '元', 'money', 10], [1, '元', 'money', 8]), [6]);
  });

  it('says when it does not understand', () => {
    for (const filter of ['', 'abc', '>', '>1夸', '多少', '5-', '约100', '100元钱多', '1:2:3'])
      assert.equal(valueFilterOf(filter), undefined, filter);
  });
});
