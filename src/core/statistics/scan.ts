import { refusal } from './decide';
import { frontMatter } from './lexicon';
import { readQuantity, startsQuantity, type Quantity } from './quantity';

/**
 * The quantities of a running text that are statistics, in order, none overlapping another. One pass: every number is
 * read once and the scan goes on behind it.
 */
export function scanQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let floor = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!startsQuantity(code)) {
      if (code === 10 && isFrontMatter(text, at + 1)) at = endOfLine(text, at + 1) - 1;
      continue;
    }
    const quantity = readQuantity(text, at, floor);
    if (quantity === undefined) continue;
    if (refusal(text, quantity, found.at(-1)) === undefined) {
      found.push(quantity);
      floor = quantity.end;
    }
    at = Math.max(at, (refused(quantity, found) ? quantity.numberEnd : quantity.end) - 1);
  }
  return found;
}

function refused(quantity: Quantity, found: readonly Quantity[]): boolean {
  return found.at(-1) !== quantity;
}

function isFrontMatter(text: string, start: number): boolean {
  return frontMatter.test(text.slice(start, start + 16));
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
