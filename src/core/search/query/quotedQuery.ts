/**
 * The query that finds words taken from a text as they stand there: line breaks are dropped, as the search joins lines,
 * and words with operators or blanks among them are put in quotes.
 */
export function quotedQuery(taken: string): string {
  const text = taken
    .replace(/[\r\n]+[\t \u3000]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const needsQuotes = /[\s|｜()$~/:：-]/.test(text) && !text.includes('"');
  return needsQuotes ? `"${text}"` : text;
}
