import assert from 'node:assert/strict';
import { fittingCheckDigit, isbnsIn, isValidIsbn } from '../../../../../src/core/anthology/record/isbn';

describe('isValidIsbn', () => {
  for (const [printed, valid] of [
    ['7—80000—100—8', true],
    ['7-80000-100-2', false],
    ['978-7-999999-01-0', true],
    ['978-7-999999-01-4', false],
    ['0-8044-2957-X', true],
    ['', false],
  ] as const) {
    it(`finds ${printed === '' ? 'nothing' : printed} ${valid ? 'valid' : 'invalid'}`, () =>
      assert.equal(isValidIsbn(printed), valid));
  }
});

describe('fittingCheckDigit', () => {
  it('names the digit that the others ask for, where the printed one is wrong', () => {
    assert.equal(fittingCheckDigit('7-80000-100-2'), '8');
    assert.equal(fittingCheckDigit('978-7-999999-01-4'), '0');
    assert.equal(fittingCheckDigit('0-8044-2957-1'), 'X');
    assert.equal(fittingCheckDigit('7—80000—100—8'), undefined);
    assert.equal(fittingCheckDigit('7-80000'), undefined);
  });
});

describe('isbnsIn', () => {
  it('gives each number with its place', () => {
    const [isbn] = isbnsIn('书号 ISBN 7—80000—100—8/G', 10);
    assert.deepEqual(isbn, { text: '7—80000—100—8', valid: true, range: { start: 18, end: 31 } });
  });
});
