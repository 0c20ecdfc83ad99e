import { BLANK, foldingTable, simplifyTable } from './foldingTable';
import { isDigit, isHan } from './characters';

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
