import type { Locator, Page } from 'playwright-core';

/** Shows a view container by the name of its activity-bar icon; one that is shown already stays. */
export async function showContainer(page: Page, name: string): Promise<void> {
  const icon = page.locator('.activitybar').getByRole('tab', { name });
  if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
}

/** The line that names a view of the side bar and folds it. */
export function sectionHead(page: Page, view: string): Locator {
  return page.getByRole('button', { name: `${view} Section` });
}

/** Folds a view of the side bar away, so that the others have room; one that is folded stays. */
export async function foldSection(page: Page, view: string): Promise<void> {
  const head = sectionHead(page, view);
  if ((await head.getAttribute('aria-expanded')) === 'true') await head.click();
}

/** The tree of a view, found by the view's name. */
export function treeOf(page: Page, view: string): Locator {
  return page.getByRole('tree', { name: view });
}

/** The rows of a view that are on screen, each with its description. */
export function treeRows(page: Page, view: string): Locator {
  return treeOf(page, view).getByRole('treeitem');
}

/** The first row of a view that holds a text. */
export function treeRow(page: Page, view: string, text: string): Locator {
  return treeRows(page, view).filter({ hasText: text }).first();
}

/** Clicks a row, as a reader does to open what it stands for. */
export async function clickRow(page: Page, view: string, text: string): Promise<void> {
  await treeRow(page, view, text).click();
}

/**
 * Unfolds a row by its twistie, without opening it; one that is unfolded already stays. Rows above it must have come, since
 * those that come later move it away from under the mouse.
 */
export async function expandRow(page: Page, view: string, text: string): Promise<void> {
  const row = treeRow(page, view, text);
  await row.waitFor();
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
  await treeRows(page, view)
    .and(page.locator('[aria-expanded=true]'))
    .filter({ hasText: text })
    .first()
    .waitFor();
}

/** Waits until the contents list every sample volume: rows move until the last one is read. */
export async function samplesListed(page: Page): Promise<void> {
  for (const year of ['2004', '2005', '2006']) await treeRow(page, 'Contents', year).waitFor();
}
