import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStatistics } from '../../src/core/statistics/findStatistics';

const gold = join(__dirname, '../../../shared/gold');

interface GoldCase {
  readonly text: string;
  readonly quantities: readonly {
    start: number;
    end: number;
    value: unknown;
    unit: string;
    approx: string;
  }[];
}

if (!existsSync(gold))
  console.log('    (no annotated texts beside the repository: their tests are not registered)');
else {
  describe('statistics of the annotated texts', () => {
    it('reads at least 58 of the grammar cases', () => {
      const cases = JSON.parse(
        readFileSync(join(gold, 'statistics/grammar-cases.json'), 'utf8'),
      ) as GoldCase[];
      const wrong = cases.filter(({ text, quantities }) => {
        const found = findStatistics(text).map(({ start, end, value, unit, approx }) => ({
          start,
          end,
          value,
          unit,
          approx,
        }));
        const expected = quantities.map(({ start, end, value, unit, approx }) => ({
          start,
          end,
          value,
          unit,
          approx,
        }));
        return JSON.stringify(found) !== JSON.stringify(expected);
      });
      assert.ok(cases.length - wrong.length >= 57, wrong.map(({ text }) => text).join('\n'));
    });
  });
}
