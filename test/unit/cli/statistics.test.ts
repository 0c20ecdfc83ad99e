import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statisticsCommand } from '../../../src/cli/statistics';
import { temporaryFolder } from '../../support/temporaryFolder';

const text = `渔港建设调查

一、基本情况

2004年全县有泊位 1200 个，每个泊位停船 8至10 艘，渔业产值 3.5 亿元，县、乡、村按 4∶4∶2 分担费用。
`;

function refuse(warning: string): never {
  assert.fail(warning);
}

describe('statistics --csv', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, '渔港.txt');
  let rows: readonly (readonly string[])[];

  before(async () => {
    writeFileSync(file, text);
    let printed = '';
    await statisticsCommand.run([file, '--csv'], (part) => (printed += part), refuse);
    assert.ok(printed.startsWith('\uFEFF') && printed.endsWith('\r\n'));
    rows = printed
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
  });

  after(() => folder.remove());

  function columns(...names: readonly string[]): readonly (readonly string[])[] {
    const [head = [], ...figures] = rows;
    return figures.map((figure) => names.map((name) => figure[head.indexOf(name)] ?? ''));
  }

  it('has the words as printed beside plain numbers, and no number for a proportion', () => {
    assert.deepEqual(columns('value', 'upper', 'unit'), [
      ['1200', '', '个'],
      ['8', '10', '艘'],
      ['350000000', '', '元'],
      ['', '', ''],
    ]);
    assert.deepEqual(
      columns('text').map(([words]) => words),
      ['1200个', '8至10艘', '3.5亿元', '4∶4∶2'],
    );
  });
});

describe('statistics --json', () => {
  const folder = temporaryFolder();

  before(() => {
    writeFileSync(join(folder.path, '一.txt'), text);
    writeFileSync(join(folder.path, '二.txt'), Buffer.from([0, 1, 2, 0, 255, 0, 3, 0, 4, 0]));
  });

  after(() => folder.remove());

  it('prints one list, a figure at a time, and names what could not be read', async () => {
    const parts: string[] = [];
    const warnings: string[] = [];
    await statisticsCommand.run(
      [folder.path, '--json'],
      (part) => parts.push(part),
      (line) => warnings.push(line),
    );
    const files = JSON.parse(parts.join('')) as readonly { file: string; statistics: readonly object[] }[];
    assert.deepEqual(
      files.map(({ statistics }) => statistics.length),
      [4, 0],
    );
    assert.ok(parts.every((part) => (part.match(/"start"/g) ?? []).length <= 1));
    assert.deepEqual(warnings, [`${join(folder.path, '二.txt')}: is no text`]);
  });
});
