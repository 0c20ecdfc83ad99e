import { quickInput, runCommand } from './support/commands';
import { expandRow, showContainer, treeOf, treeRow } from './support/views';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Contents';
const fishers = '渔民转产转业问题调查';
const firms = '私营企业发展状况';

describe('narrowing and arranging the contents', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    await showContainer(workbench.page, 'Wenxuan');
    await expandRow(workbench.page, view, '澜汀调查研究文选 2005');
    await row(fishers).waitFor();
  });

  after(() => workbench.close());

  function row(text: string) {
    return treeRow(workbench.page, view, text);
  }

  /** Runs a command that asks, and types into its own box, known by what the empty box says. */
  async function typeInto(command: string, placeholder: string, text: string): Promise<void> {
    const { page } = workbench;
    await runCommand(page, command);
    await quickInput(page).getByPlaceholder(placeholder).fill(text);
  }

  it('narrows as one types into the filter, and Esc brings all back', async () => {
    const { page } = workbench;
    await typeInto('Wenxuan: Filter Contents', 'Words of titles', 'ymzc');
    await row(firms).waitFor({ state: 'detached' });
    await row(fishers).waitFor();
    await page.keyboard.press('Escape');
    await row(firms).waitFor();
  });

  it('keeps the filter on Enter until it is cleared', async () => {
    const { page } = workbench;
    await typeInto('Wenxuan: Filter Contents', 'Words of titles', '渔民');
    await row(firms).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await quickInput(page).waitFor({ state: 'hidden' });
    await row(fishers).waitFor();
    await runCommand(page, 'Wenxuan: Clear Filter of Contents');
    await row(firms).waitFor();
  });

  it('groups reports by contributor and puts them back', async () => {
    const { page } = workbench;
    await typeInto('Wenxuan: Sort and Group Contents', 'Sort and group', 'Grouped');
    await page.keyboard.press('Enter');
    await treeOf(page, view)
      .getByRole('treeitem', { name: /^临圩区政府研究室/ })
      .waitFor();
    await typeInto('Wenxuan: Sort and Group Contents', 'Sort and group', 'In the order');
    await page.keyboard.press('Enter');
    await row(fishers).waitFor();
  });
});
