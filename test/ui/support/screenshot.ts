import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { outFolder } from '../../support/paths';

/**
 * Saves a picture of the window as `out/screenshots/NAME.png`, for people to look at: no test depends on one.
 *
 * @returns the file.
 */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(outFolder, 'screenshots', `${name}.png`);
  await page.screenshot({ path });
  return path;
}
