import { html, nothing, type TemplateResult } from 'lit';
import type { SearchStrings } from '../../../protocol/searchView';

/** Words that stand in the passages found; a click searches for one as well. */
export function relatedWordsBar(
  words: readonly string[],
  strings: SearchStrings,
  onWord: (word: string) => void,
): TemplateResult | typeof nothing {
  if (words.length === 0) return nothing;
  return html`<div class="related-words" role="group" aria-label=${strings.relatedWords}>
    <span class="dim">${strings.relatedWords}</span>
    ${words.map(
      (word) =>
        html`<button class="link" title=${strings.addWord} @click=${() => onWord(word)}>${word}</button>`,
    )}
  </div>`;
}

/** A query with one more word that must stand there; alternatives are bracketed first. */
export function withWord(query: string, word: string): string {
  const asked = query.trim();
  return `${asked.includes('|') ? `(${asked})` : asked} ${word}`;
}
