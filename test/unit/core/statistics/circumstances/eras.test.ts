import assert from 'node:assert/strict';
import { eraYear } from '../../../../../src/core/statistics/circumstances/eras';

describe('the year of an era', () => {
  for (const [time, from, to] of [
    ['民国元年', 1912, 1912],
    ['民国19年', 1930, 1930],
    ['民国三十七年', 1948, 1948],
    ['光绪二十六年', 1900, 1900],
    ['清咸丰十年', 1860, 1860],
    ['光绪2年—5年', 1876, 1879],
  ] as const)
    it(`is ${from} for ${time}`, () => {
      assert.deepEqual(eraYear(time), [from, to]);
    });

  it('is unknown for any other time', () => {
    for (const time of ['1985年', '民国时期', '去年', '']) assert.equal(eraYear(time), undefined);
  });
});
