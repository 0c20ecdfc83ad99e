import assert from 'node:assert/strict';
import { linkContents } from '../../../../../src/core/anthology/contents/linkContents';
import { parseText } from '../../../../../src/core/anthology/parseText';

const file = (path: string, title: string) => ({
  path,
  volume: parseText(`${title}\n\n河水比从前浅了许多。\n`),
});
const link = (contents: string, files: readonly ReturnType<typeof file>[]) =>
  linkContents(parseText(contents), files);

describe('linkContents', () => {
  it('follows the links of a Markdown list, encoded ones too', () => {
    const contents =
      '# 选集\n\n## 目录\n\n- [竹器行情](./01-a.md)\n- [堤脚加高](02-%E5%A0%A4.md)\n- [晒场](03-c.md)\n';
    assert.deepEqual(link(contents, [file('/x/02-堤.md', '别的'), file('/x/01-a.md', '别的')]), [
      1,
      0,
      undefined,
    ]);
  });

  it('finds a file by the title in its name or in its text', () => {
    const contents = '目录\n\n竹器行情报告 (1)\n堤脚加高报告 (9)\n';
    assert.deepEqual(
      link(contents, [file('/x/a.txt', '堤脚加高报告'), file('/x/07 竹器行情报告.txt', '别的')]),
      [1, 0],
    );
  });

  it('falls back on the order number and gives no file twice', () => {
    const contents = '目录\n\n竹器行情报告 (1)\n堤脚加高报告 (9)\n晒场报告 (12)\n';
    assert.deepEqual(link(contents, [file('/x/02.txt', '甲乙丙'), file('/x/01.txt', '甲乙丙')]), [
      1,
      0,
      undefined,
    ]);
  });
});
