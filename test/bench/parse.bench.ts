import { parseText } from '../../src/core/anthology/parseText';
import type { Bench } from './main';
import { generateVolumes } from './volumes';

const CHARS = 350_000;
const ROUNDS = 5;
/** The least a program must do that looks for heading marks: split into lines, search each for a mark. */
const MARK = /(?:第?[一二三四五六七八九十]+[、章节]|（[一二三四五六七八九十]+）|[0-9]+[.．、])/;

/** Each repeated to a long text: the growth of time with length tells whether one of them runs away. */
const hostile: readonly (readonly [name: string, unit: string])[] = [
  ['heads of contents', '目录\n'],
  ['namesakes in contents and text', '目录\n渔港调查……(3)\n渔港调查报告……(4)\n\n渔港调查\n\n正文。\n'],
  ['heads without text', '第一章 总则\n##标题\n'],
  ['numbered heads between plain lines', '1．标题\n渔港，12\n'],
];

/** Parsing generated volumes, against a plain pass over the same text in the same process. */
export const bench: Bench = {
  name: 'parse',
  run: () => {
    const volumes = generateVolumes(100, { chars: CHARS });
    for (let round = 0; round < ROUNDS; round++) volumes.slice(0, 10).forEach((text) => parseText(text));
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
    for (const [name, unit] of hostile) {
      const [base, eightfold] = [50_000, 400_000].map((length) => {
        const repeated = unit.repeat(Math.ceil(length / unit.length));
        return timeOf(() => parseText(repeated));
      });
      console.log(`${name}: ${((eightfold ?? 0) / (base ?? 1)).toFixed(1)} × the time for 8 × the text`);
    }
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
      timeOf(() => parseText(text)),
    );
  }
  return { plain, parse };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
