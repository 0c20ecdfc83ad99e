import assert from 'node:assert/strict';
import { titleWords } from '../../../../../../src/core/anthology/reports/titles/titles';

describe('titleWords', () => {
  for (const [printed, shown] of [
    ['渔 港 调 查', '渔港调查'],
    ['前　言', '前言'],
    ['渔　港　调　查（摘要）', '渔港调查（摘要）'],
    ['《渔 港 调 查》', '《渔港调查》'],
    ['渔 港 调 查  二 〇 〇 五 年', '渔港调查 二〇〇五年'],
    ['渔 港  调 查  报 告', '渔港调查报告'],
    ['渔 港 调查 报 告', '渔港调查报告'],
    ['1 9 9 8 年 总 结', '1998年总结'],
    ['２００５ 年', '２００５年'],
  ] as const) {
    it(`closes ${printed}`, () => assert.equal(titleWords(printed), shown));
  }

  for (const title of [
    '修好渔港 办好晒场',
    '开放 创新 融合 发展',
    '序 文石',
    '关于 2005 年渔港',
    'Report of 2005',
    '',
  ]) {
    it(`leaves ${title === '' ? 'nothing' : title}`, () => assert.equal(titleWords(title), title));
  }

  it('makes one blank of line breaks and gaps', () =>
    assert.equal(titleWords(' 修好渔港\r\n　　办好晒场 '), '修好渔港 办好晒场'));
});
