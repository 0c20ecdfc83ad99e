import assert from 'node:assert/strict';
import {
  dimensionOf,
  indicatorKey,
  isCountKey,
  normalisedName,
} from '../../../../../src/core/statistics/linking/key';

describe('normalisedName', () => {
  it('makes one name of what texts write in many ways', () => {
    assert.equal(normalisedName('国内生产总值'), normalisedName('GDP'));
    assert.equal(normalisedName('渔业产值增长率'), normalisedName('渔业产值涨幅'));
    assert.equal(normalisedName('“小巨人”企业数'), normalisedName('小巨人企业总数'));
    assert.equal(normalisedName('建成的码头数'), '码头');
  });

  it('keeps what was newly built apart from what there is', () => {
    assert.notEqual(normalisedName('新建码头数'), normalisedName('码头数'));
  });
});

describe('indicatorKey', () => {
  it('keeps level, growth and share apart', () => {
    const keys = [
      indicatorKey('渔业产值', '元', 'money'),
      indicatorKey('渔业产值增速', '%', 'rate'),
      indicatorKey('渔业产值占总产值的比重', '%', 'percent'),
    ];
    assert.equal(new Set(keys).size, 3);
  });

  it('is the same whatever the measure word of a count', () => {
    assert.equal(indicatorKey('渔企数', '家', 'count'), indicatorKey('渔企数', '户', 'count'));
    assert.ok(isCountKey(indicatorKey('渔企数', '家', 'count') ?? ''));
  });

  it('is unknown without a name', () => {
    assert.equal(indicatorKey('', '元', 'money'), undefined);
  });
});

describe('dimensionOf', () => {
  it('keeps currencies apart and puts sizes together', () => {
    assert.notEqual(dimensionOf('元', 'money'), dimensionOf('美元', 'money'));
    assert.equal(dimensionOf('亩', 'area'), dimensionOf('公顷', 'area'));
    assert.notEqual(dimensionOf('百分点', 'percent'), dimensionOf('%', 'percent'));
  });
});
