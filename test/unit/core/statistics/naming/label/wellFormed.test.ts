import assert from 'node:assert/strict';
import { unitFits } from '../../../../../../src/core/statistics/naming/label/unitFits';
import { isWellFormed } from '../../../../../../src/core/statistics/naming/label/wellFormed';

describe('the name of an indicator', () => {
  for (const name of [
    '渔船数',
    '人均住房面积',
    '户数',
    '新建鱼塘面积',
    '渔业产值占农业总产值的比重',
    '轻重工业之比',
    '渔船与基期之比',
    '招生数',
    '领取《捕捞证》船只数',
    '鱼产量增速提高幅度',
  ])
    it(`is ${name}`, () => {
      assert.ok(isWellFormed(name));
    });

  for (const name of [
    '',
    '由县城到新港',
    '同上次普查相比',
    '之间数',
    '向渔民',
    '的比重',
    '渔船和',
    '投资',
    '产量',
    '总投资建筑面积',
    '渔村设学校数',
    '人民币(单位',
    '“万船',
    '不差距',
    '支撑',
    '北京数',
  ])
    it(`is not ${name === '' ? 'empty' : name}`, () => {
      assert.ok(!isWellFormed(name));
    });

  it('fits the unit of its figure', () => {
    assert.ok(unitFits('入学率', '%') && unitFits('发病率', '例/10万人') && unitFits('渔民人数', '人'));
    assert.ok(!unitFits('入学率', '人') && !unitFits('产值', '吨') && !unitFits('耕地面积', '户'));
  });
});
