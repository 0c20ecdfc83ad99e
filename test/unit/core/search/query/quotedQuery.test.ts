import assert from 'node:assert/strict';
import { quotedQuery } from '../../../../../src/core/search/query/quotedQuery';

describe('quotedQuery', () => {
  it('joins what a line break parts, the indent after it included', () => {
    assert.equal(quotedQuery('渔港的工\n　　作能力\n'), '渔港的工作能力');
    assert.equal(quotedQuery('渔港\r\n\r\n码头'), '渔港码头');
  });

  it('puts blanks and operators in quotes', () => {
    assert.equal(quotedQuery('渔港 码头'), '"渔港 码头"');
    assert.equal(quotedQuery('渔港（一期）|码头'), '"渔港（一期）|码头"');
  });
});
