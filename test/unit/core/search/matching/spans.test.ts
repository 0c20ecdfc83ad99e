import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  intersect,
  literalSpans,
  mergeSpans,
  orderedPairs,
  spansInUnits,
  unitAt,
  unitsWith,
  type Spans,
} from '../../../../../src/core/search/matching/spans';
import { best } from '../../../../../src/core/search/results/ranking';

const ascending = fc
  .uniqueArray(fc.nat(120), { maxLength: 40 })
  .map((numbers) => numbers.sort((a, b) => a - b));
const units = ascending.map((numbers) => Uint32Array.from(new Set([0, ...numbers])));
const spansOf = (starts: readonly number[], length = 2, leaf = 0): Spans =>
  literalSpans(Uint32Array.from(starts), length, leaf);
const unitOf = (starts: Uint32Array, offset: number): number =>
  starts.findLastIndex((start) => start <= offset);

describe('spans', () => {
  it('find their units', () => {
    fc.assert(
      fc.property(units, fc.nat(130), (starts, offset) => {
        assert.equal(unitAt(starts, offset), unitOf(starts, offset));
      }),
    );
  });

  it('are kept or dropped by the units of others', () => {
    fc.assert(
      fc.property(units, ascending, ascending, (starts, a, b) => {
        const shared = intersect(unitsWith(spansOf(a), starts), unitsWith(spansOf(b), starts));
        const holds = (place: number): boolean =>
          b.some((other) => unitOf(starts, other) === unitOf(starts, place));
        const inside = spansInUnits(spansOf(a), starts, shared);
        assert.deepEqual([...inside.starts], a.filter(holds));
        const outside = spansInUnits(spansOf(a), starts, shared, false);
        assert.deepEqual(
          [...outside.starts],
          a.filter((place) => !holds(place)),
        );
      }),
    );
  });

  it('are merged in order, each place once, the longer one where two begin', () => {
    fc.assert(
      fc.property(ascending, ascending, ascending, (a, b, c) => {
        const merged = mergeSpans([spansOf(a, 1, 0), spansOf(b, 3, 1), spansOf(c, 2, 2)]);
        assert.deepEqual(
          [...merged.starts],
          [...new Set([...a, ...b, ...c])].sort((x, y) => x - y),
        );
        merged.starts.forEach((start, index) => {
          const length = b.includes(start) ? 3 : c.includes(start) ? 2 : 1;
          assert.equal(merged.ends[index], start + length);
        });
      }),
    );
  });

  it('are paired where the next of the other kind is near and in the same unit', () => {
    fc.assert(
      fc.property(ascending, ascending, fc.nat(12), units, (a, b, distance, starts) => {
        const pairs = orderedPairs(spansOf(a, 1), spansOf(b, 1), distance, starts);
        const expected: [start: number, end: number][] = [];
        a.forEach((start, index) => {
          const next = b.find((place) => place > start) ?? Infinity;
          const isNear = next - start - 1 <= distance && unitOf(starts, next) === unitOf(starts, start);
          const isNearest = (a[index + 1] ?? Infinity) >= next;
          if (isNear && isNearest && start >= (expected.at(-1)?.[1] ?? 0)) expected.push([start, next + 1]);
        });
        assert.deepEqual(
          Array.from(pairs.starts, (start, index) => [start, pairs.ends[index]]),
          expected,
        );
      }),
    );
  });
});

describe('best', () => {
  it('gives the greatest scores, the greatest and the earliest first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(30), (scores, count) => {
        const expected = [...scores.keys()]
          .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
          .slice(0, count);
        assert.deepEqual(
          best(
            Float64Array.from(scores, (score) => score + 1),
            count,
          ),
          expected,
        );
      }),
    );
  });
});
