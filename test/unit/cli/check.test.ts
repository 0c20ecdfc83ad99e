import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { checkCommand } from '../../../src/cli/check';

const samples = join(__dirname, '../../../samples');

const manuscript = [
  '有人说：“人口流动是工业化、城市化的伴生现象”（《澜汀调查研究文选》，第5页）。',
  '又说：“人口流动是工业化……历来是人口流入地”（第99页）。',
  '也有人写作“人口流动是现代化、城市化的伴生现象”。',
  '“这样的话在哪一卷里都找不到”，却有人引用。',
];

interface Answer {
  readonly verdict: string;
  readonly differences?: readonly { readonly quoted: string; readonly printed: string }[];
  readonly wrongPage?: { readonly page: number } | null;
  readonly unreferenced?: boolean;
  readonly places?: readonly { readonly page: number; readonly citation: string }[];
}

async function printed(...args: readonly string[]): Promise<string> {
  let out = '';
  const silent = (): void => undefined;
  await checkCommand.run(args, (text) => (out += text), silent);
  return out;
}

describe('check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenxuan-check-'));
  after(() => rmSync(folder, { recursive: true }));

  const written = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  const asDocx = (paragraphs: readonly string[]): Uint8Array => {
    const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
    return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
  };

  for (const [name, content] of [
    ['manuscript.md', manuscript.join('\n\n')],
    ['manuscript.docx', asDocx(manuscript)],
  ] as const)
    it(`tells what became of the quotations of ${name}`, async () => {
      const path = written(name, content);
      const found = JSON.parse(await printed(path, '--corpus', samples, '--json')) as readonly Answer[];
      assert.deepEqual(
        found.map(({ verdict }) => verdict),
        ['exact', 'exact', 'differs', 'unknown'],
      );
      assert.deepEqual(
        found.map(({ wrongPage }) => wrongPage?.page),
        [undefined, 99, undefined, undefined],
      );
      const changed = found[2]?.differences?.map(({ quoted, printed: right }) => [quoted, right]);
      assert.deepEqual(changed, [['现代', '工业']]);
      assert.deepEqual(
        found.map(({ unreferenced }) => unreferenced),
        [false, false, true, undefined],
      );
      assert.match(found[0]?.places?.[0]?.citation ?? '', /外来流动人口服务与管理问题研究\[G\]/);
    });

  it('writes a report in Markdown', async () => {
    const report = await printed(written('report.md', manuscript.join('\n\n')), '--corpus', samples);
    assert.match(
      report,
      /^# Quotations\n\n## Not as printed \(1\)\n\n> 人口流动是~~现代~~\*\*工业\*\*化、城市化/,
    );
    assert.match(report, /## Not found \(1\)[^]*## As printed \(2\)/);
  });

  it('refuses a manuscript that is no Word document', async () => {
    await assert.rejects(printed(written('bad.docx', 'x'), '--corpus', samples));
  });
});
