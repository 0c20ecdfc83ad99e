/** Numbers, percentages and Latin words, which segmenters for Chinese cut to pieces. */
const indivisible = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％‰]?|[A-Za-z]+/g;

/** Cuts a text into words: numbers and Latin words as they are, all else by `cut`. The words joined are the text. */
export function cutAround(text: string, cut: (text: string) => readonly string[]): string[] {
  const words: string[] = [];
  let at = 0;
  for (const match of text.matchAll(indivisible)) {
    if (match.index > at) words.push(...cut(text.slice(at, match.index)));
    words.push(match[0]);
    at = match.index + match[0].length;
  }
  if (at < text.length) words.push(...cut(text.slice(at)));
  return words;
}
