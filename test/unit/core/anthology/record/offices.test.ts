import assert from 'node:assert/strict';
import { contributorsIn } from '../../../../../src/core/anthology/record/offices';

describe('contributors and their offices', () => {
  it('are parted, with a blank between or without', () => {
    for (const field of ['县长　马骏', '县长马骏', '县长 马 骏', '县长：马骏'])
      assert.deepEqual(contributorsIn([field]), { names: ['马骏'], offices: { 马骏: '县长' } }, field);
  });

  it('are parted from the unit a person belongs to', () => {
    assert.deepEqual(contributorsIn(['县林业局　陶望山']), {
      names: ['陶望山'],
      offices: { 陶望山: '县林业局' },
    });
  });

  it('may be units and persons without an office', () => {
    assert.deepEqual(contributorsIn(['镇工商组 镇统计组', '陶望山']), {
      names: ['镇工商组', '镇统计组', '陶望山'],
      offices: {},
    });
  });

  it('name an office-holder whose name is no usual one only behind a blank', () => {
    assert.deepEqual(contributorsIn(['旗长 阿木古楞']).names, ['阿木古楞']);
    assert.deepEqual(contributorsIn(['旗长阿木古楞']).names, ['旗长阿木古楞']);
  });
});
