import assert from 'node:assert/strict';
import { readContentsLine } from '../../../../../../src/core/anthology/contents/rows/contentsLine';

describe('readContentsLine', () => {
  for (const [line, title, page] of [
    ['渔港调查……(12)', '渔港调查', 12],
    ['渔港调查……－１２－', '渔港调查', 12],
    ['渔港调查 — 12 —', '渔港调查', 12],
    ['渔港调查·12·', '渔港调查', 12],
    ['渔港调查……第12页', '渔港调查', 12],
    ['渔港调查（第 12 页）', '渔港调查', 12],
    ['渔港调查  12', '渔港调查', 12],
    ['渔港调查……l2', '渔港调查', 12],
    ['渔港调查………2O', '渔港调查', 20],
    ['- 渔港调查　/　12', '渔港调查', 12],
    ['渔港CO2', '渔港CO2', undefined],
    ['渔港调查……12.', '渔港调查', 12],
    ['渔港调查2012', '渔港调查2012', undefined],
    ['渔港—2012', '渔港—2012', undefined],
    ['第12页', '第12页', undefined],
  ] as const) {
    it(`reads ${line}`, () => {
      const read = readContentsLine(line);
      assert.deepEqual([read.title, read.page], [title, page]);
    });
  }
});
