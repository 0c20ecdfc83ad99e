/** Words to look for at one place of a text; the longest wins. */
export interface LongestWord {
  /** The word that begins at `at`; empty where none does. */
  startingAt(text: string, at: number): string;
  /** The word that ends at `end` (exclusive) and begins at `floor` or after it; empty where none does. */
  endingAt(text: string, end: number, floor?: number): string;
}

/** Makes a list of words ready for look-up: at most one look-up a length, whatever the number of words. */
export function longestWord(words: Iterable<string>): LongestWord {
  const known = new Set(words);
  const lengths = [...new Set(Array.from(known, (word) => word.length))].sort((a, b) => b - a);
  return {
    startingAt: (text, at) => {
      for (const length of lengths) {
        const word = text.slice(at, at + length);
        if (word.length === length && known.has(word)) return word;
      }
      return '';
    },
    endingAt: (text, end, floor = 0) => {
      for (const length of lengths) {
        if (end - length < floor) continue;
        const word = text.slice(end - length, end);
        if (known.has(word)) return word;
      }
      return '';
    },
  };
}
