import { refusal } from './decide';
import { frontMatter } from './lexicon';
import { readQuantity, startsQuantity, type Quantity } from './quantity';

/**
 * The quantities of a paragraph that are statistics, in order, none overlapping another. One pass: every number is
 * read once and the scan goes on behind it.
 */
export function scanQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  if (frontMatter.test(text)) return found;
  let floor = 0;
  for (let at = 0; at < text.length; at++) {
    if (!startsQuantity(text.charCodeAt(at))) continue;
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
