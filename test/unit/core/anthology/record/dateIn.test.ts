import assert from 'node:assert/strict';
import { dateIn } from '../../../../../src/core/anthology/record/dateIn';

describe('the date that words name', () => {
  it('stands in figures or numerals, as precise as it is printed', () => {
    assert.equal(dateIn('——2015年3月5日在镇民大会上'), '2015-03-05');
    assert.equal(dateIn('（二〇〇五年十二月二十一日）'), '2005-12-21');
    assert.equal(dateIn('１９８８年３月'), '1988-03');
    assert.equal(dateIn('2012年度'), '2012');
    assert.equal(dateIn('时间：2026-02-09'), '2026-02-09');
  });

  it('keeps what can be, and no more', () => {
    assert.equal(dateIn('2015年13月5日'), '2015');
    assert.equal(dateIn('第2015号'), undefined);
    assert.equal(dateIn(''), undefined);
  });
});
