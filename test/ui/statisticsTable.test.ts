import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { accessibilityProblems } from './support/axe';
import { runCommand } from './support/commands';
import { showContainer, treeRow } from './support/views';
import { webviewFrame } from './support/webviews';
import { openWorkbench, type Workbench } from './support/workbench';

/** The lower end of what a cell of the value column shows. */
function valueOf(cell: string): number {
  const [, digits = '', size = ''] = /^([\d,.]+)(万亿|亿)?/.exec(cell) ?? [];
  return Number(digits.replaceAll(',', '')) * { 万亿: 1e12, 亿: 1e8, '': 1 }[size]!;
}

describe('the statistics table', () => {
  let workbench: Workbench;
  let frame: Frame;

  before(async () => {
    workbench = await openWorkbench();
    await showContainer(workbench.page, 'Wenxuan');
    await treeRow(workbench.page, 'Contents', '2005').waitFor();
    await runCommand(workbench.page, 'Wenxuan: Open Statistics as Table');
    frame = await webviewFrame(workbench.page, 'wx-table-app');
    await status(/^\d+ figures/).waitFor();
  });

  after(() => workbench.close());

  /** What is selected in an editor beside the table. */
  const selection = (): Locator => workbench.page.locator('.monaco-editor .selected-text').first();
  const status = (text: RegExp): Locator => frame.getByRole('status').filter({ hasText: text });
  const rows = (): Locator => frame.locator('wx-figure-table .row');
  const filter = (column: string): Locator => frame.getByRole('textbox', { name: `Filter by ${column}` });

  it('filters by the line under its head', async () => {
    await filter('Unit').fill('%');
    await status(/^\d+ of \d+ figures/).waitFor();
    for (const unit of await rows().locator('.unit').allInnerTexts()) assert.match(unit, /%/);
    await filter('Value').fill('>50');
    await status(/^\d+ of \d+ figures/).waitFor();
    await rows().filter({ hasText: '22%' }).waitFor({ state: 'detached' });
    for (const text of await rows().locator('.value').allInnerTexts()) assert.ok(valueOf(text) > 50, text);
  });

  it('sorts by a column, up and down', async () => {
    await frame.getByRole('button', { name: 'Clear Filters' }).click();
    const head = frame.getByRole('columnheader', { name: 'Value' });
    await head.getByRole('button').click();
    await frame.locator('[role=columnheader].value[aria-sort=ascending]').waitFor();
    await head.getByRole('button').click();
    await frame.locator('[role=columnheader].value[aria-sort=descending]').waitFor();
    const values = await rows().locator('.value').allInnerTexts();
    const numbers = values.map(valueOf);
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => b - a),
    );
  });

  it('opens the figure of a row and selects several by keyboard', async () => {
    await rows().first().click();
    await selection().waitFor();
    await frame.getByRole('grid').press('Shift+ArrowDown');
    await status(/2 selected$/).waitFor();
    await frame.getByRole('grid').press('ControlOrMeta+a');
    await status(/\d{3,} selected$/).waitFor();
    await frame.getByRole('grid').press('Escape');
  });

  it('takes a value for that value, and says when it is none', async () => {
    await filter('Value').fill('1万');
    await status(/^\d+ of \d+ figures|^No figure/).waitFor();
    for (const text of await rows().locator('.value').allInnerTexts())
      assert.match(text, /(?:^|–)10,000(?:–|$)/);
    await filter('Value').fill('>1夸');
    await frame.getByRole('alert').filter({ hasText: '>1夸' }).waitFor();
    await status(/^\d+ figures/).waitFor();
    await filter('Value').fill('');
    await frame.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('says of each figure its years, whether it is an aim, and how that is known', async () => {
    await filter('Actual or Aim').fill('target');
    await status(/^\d+ of \d+ figures/).waitFor();
    for (const text of await rows().locator('.modality').allInnerTexts()) assert.equal(text, 'target');
    await filter('Actual or Aim').fill('');
    await filter('Evidence').fill('Scope from context');
    await status(/^\d+ of \d+ figures/).waitFor();
    await rows().first().locator('.scope.carried').waitFor();
    await filter('Evidence').fill('');
  });

  it('draws the selected indicator over time, a line a place, each point a link', async () => {
    await filter('Indicator').fill('外来流动人口');
    await filter('Years').fill('2000');
    await rows().filter({ hasText: '78.5' }).first().click();
    const chart = frame.locator('wx-chart-pane');
    await chart.locator('polyline').first().waitFor();
    assert.ok((await chart.locator('circle').count()) >= 3);
    await chart.getByRole('list', { name: 'Points of the chart' }).getByRole('button').first().click();
    await selection().waitFor();
  });

  it('shows no chart where there is nothing to draw', async () => {
    await filter('Years').fill('');
    await filter('Indicator').fill('外来租住者数');
    await rows().first().click();
    await frame.locator('wx-chart-pane').waitFor({ state: 'detached' });
    await frame.getByRole('button', { name: 'Clear Filters' }).click();
  });

  it('has nothing that a screen reader stumbles over', async () => {
    assert.deepEqual(await accessibilityProblems(frame), []);
  });

  it('exports what it shows as Markdown', async () => {
    await filter('Unit').fill('%');
    await status(/^\d+ of \d+ figures/).waitFor();
    await runCommand(workbench.page, 'Wenxuan: Export Table as Markdown');
    await workbench.page.getByRole('tab', { name: /Untitled-1/ }).waitFor();
  });
});
