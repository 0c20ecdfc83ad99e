import assert from 'node:assert/strict';
import { quickInputRows, runCommand } from './support/commands';
import { breadcrumbs, hoverText, visibleLines } from './support/editor';
import { clickRow, expandRow, treeRow } from './support/views';
import { openWorkbench, type Workbench } from './support/workbench';

describe('the walkthrough', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    const { page } = workbench;
    await page.goto(new URL('/?ew=true', page.url()).href);
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
  });

  after(() => workbench.close());

  it('leads from an empty window to a cited figure in a sample volume', async () => {
    const { page } = workbench;
    await runCommand(page, 'Welcome: Open Walkthrough');
    const ours = quickInputRows(page).filter({ hasText: 'Read, search and cite report anthologies' });
    await ours.waitFor();
    await page.keyboard.type('report anthologies');
    await ours.and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open the Sample Volumes' }).click();

    await treeRow(page, 'Contents', '澜汀调查研究文选 2005').waitFor();
    await page.getByText('Click a report or a heading in the contents').waitFor();
    await expandRow(page, 'Contents', '澜汀调查研究文选 2005');
    await clickRow(page, 'Contents', '私营企业发展状况与政策需求调查');
    // The text is laid out anew once it has been recognised.
    await breadcrumbs(page).filter({ hasText: '私营企业发展状况与政策需求调查' }).waitFor();
    await page.locator('.statusbar').getByRole('button', { name: 'Report Text' }).waitFor();
    // A figure is a piece of its own once it has its colour; until then the text may move from under the pointer.
    await visibleLines(page).getByText('7.3 万家', { exact: true }).waitFor();
    const card = await hoverText(page, '7.3 万家');
    assert.match((await card.textContent()) ?? '', /私营企业/);
    const walkthrough = page.getByRole('tab', { name: /^(Walkthrough|Welcome)/ });
    assert.equal(await walkthrough.count(), 1, 'the walkthrough stays open');
  });
});
