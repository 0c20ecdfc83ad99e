import assert from 'node:assert/strict';
import { parseReaderWords, termsInTitles, withWord } from '../../../../../src/core/search/query/readerWords';

describe('a word list', () => {
  it('has a word a line; remarks, figures behind a blank and single characters do not count', () => {
    assert.deepEqual(parseReaderWords('# 用语\r\n三来一补 5 n\n\n 山塘 # 小水库\n田\n山塘'), [
      '三来一补',
      '山塘',
    ]);
    assert.deepEqual(parseReaderWords(''), []);
  });

  it('takes a further word once, on a line of its own', () => {
    assert.equal(withWord('', '山塘'), '山塘\n');
    assert.equal(withWord('三来一补', '山塘'), '三来一补\n山塘\n');
    assert.equal(withWord('山塘 3\n', '山塘'), '山塘 3\n');
  });

  it('knows the terms that titles quote', () => {
    assert.deepEqual(termsInTitles(['关于“两山一水”工程的调查', '读《渔政志》', '无']), [
      '两山一水',
      '渔政志',
    ]);
  });
});
