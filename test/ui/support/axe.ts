import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** What of a web page readers with a screen reader or without a mouse would stumble over, a line each. */
export async function accessibilityProblems(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      // The page is a frame of VS Code, which has the landmarks and the one heading of the first level.
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
