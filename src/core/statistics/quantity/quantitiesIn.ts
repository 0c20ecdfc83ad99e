import { refusal } from './verdict';
import { frontMatter } from './approximation';
import { readQuantity, startsQuantity, type Quantity } from './quantity';

/**
 * The quantities of a paragraph that are statistics, in order, none overlapping another. One pass: every number is
 * read once and the scan goes on behind it.
 */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  if (frontMatter.test(text)) return found;
  let floor = 0;
  for (let at = 0; at < text.length; at++) {
    if (!startsQuantity(text.charCodeAt(at))) continue;
    const quantity = readQuantity(text, at, floor);
    if (quantity === undefined) continue;
    const previous = found.at(-1);
    if (refusal(text, quantity, previous) !== undefined) {
      at = Math.max(at, quantity.numberEnd - 1);
      continue;
    }
    if (previous !== undefined && sharesPoints(text, previous, quantity))
      found[found.length - 1] = { ...previous, unit: quantity.unit, kind: quantity.kind };
    found.push(isPure(quantity) ? { ...quantity, form: 'pure', kind: 'ratio' } : quantity);
    floor = quantity.end;
    at = Math.max(at, quantity.end - 1);
  }
  return found;
}

/** What is counted may go without its unit, 五百万; a measure that has none does not: 性别比 104.92. */
function isPure({ form, unit, numeral }: Quantity): boolean {
  return form === 'number' && unit === '' && numeral.scale < 1e4;
}

/** 24个和22个百分点: points both. */
function sharesPoints(text: string, previous: Quantity, { start, unit }: Quantity): boolean {
  return unit === '百分点' && previous.unit === '个' && /^[、和与及]$/.test(text.slice(previous.end, start));
}
