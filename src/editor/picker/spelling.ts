import type { Pinyin } from '../../core/anthology/volumes/corpusSymbol';

const noReadings: readonly string[] = [];

/**
 * How many characters of `text` from `start` on the word spells, mixed as one likes: a character stands for itself,
 * for its Pinyin or for the beginning of it, in any of its readings; `zzgz`, `zuzhigz` and `组zhi` all spell 组织.
 * 0 when it does not. Marks between Chinese characters need not be typed.
 */
export function spelledLength(text: string, start: number, word: string, readings: Pinyin): number {
  const end = spelledEnd(text, start, word, 0, readings);
  return end < 0 ? 0 : end - start;
}

/** Where the word, spelled from `from` on, ends in the text; -1 when it does not fit. */
function spelledEnd(text: string, at: number, word: string, from: number, readings: Pinyin): number {
  if (from === word.length) return at;
  if (at === text.length) return -1;
  const character = text.charAt(at);
  if (character === word.charAt(from)) {
    const end = spelledEnd(text, at + 1, word, from + 1, readings);
    if (end >= 0) return end;
  }
  for (const reading of readings[character] ?? noReadings) {
    for (let length = sharedLength(reading, word, from); length > 0; length--) {
      const end = spelledEnd(text, at + 1, word, from + length, readings);
      if (end >= 0) return end;
    }
  }
  return from > 0 && isMark(character) ? spelledEnd(text, at + 1, word, from, readings) : -1;
}

function sharedLength(reading: string, word: string, from: number): number {
  let length = 0;
  while (length < reading.length && reading.charCodeAt(length) === word.charCodeAt(from + length)) length++;
  return length;
}

function isMark(character: string): boolean {
  return !/[\p{L}\p{N}]/u.test(character);
}
