import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths';
import { temporaryFolder } from '../support/temporaryFolder';
import { openFile, quickInput, quickInputRows, runCommand } from './support/commands';
import { breadcrumbs, clickText } from './support/editor';
import { openWorkbench, type Workbench } from './support/workbench';

const file = '澜汀调查研究文选2005.txt';
const paragraph = '举家迁来的比例';
const heading = '（一）人口规模继续扩大';

describe('the reader’s word on a text', () => {
  let workbench: Workbench;

  before(async () => {
    const { path } = temporaryFolder();
    cpSync(join(root, 'samples', file), join(path, file));
    workbench = await openWorkbench({ folder: path });
    await openFile(workbench.page, file);
    await language('Report Text').waitFor();
  });

  after(() => workbench.close());

  function language(name: string) {
    return workbench.page.locator('.statusbar').getByText(name, { exact: true });
  }

  function crumb(text: string) {
    return breadcrumbs(workbench.page).filter({ hasText: text });
  }

  async function markAs(choice: string): Promise<void> {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Mark as Title or Heading');
    await quickInput(page).getByPlaceholder('This line is').waitFor();
    await quickInputRows(page).filter({ hasText: choice }).click();
  }

  /** VS Code need not have kept yet which editors are open. */
  async function openNextWindow(): Promise<void> {
    const { page } = workbench;
    await page.reload();
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    await openFile(page, file);
  }

  /** The tests let no notification pop up: it waits behind the bell. */
  async function undo(): Promise<void> {
    const { page } = workbench;
    await runCommand(page, 'Notifications: Show Notifications');
    await page.locator('.notifications-center').getByRole('button', { name: 'Undo' }).first().click();
  }

  it('takes a line for no heading, and leaves it to the rules again', async () => {
    const { page } = workbench;
    await runCommand(page, 'Go to Symbol in Editor');
    await page.keyboard.type(heading);
    await quickInputRows(page).filter({ hasText: heading }).first().waitFor();
    await page.keyboard.press('Enter');
    await crumb(heading).waitFor();
    await runCommand(page, 'Wenxuan: Neither Title nor Heading');
    await crumb(heading).waitFor({ state: 'detached' });
    await markAs('Leave it to the rules again');
    await crumb(heading).waitFor();
  });

  it('takes a line of text for a heading of the level chosen', async () => {
    const { page } = workbench;
    await clickText(page, paragraph);
    await markAs('Heading of level 1');
    await crumb(paragraph).waitFor();
    await markAs('Leave it to the rules again');
    await crumb(paragraph).waitFor({ state: 'detached' });
  });

  it('takes a line for the title of a report, and takes that back', async () => {
    const { page } = workbench;
    await clickText(page, paragraph);
    await markAs('Title of a report');
    await crumb(paragraph).waitFor();
    await undo();
    await crumb(paragraph).waitFor({ state: 'detached' });
  });

  it('puts the title of a report right', async () => {
    const { page } = workbench;
    await runCommand(page, 'Wenxuan: Correct Title, Contributors, Date');
    await quickInput(page).getByPlaceholder('What is to be put right').waitFor();
    await quickInputRows(page).filter({ hasText: 'Title' }).first().click();
    await quickInput(page).getByText('as the rules read it').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('人口研究更正稿');
    await page.keyboard.press('Enter');
    await quickInputRows(page).filter({ hasText: 'put right by you' }).first().waitFor();
    await page.keyboard.press('Escape');
    await crumb('人口研究更正稿').waitFor();
    await undo();
    await crumb('人口研究更正稿').waitFor({ state: 'detached' });
  });

  it('is remembered by the next window', async () => {
    const { page } = workbench;
    await runCommand(page, "Wenxuan: Don't Treat as Report Text");
    await language('Plain Text').waitFor();
    await openNextWindow();
    await language('Plain Text').waitFor();
    await runCommand(page, 'Wenxuan: Treat as Report Text');
    await language('Report Text').waitFor();
    await openNextWindow();
    await language('Report Text').waitFor();
  });
});
