/**
 * Which stretches of a text may hold pieces of quotations: where runs of four characters of a piece stand in one line
 * with each other. One pass over the text for all pieces; a candidate may be false, a near enough piece is never missed.
 */
export interface Seeds {
  /** Where pieces may begin, by the piece's index, the likeliest first. */
  readonly candidates: (units: Uint16Array) => ReadonlyMap<number, readonly number[]>;
}

const seedLength = 4;
/** Candidates of a piece lie on diagonals this near to each other; see {@link candidateSlack}. */
const bucketSize = 32;
/** So far from its candidate a piece may begin, besides what is left out or added within it. */
export const candidateSlack = bucketSize;
/** A run that stands in more places of the manuscript tells nothing. */
const mostPlaces = 200;
/** Candidates of a piece looked at in a text. */
const mostCandidates = 8;

const hashBits = 21;

/** `most` tells of a piece's length how many characters may differ. */
export function seedsOf(pieces: readonly string[], most: (length: number) => number): Seeds {
  const known = new Uint8Array(1 << hashBits);
  /** By hash: piece and offset, in turns. */
  const places = new Map<number, number[]>();
  pieces.forEach((piece, index) => {
    for (let at = 0; at + seedLength <= piece.length; at++) {
      const hash = hashOf(
        piece.charCodeAt(at),
        piece.charCodeAt(at + 1),
        piece.charCodeAt(at + 2),
        piece.charCodeAt(at + 3),
      );
      known[hash >>> (32 - hashBits)] = 1;
      const list = places.get(hash);
      if (!list) places.set(hash, [index, at]);
      else if (list.length < 2 * mostPlaces) list.push(index, at);
    }
  });
  const needed = pieces.map(({ length }) => Math.max(1, length - seedLength + 1 - seedLength * most(length)));
  return { candidates: (units) => candidatesIn(units, known, places, needed) };
}

function candidatesIn(
  units: Uint16Array,
  known: Uint8Array,
  places: ReadonlyMap<number, readonly number[]>,
  needed: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const counts = needed.map(() => undefined as Map<number, number> | undefined);
  for (let at = 0; at + seedLength <= units.length; at++) {
    const hash = hashOf(units[at] ?? 0, units[at + 1] ?? 0, units[at + 2] ?? 0, units[at + 3] ?? 0);
    if (known[hash >>> (32 - hashBits)] === 0) continue;
    const list = places.get(hash);
    if (!list) continue;
    for (let i = 0; i < list.length; i += 2) {
      const piece = list[i] ?? 0;
      const bucket = Math.floor((at - (list[i + 1] ?? 0)) / bucketSize);
      const buckets = (counts[piece] ??= new Map<number, number>());
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    }
  }
  const found = new Map<number, readonly number[]>();
  counts.forEach((buckets, piece) => {
    const starts = buckets && likeliest(buckets, needed[piece] ?? 1);
    if (starts && starts.length > 0) found.set(piece, starts);
  });
  return found;
}

/** A line may lie across two buckets: the second counts with the first, and a piece begins between them. */
function likeliest(buckets: ReadonlyMap<number, number>, needed: number): readonly number[] {
  return [...buckets]
    .map(([bucket, count]) => ({ bucket, count: count + (buckets.get(bucket + 1) ?? 0) }))
    .filter(({ count }) => count >= needed)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostCandidates)
    .map(({ bucket }) => (bucket + 1) * bucketSize);
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ c;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ d;
  return Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f) >>> 0;
}
