import { openFile, quickInputRows, quickOpen, runCommand } from './support/commands';
import { storedState } from './support/storage';
import { expandRow, foldSection, samplesListed, showContainer, treeOf, treeRow } from './support/views';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Contents';
const file = '澜汀调查研究文选2005.txt';
const unit = '市委政策研究室';

describe('the contents view in the next window', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await showContainer(workbench.page, 'Wenxuan');
    await foldSection(workbench.page, 'Search');
    await samplesListed(workbench.page);
  });

  after(() => workbench.close());

  async function openAnew(): Promise<void> {
    await workbench.page.reload();
    await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor();
  }

  it('is unfolded and arranged as it was', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Sort and Group Contents');
    await quickInputRows(page).filter({ hasText: 'Grouped by contributor' }).click();
    await expandRow(page, view, '2004');
    await expandRow(page, view, unit);
    await storedState(page, 'wenxuan.wenxuan', `@${unit}`);
    await openAnew();
    await treeRow(page, view, unit).and(page.locator('[aria-expanded=true]')).waitFor();
  });

  it('selects the row of the place where one reads', async () => {
    const { page } = workbench;
    await openFile(page, file);
    await page.locator('.statusbar').getByText('Report Text').waitFor();
    await quickOpen(page, '@供求关系');
    await quickInputRows(page).filter({ hasText: '一、供求关系的新变化' }).first().click();
    const selected = treeOf(page, view).locator('[role=treeitem][aria-selected=true]');
    await selected.waitFor();
    await storedState(page, 'memento/workbench.parts.editor', file);
    await openAnew();
    await selected.waitFor();
  });
});
