import type { TextRange } from '../text/range';

/**
 * The words of a document as one string, one paragraph a line: full-width digits, letters and signs are half
 * width, blanks inside numbers and beside Chinese characters are gone, what a page or a wrap cut is joined.
 */
export interface RunningText {
  readonly text: string;
  /** The source offset of each character of `text`. */
  readonly source: Int32Array;
}

/** Ranges that read as one, in order: a `Paragraph`'s pieces. */
export type Pieces = readonly TextRange[];

const lineFeed = 10;
const blank = 32;
const point = 46;

/** Joins the paragraphs of `text` into running text. Paragraphs are in order and do not overlap. */
export function runningText(text: string, paragraphs: readonly Pieces[]): RunningText {
  const table = foldingTable();
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
  return { text: decode(text, codes, source, length), source: source.subarray(0, length) };
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

let knownTable: Uint16Array | undefined;

/** From UTF-16 code unit to folded one; made with the first text, since it takes longer than all else at start-up. */
function foldingTable(): Uint16Array {
  knownTable ??= new Uint16Array(0x10000).map((_, code) => foldCode(code));
  return knownTable;
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
 * blanks (7 4 7 7 2) are one number, and so is what a blank cuts at its decimal point.
 */
function dropBlanks(codes: Uint16Array, source: Int32Array, begin: number, end: number): number {
  let length = begin;
  for (let at = begin; at < end; at++) {
    const code = codes[at] ?? 0;
    if (code === blank && !keepsBlank(codes, at, begin, end)) continue;
    codes[length] = code;
    source[length++] = source[at] ?? 0;
  }
  return length;
}

function keepsBlank(codes: Uint16Array, at: number, begin: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const before = codes[at - 1] ?? 0;
  const after = codes[at + 1] ?? 0;
  if (isDigit(before) && isDigit(after)) {
    const single = !isDigit(codes[at + 2] ?? 0) && (at - 2 < begin || !isDigit(codes[at - 2] ?? 0));
    return !single;
  }
  if (before === point) return !isDigit(after) || isNumbering(codes, at - 2, begin);
  if (after === point) return !(isDigit(before) && followsDigit(codes, at + 2, end));
  return isWordCode(before) && isWordCode(after);
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
