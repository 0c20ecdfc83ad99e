import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScanner, type Scanner } from '../../../../src/corpus/search/scanner';
import type { TextBlock } from '../../../../src/corpus/search/textMemory';

const load = (scanner: Scanner, text: string): TextBlock => {
  const block = scanner.allocate(text.length);
  const units = scanner.units(block);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return block;
};

/** What the scanners are held against. */
const places = (text: string, needle: string, from: number, to: number): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(needle, from); at >= 0 && at < to; at = text.indexOf(needle, at + needle.length))
    found.push(at);
  return found;
};

for (const engine of ['simd', 'indexOf'] as const)
  describe(`a scanner by ${engine}`, () => {
    it('runs here', () => {
      assert.equal(createScanner(engine).engine, engine);
    });

    it('finds what String.indexOf finds', () => {
      const scanner = createScanner(engine);
      const letters = fc.string({ unit: fc.constantFrom('人', '才', '\u4ebb', 'a'), maxLength: 150 });
      fc.assert(
        fc.property(letters, letters, fc.nat(150), fc.nat(150), fc.nat(8), (text, other, from, to, size) => {
          const needle = (other + text).slice(0, size + 1) || '人';
          const block = load(scanner, text);
          scanner.sample(scanner.units(block));
          const found = scanner.find(block, needle, from, Math.min(to, text.length));
          scanner.free(block);
          assert.deepEqual([...found], places(text, needle, from, Math.min(to, text.length)));
        }),
        { numRuns: 5000 },
      );
    });

    it('returns more places than it keeps at a time', () => {
      const scanner = createScanner(engine);
      const text = '的'.repeat(50001);
      assert.equal(scanner.find(load(scanner, text), '的', 0, text.length).length, 50001);
      assert.equal(scanner.find(load(scanner, text), '的的', 0, text.length).length, 25000);
    });

    it('takes needles of any length', () => {
      const scanner = createScanner(engine);
      const needle = '长'.repeat(300) + '短';
      assert.deepEqual([...scanner.find(load(scanner, `长${needle}。`), needle, 0, 302)], [1]);
      assert.deepEqual([...scanner.find(load(scanner, '长'), '', 0, 1)], []);
    });

    it('replaces characters by a table', () => {
      const scanner = createScanner(engine);
      const table = new Uint16Array(65536).map((_, unit) => (unit === 0x4e00 ? 0x4e8c : unit));
      const copy = scanner.translate(load(scanner, '一二一'), table);
      assert.deepEqual([...scanner.find(copy, '二', 0, 3)], [0, 1, 2]);
    });

    it('uses freed memory again', () => {
      const scanner = createScanner(engine);
      const blocks = Array.from({ length: 20 }, () => load(scanner, '文'.repeat(10000)));
      blocks.filter((_, index) => index % 2 === 0).forEach((block) => scanner.free(block));
      const again = load(scanner, '字'.repeat(10000));
      assert.equal(again.address, blocks[0]?.address);
      assert.equal(scanner.find(again, '字', 0, 10000).length, 10000);
      assert.equal(scanner.find(blocks[1]!, '文', 0, 10000).length, 10000);
    });
  });
