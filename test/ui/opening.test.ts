import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { temporaryFolder } from '../support/temporaryFolder';
import { openFile, runCommand } from './support/commands';
import { visibleLines } from './support/editor';
import { clickRow, expandRow, showContainer, treeRow } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Contents';
const trades = ['水利', '林业', '渔业', '畜牧', '蚕桑', '茶叶', '园艺', '矿山', '纺织', '造船'];

/** A volume of a million bytes whose paragraphs are lines that fill a screen each. */
function volume(): string {
  const titles = trades.map((trade) => `${trade}工作调查研究`);
  const paragraph = '今年春天看了三个村，村里的路修好了，塘也挖深了。'.repeat(50);
  const bodies = titles.map(
    (title) =>
      `${title}\n\n市政府办公室\n\n一、经过\n\n${`${paragraph}\n\n`.repeat(16)}二、办法\n\n${`${paragraph}\n\n`.repeat(16)}`,
  );
  const contents = titles.map((title, index) => `${title}\t市政府办公室 (${index * 20 + 1})`);
  return `春山文选\n\n2005\n\n目 录\n\n${contents.join('\n')}\n\n${bodies.join('\n')}`;
}

function yearly(year: number): string {
  return `春山镇工作报告\n\n（${year}年2月1日）\n\n镇长 王小山\n\n一、经过\n\n修了${year}米渠。\n\n二、办法\n\n各村出工。\n`;
}

describe('a folder of a long volume, yearly reports and odd files', () => {
  const folder = temporaryFolder();
  let workbench: Workbench;

  before(async () => {
    const reports = join(folder.path, '历年报告');
    await mkdir(reports);
    await writeFile(join(folder.path, '春山文选.txt'), volume());
    await writeFile(join(folder.path, '大.txt'), '春'.repeat(800_000));
    await writeFile(join(folder.path, 'notes.md'), '# Notes\n\nNothing in Chinese here.\n');
    for (const year of [2001, 2003, 2002])
      await writeFile(join(reports, `${year}.txt`), iconv.encode(yearly(year), 'gb18030'));
    workbench = await openWorkbench({
      folder: folder.path,
      settings: { 'wenxuan.maxFileSize': 2 },
    });
    await showContainer(workbench.page, 'Wenxuan');
    await treeRow(workbench.page, view, '历年报告').waitFor();
  });

  after(async () => {
    await workbench.close();
    folder.remove();
  });

  it('has the heading on screen after the first click', async () => {
    const { page } = workbench;
    await expandRow(page, view, '春山文选');
    await expandRow(page, view, '造船');
    await clickRow(page, view, '办法');
    await page.locator('.statusbar').getByText('Report Text').waitFor();
    await visibleLines(page).filter({ hasText: '二、办法' }).waitFor();
    await runCommand(page, 'View: Close All Editors');
  });

  it('has the yearly reports on a shelf, by year, readable at a click', async () => {
    const { page } = workbench;
    await expandRow(page, view, '历年报告');
    const rows = page.getByRole('treeitem', { level: 2 }).filter({ hasText: '春山镇工作报告' });
    for (const [index, year] of ['2001', '2002', '2003'].entries())
      await rows.nth(index).filter({ hasText: year }).waitFor();
    await rows.nth(1).click();
    await visibleLines(page).filter({ hasText: '春山镇工作报告' }).waitFor();
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, '2003.txt');
    await visibleLines(page).filter({ hasText: '修了2003米渠' }).waitFor();
  });

  it('names the texts not read, in the contents and beside the hits', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Find in the Volumes');
    const frame = await webviewFrame(page, 'wx-search-app');
    await frame.getByRole('textbox', { name: 'Search the volumes' }).fill('各村出工');
    await frame.getByRole('status').filter({ hasText: '3 hits · 3 reports' }).waitFor();
    await frame.getByRole('button', { name: '2 texts not read' }).click();
    await treeRow(page, view, '大.txt').filter({ hasText: 'larger than' }).waitFor();
    await treeRow(page, view, 'notes.md').filter({ hasText: 'not in Chinese' }).waitFor();
  });
});
