import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawStatistics } from './drawStatistics';

const folder = join(__dirname, 'golden');

/**
 * One text a class of figures. A drawing is made by hand: `tsx test/unit/core/statistics/draw.ts NAME`, then read. The
 * names are written out, so that a text that is lost is missed.
 */
const names = [
  'actions',
  'aims',
  'announcements',
  'approximations',
  'bareRatios',
  'bulletin',
  'chineseNumerals',
  'chronicle',
  'clauses',
  'comparisons',
  'enterprises',
  'fifties',
  'fractions',
  'fullWidth',
  'growth',
  'includes',
  'listsOfYears',
  'money',
  'multiples',
  'multiplesOfOthers',
  'negatives',
  'noTables',
  'oldMeasures',
  'pageBreak',
  'places',
  'ranges',
  'ratios',
  'respectively',
  'sources',
  'spacedDigits',
  'spoken',
  'survey',
  'table',
  'tables',
  'times',
  'traditional',
  'villages',
  'workshop',
  'wrapped',
];

describe('the statistics of a text, class by class', () => {
  it('are drawn for every text of the folder', () => {
    const files = names.flatMap((name) => [`${name}.drawing`, `${name}.txt`]);
    assert.deepEqual(readdirSync(folder).sort(), files);
  });

  for (const name of names) {
    it(`are read in ${name}`, () => {
      const drawing = join(folder, `${name}.drawing`);
      assert.ok(existsSync(drawing), `${name}.drawing is missing`);
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
      assert.equal(drawStatistics(text), readFileSync(drawing, 'utf8'));
    });
  }
});
