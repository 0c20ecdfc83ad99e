import { cutAround } from './numbers';
import type { Keyword } from './segmenterMessages';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Some engines need time quadratic in the length of a string. */
const longestPiece = 1000;
/** A word of the user's own is put together from at most so many words of the segmenter's. */
const longestJoin = 8;

/** Cuts a text with what JavaScript brings; words of `dictionary` stay whole. The words joined are the text. */
export function cutByIntl(text: string, dictionary: ReadonlySet<string>): string[] {
  return joinKnown(cutAround(text, cutPieces), dictionary);
}

function cutPieces(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; at += longestPiece)
    for (const { segment } of segmenter.segment(text.slice(at, at + longestPiece))) words.push(segment);
  return words;
}

function joinKnown(words: readonly string[], dictionary: ReadonlySet<string>): string[] {
  if (dictionary.size === 0) return [...words];
  const joined: string[] = [];
  for (let at = 0; at < words.length;) {
    let count = Math.min(longestJoin, words.length - at);
    while (count > 1 && !dictionary.has(words.slice(at, at + count).join(''))) count--;
    joined.push(words.slice(at, at + count).join(''));
    at += count;
  }
  return joined;
}

/** The words of at least two Chinese characters that a text uses most; the weights are their counts. */
export function keywordsByIntl(text: string, dictionary: ReadonlySet<string>, count: number): Keyword[] {
  const counts = new Map<string, number>();
  for (const word of cutByIntl(text, dictionary))
    if (/^\p{Script=Han}{2,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([word, weight]) => ({ word, weight }));
}
