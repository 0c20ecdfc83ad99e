import type { Locator, Page } from 'playwright-core';

/** The box at the top: command palette, quick open, and the pickers of extensions. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget');
}

/** Where one types in it. */
function quickInputBox(page: Page): Locator {
  return quickInput(page).locator('.quick-input-box input');
}

/** The rows that the box offers at present. */
export function quickInputRows(page: Page): Locator {
  return quickInput(page).getByRole('option');
}

/** Opens quick open with a query: a file's name, `@heading`, `#symbol`, `:line`, `>command`. */
export async function quickOpen(page: Page, query: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+KeyP');
  await quickInputBox(page).fill(query);
}

/** Runs a command by its title in the palette, category included: `Wenxuan: Refresh Contents`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await quickInputBox(page).fill(`>${title}`);
  await quickInputRows(page).filter({ hasText: title }).first().click();
}

/** Opens a file of the workspace by its name and waits for its text. */
export async function openFile(page: Page, name: string): Promise<void> {
  await quickOpen(page, name);
  await quickInputRows(page).filter({ hasText: name }).first().click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Puts the cursor at the start of a line, 1-based, of the active editor and shows it. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await quickOpen(page, `:${line}`);
  await page.keyboard.press('Enter');
}
