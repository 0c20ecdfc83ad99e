import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../../../src/core/anthology/parseText';
import { drawVolume } from './drawVolume';

const folder = join(__dirname, 'golden');

/** One text a style of real volumes. A drawing is made by hand: `tsx test/unit/core/anthology/draw.ts NAME`, then read. */
describe('parseText, style by style', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const name = file.replace(/\.txt$/, '');
    it(`reads ${name}`, () => {
      const drawing = join(folder, `${name}.drawing`);
      assert.ok(existsSync(drawing), `${name}.drawing is missing`);
      const text = readFileSync(join(folder, file), 'utf8');
      assert.equal(drawVolume(text, parseText(text)), readFileSync(drawing, 'utf8'));
    });
  }
});
