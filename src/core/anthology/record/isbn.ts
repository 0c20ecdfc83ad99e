import type { Isbn } from '../parsedText';

const ISBN = /ISBN\s*[:：]?\s*((?:97[89][-—–－―\s]{0,3})?[0-9][-—–－―0-9\s]{7,18}[0-9Xx])/giu;

/** The ISBNs of a stretch of text, each with the verdict of its check digit. `offset` is where the stretch begins. */
export function isbnsIn(text: string, offset: number): readonly Isbn[] {
  return [...text.matchAll(ISBN)].map((match) => {
    const printed = (match[1] ?? '').trim();
    const start = offset + match.index + match[0].indexOf(printed);
    return { text: printed, valid: isValidIsbn(printed), range: { start, end: start + printed.length } };
  });
}

/** Checks the last digit of an ISBN-10 (ISO 2108:1992) or ISBN-13 (ISO 2108:2005); dashes and blanks do not count. */
export function isValidIsbn(printed: string): boolean {
  const digits = printed.replace(/[^0-9Xx]/g, '').toUpperCase();
  if (/^[0-9]{9}[0-9X]$/.test(digits)) {
    return weightedSum(digits, (index) => 10 - index) % 11 === 0;
  }
  return (
    /^97[89][0-9]{10}$/.test(digits) && weightedSum(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0
  );
}

/**
 * The check digit that the other digits of a number ask for; undefined for one that does not have ten or thirteen
 * digits, or whose check digit fits.
 */
export function fittingCheckDigit(printed: string): string | undefined {
  const digits = printed.replace(/[^0-9Xx]/g, '').toUpperCase();
  const length = digits.length;
  if ((length !== 10 && length !== 13) || isValidIsbn(printed)) return undefined;
  return '0123456789X'.split('').find((digit) => isValidIsbn(digits.slice(0, -1) + digit));
}

function weightedSum(digits: string, weight: (index: number) => number): number {
  return digits
    .split('')
    .reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(index), 0);
}
