import assert from 'node:assert/strict';
import { families } from '../../../../../src/core/anthology/headings/families';
import { markerAt } from '../../../../../src/core/anthology/headings/markers';

const read = (line: string) => {
  const marker = markerAt(line, 0, line.length);
  return marker && [marker.family, marker.text, marker.number, line.slice(marker.end)];
};

describe('markerAt', () => {
  for (const { name, example } of families) {
    it(`knows ${example}`, () => assert.equal(markerAt(example, 0, example.length)?.family, name));
  }

  for (const [line, expected] of [
    ['（十一）　提高本领', ['bracketed', '（十一）', 11, '提高本领']],
    ['第 十三 節 曬場', ['section', '第 十三 節', 13, '曬場']],
    ['第 17-1 條', ['article', '第 17-1 條', 17.001, '']],
    ['第二百零九条之一', ['article', '第二百零九条之一', 209, '']],
    ['第一节概述', ['section', '第一节', 1, '概述']],
    ['１．晒场', ['arabic', '１．', 1, '晒场']],
    ['—、晒场', ['chinese', '—、', 1, '晒场']],
    ['十—、晒场', ['chinese', '十—、', 11, '晒场']],
    ['（－）晒场', ['bracketed', '（－）', 1, '晒场']],
    ['理由之一之二，路远', ['enumeration', '理由之一之二，', 2, '路远']],
    ['一、一村跟着一村修', ['chinese', '一、', 1, '一村跟着一村修']],
  ] as const) {
    it(`reads ${line}`, () => assert.deepEqual(read(line), expected));
  }

  for (const line of [
    '——晒场',
    '—晒场、渔港',
    '一、二、三产业',
    '一、二级批发',
    '5.72',
    '2005年',
    '第一流的工匠',
    '',
    '晒场',
  ]) {
    it(`sees no mark in ${line === '' ? 'nothing' : line}`, () => assert.equal(read(line), undefined));
  }
});
