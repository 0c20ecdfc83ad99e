import { figuresOf, type Figure } from './paragraphFigures';
import type { Circumstances } from './circumstances/paragraphCircumstances';

/**
 * The figures of paragraphs that have been read before, for a text that is read again after every edit: only what an
 * edit changed is recognised anew. The answer is that of {@link figuresOf}.
 */
export class KnownParagraphs {
  #before: ReadonlyMap<string, readonly Figure[]> = new Map();
  #now = new Map<string, readonly Figure[]>();

  /** The text is another from here on: what was not asked for since the last call is forgotten. */
  startVersion(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  figures(text: string, circumstances: Circumstances): readonly Figure[] {
    const key = keyOf(text, circumstances);
    const known = this.#now.get(key) ?? this.#before.get(key);
    // Words cut from the key: figures hold slices of them, and those of `text` would keep the whole text in memory.
    const figures = known ?? figuresOf(key.slice(key.length - text.length), circumstances);
    this.#now.set(key, figures);
    return figures;
  }
}

/** All that figures depend on; where a section or a document begins is no part of it. */
function keyOf(text: string, { section, document }: Circumstances): string {
  return `${JSON.stringify([
    { ...section, start: 0 },
    { ...document, start: 0 },
  ])}\n${text}`;
}
