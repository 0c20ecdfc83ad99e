import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/paths';
import { temporaryFolder } from '../support/temporaryFolder';
import { openFile, runCommand } from './support/commands';
import { breadcrumbs } from './support/editor';
import { expandRow, showContainer, treeRow } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

const view = 'Contents';
const volume = '澜汀调查研究文选 2005';

describe('files that are no texts beside those that are', () => {
  const folder = temporaryFolder();
  let workbench: Workbench;

  before(async () => {
    await cp(join(root, 'samples/澜汀调查研究文选2005.txt'), join(folder.path, '澜汀调查研究文选2005.txt'));
    await writeFile(
      join(folder.path, '照片.txt'),
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256)),
    );
    await writeFile(join(folder.path, '空.txt'), '');
    await writeFile(
      join(folder.path, '一行.txt'),
      `海塘修筑报告\n\n市水利局\n\n一、经过\n\n${'今年春天修了海塘，'.repeat(200_000)}直到入海口。\n\n二、结果\n\n海塘修好了。\n`,
    );
    workbench = await openWorkbench({ folder: folder.path });
    await showContainer(workbench.page, 'Wenxuan');
    await treeRow(workbench.page, view, '2005').waitFor();
  });

  after(async () => {
    await workbench.close();
    folder.remove();
  });

  it('leave the contents of the others whole', async () => {
    const { page } = workbench;
    await expandRow(page, view, volume);
    await treeRow(page, view, '旧区改造与住房保障衔接机制研究').waitFor();
  });

  it('do not keep the end of a line of two million characters from being found', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Find in the Volumes');
    const frame = await webviewFrame(page, 'wx-search-app');
    await frame.getByRole('textbox', { name: 'Search the volumes' }).fill('直到入海口');
    await frame.locator('.row.passage mark').filter({ hasText: '直到入海口' }).waitFor();
  });

  it('open as they are', async () => {
    const { page } = workbench;
    await openFile(page, '一行.txt');
    await breadcrumbs(page).filter({ hasText: '海塘修筑报告' }).waitFor();
    await runCommand(page, 'View: Close All Editors');
  });
});

describe('a folder without volumes', () => {
  const folder = temporaryFolder();
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: folder.path });
    await showContainer(workbench.page, 'Wenxuan');
  });

  after(async () => {
    await workbench.close();
    folder.remove();
  });

  it('says so, and what to do', async () => {
    const { page } = workbench;
    await page.getByText('No volume was found in this folder.').waitFor();
    await page.getByRole('button', { name: 'Choose Which Files Are Read' }).waitFor();
    await runCommand(page, 'Wenxuan: Find in the Volumes');
    const frame = await webviewFrame(page, 'wx-search-app');
    await frame.getByText('No volumes here. Open a folder of report texts.').waitFor();
  });

  it('shows a volume as soon as there is one', async () => {
    await cp(join(root, 'samples/澜汀调查研究文选2005.txt'), join(folder.path, '文选.txt'));
    await treeRow(workbench.page, view, volume).waitFor();
  });
});
