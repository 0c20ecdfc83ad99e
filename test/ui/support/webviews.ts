import type { Frame, Page } from 'playwright-core';
import { patience } from '../../support/patience';

/**
 * The frame of a web page inside VS Code, told by something that only this page holds.
 *
 * @param selector a Playwright selector of an element of the page.
 * @throws after half a minute, on a usual machine, without such a page.
 */
export async function webviewFrame(page: Page, selector: string): Promise<Frame> {
  const search = new AbortController();
  const timer = setTimeout(() => search.abort(), patience(30_000));
  try {
    return await new Promise<Frame>((resolve, reject) => {
      const watch = (frame: Frame): void => {
        if (frame === page.mainFrame()) return;
        // A frame that leaves before it shows the element is not the one; the time limit is the caller's answer then.
        frame
          .locator(selector)
          .first()
          .waitFor({ state: 'attached' })
          .then(
            () => resolve(frame),
            () => undefined,
          );
      };
      search.signal.addEventListener('abort', () => reject(new Error(`No web page with ${selector}`)));
      page.frames().forEach(watch);
      page.on('frameattached', watch);
    });
  } finally {
    clearTimeout(timer);
  }
}
