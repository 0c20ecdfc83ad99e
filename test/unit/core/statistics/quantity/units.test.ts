import assert from 'node:assert/strict';
import { isPeopleUnit, tenthOf, unitAt } from '../../../../../src/core/statistics/quantity/units';

const named = (words: string): readonly [string, string] | undefined => {
  const unit = unitAt(words, 0);
  return unit && [unit.name, unit.unit];
};

describe('unitAt', () => {
  it('takes the longest name, and gives the canonical one', () => {
    assert.deepEqual(named('个百分点'), ['个百分点', '百分点']);
    assert.deepEqual(named('平方公里'), ['平方公里', '平方公里']);
    assert.deepEqual(named('公斤'), ['公斤', '千克']);
    assert.deepEqual(named('名教师'), ['名', '人']);
    assert.deepEqual(named('美金'), ['美金', '美元']);
  });

  it('leaves a measure word to the noun that it begins', () => {
    for (const words of ['人口', '家庭', '条例', '项目', '两国', '文件'])
      assert.equal(named(words), undefined, words);
    assert.deepEqual(named('项目标'), ['项', '项']);
  });

  it('ends a Latin name at its last letter', () => {
    assert.deepEqual(named('kW。'), ['kW', 'kW']);
    assert.equal(named('kmh'), undefined);
  });
});

describe('units', () => {
  it('of people are known', () => {
    assert.deepEqual(['人', '人次', '户'].map(isPeopleUnit), [true, true, false]);
  });

  it('have a tenth where figures are given in both', () => {
    assert.deepEqual(['石', '元', '吨'].map(tenthOf), ['斗', '角', undefined]);
  });
});
