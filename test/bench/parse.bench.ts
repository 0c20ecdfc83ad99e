import { parseVolume } from '../../src/core/anthology/parseVolume';
import type { Bench } from './main';
import { generateVolumes } from './volumes';

const CHARS = 350_000;
const ROUNDS = 5;
/** The least a program must do that looks for heading marks: split into lines, search each for a mark. */
const MARK = /(?:第?[一二三四五六七八九十]+[、章节]|（[一二三四五六七八九十]+）|[0-9]+[.．、])/;

/** Parsing generated volumes, against a plain pass over the same text in the same process. */
export const bench: Bench = {
  name: 'parse',
  run: () => {
    const volumes = generateVolumes(100, { chars: CHARS });
    for (let round = 0; round < ROUNDS; round++) volumes.slice(0, 10).forEach((text) => parseVolume(text));
    const speeds = new Map<number, number>();
    for (const count of [1, 10, 100]) {
      const texts = volumes.slice(0, count);
      const chars = texts.reduce((sum, text) => sum + text.length, 0);
      const times = texts.map((text) => fastestOf(text));
      const plain = times.reduce((sum, time) => sum + time.plain, 0);
      const parse = times.reduce((sum, time) => sum + time.parse, 0);
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

/** Milliseconds of the fastest rounds over one text; both take turns, so that a busy machine slows both alike. */
function fastestOf(text: string): { readonly plain: number; readonly parse: number } {
  let plain = Infinity;
  let parse = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    plain = Math.min(
      plain,
      timeOf(() => plainPass(text)),
    );
    parse = Math.min(
      parse,
      timeOf(() => parseVolume(text)),
    );
  }
  return { plain, parse };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
