import assert from 'node:assert/strict';
import { quotationOf } from '../../../../../src/core/anthology/record/quotation';
import type { ParsedText } from '../../../../../src/core/anthology/parsedText';
import { emptyRecord } from '../../reference/parts';

describe('quotationOf', () => {
  const text = '　渔港扩建以后，\n— 12 —\n泊位增加。\n其余从略。';
  const volume: ParsedText = {
    bibliography: emptyRecord,
    contents: [],
    contentsRange: undefined,
    reports: [],
    paragraphs: [
      {
        start: 1,
        end: 21,
        pieces: [
          { start: 1, end: 8 },
          { start: 16, end: 21 },
        ],
      },
      { start: 22, end: 27, pieces: [{ start: 22, end: 27 }] },
    ],
    furniture: [{ start: 9, end: 15, kind: 'page-mark' }],
    pages: [],
    problems: [],
  };

  it('joins what a page break cut and drops the page mark', () => {
    assert.equal(quotationOf(text, volume, { start: 0, end: 21 }), '渔港扩建以后，泊位增加。');
  });

  it('keeps to the range and separates paragraphs', () => {
    assert.equal(quotationOf(text, volume, { start: 16, end: 26 }), '泊位增加。\n其余从略');
  });

  it('takes what belongs to no paragraph as it stands', () => {
    assert.equal(quotationOf(text, volume, { start: 8, end: 16 }), '— 12 —');
    assert.equal(quotationOf(text, volume, { start: 3, end: 3 }), '');
  });
});
