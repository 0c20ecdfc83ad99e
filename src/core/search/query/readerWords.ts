/** Where a folder keeps the words that the reader wants whole, from the folder's root, with `/`. */
export const readerWordsPath = '.wenxuan/words.txt';

/** A word a line, what stands behind a blank left out, as in nodejieba's own lists; `#` begins a remark. */
export function parseReaderWords(text: string): readonly string[] {
  const words = text.split(/[\r\n]+/).map((line) => /^[^\s#]*/.exec(line.trim())?.[0] ?? '');
  return [...new Set(words.filter((word) => word.length > 1))];
}

/** A word list with one more word at its end; the list as it is where the word is in it. */
export function withWord(text: string, word: string): string {
  if (parseReaderWords(text).includes(word)) return text;
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${word}\n`;
}

/** Marks of quotation and of works, each with the mark that closes it. */
const quoted = /[“「『《]([^“”「」『』《》]{2,12})[”」』》]/g;

/** The terms that titles put in quotation marks. */
export function termsInTitles(titles: readonly string[]): readonly string[] {
  return titles.flatMap((title) => [...title.matchAll(quoted)].map(([, term = '']) => term));
}
