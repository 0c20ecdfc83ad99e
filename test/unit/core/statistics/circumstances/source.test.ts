import assert from 'node:assert/strict';
import { findSources } from '../../../../../src/core/statistics/circumstances/source';

const sources = (text: string): readonly string[] => findSources(text).map((source) => source.text);

describe('findSources', () => {
  it('finds by whose account a figure is given', () => {
    assert.deepEqual(sources('据县统计局统计，有渔船。抽样调查显示，收入提高。有人估计，湖水变浅。'), [
      '据县统计局统计',
      '抽样调查显示',
      '有人估计',
    ]);
  });

  it('marks a forecast', () => {
    assert.deepEqual(
      findSources('预计明年增长').map(({ forecast }) => forecast),
      [true],
    );
  });

  it('leaves offices and methods alone', () => {
    assert.deepEqual(sources('按可比价格计算，增长一成。根据统计工作的要求。'), []);
  });
});
