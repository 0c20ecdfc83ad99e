import assert from 'node:assert/strict';
import { indicatorKey, isCountKey, normalisedName } from '../../../../../src/core/statistics/linking/key';
import type { Aspect, StatisticKind } from '../../../../../src/core/statistics/statistic';

function keyOf(
  indicator: string,
  unit = '元',
  kind: StatisticKind = 'money',
  said: { readonly aspects?: readonly Aspect[]; readonly base?: string; readonly year?: number } = {},
): string | undefined {
  const { aspects = [], base, year } = said;
  const time = {
    text: '',
    from: 'explicit',
    sure: true,
    years: year === undefined ? undefined : ([year, year] as const),
  } as const;
  return indicatorKey({ indicator, unit, kind, aspects, base, time });
}

describe('normalisedName', () => {
  it('makes one name of what texts write in many ways', () => {
    assert.equal(normalisedName('国内生产总值'), normalisedName('GDP'));
    assert.equal(normalisedName('渔业产值增长率'), normalisedName('渔业产值涨幅'));
    assert.equal(normalisedName('“小巨人”企业数'), normalisedName('小巨人企业总数'));
    assert.equal(normalisedName('海带总产量'), normalisedName('海带产量'));
    assert.equal(normalisedName('渔船负担系数'), '渔船负担系数');
  });
});

describe('indicatorKey', () => {
  it('keeps level, growth and share apart', () => {
    const keys = [
      keyOf('渔业产值'),
      keyOf('渔业产值增速', '%', 'rate'),
      keyOf('渔业产值占总产值的比重', '%', 'percent'),
    ];
    assert.equal(new Set(keys).size, 3);
  });

  it('keeps apart what there is and what was done', () => {
    const names = ['码头', '新建码头', '改造码头', '建成码头', '拆除码头'];
    assert.equal(new Set(names.map((name) => keyOf(name, '座', 'count'))).size, names.length);
  });

  it('keeps aspects apart, wherever the text has them', () => {
    assert.equal(keyOf('渔民人均收入'), keyOf('渔民收入', '元', 'money', { aspects: ['人均'] }));
    assert.notEqual(keyOf('渔民收入'), keyOf('渔民收入', '元', 'money', { aspects: ['人均'] }));
    assert.notEqual(
      keyOf('渔民收入增速', '%', 'rate'),
      keyOf('渔民收入增速', '%', 'rate', { aspects: ['实际'] }),
    );
    assert.equal(
      keyOf('渔民收入增速', '%', 'rate'),
      keyOf('渔民收入增速', '%', 'rate', { aspects: ['同比'] }),
    );
  });

  it('keeps apart what is compared with other bases, but for the year before', () => {
    const growth = (base?: string) =>
      keyOf('渔业产值增速', '%', 'rate', { year: 2006, ...(base ? { base } : {}) });
    assert.equal(growth(), growth('上年'));
    assert.equal(growth(), growth('2005年'));
    assert.notEqual(growth(), growth('2000年'));
  });

  it('is the same whatever the measure word of a count or the unit of a dimension', () => {
    assert.equal(keyOf('渔企数', '家', 'count'), keyOf('渔企数', '户', 'count'));
    assert.ok(isCountKey(keyOf('渔企数', '家', 'count') ?? ''));
    assert.equal(keyOf('海带产量', '千克', 'weight'), keyOf('海带产量', '吨', 'weight'));
    assert.equal(keyOf('滩涂面积', '亩', 'area'), keyOf('滩涂面积', '公顷', 'area'));
    assert.notEqual(keyOf('海带出口额', '元'), keyOf('海带出口额', '美元'));
    assert.notEqual(keyOf('赔付率', '%', 'percent'), keyOf('赔付率', '百分点', 'percent'));
    assert.notEqual(keyOf('海带', '吨', 'weight'), keyOf('海带', '石', 'weight'));
  });

  it('is unknown without a name', () => {
    assert.equal(keyOf(''), undefined);
    assert.equal(keyOf('人均'), undefined);
  });
});
