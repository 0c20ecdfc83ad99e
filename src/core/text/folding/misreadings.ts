import { CONFUSED_PAIRS } from './confusedPairs';
import { BLANK, foldingTable, simplifyTable } from './foldingTable';
import { isDigit, isHan } from '../characters';

/** Characters so alike that scans tell them apart by chance; where words are compared each counts as the first of its run. */
const ALIKE: readonly string[] = [
  '己已巳',
  '日曰',
  '未末',
  '人入',
  '土士',
  '儿九',
  '〇o○',
  '1l|',
  '大太',
  '口囗',
  '二ニ',
  '戊戌戍',
  '字宇',
  '今令',
  '侯候',
  '间问',
  '折拆析',
  '睛晴',
  '场扬',
  '料科',
  '鸟乌',
  '厉历',
  '天夭',
  '治冶',
  '术木',
];

let table: Uint16Array | undefined;

/** From UTF-16 unit to what it counts as where words are compared; {@link BLANK} for what is no letter and no figure. */
function comparedTable(): Uint16Array {
  if (table) return table;
  const compared = foldingTable({ simplify: true, matchCase: false }).slice();
  simplifyTable(compared);
  const first = new Map<number, number>();
  for (const run of ALIKE) for (const char of run) first.set(char.charCodeAt(0), run.charCodeAt(0));
  for (let code = 0; code < compared.length; code++) {
    const folded = compared[code] ?? code;
    const letter = isHan(folded) || isDigit(folded) || /[\p{L}\p{N}]/u.test(String.fromCharCode(folded));
    compared[code] = letter ? (first.get(folded) ?? folded) : BLANK;
  }
  table = compared;
  return compared;
}

/**
 * Words as they are compared with what a scan may have made of them: letters and figures alone, Simplified, half width,
 * lower case, characters that scans confuse as one. Longer words are cut off at `longest` letters.
 */
export function comparedWords(text: string, start = 0, end = text.length, longest = 120): string {
  const compared = comparedTable();
  const codes: number[] = [];
  for (let i = start; i < end && codes.length < longest; i++) {
    const code = compared[text.charCodeAt(i)] ?? BLANK;
    if (code !== BLANK) codes.push(code);
  }
  return String.fromCharCode(...codes);
}

let often: Set<string> | undefined;

function areOftenConfused(a: string, b: string): boolean {
  often ??= new Set(
    CONFUSED_PAIRS.flatMap((pair) =>
      [pair, pair.charAt(1) + pair.charAt(0)].map((both) => comparedWords(both)),
    ),
  );
  return often.has(a + b);
}

const CONFUSED = 0.35;
/** 一 is read for a dash, and dashes leave no letter. */
const LOST_STROKE = 0.3;

/**
 * How likely two words, as {@link comparedWords} gives them, are the same read twice by a scan: 1 where they are equal,
 * 0 where hardly anything is. Time grows with their length alone: those of very different length are not compared.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const band = Math.ceil(0.4 * longest);
  if (longest === 0 || Math.abs(a.length - b.length) > band) return 0;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(Infinity);
    row[0] = i;
    const char = a.charAt(i - 1);
    for (let j = Math.max(1, i - band); j <= Math.min(b.length, i + band); j++) {
      const other = b.charAt(j - 1);
      const changed = char === other ? 0 : areOftenConfused(char, other) ? CONFUSED : 1;
      row[j] = Math.min(
        (above[j - 1] ?? Infinity) + changed,
        (above[j] ?? Infinity) + lossOf(char),
        (row[j - 1] ?? Infinity) + lossOf(other),
      );
    }
    above = row;
  }
  return Math.max(0, 1 - (above[b.length] ?? longest) / longest);
}

function lossOf(char: string): number {
  return char === '一' ? LOST_STROKE : 1;
}
