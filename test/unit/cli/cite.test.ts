import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citeCommand } from '../../../src/cli/cite';
import type { Command } from '../../../src/cli/command';
import { exportCommand } from '../../../src/cli/export';
import type { ReferenceItem } from '../../../src/core/reference/item';

const sample = join(__dirname, '../../../samples/澜汀调查研究文选2004.txt');

/** What a command prints. */
async function printed(command: Command, ...args: readonly string[]): Promise<string> {
  let out = '';
  await command.run(
    args,
    (text) => (out += text),
    () => undefined,
  );
  return out;
}

describe('cite and export', () => {
  it('cite the words of a range in the style asked for', async () => {
    const start = readFileSync(sample, 'utf8').indexOf('人口流动是工业化');
    const range = `${start}:${start + 15}`;
    assert.equal(
      await printed(citeCommand, sample, '--range', range, '--style', 'gbt7714-2015-numeric'),
      '人口流动是工业化、城市化的伴生\n' +
        '市委政策研究室课题组. 外来流动人口服务与管理问题研究[G]//中共澜汀市委政策研究室. 澜汀调查研究文选: 2004. 澜汀: 澜汀人民出版社, 2005: 5.\n',
    );
  });

  it('refuse a range that is none and a style that nobody knows', async () => {
    await assert.rejects(printed(citeCommand, sample, '--range', '9:3'), /START:END/);
    await assert.rejects(printed(citeCommand, sample, '--range', '3:9', '--style', 'x'), /--style takes/);
  });

  it('write an item for each report', async () => {
    const items = JSON.parse(await printed(exportCommand, sample, '--format', 'csl')) as ReferenceItem[];
    assert.ok(items.length > 3);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    assert.ok(items.every((item) => item['container-title'] === '澜汀调查研究文选' && item.page));
    const bibtex = await printed(exportCommand, sample, '--format', 'bibtex');
    assert.equal(bibtex.match(/^@incollection/gm)?.length, items.length);
  });
});
