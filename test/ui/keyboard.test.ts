import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/paths';
import { temporaryFolder } from '../support/temporaryFolder';
import { openFile, quickInput, runCommand } from './support/commands';
import { breadcrumbs, cursorPosition } from './support/editor';
import { expandRow, samplesListed, showContainer, treeOf, treeRow } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Contents';
const volume = '澜汀调查研究文选 2005';
const report = '旧区改造与住房保障衔接机制研究';
const file = '澜汀调查研究文选2005.txt';

describe('by keyboard alone', () => {
  const folder = temporaryFolder();
  let workbench: Workbench;

  before(async () => {
    await cp(join(root, 'samples'), folder.path, { recursive: true });
    workbench = await openWorkbench({ folder: folder.path });
    await showContainer(workbench.page, 'Wenxuan');
    await samplesListed(workbench.page);
  });

  after(async () => {
    await workbench.close();
    folder.remove();
  });

  /** Marks the row of the report as the arrow keys do. */
  async function focusReport(): Promise<void> {
    const { page } = workbench;
    await expandRow(page, view, volume);
    await runCommand(page, 'Focus on Contents View');
    await quickInput(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('Home');
    const focused = treeOf(page, view).locator('.monaco-list-row.focused').filter({ hasText: report });
    for (let row = 0; row < 40 && (await focused.count()) === 0; row++)
      await page.keyboard.press('ArrowDown');
    await focused.waitFor();
  }

  /** Opens the menu of the row with the focus and takes an entry with the arrow keys. */
  async function choose(name: string): Promise<void> {
    const { page } = workbench;
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name, exact: true }).waitFor();
    const focused = page.locator('.monaco-menu .action-item.focused').filter({ hasText: name });
    for (let entry = 0; entry < 20 && (await focused.count()) === 0; entry++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }

  /** What is copied by an action. */
  async function copiedBy(action: () => Promise<void>): Promise<string> {
    const { page } = workbench;
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await action();
    return page.evaluate(async () => {
      for (;;) {
        const text = await navigator.clipboard.readText();
        if (text !== '') return text;
        await new Promise(requestAnimationFrame);
      }
    });
  }

  it('copies the title and the citation of a report out of its menu', async () => {
    await focusReport();
    assert.equal(await copiedBy(() => choose('Copy Report Title')), report);
    const citation = await copiedBy(() => choose('Copy Citation'));
    assert.ok(citation.includes(`${report}[`), citation);
  });

  it('opens a report to the side', async () => {
    const { page } = workbench;
    await openFile(page, file);
    await focusReport();
    await choose('Open to the Side');
    await page.locator('.editor-group-container').nth(1).locator('.view-line').first().waitFor();
    await cursorPosition(page).filter({ hasText: 'selected' }).waitFor();
    await runCommand(page, 'View: Close All Editors');
    await page.getByRole('tab', { name: file }).first().waitFor({ state: 'detached' });
  });

  it('shows the figures of a report in a table', async () => {
    const { page } = workbench;
    await focusReport();
    await choose('Show Statistics of This Report as Table');
    const frame = await webviewFrame(page, 'wx-table-app');
    await frame.getByRole('row').nth(1).waitFor();
    await runCommand(page, 'View: Close All Editors');
    await page.getByRole('tab', { name: 'Statistics' }).waitFor({ state: 'detached' });
  });

  it('says what a heading is, where the cursor is on it', async () => {
    const { page } = workbench;
    await focusReport();
    await page.keyboard.press('Enter');
    await cursorPosition(page).filter({ hasText: 'selected' }).waitFor();
    await page.locator('.monaco-editor.focused').waitFor();
    // A text opened anew is asked for nothing before it is a report text.
    await page.locator('.statusbar').getByText('Report Text').waitFor();
    await breadcrumbs(page).filter({ hasText: report }).waitFor();
    await page.keyboard.press('ControlOrMeta+KeyK');
    await page.keyboard.press('ControlOrMeta+KeyI');
    await page
      .locator('.monaco-editor-hover:visible, .monaco-hover:visible')
      .filter({ hasText: report })
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('drops a volume whose file is deleted from contents and results', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Find in the Volumes');
    const frame = await webviewFrame(page, 'wx-search-app');
    await frame.getByRole('textbox', { name: 'Search the volumes' }).fill('年:2004 调查');
    const results = frame.getByRole('treeitem', { level: 1 }).filter({ hasText: '2004' });
    await results.first().waitFor();
    await rm(join(folder.path, '澜汀调查研究文选2004.txt'));
    await results.waitFor({ state: 'detached' });
    await treeRow(page, view, '2004').waitFor({ state: 'detached' });
  });
});
