/** A stretch of a text: UTF-16 offsets, `end` exclusive. The one kind of position below `editor`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** True when `inner` lies within `outer` (both may be empty). */
export function rangeContains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when two ranges share a character. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What is left of a range, in order, where others, in ascending order, take their parts of it. */
export function rangeWithout({ start, end }: TextRange, others: readonly TextRange[]): TextRange[] {
  const rest: TextRange[] = [];
  let at = start;
  for (const other of others) {
    if (other.end <= at) continue;
    if (other.start >= end) break;
    if (other.start > at) rest.push({ start: at, end: other.start });
    at = other.end;
  }
  if (at < end) rest.push({ start: at, end });
  return rest;
}

/** True when `offset` lies in the range, its end excluded. */
export function rangeHas(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset < range.end;
}

/** The index of the first of some ascending, disjoint ranges that ends after `offset`; their number where none does. */
export function firstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  return firstIndex(ranges.length, (index) => (ranges[index]?.end ?? Infinity) > offset);
}

/** The first index below `length` at which something holds that, once it holds, goes on to hold; else `length`. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
