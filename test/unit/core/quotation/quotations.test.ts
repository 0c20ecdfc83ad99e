import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../../../src/core/quotation/align';
import { referenceBehind } from '../../../../src/core/quotation/citedPage';
import { figureDifferences } from '../../../../src/core/quotation/figures';
import { piecesOf } from '../../../../src/core/quotation/pieces';
import { quotationsIn } from '../../../../src/core/quotation/quotations';

function wordsOf(text: string): readonly string[] {
  return quotationsIn(text).map(({ range }) => text.slice(range.start, range.end));
}

describe('quotations in a manuscript', () => {
  it('stand between marks of any make, eight characters or more', () => {
    assert.deepEqual(wordsOf('他说“渔港扩建以后泊位增加”，又说「渔港扩建以后泊位减少」，再说“泊位”。'), [
      '渔港扩建以后泊位增加',
      '渔港扩建以后泊位减少',
    ]);
    assert.deepEqual(wordsOf('他说“渔港‘扩建’以后，“泊位”增加很多”。'), ['渔港‘扩建’以后，“泊位”增加很多']);
  });

  it('do not run over the end of a paragraph', () => {
    assert.deepEqual(wordsOf('他说“渔港扩建以后泊位增加\n\n其余从略”。'), []);
  });

  it('may be a block of Markdown', () => {
    const text = '> 渔港扩建以后，\n> 泊位增加。\n\n其余从略。';
    const [block] = quotationsIn(text);
    assert.equal(
      block &&
        piecesOf(text, block.range)
          .map((piece) => piece.text)
          .join('|'),
      '渔港扩建以后,泊位增加',
    );
  });

  it('part where something is left out or put in', () => {
    const text = '渔港扩建……泊位[大为]增加〔2003〕5号';
    assert.deepEqual(
      piecesOf(text, { start: 0, end: text.length }).map((piece) => piece.text),
      ['渔港扩建', '泊位', '增加[2003]5号'],
    );
  });

  it('never make the search for them fail', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('“', '”', '「', '"', '\n', '>', '…', '[', ']', '港', ' ') }),
        (text) => {
          for (const { range } of quotationsIn(text))
            for (const piece of piecesOf(text, range)) {
              const { start, end } = piece.source(0, piece.text.length);
              assert.ok(range.start <= start && start < end && end <= range.end);
            }
        },
      ),
    );
  });
});

describe('the reference behind a quotation', () => {
  function behind(text: string) {
    const [quotation, next] = quotationsIn(text);
    assert.ok(quotation);
    const { isThere, page } = referenceBehind(text, quotation, next);
    return { isThere, page: page?.page, digits: page && text.slice(page.range.start, page.range.end) };
  }
  const quoted = '“渔港扩建以后泊位增加”';

  it('gives a page in each usual form', () => {
    for (const words of [
      '（第14页）。',
      '（第14—15页）。',
      ' (p. 14).',
      '\n甲局. 调查[G]//乙. 文选. 某市：某社，2006：14-15.',
    ])
      assert.deepEqual(behind(quoted + words), { isThere: true, page: 14, digits: '14' });
  });

  it('may be there without a page, or not at all', () => {
    assert.deepEqual(behind(`${quoted}[3]。`), { isThere: true, page: undefined, digits: undefined });
    assert.deepEqual(behind(`${quoted}。`), { isThere: false, page: undefined, digits: undefined });
    assert.equal(behind(`${quoted}，${quoted}（第3页）`).isThere, false);
  });
});

describe('figures of a quotation', () => {
  it('agree in value, unit and approximation, however they are written', () => {
    assert.deepEqual(figureDifferences('泊位增加到一百二十个', '泊位增加到120个'), []);
    assert.deepEqual(figureDifferences('泊位增加到125个', '泊位增加到120个')[0]?.differs, ['value']);
    assert.deepEqual(figureDifferences('产量达到120吨', '产量达到120万吨')[0]?.differs, ['value']);
    assert.deepEqual(figureDifferences('泊位达到120个', '泊位达到近120个')[0]?.differs, ['approximation']);
  });
});

describe('align', () => {
  it('finds the least number of differences, and edits that make one of the other', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (piece, text) => {
        const slack = piece.length + text.length;
        const { start, end, distance, edits } = align(piece, text, 0, slack);
        let made = '';
        let at = 0;
        for (const { pieceStart, pieceEnd, textStart, textEnd } of edits) {
          made += piece.slice(at, pieceStart) + text.slice(textStart, textEnd);
          at = pieceEnd;
        }
        assert.equal(made + piece.slice(at), text.slice(start, end));
        assert.equal(distance, leastDistance(piece, text));
      }),
    );
  });
});

/** The textbook way: any stretch of the text. */
function leastDistance(piece: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (let i = 1; i <= piece.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++)
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (piece[i - 1] === text[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return Math.min(...row);
}
