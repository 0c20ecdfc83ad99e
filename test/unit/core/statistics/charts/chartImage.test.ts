import assert from 'node:assert/strict';
import { chartImage } from '../../../../../src/core/statistics/charts/chartImage';
import type { SeriesLine } from '../../../../../src/core/statistics/linking/series';

const colours = { lines: ['#00f', '#f00'], text: '#333', background: '#fff' };

function line(place: string, ...points: readonly (readonly [number, number, boolean?])[]): SeriesLine {
  return {
    place,
    points: points.map(([year, value, isActual = true]) => ({ year, value, isActual, figure: undefined })),
  };
}

function draw(unit: string, ...lines: readonly SeriesLine[]): string {
  return chartImage({ unit, lines }, colours);
}

describe('chartImage', () => {
  it('draws the points of a line in order, with years, values and unit', () => {
    const svg = draw('人', line('浅湾', [2001, 12_000], [2003, 26_000], [2005, 300_000_000]));
    const xs = (/points="([^"]+)"/.exec(svg)?.[1] ?? '')
      .split(' ')
      .map((point) => Number(point.split(',')[0]));
    assert.deepEqual(
      xs,
      [...xs].sort((a, b) => a - b),
    );
    for (const words of ['2001', '2005', '人', '1.2万', '3亿']) assert.ok(svg.includes(`>${words}<`), words);
  });

  it('marks what is aimed at by a hollow point that the line does not touch', () => {
    const svg = draw('%', line('浅湾', [2004, 5], [2005, 6], [2010, 9, false]));
    assert.equal((/points="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').length, 2);
    assert.equal((svg.match(/fill="#fff"/g) ?? []).length, 1);
  });

  it('names the places where there are several, and leaves out those with one point', () => {
    const svg = draw(
      '%',
      line('浅湾', [2004, 5], [2005, 6]),
      line('石埠', [2004, 7], [2005, 8]),
      line('北礁', [2004, 1]),
    );
    assert.ok(svg.includes('>浅湾<') && svg.includes('>石埠<'));
    assert.ok(!svg.includes('北礁'));
    assert.equal((svg.match(/<polyline/g) ?? []).length, 2);
  });

  it('draws nothing for fewer than two years', () => {
    assert.equal(draw('', line('')), '');
    assert.equal(draw('', line('', [2005, 1])), '');
  });

  it('draws equal values as a level line inside the picture', () => {
    const svg = draw('%', line('', [2004, 5], [2005, 5]));
    const ys = [...svg.matchAll(/cy="([\d.]+)"/g)].map((match) => Number(match[1]));
    assert.equal(ys[0], ys[1]);
    assert.ok(ys.every((y) => y > 0 && y < 96));
  });

  it('escapes the words of the text', () => {
    assert.doesNotMatch(
      draw('<b>', line('<script>', [2004, 1], [2005, 2]), line('"&', [2004, 1], [2005, 2])),
      /<script|<b>/,
    );
  });
});
