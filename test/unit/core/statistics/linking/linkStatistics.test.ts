import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findStatistics } from '../../../../../src/core/statistics/findStatistics';
import {
  conflictsOf,
  linkStatistics,
  seriesOf,
} from '../../../../../src/core/statistics/linking/linkStatistics';

const firms = '据统计，全市登记的渡运企业，2003年为120户，2004年为150户，2005年已有170家。';
const boats = '据统计，全市渡船载重，2003年为120吨，2004年为150吨，2005年为170公斤。';

function citationsOf(text: string, words: string) {
  const groups = [...linkStatistics(findStatistics(text, {}))].filter(([key]) => key.includes(words));
  return groups.flatMap(([, statistics]) => statistics);
}

describe('the citations of one indicator', () => {
  it('make one series whatever the measure word', () => {
    const points = seriesOf(citationsOf(firms, '企业'));
    assert.deepEqual(
      points.map(({ year, value }) => [year, value]),
      [
        [2003, 120],
        [2004, 150],
        [2005, 170],
      ],
    );
  });

  it('do not mix units of size', () => {
    assert.deepEqual(
      seriesOf(citationsOf(boats, '载重')).map(({ year }) => year),
      [2003, 2004],
    );
  });

  it('contradict each other where a year has two values', () => {
    const others = '据统计，全市登记的渡运企业，2002年为90家，2004年为180家。';
    const citations = [...citationsOf(firms, '企业'), ...citationsOf(others, '企业')];
    assert.deepEqual(
      conflictsOf(citations).map((group) => group.map(({ value }) => value)),
      [[150, 180]],
    );
  });
});
