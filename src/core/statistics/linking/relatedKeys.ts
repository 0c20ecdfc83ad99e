/** The keys of a corpus, ready to find those that resemble one. */
export interface KeyIndex {
  readonly pairs: ReadonlyMap<string, readonly string[]>;
}

/** Differing by one of these, two indicators are different things, not one thing in other words. */
const content =
  /人均|户均|实际|新增|净增|城镇|农村|城市|乡村|高速|职业|本科|工业|农业|出口|进口|民营|国有|平均|累计|规上|女|男|老年|青年/g;

/** Indexes the keys of a corpus by the pairs of characters in their names; linear in their length. */
export function indexKeys(keys: Iterable<string>): KeyIndex {
  const pairs = new Map<string, string[]>();
  for (const key of keys) {
    for (const pair of pairsOf(key)) {
      const known = pairs.get(pair);
      if (known === undefined) pairs.set(pair, [key]);
      else known.push(key);
    }
  }
  return { pairs };
}

/**
 * Keys of the same dimension whose names share most of their rarer pairs of characters: perhaps the same indicator,
 * to be shown apart. Best first, at most `limit`.
 */
export function relatedKeys({ pairs }: KeyIndex, key: string, limit = 8): string[] {
  const own = pairsOf(key);
  const weights = new Map<string, number>();
  let total = 0;
  for (const pair of own) {
    const holders = pairs.get(pair) ?? [];
    const weight = 1 / Math.log2(2 + holders.length);
    total += weight;
    for (const holder of holders) weights.set(holder, (weights.get(holder) ?? 0) + weight);
  }
  const dimension = dimensionOf(key);
  return [...weights]
    .filter(([other]) => other !== key && dimensionOf(other) === dimension && sameContent(key, other))
    .map(([other, shared]): [string, number] => [
      other,
      shared / (total + (pairsOf(other).size * total) / own.size - shared),
    ])
    .filter(([, similarity]) => similarity >= 0.5)
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([other]) => other);
}

function sameContent(a: string, b: string): boolean {
  return (a.match(content) ?? []).join() === (b.match(content) ?? []).join();
}

function dimensionOf(key: string): string {
  return key.slice(key.lastIndexOf('|') + 1);
}

function pairsOf(key: string): Set<string> {
  const name = key.slice(0, key.lastIndexOf('|'));
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return pairs;
}
