/** What the segmenter's process is asked; answers carry the same `id`. */
export type SegmenterRequest =
  | { readonly kind: 'cut'; readonly id: number; readonly texts: readonly string[] }
  | { readonly kind: 'keywords'; readonly id: number; readonly text: string; readonly count: number }
  /** Words it shall know from now on; no answer. */
  | { readonly kind: 'dictionary'; readonly words: readonly string[] };

export type SegmenterMessage =
  /** Sent once, when the dictionaries are loaded. */
  | { readonly kind: 'ready' }
  /** nodejieba cannot be loaded here; the process ends. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'cut'; readonly id: number; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'keywords'; readonly id: number; readonly keywords: readonly Keyword[] };

/** A word that tells what a text is about; greater weights tell more. */
export interface Keyword {
  readonly word: string;
  readonly weight: number;
}
