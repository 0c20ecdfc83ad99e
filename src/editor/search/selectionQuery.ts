/**
 * The query that finds a selected text: line breaks are dropped, as the search joins lines, and a text that holds
 * operators is put in quotes.
 */
export function selectionQuery(selected: string): string {
  const text = selected
    .replace(/[\r\n]+[\t \u3000]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const needsQuotes = /[\s|｜()$~/:：-]/.test(text) && !text.includes('"');
  return needsQuotes ? `"${text}"` : text;
}
