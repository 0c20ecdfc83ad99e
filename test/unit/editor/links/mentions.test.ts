import assert from 'node:assert/strict';
import type { CorpusSymbol } from '../../../../src/core/anthology/volumes/corpusSymbol';
import { workTitles } from '../../../../src/editor/links/mentions';
import { titleIndex } from '../../../../src/editor/links/titleIndex';

describe('workTitles', () => {
  const titles = (text: string) => workTitles(text, { start: 0, end: text.length }).map(({ title }) => title);

  it('finds titles with their brackets', () => {
    const text = '见《渔港调查》和《码头\n扩建》。';
    assert.deepEqual(titles(text), ['渔港调查', '码头\n扩建']);
    assert.deepEqual(workTitles(text, { start: 0, end: 9 })[0]?.range, { start: 1, end: 7 });
  });

  it('takes the innermost of nested titles', () => {
    assert.deepEqual(titles('《关于〈办法〉的《说明》》'), ['说明']);
  });

  it('passes over brackets that never close or open', () => {
    assert.deepEqual(titles(`》《${'渔'.repeat(200)}》《港》`), ['港']);
    assert.deepEqual(titles('《'.repeat(100_000)), []);
  });
});

describe('titleIndex', () => {
  const place = {
    file: '/a.txt',
    range: { start: 0, end: 1 },
    from: { line: 0, character: 0 },
    to: { line: 0, character: 1 },
  };
  const symbol = (name: string, kind: CorpusSymbol['kind'] = 'report'): CorpusSymbol => ({
    kind,
    name,
    contributors: [],
    page: undefined,
    report: undefined,
    volume: '文选',
    place,
  });
  const index = titleIndex({
    symbols: [
      symbol('渔港 调查'),
      symbol('码头扩建研究——以两港为例'),
      symbol('码头扩建研究'),
      symbol('泊位', 'missing'),
    ],
    readings: {},
  });

  it('finds reports whatever their blanks and dashes', () => {
    assert.equal(index('渔港\n调查')?.name, '渔港 调查');
    assert.equal(index('码头扩建研究—以两港为例')?.name, '码头扩建研究——以两港为例');
  });

  it('prefers the whole title to one without its subtitle', () => {
    assert.equal(index('码头扩建研究')?.name, '码头扩建研究');
  });

  it('knows no report without a text', () => {
    assert.equal(index('泊位'), undefined);
  });
});
