import assert from 'node:assert/strict';
import { openFile, quickInput, quickInputRows, quickOpen } from './support/commands';
import { breadcrumbs, clickText, cursorPosition, scrollUntilSticky } from './support/editor';
import { openWorkbench, type Workbench } from './support/workbench';

const file = '澜汀调查研究文选2005.txt';

describe('the outline of a report text', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await openFile(workbench.page, file);
    await workbench.page.locator('.statusbar').getByText('Report Text').waitFor();
  });

  after(() => workbench.close());

  it('leads to a heading from quick open', async () => {
    const { page } = workbench;
    await quickOpen(page, '@供求关系');
    await quickInputRows(page).filter({ hasText: '一、供求关系的新变化' }).first().waitFor();
    await page.keyboard.press('Enter');
    await cursorPosition(page)
      .filter({ hasText: /Ln \d+/ })
      .waitFor();
    await breadcrumbs(page).filter({ hasText: '一、供求关系的新变化' }).waitFor();
  });

  it('shows report, section and subsection of the cursor as breadcrumbs', async () => {
    const { page } = workbench;
    await clickText(page, '（一）人口规模继续扩大');
    await breadcrumbs(page).filter({ hasText: '人口规模继续扩大' }).waitFor();
    const path = await breadcrumbs(page).allInnerTexts();
    const names = path.map((name) => name.trim());
    assert.deepEqual(names.slice(-3), [
      '人口流入地公共服务供给问题研究',
      '一、供求关系的新变化',
      '（一）人口规模继续扩大',
    ]);
  });

  it('keeps report and section in view while one reads on', async () => {
    const { page } = workbench;
    await clickText(page, '（一）人口规模继续扩大');
    await scrollUntilSticky(page, '人口流入地公共服务供给问题研究');
    await scrollUntilSticky(page, '一、供求关系的新变化');
  });

  it('tells the place in the status bar', async () => {
    await workbench.page
      .locator('.statusbar')
      .getByRole('button', { name: /人口流入地公共服务供给问题研究/ })
      .filter({ hasText: /▸ 一（一） ▸ page/ })
      .waitFor();
  });

  it('leads from the status bar to any other place', async () => {
    const { page } = workbench;
    await page
      .locator('.statusbar')
      .getByRole('button', { name: /人口流入地公共服务供给问题研究/ })
      .click();
    await quickInput(page).locator('input').first().fill('jqgz');
    await quickInputRows(page).filter({ hasText: '旧区改造' }).first().click();
    await breadcrumbs(page).filter({ hasText: '旧区改造与住房保障衔接机制研究' }).waitFor();
  });
});
