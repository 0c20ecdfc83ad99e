import type { WordFit } from './hit';

/** How a range of a text sits among the words the text was cut into; `words` joined are the text. */
export function wordFit(words: readonly string[], start: number, end: number): WordFit {
  let startsAtEdge = false;
  let at = 0;
  for (const word of words) {
    const next = at + word.length;
    if (at === start) startsAtEdge = true;
    if (at <= start && end < next) return 'inside';
    if (at < start && end <= next) return 'inside';
    if (end === next) return startsAtEdge ? 'word' : 'straddles';
    if (end < next) return 'straddles';
    at = next;
  }
  return 'straddles';
}
