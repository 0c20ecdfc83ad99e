import assert from 'node:assert/strict';
import { csv, csvLine } from '../../../../src/core/text/csv';

describe('csv', () => {
  it('begins with a byte order mark and ends each line', () => {
    assert.equal(csv([['a', 'b'], ['c']]), '\uFEFFa,b\r\nc\r\n');
  });

  it('quotes what would end a cell', () => {
    assert.equal(csvLine(['1,5', 'a "b"', 'c\nd']), '"1,5","a ""b""","c\nd"\r\n');
  });

  it('takes a spreadsheet every formula', () => {
    const formulas = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＠A'];
    for (const formula of formulas) assert.match(csvLine([formula]), /^"?'/, formula);
  });

  it('leaves numbers as they are', () => {
    assert.equal(csvLine(['-5', '+0.3', '1e21', '-1e-7']), '-5,+0.3,1e21,-1e-7\r\n');
  });
});
