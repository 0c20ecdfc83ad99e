import assert from 'node:assert/strict';
import { findTimes, yearsOf } from '../../../../../src/core/statistics/circumstances/time';

const times = (text: string): readonly string[] => findTimes(text).map((time) => time.text);

describe('findTimes', () => {
  it('finds years, spans, plans, ages and relative words', () => {
    assert.deepEqual(times('2003年，渔业丰收；从1998年到2002年，收入翻番。'), ['2003年', '从1998年到2002年']);
    assert.deepEqual(times('一九五三年以来，“一五”期间，八十年代，去年同期'), [
      '一九五三年以来',
      '“一五”期间',
      '八十年代',
      '去年同期',
    ]);
  });

  it('takes a list of years as one', () => {
    assert.deepEqual(times('2002年、2003年和2004年'), ['2002年、2003年和2004年']);
    assert.deepEqual(times('一九五三、一九五四两年'), ['一九五三、一九五四两年']);
  });

  it('takes a bare number of years only before what happened in them', () => {
    assert.deepEqual(times('两年合计修路，五年增长三成'), ['两年', '五年']);
    assert.deepEqual(times('工期两年，比上一年增加'), []);
  });

  it('tells a time that figures are compared with', () => {
    const roles = (text: string): readonly string[] => findTimes(text).map(({ role }) => role);
    assert.deepEqual(roles('比2000年增长'), ['base']);
    assert.deepEqual(roles('比1949年的38公里增长'), ['compared']);
    assert.deepEqual(roles('占比2010年提高'), ['when']);
    assert.deepEqual(roles('是1990年的3倍'), ['base']);
    assert.deepEqual(roles('由2000年的300万元增加到2003年的520万元'), ['from', 'when']);
  });

  it('reads an era by the year in brackets', () => {
    assert.deepEqual(times('永和五年(140年)设县'), ['140年']);
  });
});

describe('yearsOf', () => {
  const cases: readonly (readonly [time: string, years: readonly [number, number] | undefined])[] = [
    ['2003年底', [2003, 2003]],
    ['一九五三年', [1953, 1953]],
    ['1998年到2002年', [1998, 2002]],
    ['一九五三、一九五四两年', [1953, 1954]],
    ['“十二五”期间', [2011, 2015]],
    ['第一个五年计划期间', [1953, 1957]],
    ['80年代', [1980, 1989]],
    ['去年', [2003, 2003]],
    ['目前', [2004, 2004]],
    ['过去五年', [1999, 2003]],
    ['今后三年', [2004, 2006]],
    ['年末', undefined],
  ];
  for (const [time, years] of cases) {
    it(`reads ${time} in a text of 2004`, () => {
      assert.deepEqual(yearsOf(time, { year: 2004 }), years);
    });
  }

  it('knows nothing of relative words without a date', () => {
    assert.equal(yearsOf('去年', { year: undefined }), undefined);
  });
});
