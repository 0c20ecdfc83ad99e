import type { Hit, SearchAnswer } from '../../core/search/hit';
import { fitFactor } from '../../core/search/ranking';
import type { Stream } from '../../core/search/segment';
import { filterSpans, unitAt, type Spans } from '../../core/search/spans';
import { wordFit } from '../../core/search/wordFit';
import type { Words } from '../words/words';
import type { TextReader } from './fileSearch';
import type { ScoredAnswer } from './queryRun';

/** Hits whose words are looked at; those behind keep their place. */
const markedHits = 200;
/** Characters on either side of a hit that decide about its words. */
const wordContext = 40;

/** Tells of each hit how it fits the words around, and lets those that fit badly stand back. */
export async function markWords({ answer, scores }: ScoredAnswer, words: Words): Promise<SearchAnswer> {
  const looked = answer.hits.slice(0, markedHits);
  if (looked.length === 0) return answer;
  const texts = [...new Set(looked.map(({ passage }) => passage.text))];
  const cut = await words.cut(texts);
  const wordsOf = new Map(texts.map((text, index) => [text, cut.words[index] ?? []]));
  const marked = looked.map((hit, index) => {
    const match = hit.passage.matches[hit.match] ?? { start: 0, end: 0 };
    const word = wordFit(wordsOf.get(hit.passage.text) ?? [], match.start, match.end);
    return { hit: { ...hit, word }, score: (scores[index] ?? 0) * fitFactor(word) };
  });
  marked.sort((a, b) => b.score - a.score);
  return {
    ...answer,
    hits: [...marked.map(({ hit }) => hit), ...answer.hits.slice(markedHits)],
    segmenter: cut.segmenter,
  };
}

/** Keeps the occurrences that are words. */
export async function onlyWords(
  words: Words,
  stream: Stream,
  spans: Spans,
  text: TextReader,
): Promise<Spans> {
  const windows = Array.from(spans.starts, (start, index) => {
    const end = spans.ends[index] ?? 0;
    const from = Math.max(stream.sentences[unitAt(stream.sentences, start)] ?? 0, start - wordContext);
    const to = Math.min(
      stream.sentences[unitAt(stream.sentences, end - 1) + 1] ?? stream.length,
      end + wordContext,
    );
    return { from, text: text(from, to) };
  });
  if (windows.length === 0) return spans;
  const { words: cut } = await words.cut(windows.map((window) => window.text));
  return filterSpans(spans, (index) => {
    const from = windows[index]?.from ?? 0;
    return (
      wordFit(cut[index] ?? [], (spans.starts[index] ?? 0) - from, (spans.ends[index] ?? 0) - from) === 'word'
    );
  });
}

/** The words of texts that stand nowhere as they are, worth looking for one by one. */
export async function wordsToRelate(texts: readonly string[], words: Words): Promise<readonly string[]> {
  const cut = await words.cut(texts);
  const found = new Set(cut.words.flat().filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word)));
  for (const text of texts) found.delete(text);
  return [...found];
}

/** The first hit of each passage. */
export function onePerPassage(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ file, passage }) => {
    const key = `${passage.start}:${file}`;
    return !seen.has(key) && seen.add(key);
  });
}
