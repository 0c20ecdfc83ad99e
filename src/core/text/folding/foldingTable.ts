import traditionalPairs from 'opencc-js/dict/TSCharacters';
import type { FoldOptions } from './foldedText';

/** What the table gives for blanks, line ends, control and zero-width characters: nothing to print. */
export const BLANK = 0;

/** Runs of characters that printers and scanners use for one another; each becomes the first of its run. */
const VARIANTS: readonly string[] = [
  ',，、､﹐﹑',
  '.。．｡﹒',
  ':：∶︰﹕',
  ';；﹔',
  '!！﹗',
  '?？﹖',
  '(（﹙',
  ')）﹚',
  '[［【〔〖',
  ']］】〕〗',
  '<＜〈',
  '>＞〉',
  '-－—–―─━‐‑‒−',
  '~～〜∼﹏',
  '·・•‧･∙⋅●',
  '…⋯',
  '"“”„‟″＂「」『』〝〞',
  "'‘’‚‛′＇`",
  '%％﹪',
  '〇○◯',
];

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_TO_ASCII = 0xfee0;
/** Beyond it no letter has an upper and a lower case, full-width ones excepted. */
const CASED_LAST = 0x2183;

/** A table from UTF-16 code unit to folded code unit, {@link BLANK} for what leaves no ink. */
export function foldingTable(options: FoldOptions): Uint16Array {
  const key = (options.simplify ? 1 : 0) + (options.matchCase ? 2 : 0);
  return (tables[key] ??= buildTable(options));
}

const tables: (Uint16Array | undefined)[] = [];

function buildTable({ simplify, matchCase }: FoldOptions): Uint16Array {
  const table = new Uint16Array(0x10000).map((_, code) => code);
  for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code++) table[code] = code - FULL_WIDTH_TO_ASCII;
  for (const run of VARIANTS)
    for (let i = 1; i < run.length; i++) table[run.charCodeAt(i)] = run.charCodeAt(0);
  if (simplify) simplifyTable(table);
  if (!matchCase) lowerTable(table);
  for (const code of blankCodes()) table[code] = BLANK;
  return table;
}

/** Makes Traditional characters of a table Simplified ones, one for one. */
export function simplifyTable(table: Uint16Array): void {
  for (const pair of traditionalPairs.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
}

function lowerTable(table: Uint16Array): void {
  for (let code = 0; code < table.length; code++) {
    const folded = table[code] ?? code;
    if (folded > CASED_LAST) continue;
    const lower = String.fromCharCode(folded).toLowerCase();
    if (lower.length === 1) table[code] = lower.charCodeAt(0);
  }
}

function* blankCodes(): Iterable<number> {
  for (let code = 0; code <= 0x20; code++) yield code;
  for (let code = 0x7f; code <= 0xa0; code++) yield code;
  for (let code = 0x2000; code <= 0x200f; code++) yield code;
  for (let code = 0x2028; code <= 0x202f; code++) yield code;
  for (let code = 0x205f; code <= 0x2064; code++) yield code;
  yield* [0xad, 0x1680, 0x180e, 0x3000, 0x3164, 0xfeff];
}
