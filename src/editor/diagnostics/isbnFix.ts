import type { Isbn } from '../../core/anthology/parsedText';

/** Digits that a misread number may differ in and still be the same. */
const misreadDigits = 2;

/**
 * The number that a misread ISBN of a volume must be: the only valid one of the same volume, from which it differs in
 * a digit or two. Undefined where that is not certain.
 */
export function certainIsbn(isbn: readonly Isbn[], misread: string): string | undefined {
  const valid = [...new Set(isbn.filter((each) => each.valid).map(({ text }) => digitsOf(text)))];
  const [only] = valid;
  if (valid.length !== 1 || only === undefined || only.length !== digitsOf(misread).length) return undefined;
  if (differences(only, digitsOf(misread)) > misreadDigits) return undefined;
  return withDigits(misread, only);
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9Xx]/g, '').toUpperCase();
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

/** The number with other digits and the dashes it is printed with. */
function withDigits(printed: string, digits: string): string {
  let next = 0;
  return printed.replace(/[0-9Xx]/g, () => digits.charAt(next++));
}
