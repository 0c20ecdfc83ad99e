import assert from 'node:assert/strict';
import { chartLayout } from '../../../../../src/core/statistics/charts/chartLayout';

const area = { left: 50, right: 350, top: 10, bottom: 210 };

function layout(...points: readonly (readonly [year: number, value: number])[]) {
  const line = {
    place: '浅湾',
    points: points.map(([year, value]) => ({ year, value, isActual: true, figure: undefined })),
  };
  return chartLayout([line], area);
}

describe('chartLayout', () => {
  it('writes values as a Chinese reader does', () => {
    const labels = layout([2000, 1e13], [2020, 1.2e14]).values.map(({ label }) => label);
    assert.ok(labels.includes('100万亿'), labels.join());
    assert.ok(
      labels.every((label) => /^[\d.,]+万亿$/.test(label)),
      labels.join(),
    );
  });

  it('has whole years below, apart from each other and inside the area', () => {
    const { years } = layout([1949, 3], [1988, 9], [2024, 20]);
    assert.ok(years.length > 3);
    assert.ok(years.every(({ at, label }) => /^\d{4}$/.test(label) && at >= area.left && at <= area.right));
    for (const [index, { at }] of years.entries()) {
      if (index > 0) assert.ok(at - (years[index - 1]?.at ?? 0) >= 36);
    }
    assert.deepEqual(
      layout([2004, 1], [2006, 2]).years.map(({ label }) => label),
      ['2004', '2005', '2006'],
    );
  });

  it('puts a value that is alone into the middle', () => {
    const { lines, years, values } = layout([2004, 7]);
    assert.deepEqual([lines[0]?.points[0]?.x, lines[0]?.points[0]?.y], [200, 110]);
    assert.deepEqual([years.length, values.length], [1, 1]);
  });
});
