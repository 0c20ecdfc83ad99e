import type { Locator, Page } from 'playwright-core';

/** The text of the active editor that is on screen, a line a row; blanks in it are no-break spaces. */
export function visibleLines(page: Page): Locator {
  return page.locator('.editor-instance .view-line');
}

/** Moves the mouse onto the first occurrence of a text on screen and returns the hover that appears. */
export async function hoverText(page: Page, text: string): Promise<Locator> {
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(x, y + 60);
  await page.mouse.move(x, y, { steps: 5 });
  const hover = page.locator('.monaco-editor-hover:visible, .monaco-hover:visible').first();
  await hover.waitFor();
  return hover;
}

/** Clicks the first occurrence of a text on screen. */
export async function clickText(page: Page, text: string): Promise<void> {
  const { x, y } = await placeOf(page, text);
  await page.mouse.click(x, y);
}

/** Scrolls by keys, a line at a time, until a text is among the headings that stay at the top of the editor. */
export async function scrollUntilSticky(page: Page, text: string): Promise<void> {
  const sticky = page.locator('.editor-instance .sticky-widget');
  while (!(await sticky.innerText()).includes(text)) {
    await page.keyboard.press('Control+ArrowDown');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** The middle of the first occurrence of a text on screen, in CSS pixels of the page. */
async function placeOf(page: Page, text: string): Promise<Point> {
  const line = visibleLines(page).filter({ hasText: text }).first();
  await line.waitFor();
  for (let before = await measure(line, text); ;) {
    const after = await measure(line, text);
    // The text may still be scrolling.
    if (after.x === before.x && after.y === before.y) return after;
    before = after;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of a text of a line, once a frame has been drawn. */
async function measure(line: Locator, text: string): Promise<Point> {
  return line.evaluate(async (element, wanted) => {
    await new Promise(requestAnimationFrame);
    const letters: { node: Node; offset: number }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let whole = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const value = node.nodeValue ?? '';
      whole += value;
      for (let offset = 0; offset < value.length; offset++) letters.push({ node, offset });
    }
    const start = whole.replaceAll('\u00a0', ' ').indexOf(wanted);
    const middle = letters[start + Math.floor(wanted.length / 2)];
    if (start < 0 || !middle) throw new Error(`"${wanted}" is not within one line on screen`);
    const range = document.createRange();
    range.setStart(middle.node, middle.offset);
    range.setEnd(middle.node, middle.offset + 1);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, text);
}

/** The text selected in the focused editor; without a selection VS Code gives the whole line. */
export async function selectedText(page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+KeyC');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The status bar's entry for the cursor, e.g. `Ln 12, Col 1 (8 selected)`. */
export function cursorPosition(page: Page): Locator {
  return page.locator('.statusbar').getByRole('button', { name: /^Ln \d+, Col \d+/ });
}

/** The breadcrumbs above the text, from folder to heading. */
export function breadcrumbs(page: Page): Locator {
  return page.locator('.breadcrumbs-control').getByRole('listitem');
}
