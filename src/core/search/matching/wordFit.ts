import type { TextRange } from '../../text/range';
import type { WordFit } from '../results/hit';

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

/** Characters on either side of a hit that can decide about its words, where no punctuation comes before. */
const longestReach = 20;

/**
 * The stretch of a text that decides how a range of it sits among words: as far as the next characters on either side
 * that no word goes across.
 */
export function wordContext(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  while (from > start - longestReach && isInWord(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < end + longestReach && isInWord(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}

/** Ideographs, kana and letters; NaN, before and behind a text, is none. */
function isInWord(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x9fff) ||
    (unit >= 0xd800 && unit < 0xff00) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a)
  );
}
