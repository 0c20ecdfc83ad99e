import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreText } from './score/scoreText';
import { goldTexts } from './texts';

/** Answers known to be wrong, by text: work to be done, not what should be. `print.ts --wrong` writes the file. */
const known = JSON.parse(readFileSync(join(__dirname, 'knownWrong.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;
/** A change may trade a few answers of a text for others; what is newly wrong is then to be marked. */
const TRADED = 0.02;

const texts = goldTexts();
const total = (kind: 'headings' | 'entries' | 'figures'): number =>
  texts.reduce((sum, text) => sum + text[kind].length, 0);

describe('gold of our own', () => {
  it('is large enough to tell', () => {
    assert.ok(total('headings') >= 300 && total('entries') >= 200 && total('figures') >= 400);
  });

  for (const text of texts) {
    it(`answers right: ${text.name}`, () => {
      const { answers, wrong } = scoreText(text);
      const marked = new Set(known[text.name]);
      const fresh = wrong.filter((answer) => !marked.has(answer));
      assert.ok(fresh.length <= TRADED * answers, fresh.join('\n'));
    });
  }

  it('marks as wrong only what its texts hold', () => {
    const names = new Set(texts.map(({ name }) => name));
    assert.deepEqual(
      Object.keys(known).filter((name) => !names.has(name)),
      [],
    );
  });
});
