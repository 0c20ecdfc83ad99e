/** The words of a clause with a figure in it, as printed. */
export interface PrintedClause {
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

const stops = '，。；：！？,;:!?';
const mostWords = 40;

/**
 * The clause of `sentence` that holds `figure`, at most 40 characters on either side. Of several places with the same
 * figure the one nearest to `offset` of the sentence; the figure alone where the sentence does not have it.
 */
export function clauseAround(sentence: string, figure: string, offset: number): PrintedClause {
  let at = -1;
  for (let next = sentence.indexOf(figure); next >= 0; next = sentence.indexOf(figure, next + 1))
    if (at < 0 || Math.abs(next - offset) < Math.abs(at - offset)) at = next;
  if (at < 0 || figure === '') return { before: '', figure, after: '' };
  const end = at + figure.length;
  let first = at;
  while (first > 0 && at - first < mostWords && !stops.includes(sentence.charAt(first - 1))) first--;
  let last = end;
  while (last < sentence.length && last - end < mostWords && !stops.includes(sentence.charAt(last))) last++;
  return { before: sentence.slice(first, at), figure, after: sentence.slice(end, last) };
}
