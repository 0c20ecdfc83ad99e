import type { Context } from 'mocha';
import { screenshot } from './screenshot';
import { openPages } from './workbench';

/** Runs around every UI test: a failed one leaves a picture of what it saw. */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    for (const page of openPages) {
      const name = test.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
      console.log(`Picture: ${await screenshot(page, `failed-${name}`)}`);
    }
  },
};
