/** What a text was answered: how many answers there are to give, and in words each that is wrong. */
export interface Score {
  readonly answers: number;
  readonly wrong: readonly string[];
}

/** Titles and names without blanks, in one form of their punctuation. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, '').replace(/—+/gu, '—');
}

/** How much two names have in common, from 0 to 1: their pairs of characters. */
export function likeness(a: string, b: string): number {
  const own = pairs(a);
  const others = pairs(b);
  if (own.length + others.length === 0) return a === b ? 1 : 0;
  const left = [...others];
  const common = own.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (own.length + others.length);
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
}
