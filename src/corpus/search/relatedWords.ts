import { foldQuery } from '../../core/text/folding/foldedText';
import { parseQuery } from '../../core/search/query/parseQuery';
import { literalsOf } from '../../core/search/query/query';
import type { Words } from '../words/words';

/** Names and terms; figures and single characters tell nothing. */
const telling = /^\p{L}{2,}$/u;

/** The words that tell most of what passages are about, at most `count`, those that the query itself names left out. */
export async function relatedWords(
  query: string,
  passages: readonly string[],
  count: number,
  words: Words,
): Promise<readonly string[]> {
  const asked = literalsOf(parseQuery(query)).map((text) => foldQuery(text));
  const found = await words.keywords(passages.join('\n'), count * 3);
  return found
    .map(({ word }) => word)
    .filter((word) => telling.test(word) && !asked.some((text) => text.includes(foldQuery(word))))
    .slice(0, count);
}
