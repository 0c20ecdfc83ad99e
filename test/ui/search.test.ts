import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { accessibilityProblems } from './support/axe';
import { quickOpen, runCommand } from './support/commands';
import { cursorPosition, selectedText } from './support/editor';
import { pressUntil } from './support/keys';
import { foldSection, showContainer, treeRow } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

/** Of the samples: it runs across a printed page's end in the volume of 2005. */
const acrossPages = '居民区达到七成';

describe('the search view', () => {
  let workbench: Workbench;
  let frame: Frame;

  before(async () => {
    workbench = await openWorkbench();
    await showContainer(workbench.page, 'Wenxuan');
    await treeRow(workbench.page, 'Contents', '2005').waitFor();
    await runCommand(workbench.page, 'Wenxuan: Find in the Volumes');
    await foldSection(workbench.page, 'Contents');
    frame = await webviewFrame(workbench.page, 'wx-search-app');
  });

  after(() => workbench.close());

  const box = (): Locator => frame.getByRole('textbox', { name: 'Search the volumes' });
  const passages = (): Locator => frame.locator('.row.passage');
  const lines = (): Locator => frame.locator('wx-concordance-table .row');

  async function search(query: string, status: RegExp): Promise<void> {
    await box().fill('');
    await frame.getByText('Type to search').waitFor();
    await box().fill(query);
    await frame.getByRole('status').filter({ hasText: status }).waitFor();
  }

  /** Sorted by the browser, whose collation need not be that of Node. */
  function sortedInPage(texts: readonly string[]): Promise<readonly string[]> {
    return frame.evaluate((list) => {
      const collator = new Intl.Collator('zh-Hans-CN');
      return list.toSorted((a, b) => collator.compare(a, b));
    }, texts);
  }

  it('finds a phrase that a page break cuts, and selects it whole in the editor', async () => {
    await search(acrossPages, /^1 hit · 1 report/);
    await passages().locator('mark').first().click();
    await cursorPosition(workbench.page).filter({ hasText: 'selected' }).waitFor();
    await passages().locator('mark').first().dblclick();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    const selected = await selectedText(workbench.page);
    assert.equal(selected.replaceAll(/\s|·67/g, ''), acrossPages);
    assert.match(selected, /·67/);
  });

  it('groups by volume and report and counts', async () => {
    await search('企业', /^\d+ hits ·/);
    await frame.getByRole('treeitem', { level: 1 }).filter({ hasText: '澜汀调查研究文选' }).first().waitFor();
    await frame.getByRole('treeitem', { level: 2 }).first().waitFor();
    assert.ok((await passages().first().locator('mark').first().textContent()) === '企业');
  });

  it('shows concordance lines and sorts them by what follows', async () => {
    await search('企业', /^\d+ hits ·/);
    await frame.getByRole('button', { name: 'Concordance' }).click();
    await frame.getByRole('button', { name: 'Right context' }).click();
    await frame.locator('[aria-sort=ascending]').filter({ hasText: 'Right context' }).waitFor();
    const right = await lines().locator('.right').allInnerTexts();
    assert.ok(right.length > 5);
    assert.deepEqual(right, await sortedInPage(right));
    await frame.getByRole('button', { name: 'Passages' }).click();
  });

  it('is worked by keyboard: Enter opens the first hit, F4 the next one', async () => {
    await search('企业', /^\d+ hits ·/);
    await box().press('Enter');
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await cursorPosition(workbench.page).filter({ hasText: '(2 selected)' }).waitFor();
    assert.equal(await selectedText(workbench.page), '企业');
    const before = await cursorPosition(workbench.page).textContent();
    await workbench.page.keyboard.press('F4');
    await cursorPosition(workbench.page)
      .filter({ hasNotText: before ?? '' })
      .waitFor();
    await frame.locator('mark.current').waitFor();
    assert.equal(await selectedText(workbench.page), '企业');
  });

  it('opens the next hit by F4 also where the search view has the focus', async () => {
    await search('企业', /^\d+ hits ·/);
    const before = await cursorPosition(workbench.page).textContent();
    // The key means something from the time that VS Code knows of hits.
    await pressUntil(box(), 'F4', workbench.page.locator('.monaco-editor.focused'));
    await cursorPosition(workbench.page)
      .filter({ hasNotText: before ?? '' })
      .filter({ hasText: '(2 selected)' })
      .waitFor();
  });

  it('moves into the list with Down and back to the box with Escape', async () => {
    await search('企业', /^\d+ hits ·/);
    // An editor that was opened before may still take the focus from the box.
    await pressUntil(box(), 'ArrowDown', frame.locator('.row.passage.active'));
    await frame.getByRole('tree').press('ArrowDown');
    await frame.getByRole('tree').press('Escape');
    await frame.locator('wx-query-box vscode-textfield[focused]').waitFor();
  });

  it('shows the row it moves to also where that was out of sight', async () => {
    await search('企业', /^\d+ hits ·/);
    const active = frame.locator('.row.active');
    await pressUntil(box(), 'ArrowDown', active);
    const tree = frame.getByRole('tree');
    await tree.press('End');
    // The list goes on scrolling to its end for some frames.
    while ((await active.count()) > 0) await tree.evaluate((list) => list.scrollTo(0, 0));
    await pressUntil(box(), 'ArrowDown', active);
  });

  it('marks the hits in the editor on screen', async () => {
    await search('企业', /^\d+ hits ·/);
    await passages().locator('mark').first().dblclick();
    // The editor takes the focus late, and what is typed meanwhile.
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    // High-contrast themes colour the border alone; a line may be drawn anew meanwhile.
    await workbench.page.waitForFunction(() =>
      Array.from(document.querySelectorAll('.monaco-editor .cdr[class*="ced-"]')).some(
        (mark) => getComputedStyle(mark).borderTopStyle === 'dotted',
      ),
    );
  });

  it('says plainly that nothing was found, and shows related passages with words to leave out', async () => {
    await search('企业无踪居民', /^0 hits ·/);
    await frame.getByRole('heading', { name: 'No exact match; related passages' }).waitFor();
    await passages().first().waitFor();
    const chips = frame.locator('.chip');
    const count = await chips.count();
    assert.ok(count > 1);
    await chips.first().getByRole('button').click();
    await frame
      .getByRole('status')
      .filter({ hasText: /^[1-9]\d* hits/ })
      .waitFor();
  });

  it('searches within what it found', async () => {
    await search('企业', /^\d+ hits ·/);
    const total = Number.parseInt((await frame.getByRole('status').textContent()) ?? '', 10);
    await frame.getByRole('button', { name: 'Search within Results' }).click();
    await search('困难', /^\d+ hits ·/);
    await frame.getByText('within: 企业').waitFor();
    assert.ok(Number.parseInt((await frame.getByRole('status').textContent()) ?? '', 10) < total);
    await frame.getByRole('button', { name: /^Remove: within/ }).click();
  });

  it('names related words, which narrow the search, and what a report is about', async () => {
    await search('企业', /^\d+ hits ·/);
    const related = frame.getByRole('group', { name: 'Related words' }).getByRole('button');
    await related.first().waitFor();
    const word = (await related.first().textContent()) ?? '';
    await related.first().click();
    assert.equal(await box().inputValue(), `企业 ${word}`);
    await frame.getByRole('treeitem', { level: 2 }).first().hover();
    await frame.getByTitle('Key words: ').first().waitFor();
  });

  it('names a broken regular expression', async () => {
    await box().fill('/企(业/');
    await frame.getByRole('alert').filter({ hasText: 'Not a regular expression' }).waitFor();
  });

  it('has nothing that a screen reader stumbles over', async () => {
    await search('企业', /^\d+ hits ·/);
    assert.deepEqual(await accessibilityProblems(frame), []);
    await frame.getByRole('switch', { name: 'Operators' }).click();
    assert.deepEqual(await accessibilityProblems(frame), []);
    await frame.getByRole('switch', { name: 'Filter by volume, contributor and year' }).click();
    await frame.getByRole('button', { name: 'Concordance' }).click();
    await lines().first().waitFor();
    assert.deepEqual(await accessibilityProblems(frame), []);
    await frame.getByRole('button', { name: 'Passages' }).click();
    await frame.getByRole('switch', { name: 'Filter by volume, contributor and year' }).click();
  });

  it('keeps what was asked while it is hidden', async () => {
    await search(acrossPages, /^1 hit /);
    await showContainer(workbench.page, 'Explorer');
    await showContainer(workbench.page, 'Wenxuan');
    frame = await webviewFrame(workbench.page, 'wx-search-app');
    assert.equal(await box().inputValue(), acrossPages);
    await passages().first().waitFor();
  });

  it('opens as a wide page in the editor, with what was asked', async () => {
    await search('企业', /^\d+ hits ·/);
    await runCommand(workbench.page, 'Wenxuan: Open Search in Editor');
    await showContainer(workbench.page, 'Explorer');
    const wide = await webviewFrame(workbench.page, 'wx-search-app');
    await wide
      .getByRole('status')
      .filter({ hasText: /^\d+ hits ·/ })
      .waitFor();
    assert.equal(await wide.getByRole('textbox', { name: 'Search the volumes' }).inputValue(), '企业');
    await runCommand(workbench.page, 'Wenxuan: Export Search Results as Markdown');
    await workbench.page.getByRole('tab', { name: /Untitled-1/ }).waitFor();
    await quickOpen(workbench.page, '');
    await workbench.page.keyboard.press('Escape');
  });
});
