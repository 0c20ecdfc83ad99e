/**
 * Occurrences in one stream of folded text, ascending by start. Offsets are folded; `ends` are exclusive. `leaves` tells
 * of each occurrence which part of the query it is of, as an index into `Plan.leaves`.
 */
export interface Spans {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly leaves: Uint16Array;
}

export const noSpans: Spans = {
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  leaves: new Uint16Array(0),
};

/** The occurrences of a text of `length` characters. */
export function literalSpans(starts: Uint32Array, length: number, leaf: number): Spans {
  if (starts.length === 0) return noSpans;
  return {
    starts,
    ends: starts.map((start) => start + length),
    leaves: leavesAlike(leaf, starts.length),
  };
}

const alike: Uint16Array[] = [];

/** One array serves all lists of one leaf: nobody writes to it. */
function leavesAlike(leaf: number, length: number): Uint16Array {
  const known = alike[leaf];
  if (known && known.length >= length) return known.subarray(0, length);
  const longer = new Uint16Array(2 * length).fill(leaf);
  alike[leaf] = longer;
  return longer.subarray(0, length);
}

/** The spans at which `keep` holds. */
export function filterSpans(spans: Spans, keep: (index: number) => boolean): Spans {
  const { starts, ends, leaves } = spans;
  const kept = { starts: starts.slice(), ends: ends.slice(), leaves: leaves.slice() };
  let count = 0;
  for (let i = 0; i < starts.length; i++) {
    if (!keep(i)) continue;
    kept.starts[count] = starts[i] ?? 0;
    kept.ends[count] = ends[i] ?? 0;
    kept.leaves[count] = leaves[i] ?? 0;
    count++;
  }
  return count === starts.length ? spans : cut(kept, count);
}

/** All spans of several lists, each place once: of two with the same start the longer stays. */
export function mergeSpans(lists: readonly Spans[]): Spans {
  return lists.reduce((merged, list) => {
    if (merged.starts.length === 0) return list;
    return list.starts.length === 0 ? merged : mergeTwo(merged, list);
  }, noSpans);
}

function mergeTwo(a: Spans, b: Spans): Spans {
  const merged = builder(a.starts.length + b.starts.length);
  let i = 0;
  let j = 0;
  while (i < a.starts.length || j < b.starts.length) {
    const left = a.starts[i] ?? Infinity;
    const right = b.starts[j] ?? Infinity;
    if (left === right) {
      if ((a.ends[i] ?? 0) >= (b.ends[j] ?? 0)) merged.add(a, i);
      else merged.add(b, j);
      i++;
      j++;
    } else if (left < right) merged.add(a, i++);
    else merged.add(b, j++);
  }
  return merged.done();
}

/**
 * The shortest stretches from a span of `left` to the next span of `right`, with at most `distance` characters between
 * and no unit's start of `within` between. They never overlap.
 */
export function orderedPairs(left: Spans, right: Spans, distance: number, within: Uint32Array): Spans {
  const starts: number[] = [];
  const ends: number[] = [];
  const leaves: number[] = [];
  const unit = unitCursor(within);
  let j = 0;
  let lastEnd = 0;
  for (let i = 0; i < left.starts.length; i++) {
    const start = left.starts[i] ?? 0;
    const end = left.ends[i] ?? 0;
    while (j < right.starts.length && (right.starts[j] ?? 0) < end) j++;
    const next = right.starts[j];
    if (next === undefined) break;
    const closer = left.ends[i + 1];
    if (closer !== undefined && closer <= next) continue;
    if (start < lastEnd || next - end > distance || next >= (within[unit(start) + 1] ?? Infinity)) continue;
    lastEnd = right.ends[j] ?? 0;
    starts.push(start);
    ends.push(lastEnd);
    leaves.push(left.leaves[i] ?? 0);
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), leaves: Uint16Array.from(leaves) };
}

/**
 * Tells the index of the unit that holds an offset, for offsets asked in ascending order. `starts` are the first
 * offsets of the units.
 */
function unitCursor(starts: Uint32Array): (offset: number) => number {
  let index = 0;
  return (offset) => {
    if ((starts[index + 1] ?? Infinity) <= offset) index = unitAt(starts, offset, index + 1);
    return index;
  };
}

/** The units that hold spans, ascending, each once. */
export function unitsWith(spans: Spans, starts: Uint32Array): Uint32Array {
  const unit = unitCursor(starts);
  const units = new Uint32Array(Math.min(spans.starts.length, starts.length));
  let count = 0;
  for (const start of spans.starts) {
    const index = unit(start);
    if (count === 0 || units[count - 1] !== index) units[count++] = index;
  }
  return units.subarray(0, count);
}

/** The spans that lie in one of these units (ascending), or with `inside` false in none of them. */
export function spansInUnits(spans: Spans, starts: Uint32Array, units: Uint32Array, inside = true): Spans {
  const unit = unitCursor(starts);
  let at = 0;
  return filterSpans(spans, (index) => {
    const wanted = unit(spans.starts[index] ?? 0);
    while ((units[at] ?? Infinity) < wanted) at++;
    return (units[at] === wanted) === inside;
  });
}

/** The members of `a` that `b` has too; both ascending. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  let at = 0;
  return a.filter((member) => {
    while ((b[at] ?? Infinity) < member) at++;
    return b[at] === member;
  });
}

/** The index of the last of `starts` that is not after `offset`, from index `from` on; `from` where there is none. */
export function unitAt(starts: Uint32Array, offset: number, from = 0): number {
  let step = 1;
  while ((starts[from + step] ?? Infinity) <= offset) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(from + step, starts.length) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function builder(capacity: number) {
  const spans = {
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    leaves: new Uint16Array(capacity),
  };
  let count = 0;
  return {
    add(from: Spans, index: number): void {
      spans.starts[count] = from.starts[index] ?? 0;
      spans.ends[count] = from.ends[index] ?? 0;
      spans.leaves[count] = from.leaves[index] ?? 0;
      count++;
    },
    done: () => cut(spans, count),
  };
}

function cut({ starts, ends, leaves }: Spans, count: number): Spans {
  return {
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    leaves: leaves.subarray(0, count),
  };
}
