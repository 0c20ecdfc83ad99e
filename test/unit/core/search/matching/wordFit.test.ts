import assert from 'node:assert/strict';
import { wordContext, wordFit } from '../../../../../src/core/search/matching/wordFit';

describe('wordFit', () => {
  const words = ['持有人', '大会', '通过', '了'];
  const cases: readonly [start: number, end: number, fit: string][] = [
    [0, 3, 'word'],
    [3, 7, 'word'],
    [0, 2, 'inside'],
    [1, 2, 'inside'],
    [1, 3, 'inside'],
    [2, 4, 'straddles'],
    [3, 6, 'straddles'],
    [2, 5, 'straddles'],
  ];
  for (const [start, end, fit] of cases)
    it(`finds ${words.join('').slice(start, end)} in ${words.join('|')}: ${fit}`, () => {
      assert.equal(wordFit(words, start, end), fit);
    });
});

describe('wordContext', () => {
  it('goes as far as punctuation and the ends of the text', () => {
    assert.deepEqual(wordContext('早，渔船靠岸。', { start: 2, end: 4 }), { start: 2, end: 6 });
    assert.deepEqual(wordContext('渔船', { start: 0, end: 2 }), { start: 0, end: 2 });
  });
});
