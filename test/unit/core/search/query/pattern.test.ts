import assert from 'node:assert/strict';
import { foldPattern } from '../../../../../src/core/search/query/pattern';

describe('foldPattern', () => {
  const cases: readonly [source: string, folded: string][] = [
    ['第.{1,3}届', '第.{1,3}届'],
    ['（[一二三]）', '\\([一二三]\\)'],
    ['（\\d+）', '\\(\\d+\\)'],
    ['一、|二、', '一,|二,'],
    ['[，。－]', '[,.\\-]'],
    ['a b', 'a ?b'],
    ['[a b]', '[a b]'],
    ['\\[ \\]', '\\[ ?\\]'],
    ['％', '%'],
  ];
  for (const [source, folded] of cases)
    it(`makes ${folded} of ${source}`, () => {
      assert.equal(foldPattern(source, {}), folded);
    });
});
