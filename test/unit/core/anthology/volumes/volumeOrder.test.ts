import assert from 'node:assert/strict';
import { compareVolumes } from '../../../../../src/core/anthology/volumes/volumeOrder';

describe('the order of volumes', () => {
  const inOrder = (volumes: readonly { readonly title: string; readonly year: number | undefined }[]) =>
    [...volumes].sort(compareVolumes).map(({ title }) => title);
  const titles = (...names: readonly string[]) => inOrder(names.map((title) => ({ title, year: 2005 })));

  it('is that of their years; those without one come last', () => {
    const found = inOrder([
      { title: '甲', year: undefined },
      { title: '乙', year: 2010 },
      { title: '丙', year: 1998 },
      { title: '丁', year: undefined },
    ]);
    assert.deepEqual(found, ['丙', '乙', '丁', '甲']);
  });

  it('counts the parts of a work', () => {
    assert.deepEqual(titles('渔港文选（下册）', '渔港文选（中册）', '渔港文选（上册）'), [
      '渔港文选（上册）',
      '渔港文选（中册）',
      '渔港文选（下册）',
    ]);
    assert.deepEqual(titles('渔港文选下卷', '渔港文选上卷'), ['渔港文选上卷', '渔港文选下卷']);
  });

  it('counts volumes numbered in figures or in words', () => {
    assert.deepEqual(titles('文选第十辑', '文选第二辑', '文选第十二辑', '文选第一辑'), [
      '文选第一辑',
      '文选第二辑',
      '文选第十辑',
      '文选第十二辑',
    ]);
    assert.deepEqual(titles('文选10', '文选9'), ['文选9', '文选10']);
  });
});
