import assert from 'node:assert/strict';
import { quickInputRows, quickOpen } from './support/commands';
import { breadcrumbs, cursorPosition, selectedText } from './support/editor';
import {
  clickRow,
  expandRow,
  foldSection,
  samplesListed,
  showContainer,
  treeOf,
  treeRow,
} from './support/views';
import { openWorkbench, type Workbench } from './support/workbench';

const volume = '澜汀调查研究文选 2005';
const report = '旧区改造与住房保障衔接机制研究';
const reportWithoutText = '职业教育资源整合研究';

describe('the contents view', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await showContainer(workbench.page, 'Wenxuan');
    await foldSection(workbench.page, 'Search');
    await samplesListed(workbench.page);
    await expandRow(workbench.page, 'Contents', volume);
  });

  after(() => workbench.close());

  /** The selection is made after the click; the status bar tells when. */
  async function selectionAfter(action: () => Promise<void>): Promise<string> {
    await action();
    await cursorPosition(workbench.page).filter({ hasText: 'selected' }).waitFor();
    await workbench.page.locator('.editor-instance .monaco-editor').first().waitFor();
    return selectedText(workbench.page);
  }

  it('opens a report with its title selected', async () => {
    const { page } = workbench;
    const title = await selectionAfter(() => treeRow(page, 'Contents', report).dblclick());
    assert.equal(title.replaceAll(/\s/g, ''), report);
  });

  it('opens a heading with its title selected', async () => {
    const { page } = workbench;
    await expandRow(page, 'Contents', report);
    const heading = treeOf(page, 'Contents').getByRole('treeitem', { level: 3 }).first();
    const label = (await heading.locator('.label-name').first().innerText()).replaceAll(/\s/g, '');
    const title = await selectionAfter(() => heading.dblclick());
    assert.match(label, /^一、/);
    assert.ok(title.length > 1 && label.endsWith(title.replaceAll(/\s/g, '')), `${label} / ${title}`);
  });

  it('shows the place of the cursor in the breadcrumbs', async () => {
    await breadcrumbs(workbench.page).filter({ hasText: report }).first().waitFor();
    await breadcrumbs(workbench.page).filter({ hasText: '一、' }).first().waitFor();
  });

  it('offers the headings of the text by @', async () => {
    const { page } = workbench;
    await quickOpen(page, '@');
    await quickInputRows(page).filter({ hasText: report }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('leads from a report without a text to its line of the contents', async () => {
    const { page } = workbench;
    await clickRow(page, 'Contents', reportWithoutText);
    await cursorPosition(page)
      .filter({ hasText: /^Ln [1-9]\d?, / })
      .waitFor();
    await page
      .locator('.editor-instance .view-line')
      .filter({ hasText: reportWithoutText })
      .first()
      .waitFor();
  });

  it('selects the row of the place where one reads', async () => {
    const { page } = workbench;
    await quickOpen(page, `@${report}`);
    await quickInputRows(page).filter({ hasText: report }).first().click();
    const selected = treeOf(page, 'Contents').locator('[role=treeitem][aria-selected=true]');
    await selected.filter({ hasText: report }).waitFor();
    await breadcrumbs(page).filter({ hasText: report }).first().waitFor();
  });
});

describe('the contents view in Chinese', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ locale: 'zh-cn' });
  });

  after(() => workbench.close());

  it('has Chinese names', async () => {
    await showContainer(workbench.page, '文选');
    await treeRow(workbench.page, '目录', '篇').waitFor();
  });
});
