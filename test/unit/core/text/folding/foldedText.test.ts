import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  foldParagraphs,
  foldQuery,
  foldText,
  toSource,
} from '../../../../../src/core/text/folding/foldedText';
import type { TextRange } from '../../../../../src/core/text/range';

const whole = (text: string) => foldText(text, [{ start: 0, end: text.length }]);

/** The source text behind the only place where `query` stands in the folded text. */
function sourceOf(text: string, pieces: readonly TextRange[], query: string): string {
  const folded = foldText(text, pieces);
  const at = folded.text.indexOf(foldQuery(query));
  assert.notEqual(at, -1, `${query} not in ${folded.text}`);
  const { start, end } = toSource(folded, at, at + foldQuery(query).length);
  return text.slice(start, end);
}

describe('foldText', () => {
  for (const [name, text, folded] of [
    ['full width', '（１）　ＡＢＣ：４５．６％', '(1)abc:45.6%'],
    ['punctuation variants', '“好”『好』、—－', '"好""好",-'],
    ['blanks between Chinese characters', '河 道　修\u2003治\u200b记\u00a0录', '河道修治记录'],
    ['blanks inside numbers', '4 9 2 5 0 万吨', '49250万吨'],
    ['a blank between words', 'New  York 2005', 'new york 2005'],
    ['line ends', '一条\r\n河\r流\n', '一条河流'],
    ['control characters', 'a\0b\u001ac', 'a b c'],
    ['runs of dashes and dots', '甲——乙……丙', '甲-乙…丙'],
    ['the two zeros', '一九九○年', '一九九〇年'],
    ['nothing', '', ''],
  ] as const) {
    it(`folds ${name}`, () => assert.equal(whole(text).text, folded));
  }

  it('keeps capitals when asked', () => {
    assert.equal(foldQuery('ＧＤＰ', { matchCase: true }), 'GDP');
  });

  it('simplifies one for one when asked', () => {
    assert.equal(foldQuery('經濟發展', { simplify: true }), '经济发展');
    assert.equal(foldQuery('經濟發展'), '經濟發展');
  });

  it('keeps lone surrogates and pairs', () => {
    assert.equal(foldQuery('\ud800甲\u{20000}'), '\ud800甲\u{20000}');
  });
});

describe('toSource', () => {
  it('spans a page break between pieces', () => {
    const text = '全市共有\n.14.\n\n3 200 个社团';
    const pieces = [
      { start: 0, end: 4 },
      { start: 11, end: text.length },
    ];
    assert.equal(sourceOf(text, pieces, '共有3200个'), '共有\n.14.\n\n3 200 个');
  });

  it('takes no blank at either end', () => {
    const text = ' 甲 乙 丙 ';
    assert.equal(sourceOf(text, [{ start: 0, end: text.length }], '乙'), '乙');
  });

  it('gives an empty range for an empty match', () => {
    assert.deepEqual(toSource(whole('甲乙'), 1, 1), { start: 1, end: 1 });
    assert.deepEqual(toSource(whole(''), 0, 0), { start: 0, end: 0 });
  });
});

describe('foldParagraphs', () => {
  it('ends each paragraph with a line end that maps to its end', () => {
    const folded = foldParagraphs('甲 乙\n丙', [
      { start: 0, end: 3, pieces: [{ start: 0, end: 3 }] },
      { start: 4, end: 5, pieces: [{ start: 4, end: 5 }] },
    ]);
    assert.equal(folded.text, '甲乙\n丙\n');
    assert.deepEqual(toSource(folded, 2, 3), { start: 3, end: 4 });
  });
});

describe('folding, whatever the text', () => {
  const noise = fc.string({
    unit: fc.constantFrom(
      ...'甲乙国發AbZ129１２ 　\t\n\r\0\u200b\u00a0，,。—-…“”（(％·\ud83d\ude00\ud800'.split(''),
    ),
  });

  it('maps every folded range back to source that folds to the same', () => {
    fc.assert(
      fc.property(noise, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = whole(text);
        const start = a % (folded.text.length + 1);
        const end = start + (b % (folded.text.length - start + 1));
        const { start: from, end: to } = toSource(folded, start, end);
        assert.ok(0 <= from && from <= to && to <= text.length);
        assert.equal(foldQuery(text.slice(from, to)), folded.text.slice(start, end).trim());
      }),
    );
  });

  it('has ascending breakpoints and folds its own result to itself', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const folded = whole(text);
        for (let i = 1; i < folded.folded.length; i++) {
          assert.ok((folded.folded[i - 1] ?? 0) < (folded.folded[i] ?? 0));
          assert.ok((folded.source[i - 1] ?? 0) < (folded.source[i] ?? 0));
        }
        assert.equal(foldQuery(folded.text), folded.text);
      }),
    );
  });
});
