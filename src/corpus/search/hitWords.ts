import type { Hit, SearchAnswer, SegmenterName, WordFit } from '../../core/search/results/hit';
import { fitFactor } from '../../core/search/results/ranking';
import { filterSpans, type Spans } from '../../core/search/matching/spans';
import { wordContext, wordFit } from '../../core/search/matching/wordFit';
import type { TextRange } from '../../core/text/range';
import type { Words } from '../words/words';
import type { ScoredAnswer } from './queryRun';

/** Hits whose words are looked at; those behind keep their place. */
const markedHits = 200;

/** Tells of each hit how it fits the words around, and lets those that fit badly stand back. */
export async function markWords({ answer, scores }: ScoredAnswer, words: Words): Promise<SearchAnswer> {
  const looked = answer.hits.slice(0, markedHits);
  if (looked.length === 0) return answer;
  const { fits, segmenter } = await fitsOf(
    looked.map(({ passage, match }) =>
      windowOf(passage.text, passage.matches[match] ?? { start: 0, end: 0 }),
    ),
    words,
  );
  const marked = looked.map((hit, index) => {
    const word = fits[index];
    return { hit: { ...hit, word }, score: (scores[index] ?? 0) * fitFactor(word) };
  });
  marked.sort((a, b) => b.score - a.score);
  return { ...answer, hits: [...marked.map(({ hit }) => hit), ...answer.hits.slice(markedHits)], segmenter };
}

/** Keeps the occurrences in a folded text that are words. */
export async function onlyWords(words: Words, spans: Spans, text: string): Promise<Spans> {
  if (spans.starts.length === 0) return spans;
  const windows = Array.from(spans.starts, (start, index) =>
    windowOf(text, { start, end: spans.ends[index] ?? 0 }),
  );
  const { fits } = await fitsOf(windows, words);
  return filterSpans(spans, (index) => fits[index] === 'word');
}

/** A match, and as much of the text around it as decides about its words. */
interface Window extends TextRange {
  readonly text: string;
}

function windowOf(text: string, match: TextRange): Window {
  const { start, end } = wordContext(text, match);
  return { text: text.slice(start, end), start: match.start - start, end: match.end - start };
}

async function fitsOf(
  windows: readonly Window[],
  words: Words,
): Promise<{ fits: readonly WordFit[]; segmenter: SegmenterName }> {
  const texts = [...new Set(windows.map(({ text }) => text))];
  const cut = await words.cut(texts);
  const wordsOf = new Map(texts.map((text, index) => [text, cut.words[index] ?? []]));
  const fits = windows.map(({ text, start, end }) => wordFit(wordsOf.get(text) ?? [], start, end));
  return { fits, segmenter: cut.segmenter };
}

/** The words of texts that stand nowhere as they are, worth looking for one by one. */
export async function wordsToRelate(texts: readonly string[], words: Words): Promise<readonly string[]> {
  const cut = await words.cut(texts);
  return [...new Set(cut.words.flat().filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word)))];
}

/** The first hit of each passage. */
export function onePerPassage(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ file, passage }) => {
    const key = `${passage.start}:${file}`;
    return !seen.has(key) && seen.add(key);
  });
}
