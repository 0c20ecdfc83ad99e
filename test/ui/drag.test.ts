import { runCommand } from './support/commands';
import { visibleLines } from './support/editor';
import { expandRow, samplesListed, showContainer, treeRow } from './support/views';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Contents';
const report = '旧区改造与住房保障衔接机制研究';

describe('a report dragged out of the contents', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    await showContainer(workbench.page, 'Wenxuan');
    await samplesListed(workbench.page);
    await expandRow(workbench.page, view, '澜汀调查研究文选 2005');
  });

  after(() => workbench.close());

  it('inserts its citation where it is dropped', async () => {
    const { page } = workbench;
    await runCommand(page, 'File: New Untitled Text File');
    await visibleLines(page).first().waitFor();
    const row = await treeRow(page, view, report).boundingBox();
    const editor = await page.locator('.editor-instance .view-lines').first().boundingBox();
    if (!row || !editor) throw new Error('Row and editor are on screen');
    await page.mouse.move(row.x + 80, row.y + row.height / 2);
    await page.mouse.down();
    // Below the hint that an empty text shows.
    await page.mouse.move(editor.x + 60, editor.y + 200, { steps: 8 });
    await page.mouse.up();
    await visibleLines(page)
      .filter({ hasText: `${report}[G]//` })
      .waitFor();
  });
});
