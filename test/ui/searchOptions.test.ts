import assert from 'node:assert/strict';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { root } from '../support/paths';
import { temporaryFolder } from '../support/temporaryFolder';
import { openFile, quickInput, quickInputRows, runCommand } from './support/commands';
import { visibleLines } from './support/editor';
import { expandRow, samplesListed, showContainer, treeRow } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

const file = '澜汀调查研究文选2005.txt';
const report = '私营企业发展状况与政策需求调查';

describe('the options of the search', () => {
  const folder = temporaryFolder();
  let workbench: Workbench;
  let frame: Frame;

  before(async () => {
    await cp(join(root, 'samples'), folder.path, { recursive: true });
    workbench = await openWorkbench({ folder: folder.path });
    const { page } = workbench;
    await showContainer(page, 'Wenxuan');
    await samplesListed(page);
    await runCommand(page, 'Wenxuan: Find in the Volumes');
    frame = await webviewFrame(page, 'wx-search-app');
  });

  after(async () => {
    await workbench.close();
    folder.remove();
  });

  const box = (): Locator => frame.getByRole('textbox', { name: 'Search the volumes' });
  const status = (): Locator => frame.getByRole('status').filter({ hasText: / ms/ });
  const volumes = (): Locator => frame.getByRole('treeitem', { level: 1 });

  /** Asks, and tells how many hits there are. */
  async function search(query: string): Promise<number> {
    await box().fill('');
    await frame.getByText('Type to search').waitFor();
    await box().fill(query);
    return hits();
  }

  async function hits(): Promise<number> {
    return Number.parseInt((await status().textContent()) ?? '', 10);
  }

  /** Does something that changes how many hits there are, and tells how many there are then. */
  async function hitsAfter(action: () => Promise<void>): Promise<number> {
    const before = (await status().textContent())?.split(' ')[0] ?? '';
    await action();
    await status()
      .filter({ hasNotText: new RegExp(`^${before} hit`) })
      .waitFor();
    return hits();
  }

  it('explain the operators, each with an example that can be tried', async () => {
    await box().fill('');
    await frame.getByRole('switch', { name: 'Operators' }).click();
    await frame.getByRole('button', { name: '调查|研究', exact: true }).click();
    assert.equal(await box().inputValue(), '调查|研究');
    const either = await hits();
    await frame.getByRole('switch', { name: 'Operators' }).click();
    assert.equal(either, (await search('调查')) + (await search('研究')));
  });

  it('bring back by the arrow keys what was searched before', async () => {
    await search('私营企业');
    await box().press('Enter');
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await search('困难');
    await box().fill('');
    // What was searched is kept after its hit has been opened.
    while ((await box().inputValue()) === '') await box().press('ArrowUp');
    await frame.locator('.row.passage').filter({ hasText: '私营企业' }).first().waitFor();
    assert.equal(await box().inputValue(), '私营企业');
  });

  it('narrow the search to volumes, contributors and years', async () => {
    const all = await search('企业');
    await frame.getByRole('switch', { name: 'Filter by volume, contributor and year' }).click();
    const year = frame.getByRole('group', { name: 'Years' }).getByRole('checkbox', { name: '2005' });
    const one = await hitsAfter(() => year.press('Space'));
    assert.ok(one > 0 && one < all, `${one} of ${all}`);
    assert.equal(await volumes().count(), 1);
    assert.equal(await hitsAfter(() => frame.getByRole('button', { name: 'Clear Filters' }).click()), all);
    await frame.getByRole('switch', { name: 'Filter by volume, contributor and year' }).click();
  });

  it('take whole words only, and words near to each other', async () => {
    const all = await search('业发');
    assert.ok(all > 0);
    assert.equal(await hitsAfter(() => frame.getByRole('switch', { name: 'Whole Word' }).click()), 0);
    assert.equal(await hitsAfter(() => frame.getByRole('switch', { name: 'Whole Word' }).click()), all);
    const within = frame.getByRole('combobox', { name: 'Within what all words must stand together' });
    const together = await search('企业 困难');
    assert.equal(together, 0);
    await within.click();
    const apart = await hitsAfter(() => frame.getByRole('option', { name: 'in report' }).click());
    assert.ok(apart > 0);
  });

  it('search one report, from its row of the contents', async () => {
    const { page } = workbench;
    const all = await search('企业');
    await expandRow(page, 'Contents', '2005');
    const row = treeRow(page, 'Contents', report);
    await row.hover();
    const one = await hitsAfter(() => row.getByRole('button', { name: 'Search in This Report' }).click());
    assert.ok(one > 0 && one < all, `${one} of ${all}`);
    await frame.getByText(`in: ${report}`).waitFor();
    assert.equal(await hitsAfter(() => frame.getByRole('button', { name: /^Remove: in:/ }).click()), all);
  });

  it('search what is selected in a text', async () => {
    const { page } = workbench;
    await openFile(page, file);
    await page.locator('.statusbar').getByText('Report Text').waitFor();
    await search('困难');
    await box().press('Enter');
    await page.locator('.monaco-editor.focused').waitFor();
    await hitsAfter(() => box().fill('企业'));
    await hitsAfter(() => runCommand(page, 'Wenxuan: Search Selection'));
    assert.equal(await box().inputValue(), '困难');
  });

  it('give a hit to the clipboard with its source', async () => {
    const { page } = workbench;
    await search('起步较晚');
    const passage = frame.locator('.row.passage').first();
    await passage.hover();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await passage.getByRole('button', { name: 'Copy with Source' }).click();
    await page.waitForFunction(async () => {
      const text = await navigator.clipboard.readText();
      return text.includes('起步较晚') && text.includes('[G]//');
    });
  });

  it('export all hits as Markdown and as CSV, each with its source', async () => {
    const { page } = workbench;
    // There are hits all the time: without any the palette has no command to export them.
    const total = await hitsAfter(() => box().fill('私营企业'));
    await runCommand(page, 'Wenxuan: Export Search Results as Markdown');
    // Blanks of a text on screen are no-break spaces.
    await visibleLines(page)
      .filter({ hasText: new RegExp(`私营企业.*${total}\\shits`) })
      .waitFor();
    await visibleLines(page).filter({ hasText: '澜汀调查研究文选' }).first().waitFor();
    await runCommand(page, 'Wenxuan: Export Search Results as CSV');
    await quickInputRows(page).filter({ hasText: '..' }).first().waitFor();
    await quickInput(page).getByRole('button', { name: 'OK' }).click();
    await runCommand(page, 'Notifications: Show Notifications');
    await page
      .getByText(/^Saved hits-/)
      .first()
      .waitFor();
    const csv = await readFile(join(folder.path, 'hits-私营企业.csv'), 'utf8');
    assert.equal(csv.trimEnd().split('\r\n').length, total + 1);
    assert.match(csv, /澜汀调查研究文选/);
  });
});
