import { simplifyTable } from '../../text/folding/foldingTable';
import type { TextRange } from '../../text/range';

/**
 * The words of a document as one string, one paragraph a line: full-width digits, letters and signs are half
 * width, blanks inside numbers and beside Chinese characters are gone, what a page or a wrap cut is joined. A text in
 * Traditional characters is in Simplified ones.
 */
export interface RunningText {
  readonly text: string;
  /** The source offset of each character of `text`. */
  readonly source: Int32Array;
  /** The Traditional character that the source has for a Simplified one; empty for a text in Simplified characters. */
  readonly printed: ReadonlyMap<string, string>;
}

/** Ranges that read as one, in order: a `Paragraph`'s pieces. */
export type Pieces = readonly TextRange[];

const lineFeed = 10;
const blank = 32;
const point = 46;

/** Joins the paragraphs of `text` into running text. Paragraphs are in order and do not overlap. */
export function runningText(text: string, paragraphs: readonly Pieces[]): RunningText {
  const traditional = isTraditional(text);
  const table = foldingTable(traditional);
  const codes = new Uint16Array(paragraphs.reduce((sum, pieces) => sum + lengthOf(pieces) + 1, 0));
  const source = new Int32Array(codes.length);
  let length = 0;
  for (const pieces of paragraphs) {
    const begin = length;
    for (const piece of pieces) {
      for (let at = piece.start; at < piece.end; at++) {
        const code = table[text.charCodeAt(at)] ?? 0;
        if (code === 0) continue;
        if (code === blank && (length === begin || codes[length - 1] === blank)) continue;
        codes[length] = code;
        source[length++] = at;
      }
    }
    length = dropBlanks(codes, source, begin, length);
    codes[length] = lineFeed;
    source[length] = Math.max(0, (pieces.at(-1)?.end ?? 0) - 1);
    length++;
  }
  return {
    text: decode(text, codes, source, length),
    source: source.subarray(0, length),
    printed: traditional ? printedForms(text, codes, source, length) : new Map(),
  };
}

/** Words made of a running text as its source prints them: 糧食 for 粮食 where the text is in Traditional characters. */
export function asPrinted({ printed }: RunningText, words: string): string {
  return printed.size === 0 ? words : Array.from(words, (word) => printed.get(word) ?? word).join('');
}

/** Words in Simplified characters where they are in Traditional ones. */
export function simplified(words: string): string {
  if (!isTraditional(words)) return words;
  const table = foldingTable(true);
  return Array.from(words, (word) =>
    word >= '\u3400' ? String.fromCharCode(table[word.charCodeAt(0)] ?? 0) : word,
  ).join('');
}

const isWide = /[^\x20-\x7f\u4e00-\u9fff]/;

/** Words with digits, Latin letters and the signs of numbers in half width, and a plain blank for any blank. */
export function halfWidth(words: string): string {
  if (!isWide.test(words)) return words;
  const table = foldingTable(false);
  return Array.from(words, (word) =>
    word.length > 1 ? word : String.fromCharCode(table[word.charCodeAt(0)] || 32),
  ).join('');
}

/** The source range of the characters `start` to `end` (exclusive, at least one) of a running text. */
export function sourceRange(running: RunningText, start: number, end: number): TextRange {
  const first = running.source[start] ?? 0;
  return { start: first, end: (running.source[end - 1] ?? first) + 1 };
}

/** The first character of the running text that comes from `offset` of the source or from after it. */
export function runningOffset(running: RunningText, offset: number): number {
  let low = 0;
  let high = running.source.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((running.source[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lengthOf(pieces: Pieces): number {
  return pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
}

const knownTables: { simple?: Uint16Array; traditional?: Uint16Array } = {};

/** From UTF-16 code unit to folded one; made with the first text, since it takes longer than all else at start-up. */
function foldingTable(traditional: boolean): Uint16Array {
  if (!traditional) return (knownTables.simple ??= new Uint16Array(0x10000).map((_, code) => foldCode(code)));
  if (knownTables.traditional === undefined) {
    const table = foldingTable(false).slice();
    simplifyTable(table);
    knownTables.traditional = table;
  }
  return knownTables.traditional;
}

/** Characters that every Traditional text of some length has, and no Simplified one. */
const traditionalOnly = /[國會為這個們來對時與後發農產業經濟過實現從萬億據統計]/g;
const sampleLength = 4000;

/** Whether one in fifty characters of the beginning is a common Traditional one. */
function isTraditional(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  return (sample.match(traditionalOnly)?.length ?? 0) * 50 > sample.length;
}

/** What the source prints for each Chinese character that was made another. */
function printedForms(
  text: string,
  codes: Uint16Array,
  source: Int32Array,
  length: number,
): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (let at = 0; at < length; at++) {
    const code = codes[at] ?? 0;
    const original = text.charCodeAt(source[at] ?? 0);
    if (code > 0x33ff && code !== original)
      printed.set(String.fromCharCode(code), String.fromCharCode(original));
  }
  return printed;
}

/** Half width for digits, letters and the signs of numbers; a blank for any blank; 0 for what takes no room. */
function foldCode(code: number): number {
  if (code < 0x80) return code <= blank ? blank : code;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xfee0;
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return code - 0xfee0;
  switch (code) {
    case 0xff05: // ％
    case 0xff0e: // ．
    case 0xff0f: // ／
    case 0xff0d: // －
    case 0xff08: // （
    case 0xff09: // ）
      return code - 0xfee0;
    case 0x25cb: // ○
    case 0x3007: // 〇
    case 0xff2f:
      return 0x3007;
    case 0xa0:
    case 0x3000:
    case 0x1680:
    case 0x202f:
    case 0x205f:
      return blank;
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
    case 0xad:
      return 0;
    default:
      return code >= 0x2000 && code <= 0x200a ? blank : code;
  }
}

/**
 * Drops, in place, every blank but those between two words of letters and digits. Single digits set apart by single
 * blanks (7 4 7 7 2) are one number, and so are what a blank cuts at its decimal point and thousands set apart before
 * a unit (62 910亿元).
 */
function dropBlanks(codes: Uint16Array, source: Int32Array, begin: number, end: number): number {
  let length = begin;
  let lastBlank = begin - 1;
  for (let at = begin; at < end; at++) {
    const code = codes[at] ?? 0;
    if (code === blank) {
      const alone = at - lastBlank === 2;
      lastBlank = at;
      if (!keepsBlank(codes, { begin, length, at, end, alone })) continue;
    }
    codes[length] = code;
    source[length++] = source[at] ?? 0;
  }
  return length;
}

/** A blank at `at` of a paragraph: what stays of it so far is from `begin` to `length`, what follows from `at` to `end`. */
interface Gap {
  readonly begin: number;
  readonly length: number;
  readonly at: number;
  readonly end: number;
  /** A single character stands between it and the blank or the line end before. */
  readonly alone: boolean;
}

function keepsBlank(codes: Uint16Array, gap: Gap): boolean {
  const { begin, length, at, end, alone } = gap;
  if (at + 1 >= end) return false;
  const before = codes[length - 1] ?? 0;
  const after = codes[at + 1] ?? 0;
  if (isDigit(before) && isDigit(after)) {
    const single = !isDigit(codes[at + 2] ?? 0) && (alone || !isDigit(codes[length - 2] ?? 0));
    return !single && !isBeforeThousands(codes, gap);
  }
  if (before === point) return !isDigit(after) || isNumbering(codes, length - 2, begin);
  if (after === point) return !(isDigit(before) && followsDigit(codes, at + 2, end));
  return isWordCode(before) && isWordCode(after);
}

/** What figures with thousands set apart are followed by: a magnitude, or a unit of money, of size or of people. */
const afterThousands = new Set(
  Array.from('万亿元吨人户亩个家公平立千米台辆头', (unit) => unit.charCodeAt(0)),
);

/** The blank in 62 910亿元: a digit or two before it, three digits and a unit behind it. */
function isBeforeThousands(codes: Uint16Array, { begin, length, at, end }: Gap): boolean {
  for (let digit = 1; digit <= 3; digit++) if (!isDigit(codes[at + digit] ?? 0)) return false;
  let next = at + 4;
  if (codes[next] === point) next++;
  while (next > at + 4 && next < end && isDigit(codes[next] ?? 0)) next++;
  if (codes[next] === blank) next++;
  if (next >= end || !afterThousands.has(codes[next] ?? 0)) return false;
  let first = length - 1;
  while (first > begin && isDigit(codes[first - 1] ?? 0)) first--;
  return length - first <= 3 && codes[first] !== 48 && codes[first - 1] !== blank;
}

/** The digits that end at `at` begin their paragraph: `1. 2005年` is a numbered line, `102. 22` a number. */
function isNumbering(codes: Uint16Array, at: number, begin: number): boolean {
  const furthest = Math.max(begin, at - 3);
  let first = at;
  while (first >= furthest && isDigit(codes[first] ?? 0)) first--;
  return first < begin || first === at;
}

function followsDigit(codes: Uint16Array, at: number, end: number): boolean {
  const code = codes[at] ?? 0;
  return at < end && (isDigit(code) || (code === blank && isDigit(codes[at + 1] ?? 0)));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordCode(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** What is as in the source is taken over in runs. */
function decode(text: string, codes: Uint16Array, source: Int32Array, length: number): string {
  const runs: string[] = [];
  let at = 0;
  while (at < length) {
    const start = source[at] ?? 0;
    let end = at;
    while (
      end < length &&
      source[end] === start + end - at &&
      codes[end] === text.charCodeAt(start + end - at)
    )
      end++;
    runs.push(end > at ? text.slice(start, start + end - at) : String.fromCharCode(codes[at] ?? 0));
    at = Math.max(end, at + 1);
  }
  return runs.join('');
}
