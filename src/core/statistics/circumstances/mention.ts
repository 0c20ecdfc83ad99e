import type { TextRange } from '../../text/range';

/** A time, place or source spoken of in the running text. */
export interface Mention extends TextRange {
  readonly text: string;
}

/** The index of the first mention that starts at `offset` or after it; mentions are in order. */
export function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last mention that ends at `end` or before it and starts at `start` or after, and satisfies `holds`. */
export function lastWithin<M extends Mention>(
  mentions: readonly M[],
  start: number,
  end: number,
  holds: (mention: M) => boolean = () => true,
): M | undefined {
  const most = 24;
  let index = firstFrom(mentions, end) - 1;
  for (let looked = 0; index >= 0 && looked < most; index--, looked++) {
    const mention = mentions[index];
    if (mention === undefined || mention.start < start) return undefined;
    if (mention.end <= end && holds(mention)) return mention;
  }
  return undefined;
}

/** In order of the text, and of those that overlap only the first, the longest of those that begin together. */
export function withoutOverlaps<M extends Mention>(mentions: M[]): M[] {
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return mentions.filter((mention) => {
    if (mention.start < end) return false;
    ({ end } = mention);
    return true;
  });
}
