import assert from 'node:assert/strict';
import { clauseAround } from '../../../../../src/core/statistics/words/clauseAround';

describe('the clause around a figure', () => {
  const sentence = '全镇有渔船30艘，其中新造30艘下了水，又修旧船。';

  it('goes from stop to stop', () => {
    assert.deepEqual(clauseAround(sentence, '30艘', 5), { before: '全镇有渔船', figure: '30艘', after: '' });
  });

  it('is the nearest of those with the same figure', () => {
    const clause = { before: '其中新造', figure: '30艘', after: '下了水' };
    assert.deepEqual(clauseAround(sentence, '30艘', 14), clause);
  });

  it('is the figure alone where the sentence has it otherwise', () => {
    assert.deepEqual(clauseAround(sentence, '31艘', 0), { before: '', figure: '31艘', after: '' });
  });

  it('takes at most forty characters on either side', () => {
    const long = `${'船'.repeat(90)}30艘${'网'.repeat(90)}`;
    const { before, after } = clauseAround(long, '30艘', 90);
    assert.deepEqual([before.length, after.length], [40, 40]);
  });
});
