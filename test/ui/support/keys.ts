import type { Locator } from 'playwright-core';
import { patience } from '../../support/patience';

/**
 * Presses a key in an element, which takes the focus for it, until something shows: for what VS Code is not ready for yet,
 * or takes the focus away from meanwhile.
 *
 * @throws after half a minute on a usual machine.
 */
export async function pressUntil(element: Locator, key: string, shown: Locator): Promise<void> {
  const end = performance.now() + patience(30_000);
  while ((await shown.count()) === 0) {
    if (performance.now() > end) throw new Error(`${key} does not lead to ${String(shown)}`);
    await element.press(key);
  }
}
