import assert from 'node:assert/strict';
import { seriesChart } from '../../../../../src/core/statistics/linking/series';

const colours = { line: '#00f', text: '#333' };

describe('seriesChart', () => {
  it('draws the points in order of their years', () => {
    const svg = seriesChart(
      [
        { year: 2005, value: 3, label: '3' },
        { year: 2001, value: 1, label: '1' },
        { year: 2003, value: 2, label: '2' },
      ],
      '万人',
      colours,
    );
    const line = /points="([^"]+)"/.exec(svg)?.[1] ?? '';
    const xs = line.split(' ').map((point) => Number(point.split(',')[0]));
    assert.deepEqual(
      xs,
      [...xs].sort((a, b) => a - b),
    );
    assert.equal(xs.length, 3);
    assert.match(svg, />2001</);
    assert.match(svg, />2005</);
    assert.match(svg, />万人</);
  });

  it('draws nothing for fewer than two years', () => {
    assert.equal(seriesChart([], '', colours), '');
    assert.equal(seriesChart([{ year: 2005, value: 1, label: '1' }], '', colours), '');
  });

  it('draws equal values as a level line inside the picture', () => {
    const svg = seriesChart(
      [
        { year: 2004, value: 5, label: '5' },
        { year: 2005, value: 5, label: '5' },
      ],
      '%',
      colours,
    );
    const ys = [...svg.matchAll(/cy="([\d.]+)"/g)].map((match) => Number(match[1]));
    assert.equal(ys[0], ys[1]);
    assert.ok(ys.every((y) => y > 0 && y < 96));
  });

  it('escapes the words of the text', () => {
    const svg = seriesChart(
      [
        { year: 2004, value: 1, label: '<script>' },
        { year: 2005, value: 2, label: '"&' },
      ],
      '<b>',
      colours,
    );
    assert.doesNotMatch(svg, /<script|<b>/);
  });
});
