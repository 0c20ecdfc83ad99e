// AssemblyScript. Compiled by scripts/buildKernel.mjs into ../kernelBytes.ts.

/** Characters looked at in one turn; as many may be read behind the end of a text. */
const STRIDE: i32 = 32;

/**
 * Finds the places of a needle, none overlapping the one before, from character `from` on; stops when `out` is full.
 * Two characters of the needle, at `first` and `second`, are compared for a whole stride at once; where both agree the
 * needle is compared in full.
 */
export function find(
  text: usize,
  length: i32,
  from: i32,
  needle: usize,
  size: i32,
  first: i32,
  second: i32,
  out: usize,
  capacity: i32,
): i32 {
  const last = length - size;
  const a = i16x8.splat(load<i16>(needle + ((<usize>first) << 1)));
  const b = i16x8.splat(load<i16>(needle + ((<usize>second) << 1)));
  let count = 0;
  let next = from;
  for (let at = from; at <= last; at += STRIDE) {
    const p = text + ((<usize>(at + first)) << 1);
    const q = text + ((<usize>(at + second)) << 1);
    const m0 = v128.and(i16x8.eq(v128.load(p), a), i16x8.eq(v128.load(q), b));
    const m1 = v128.and(i16x8.eq(v128.load(p, 16), a), i16x8.eq(v128.load(q, 16), b));
    const m2 = v128.and(i16x8.eq(v128.load(p, 32), a), i16x8.eq(v128.load(q, 32), b));
    const m3 = v128.and(i16x8.eq(v128.load(p, 48), a), i16x8.eq(v128.load(q, 48), b));
    if (!v128.any_true(v128.or(v128.or(m0, m1), v128.or(m2, m3)))) continue;
    let bits: u32 =
      (<u32>i8x16.bitmask(i8x16.narrow_i16x8_s(m0, m1))) |
      ((<u32>i8x16.bitmask(i8x16.narrow_i16x8_s(m2, m3))) << 16);
    for (; bits; bits &= bits - 1) {
      const place = at + ctz(bits);
      if (place < next || place > last || !equal(text + ((<usize>place) << 1), needle, size)) continue;
      store<u32>(out + ((<usize>count) << 2), place);
      if (++count == capacity) return count;
      next = place + size;
    }
  }
  return count;
}

function equal(text: usize, needle: usize, size: i32): bool {
  for (let i: usize = 0, bytes = (<usize>size) << 1; i < bytes; i += 2)
    if (load<u16>(text + i) != load<u16>(needle + i)) return false;
  return true;
}

/** Replaces each character by what a table of 65,536 has for it. */
export function translate(text: usize, length: i32, table: usize, out: usize): void {
  for (let i: usize = 0, bytes = (<usize>length) << 1; i < bytes; i += 2)
    store<u16>(out + i, load<u16>(table + ((<usize>load<u16>(text + i)) << 1)));
}
