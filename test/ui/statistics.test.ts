import assert from 'node:assert/strict';
import { openFile, quickInput, quickInputRows, runCommand } from './support/commands';
import { clickText, cursorPosition, hoverText, selectedText } from './support/editor';
import { expandRow, foldSection, showContainer, treeRow, treeRows } from './support/views';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Statistics';

describe('cited figures in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    const { page } = workbench;
    await showContainer(page, 'Wenxuan');
    await treeRow(page, 'Contents', '2006').waitFor();
    await foldSection(page, 'Contents');
    await foldSection(page, 'Search');
    await page.getByRole('button', { name: `${view} Section` }).click();
    await treeRows(page, view).first().waitFor();
  });

  after(() => workbench.close());

  it('are listed by report; a click selects the figure', async () => {
    const { page } = workbench;
    await expandRow(page, view, '外来流动人口服务与管理');
    const row = treeRows(page, view).and(page.locator('[aria-level="2"]')).first();
    const label = (await row.textContent()) ?? '';
    await row.click();
    await cursorPosition(page).filter({ hasText: 'selected' }).waitFor();
    const figure = (await selectedText(page)).replaceAll(/\s/g, '');
    assert.ok(label.replaceAll(/\s/g, '').startsWith(figure), `${label} does not begin with ${figure}`);
  });

  it('are grouped by indicator and filtered', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Group Statistics');
    await page.getByRole('option', { name: 'By indicator' }).click();
    await treeRow(page, view, '私营企业').waitFor();
    await runCommand(page, 'Wenxuan: Filter Statistics');
    await quickInput(page).getByPlaceholder('e.g. 人口 2005').fill('流动人口 2005');
    await page.keyboard.press('Enter');
    await treeRow(page, view, '私营企业').waitFor({ state: 'detached' });
    await treeRow(page, view, '外来流动人口').waitFor();
    await runCommand(page, 'Wenxuan: Clear Filter of Statistics');
    await treeRow(page, view, '私营企业').waitFor();
  });

  it('show their card with a chart under the pointer, and lead to other citations', async () => {
    const { page } = workbench;
    await openFile(page, '2005.txt');
    await runCommand(page, 'Wenxuan: Go to Report or Heading');
    await quickInput(page).getByPlaceholder('Title, contributor or page').fill('人口规模继续扩大');
    await quickInputRows(page).first().filter({ hasText: '人口规模继续扩大' }).waitFor();
    await page.keyboard.press('Enter');
    await clickText(page, '据公安部门统计');
    const card = await hoverText(page, '137.2 万人');
    await card.getByText('1,372,000').waitFor();
    await card.locator('img[src^="data:image/svg+xml"]').waitFor();
    await card.locator('a').filter({ hasText: '1995年' }).first().click();
    await cursorPosition(page).filter({ hasText: 'selected' }).waitFor();
    assert.match(await selectedText(page), /^[\s\d.０-９]*.{0,3}人?$/);
  });
});
