import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporaryFolder';
import { quickInput, quickInputRows, runCommand } from './support/commands';
import { cursorPosition } from './support/editor';
import { pressUntil } from './support/keys';
import { expandRow, foldSection, showContainer, treeOf, treeRow } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Contents';
const years = Array.from({ length: 100 }, (_, index) => 1920 + index);
const trades = Array.from(
  '水利林业渔业畜牧蚕桑茶叶园艺矿山纺织造船印刷粮食供销交通邮电银行税务学校医院公园',
  String,
);
const topics = Array.from(
  { length: 30 },
  (_, index) => `${trades.slice(index, index + 2).join('')}工作调查之${index + 1}`,
);

/** A volume of thirty short reports. */
function volume(year: number): string {
  const contents = topics.map((topic, index) => `${topic}\t市政府办公室 (${index + 1})`);
  const bodies = topics.map((topic) => `${topic}\n\n市政府办公室\n\n一、经过\n\n${year}年春天看了三个村。\n`);
  return `春山文选\n\n${year}\n\n目 录\n\n${contents.join('\n')}\n\n${bodies.join('\n')}`;
}

describe('a folder of 3,000 reports', () => {
  const folder = temporaryFolder();
  let workbench: Workbench;

  before(async () => {
    await Promise.all(years.map((year) => writeFile(join(folder.path, `春山文选${year}.txt`), volume(year))));
    workbench = await openWorkbench({ folder: folder.path });
    await showContainer(workbench.page, 'Wenxuan');
    await treeRow(workbench.page, view, '1920').waitFor();
  });

  after(async () => {
    await workbench.close();
    folder.remove();
  });

  it('is listed by year to the last volume', async () => {
    const { page } = workbench;
    await runCommand(page, 'Focus on Contents View');
    await quickInput(page).waitFor({ state: 'hidden' });
    await endAt('2019');
    await expandRow(page, view, '2019');
    await endAt(topics.at(-1) ?? '');
  });

  /** Presses End until the last row is the one that is expected: rows come while volumes are read. */
  async function endAt(row: string): Promise<void> {
    const { page } = workbench;
    const last = treeOf(page, view).locator('.monaco-list-row.focused').filter({ hasText: row });
    await pressUntil(treeOf(page, view), 'End', last);
  }

  it('is narrowed to the reports of a word', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Filter Contents');
    await quickInput(page).getByPlaceholder('Words of titles').fill('之30');
    await treeOf(page, view)
      .getByRole('treeitem', { level: 2 })
      .filter({ hasText: '之30' })
      .first()
      .waitFor();
    await page.getByText('100 reports').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('lets a report be gone to by its Pinyin', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Go to Report or Heading');
    await quickInput(page).getByPlaceholder('').first().waitFor();
    await page.keyboard.type('slgzdc');
    await quickInputRows(page).filter({ hasText: '水利工作调查之1' }).first().click();
    await cursorPosition(page).filter({ hasText: 'selected' }).waitFor();
  });

  it('is searched whole, its first reports listed before the rest is asked for', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Find in the Volumes');
    await foldSection(page, view);
    const frame = await webviewFrame(page, 'wx-search-app');
    await frame.getByRole('textbox', { name: 'Search the volumes' }).fill('三个村');
    await frame.getByRole('status').filter({ hasText: '3,000 hits · 3,000 reports' }).waitFor();
    await frame.getByRole('treeitem', { level: 1 }).first().waitFor();
    const tree = frame.getByRole('tree');
    await tree.focus();
    await tree.press('End');
    const more = frame.getByText('more reports: show all');
    assert.match((await more.textContent()) ?? '', /^[\d,]+ more reports/);
    await more.click();
    await more.waitFor({ state: 'detached' });
    await tree.press('End');
    await frame
      .getByRole('treeitem', { level: 2 })
      .filter({ hasText: topics.at(-1) })
      .last()
      .waitFor();
  });
});
