import { findStatistics } from '../../src/core/statistics/findStatistics';
import { statisticsOf } from '../../src/core/statistics/statisticsOf';
import { parseText } from '../../src/core/anthology/parseText';
import recognizers from '@microsoft/recognizers-text-suite';
import type { Bench } from './main';
import { generateVolume } from './volumes';

const rounds = 5;
/** Recognisers of the peer that are quadratic: shown on a text this short. */
const shortLength = 5_000;
/** Each repeated to a long text: the growth of time with length tells whether one of them runs away. */
const hostile: readonly (readonly [name: string, unit: string])[] = [
  ['Chinese numerals', '一千一百一十一万'],
  ['digits with blanks', '1 2 3 4 '],
  ['per-N statements', '每100个人'],
  ['shares without an end', '占全市的'],
  ['opening quotes', '“12'],
];

/** Recognising figures with all their fields, against the number recogniser of a library in the same process. */
export const bench: Bench = {
  name: 'statistics',
  run: () => {
    const text = generateVolume(1, { chars: 350_000 });
    const volume = parseText(text);
    const found = statisticsOf(text, volume).length;
    const own = bestOf(rounds, () => statisticsOf(text, volume));
    print('all fields', text.length, own, `${found} figures`);
    const library = bestOf(2, () => recognizers.recognizeNumber(text, recognizers.Culture.Chinese));
    print(
      'library, numbers only',
      text.length,
      library,
      `${(library / own).toFixed(1)} × the time of all fields`,
    );
    const short = text.slice(0, shortLength);
    const units = bestOf(1, () => recognizers.recognizeDimension(short, recognizers.Culture.Chinese));
    print('library, units, short text', short.length, units, '');
    for (const length of [1, 2, 4, 8]) {
      const longer = text.repeat(length).slice(0, length * 100_000);
      print(
        `bare text × ${length}`,
        longer.length,
        bestOf(2, () => findStatistics(longer, {})),
        '',
      );
    }
    for (const [name, unit] of hostile) {
      const [base, eightfold] = [50_000, 400_000].map((length) => {
        const repeated = unit.repeat(Math.ceil(length / unit.length));
        return bestOf(1, () => findStatistics(repeated, {}));
      });
      console.log(`${name}: ${((eightfold ?? 0) / (base ?? 1)).toFixed(1)} × the time for 8 × the text`);
    }
  },
};

function print(what: string, characters: number, milliseconds: number, note: string): void {
  const speed = (characters / milliseconds / 1000).toFixed(2);
  console.log(
    `${what}: ${characters} characters, ${milliseconds.toFixed(1)} ms, ${speed} M characters/s  ${note}`,
  );
}

/** Milliseconds of the fastest round. */
function bestOf(count: number, work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
