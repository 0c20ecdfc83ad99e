import assert from 'node:assert/strict';
import { runCommand } from './support/commands';
import { sectionHead, showContainer, treeOf } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

describe('the extension in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  it('opens the search page in an editor also where its view has never been shown', async () => {
    // The palette knows the commands of the extension from the time that its icon is there.
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'Wenxuan' }).waitFor();
    await runCommand(workbench.page, 'Wenxuan: Open Search in Editor');
    await webviewFrame(workbench.page, 'wx-search-app');
  });

  it('shows its view when its icon is clicked', async () => {
    await showContainer(workbench.page, 'Wenxuan');
    await treeOf(workbench.page, 'Contents').waitFor();
  });

  it('gives the search view the larger part of the side bar', async () => {
    const heightOf = async (view: string): Promise<number> =>
      (await workbench.page.locator('.pane', { has: sectionHead(workbench.page, view) }).boundingBox())
        ?.height ?? 0;
    assert.ok((await heightOf('Search')) > (await heightOf('Contents')));
  });

  it('refreshes its view by a command of the palette', async () => {
    await runCommand(workbench.page, 'Wenxuan: Refresh');
    assert.ok(await treeOf(workbench.page, 'Contents').isVisible());
  });
});
