import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/paths';
import { temporaryFolder } from '../support/temporaryFolder';
import { quickInputRows, quickOpen, runCommand } from './support/commands';
import { breadcrumbs } from './support/editor';
import { showContainer, treeOf, treeRow } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Contents';
const [name2004, name2005] = ['澜汀调查研究文选2004.txt', '澜汀调查研究文选2005.txt'];

describe('a workspace of two folders', () => {
  const folder = temporaryFolder();
  let workbench: Workbench;

  before(async () => {
    await mkdir(join(folder.path, '甲'));
    await cp(join(root, 'samples', name2004), join(folder.path, '甲', name2004));
    await mkdir(join(folder.path, '乙'));
    for (const name of [name2004, name2005])
      await cp(join(root, 'samples', name), join(folder.path, '乙', name));
    const workspace = join(folder.path, '两处.code-workspace');
    await writeFile(workspace, JSON.stringify({ folders: [{ path: '甲' }, { path: '乙' }] }));
    workbench = await openWorkbench({ folder: workspace });
    await showContainer(workbench.page, 'Wenxuan');
  });

  after(async () => {
    await workbench.close();
    folder.remove();
  });

  it('lists the volumes of both, those of one title by their folders', async () => {
    const { page } = workbench;
    await treeRow(page, view, '2005').waitFor();
    const rows = treeOf(page, view).getByRole('treeitem').filter({ hasText: '2004' });
    await rows.filter({ hasText: `甲/${name2004}` }).waitFor();
    await rows.filter({ hasText: `乙/${name2004}` }).waitFor();
  });

  it('finds what stands in either', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Find in the Volumes');
    const frame = await webviewFrame(page, 'wx-search-app');
    const box = frame.getByRole('textbox', { name: 'Search the volumes' });
    const volumes = frame.getByRole('treeitem', { level: 1 });
    await box.fill('供求关系');
    await volumes.filter({ hasText: '2005' }).waitFor();
    await box.fill('非公有制企业党组织建设情况');
    await volumes.filter({ hasText: '2004' }).nth(1).waitFor();
  });

  it('goes to a heading of any of them', async () => {
    const { page } = workbench;
    await quickOpen(page, '#供求关系');
    await quickInputRows(page).filter({ hasText: '供求关系的新变化' }).first().click();
    await breadcrumbs(page).filter({ hasText: name2005 }).waitFor();
  });
});
