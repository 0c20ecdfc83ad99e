import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseText } from '../../../../src/core/anthology/parseText';
import { findStatistics } from '../../../../src/core/statistics/findStatistics';
import type { Statistic } from '../../../../src/core/statistics/statistic';
import { statisticsOf } from '../../../../src/core/statistics/statisticsOf';
import { rangeContains } from '../../../../src/core/text/range';

const numerals = fc.constantFrom(
  '12',
  '３．５',
  '1 2 3',
  '62 910',
  '1,250',
  '2003',
  '三百二十',
  '十几',
  '两万两千',
  '五六百',
  '一九五三',
  '三分之一',
  '百分之四十',
  '七成',
  '1/4',
  '8:41:51',
  '翻两番',
  '千亿',
  '几',
  '萬',
);
const units = fc.constantFrom(
  '万元',
  '亿斤',
  '%',
  '％',
  '‰',
  '个百分点',
  '倍',
  '户',
  '人次',
  '石五斗',
  '两',
  '公里',
  '噸',
  '/立方米',
);
const words = fc.constantFrom(
  '全县渔船',
  '其中',
  '占总人口的',
  '比上年增长',
  '分别为',
  '由',
  '增加到',
  '城乡居民收入',
  '据统计，',
  '预计',
  '每',
  '平均',
  '约',
  '左右',
  '以上',
  '第',
  '年',
  '月底',
  '“十五”期间',
  '这五年来，',
  '在苏州市',
  '比石埠镇',
  '糧食產量為',
  '的',
  '了',
  '织布机',
);
const marks = fc.constantFrom('，', '。', '、', '；', '：', '（', '）', '“', '”', '—', '~', ' ', '　', '[3]');
const cells = fc.constantFrom(
  '\n指标\t单位\t1984年\t比上年增长（％）\n',
  '\n县名　　粮食（万吨）　　占比\n',
  '\n渔船 艘 12 １３．５ ',
  '\n河湾镇\t12\t—\t-3.4%\n',
  '\n| 1984 | 62 |',
  '\n单位：亿元\n',
  '\t',
  '|',
);
const breaks = fc.constantFrom('\n', '\r\n', '\r', '\f', '\n\n', '\n- 12 -\n', '\n　　');
const noise = fc.constantFrom(
  '\0',
  '\ud800',
  '\u200b',
  '\ufeff',
  '一心一意',
  '第三条',
  'ISBN 7',
  '□',
  '\u00a0',
);
const text = fc
  .array(fc.oneof(numerals, numerals, units, units, words, words, marks, cells, breaks, noise), {
    maxLength: 80,
  })
  .map((parts) => parts.join(''));

/** What holds for the statistics of any text. */
function assertSound(source: string, statistics: readonly Statistic[]): void {
  statistics.forEach((statistic, index) => {
    const { start, end, sentence, parts, value } = statistic;
    assert.ok(start < end && end <= source.length);
    assert.equal(statistic.text, source.slice(start, end));
    assert.ok(rangeContains(sentence, statistic), 'a figure lies in its sentence');
    for (const part of parts) assert.ok(rangeContains(statistic, part), 'a part lies in its figure');
    for (const number of [value].flat()) assert.ok(Number.isFinite(number), 'a value is a number');
    const next = statistics[index + 1];
    if (next) assert.ok(end <= next.start, 'figures do not overlap');
  });
}

/** Lines that a careless pattern would take minutes for. */
const hostile = [
  '一千一百一十一万',
  '1 2 3 4 ',
  '62 910 ',
  '每100个人',
  '占全市的',
  '“12',
  '（12人',
  '由3人增加到',
  '2003年、',
  '其中5户，占',
  '了了了5元',
  '三石五斗',
  '城乡',
  '一、二、三产业',
  '這',
  '渔船 艘 12 ',
  '\n渔船\t艘\t12\t13',
  '\n指标 单位 1984年',
];

describe('findStatistics, whatever the text', () => {
  it('never throws, and its ranges hold', () => {
    fc.assert(
      fc.property(text, (source) => {
        assertSound(source, findStatistics(source));
      }),
      { numRuns: 600 },
    );
  });

  it('never throws on the volume that a text is parsed into', () => {
    fc.assert(
      fc.property(text, (source) => {
        assertSound(source, statisticsOf(source, parseText(source)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same for a text and for its Traditional form, but for what is printed', () => {
    const simple = '一九八一年，全县粮食产量达到三亿二千万斤，比上年增长百分之四，占全国产量的两成。';
    const traditional = '一九八一年，全縣糧食產量達到三億二千萬斤，比上年增長百分之四，占全國產量的兩成。';
    const fields = ({ start, end, value, unit, kind, change, key }: Statistic): unknown[] => [
      start,
      end,
      value,
      unit,
      kind,
      change,
      key,
    ];
    assert.deepEqual(findStatistics(traditional).map(fields), findStatistics(simple).map(fields));
  });

  for (const words of hostile) {
    it(`reads a long line of ${words}`, () => {
      const line = words.repeat(Math.ceil(40_000 / words.length));
      assertSound(line, findStatistics(line));
    });
  }

  it('reads a line of 350,000 characters', () => {
    const line = hostile.join('').repeat(6000).slice(0, 350_000);
    assertSound(line, findStatistics(line));
  });
});
