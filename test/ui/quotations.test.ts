import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/paths';
import { temporaryFolder } from '../support/temporaryFolder';
import { openFile, quickInputRows, runCommand } from './support/commands';
import { clickText, visibleLines } from './support/editor';
import { samplesListed, showContainer } from './support/views';
import { openWorkbench, type Workbench } from './support/workbench';

const volume = '澜汀调查研究文选2004.txt';
const sentence = '人口流动是工业化、城市化的伴生现象';
const misquoted = '人口流动是现代化、城市化的伴生现象';

describe('quoting from a volume', () => {
  const folder = temporaryFolder();
  let workbench: Workbench;

  before(async () => {
    await cp(join(root, 'samples'), folder.path, { recursive: true });
    await writeFile(join(folder.path, 'draft.md'), `Somebody wrote “${misquoted}”.\n\n> `);
    workbench = await openWorkbench({ folder: folder.path });
    await showContainer(workbench.page, 'Wenxuan');
    await samplesListed(workbench.page);
  });

  after(async () => {
    await workbench.close();
    folder.remove();
  });

  function line(text: string) {
    return visibleLines(workbench.page).filter({ hasText: text }).first();
  }

  it('copies, pastes, checks and corrects', async () => {
    const { page } = workbench;
    await openFile(page, volume);
    await page.locator('.statusbar').getByText('Report Text').waitFor();
    await runCommand(page, 'Go to Symbol in Editor');
    await page.keyboard.type('外来流动人口服务与管理');
    await quickInputRows(page).filter({ hasText: '外来流动人口服务与管理' }).first().waitFor();
    await page.keyboard.press('Enter');
    await clickText(page, sentence);
    await runCommand(page, 'Wenxuan: Copy Quotation with Source');
    await page.locator('.statusbar').getByText('Quotation and source copied').waitFor();

    await openFile(page, 'draft.md');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ControlOrMeta+KeyV');
    await line('外来流动人口服务与管理问题研究[G]//').waitFor();
    await line(`> ${sentence}`).waitFor();

    await runCommand(page, 'Wenxuan: Check Quotations…');
    await quickInputRows(page).filter({ hasText: 'The text in front' }).click();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();

    await clickText(page, misquoted);
    await page.keyboard.press('ControlOrMeta+Period');
    await page.locator('.action-widget').getByText('Restore the printed wording').waitFor();
    await page.keyboard.press('Enter');
    await line(`“${sentence}”`).waitFor();
  });
});
