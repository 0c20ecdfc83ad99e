import assert from 'node:assert/strict';
import { runCommand } from './support/commands';
import { showContainer, treeOf } from './support/views';
import { openWorkbench, type Workbench } from './support/workbench';

describe('the extension in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  it('shows its view when its icon is clicked', async () => {
    await showContainer(workbench.page, 'Wenxuan');
    await treeOf(workbench.page, 'Contents').waitFor();
  });

  it('refreshes its view by a command of the palette', async () => {
    await runCommand(workbench.page, 'Wenxuan: Refresh');
    assert.ok(await treeOf(workbench.page, 'Contents').isVisible());
  });
});
