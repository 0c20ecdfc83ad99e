import assert from 'node:assert/strict';
import { titleWithYear, yearIn } from '../../../../../src/core/anthology/record/yearIn';

describe('the year that words name', () => {
  it('stands in figures, full-width ones too, or in numerals', () => {
    assert.equal(yearIn('2005年海塘调查'), 2005);
    assert.equal(yearIn('海塘调查（１９９８）'), 1998);
    assert.equal(yearIn('二〇〇五年卷'), 2005);
  });

  it('is no part of a longer number', () => {
    assert.equal(yearIn('第120059号'), undefined);
    assert.equal(yearIn('海塘调查'), undefined);
  });
});

describe('a title in a list', () => {
  it('has the year behind it where it names none', () => {
    assert.equal(titleWithYear('年度工作报告', 2011), '年度工作报告 2011');
    assert.equal(titleWithYear('2010年度工作报告', 2011), '2010年度工作报告');
    assert.equal(titleWithYear('年度工作报告', undefined), '年度工作报告');
  });
});
