import assert from 'node:assert/strict';
import { goToLine, openFile, quickInput, quickInputRows } from './support/commands';
import { clickText, cursorPosition, hoverText, visibleLines } from './support/editor';
import { openWorkbench, type Workbench } from './support/workbench';

const file = '澜汀调查研究文选2005.txt';

describe('at home in the editor', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    await openFile(workbench.page, file);
    await workbench.page.locator('.statusbar').getByText('Report Text').waitFor();
  });

  after(() => workbench.close());

  it('previews a report on its line of the contents', async () => {
    const { page } = workbench;
    await goToLine(page, 38);
    await cursorPosition(page).filter({ hasText: 'Ln 38' }).waitFor();
    await page.locator('.view-line .detected-link').first().waitFor();
    const hover = await hoverText(page, '人口流入地公共服务供给');
    await hover.getByText('一、供求关系的新变化').waitFor();
    assert.match(await hover.innerText(), /市委政策研究室/);
    await page.keyboard.press('Escape');
  });

  it('goes to a report by the initials of its Pinyin', async () => {
    const { page } = workbench;
    await clickText(page, '澄口新区开发');
    await page.keyboard.press('Shift+Alt+KeyT');
    await quickInput(page).waitFor();
    await quickInput(page).getByPlaceholder('Title, contributor or page').fill('rklrd');
    await quickInputRows(page).first().filter({ hasText: '人口流入地公共服务供给问题研究' }).waitFor();
    await page.keyboard.press('Enter');
    await cursorPosition(page).filter({ hasText: '(15 selected)' }).waitFor();
  });

  it('lists by a key the places that cite the title of a report', async () => {
    const { page } = workbench;
    await page.keyboard.press('Shift+F12');
    const places = page.locator('.reference-zone-widget').getByRole('treeitem');
    await places.filter({ hasText: '市委政策研究室、市公安局课题组' }).first().waitFor();
    await page.keyboard.press('Escape');
    await places.first().waitFor({ state: 'detached' });
  });

  it('walks headings and returns to the contents by keys', async () => {
    const { page } = workbench;
    await page.keyboard.press('Shift+Alt+BracketRight');
    await cursorPosition(page)
      .filter({ hasText: `(${'供求关系的新变化'.length} selected)` })
      .waitFor();
    await page.keyboard.press('Shift+Alt+Home');
    await visibleLines(page).filter({ hasText: '市委政策研究室、市公安局课题组 (1)' }).first().waitFor();
  });
});
