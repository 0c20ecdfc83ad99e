import assert from 'node:assert/strict';
import type { ParsedText } from '../../../../../src/core/anthology/parsedText';
import { parseText } from '../../../../../src/core/anthology/parseText';
import { similarity } from '../../../../../src/core/anthology/reports/titles/titles';
import { comparedWords } from '../../../../../src/core/text/folding/misreadings';
import { madeVolume, SETTINGS, type MadeVolume } from '../../../../support/madeVolume';
import { randomOf, withNoise, type MadeLine, type Strength } from '../../../../support/ocrNoise';

/** What came of the entries of made volumes. */
interface Count {
  listed: number;
  read: number;
  right: number;
  anchored: number;
  falselyAnchored: number;
}

const SEEDS = [1, 2, 3, 4, 5];
/** What reading must reach at each strength: F1 of the entries, share of the bodies found. */
const LEAST: Readonly<Record<Strength, { readonly f1: number; readonly anchored: number }>> = {
  weak: { f1: 0.97, anchored: 0.97 },
  middle: { f1: 0.93, anchored: 0.93 },
  strong: { f1: 0.85, anchored: 0.85 },
};

describe('contents through an OCR channel', () => {
  for (const strength of ['weak', 'middle', 'strong'] as const) {
    const total = { listed: 0, read: 0, right: 0, anchored: 0, falselyAnchored: 0 };
    for (const [name, setting] of Object.entries(SETTINGS)) {
      it(`keeps its entries, ${strength} noise: ${name}`, () => {
        const count = { listed: 0, read: 0, right: 0, anchored: 0, falselyAnchored: 0 };
        for (const seed of SEEDS) {
          const random = randomOf(seed * 7919);
          const volume = madeVolume(setting, 14, random);
          const lines = withNoise(volume.lines, strength, random, '湖镇调查研究文选');
          countInto(count, volume, lines, parseText(lines.map(({ text }) => text).join('\n')));
        }
        for (const key of Object.keys(total) as (keyof Count)[]) total[key] += count[key];
        const f1 = (2 * count.right) / (count.listed + count.read);
        const anchored = count.anchored / count.listed;
        assert.ok(f1 >= LEAST[strength].f1, `F1 ${f1}`);
        assert.ok(anchored >= LEAST[strength].anchored, `anchored ${anchored}`);
      });
    }

    it(`anchors nothing falsely, ${strength} noise`, () => {
      assert.ok(total.anchored > 0);
      assert.ok(total.falselyAnchored < 0.005 * total.listed, `${total.falselyAnchored} of ${total.listed}`);
    });
  }
});

function countInto(count: Count, volume: MadeVolume, lines: readonly MadeLine[], parsed: ParsedText): void {
  const bodies = new Map<number, number>();
  let offset = 0;
  for (const { text, entry } of lines) {
    if (entry !== undefined) bodies.set(entry, offset);
    offset += text.length + 1;
  }
  const open = new Set(parsed.contents);
  volume.entries.forEach(({ title }, index) => {
    const found = [...open].find((entry) => alike(entry.title, title));
    if (!found) return;
    open.delete(found);
    count.right++;
    if (found.anchor.status !== 'found') return;
    const distance = Math.abs(found.anchor.start - (bodies.get(index) ?? -1));
    if (distance <= MARGIN) count.anchored++;
    else count.falselyAnchored++;
  });
  count.listed += volume.entries.length;
  count.read += parsed.contents.length;
}

/** A glyph of the margin and a blank may stand before a title. */
const MARGIN = 2;

function alike(read: string, title: string): boolean {
  const [a, b] = [comparedWords(read), comparedWords(title)];
  return Math.abs(a.length - b.length) <= 2 && similarity(a, b) >= 0.6;
}
