import assert from 'node:assert/strict';
import type { CitedStatistic } from '../../../../../src/core/statistics/linking/citedStatistic';
import {
  plottedFigure,
  seriesOf,
  type Plottable,
  type Series,
} from '../../../../../src/core/statistics/linking/series';
import { citationsIn } from './citations';

interface Cited extends Plottable {
  readonly cited: CitedStatistic;
}

/** The series of the first figure whose words are given. */
function series(figure: string, ...texts: readonly string[]): Series<Cited> | undefined {
  const figures = citationsIn(texts).map((cited) => {
    const { key, unit, kind } = cited.statistic;
    return { key, unit, kind, plotted: plottedFigure(cited), cited };
  });
  const asked = figures.find(({ cited }) => cited.statistic.text === figure);
  return seriesOf(figures, asked ?? assert.fail(`${figure} is not there`));
}

function pointsOf(found: Series<Cited> | undefined): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    (found?.lines ?? []).map(({ place, points }) => [
      place,
      points.map(({ year, value, isActual }) => `${String(year)} ${String(value)}${isActual ? '' : ' aim'}`),
    ]),
  );
}

const report = (title: string, text: string): string => `${title}\n\n一、基本情况\n\n${text}\n`;

describe('seriesOf', () => {
  it('has a line for each place, that of the figure first', () => {
    const found = series(
      '15万吨',
      report('浅湾市2007年工作报告', '2005年，浅湾市水产品产量12万吨。2006年，浅湾市水产品产量15万吨。'),
      report(
        '石埠县2007年工作报告',
        '2004年，石埠县水产品产量3万吨。2005年，石埠县水产品产量4万吨。2006年，石埠县水产品产量4.5万吨。',
      ),
    );
    assert.deepEqual(Object.entries(pointsOf(found)), [
      ['浅湾市', ['2005 120000', '2006 150000']],
      ['石埠县', ['2004 30000', '2005 40000', '2006 45000']],
    ]);
  });

  it('converts units of one dimension to that of the figure', () => {
    const found = series(
      '12万吨',
      report('浅湾市2007年工作报告', '2005年，浅湾市水产品产量12万吨。2006年，浅湾市水产品产量1.5亿公斤。'),
    );
    assert.deepEqual(pointsOf(found), { 浅湾市: ['2005 120000', '2006 150000'] });
    assert.equal(found?.unit, '吨');
  });

  it('marks aims, and leaves out sums over years and parts of a year', () => {
    const found = series(
      '12万吨',
      report(
        '浅湾市2007年工作报告',
        '2005年，浅湾市水产品产量12万吨。2006年上半年，浅湾市水产品产量7万吨。2001—2005年，浅湾市水产品产量58万吨。到2010年，浅湾市水产品产量要达到20万吨。',
      ),
    );
    assert.deepEqual(pointsOf(found), { 浅湾市: ['2005 120000', '2010 200000 aim'] });
  });

  it('has nothing for a figure without an indicator', () => {
    const [cited] = citationsIn([report('浅湾市2007年工作报告', '2005年，浅湾市水产品产量12万吨。')]);
    const bare: Cited = { key: undefined, unit: '吨', kind: 'weight', plotted: undefined, cited: cited! };
    assert.equal(seriesOf([bare], bare), undefined);
  });
});
