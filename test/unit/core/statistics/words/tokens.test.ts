import assert from 'node:assert/strict';
import { tokensOf } from '../../../../../src/core/statistics/words/tokens';

describe('the words of a clause', () => {
  const cut = (clause: string): string =>
    tokensOf(clause)
      .map(({ word, is }) => `${word}:${is}`)
      .join(' ');

  it('are the longest that the lexicon knows', () => {
    assert.equal(cut('人均住房面积'), '人均:compound 住房:compound 面积:measure');
    assert.equal(cut('由县城到新港'), '由:preposition 县城:plain 到:preposition 新港:plain');
  });

  it('leave nothing out', () => {
    const clause = '该厂已先后修建了三座xyz晒场，还不能用';
    assert.equal(
      tokensOf(clause)
        .map(({ word }) => word)
        .join(''),
      clause,
    );
  });

  it('are none where there is no clause', () => {
    assert.deepEqual(tokensOf(''), []);
  });
});
