import assert from 'node:assert/strict';
import { certainIsbn } from '../../../../src/editor/diagnostics/isbnFix';

const range = { start: 0, end: 1 };
const valid = { text: '7—80988—057—8', valid: true, range };
const misread = { text: '7-80938-057-8', valid: false, range };

describe('certainIsbn', () => {
  it('is the valid number of the volume, with the dashes of the misread one', () => {
    assert.equal(certainIsbn([valid, misread], misread.text), '7-80988-057-8');
  });

  it('is not known without a valid number, or with two', () => {
    assert.equal(certainIsbn([misread], misread.text), undefined);
    const other = { text: '7-5000-0001-6', valid: true, range };
    assert.equal(certainIsbn([valid, other, misread], misread.text), undefined);
  });

  it('is not known where the numbers differ too much', () => {
    assert.equal(certainIsbn([valid], '7-80938-123-8'), undefined);
    assert.equal(certainIsbn([valid], '978-7-80988-057-8'), undefined);
  });
});
