import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAt, lineRange, sourceText } from '../../../../src/core/text/sourceText';

const linesIn = (text: string) => {
  const source = sourceText(text);
  return source.lineStarts.map((_, line) => {
    const { start, end } = lineRange(source, line);
    return text.slice(start, end);
  });
};

describe('sourceText', () => {
  for (const [name, text, lines] of [
    ['no text', '', ['']],
    ['LF', '甲\n乙\n', ['甲', '乙', '']],
    ['CRLF', '甲\r\n乙', ['甲', '乙']],
    ['CR', '甲\r乙\r\r丙', ['甲', '乙', '', '丙']],
    ['a mixture', '甲\n\r乙\r\n\n丙\r', ['甲', '', '乙', '', '丙', '']],
  ] as const) {
    it(`finds the lines of ${name}`, () => assert.deepEqual(linesIn(text), lines));
  }

  it('splits as a regular expression does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '\n', '\r', 'a') }), (text) =>
        assert.deepEqual(linesIn(text), text.split(/\r\n|\r|\n/)),
      ),
    );
  });
});

describe('lineAt', () => {
  const source = sourceText('甲乙\n丙\n');
  for (const [offset, line] of [
    [-1, 0],
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 2],
    [99, 2],
  ] as const) {
    it(`finds line ${line} at ${offset}`, () => assert.equal(lineAt(source, offset), line));
  }
});
