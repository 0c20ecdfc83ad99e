import { parseVolume } from '../../src/core/anthology/parseVolume';
import type { Bench } from './main';
import { generateVolumes } from './volumes';

const CHARS = 350_000;
const ROUNDS = 3;
/** The least a program must do that looks for heading marks: split into lines, search each for a mark. */
const MARK = /(?:第?[一二三四五六七八九十]+[、章节]|（[一二三四五六七八九十]+）|[0-9]+[.．、])/;

/** Parsing generated volumes, against a plain pass over the same text in the same process. */
export const bench: Bench = {
  name: 'parse',
  run: () => {
    const volumes = generateVolumes(100, { chars: CHARS });
    for (const text of volumes.slice(0, 10)) parseVolume(text);
    const speeds = new Map<number, number>();
    for (const count of [1, 10, 100]) {
      const texts = volumes.slice(0, count);
      const chars = texts.reduce((sum, text) => sum + text.length, 0);
      const rounds = count === 1 ? 10 * ROUNDS : ROUNDS;
      const plain = bestOf(rounds, () => texts.forEach(plainPass));
      const parse = bestOf(rounds, () => texts.forEach((text) => parseVolume(text)));
      speeds.set(count, chars / parse);
      console.log(
        `${String(count).padStart(3)} volumes  ${(chars / 1e6).toFixed(1)} M characters  ${parse.toFixed(1)} ms` +
          `  ${(chars / parse / 1000).toFixed(1)} M characters/s  ${(parse / plain).toFixed(1)} × a plain pass` +
          `  peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
      );
    }
    const growth = ((speeds.get(10) ?? 0) / (speeds.get(100) ?? 1) - 1) * 100;
    console.log(`time a character from 10 to 100 volumes: ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} %`);
  },
};

function plainPass(text: string): number {
  let found = 0;
  for (const line of text.split(/\r\n|\r|\n/)) if (MARK.test(line)) found++;
  return found;
}

/** Milliseconds of the fastest round. */
function bestOf(rounds: number, work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
