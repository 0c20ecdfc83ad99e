import type { TextRange } from '../../text/range';
import { readQuantity } from '../quantity/quantity';
import { readCore } from '../quantity/quantityCore';
import { halfWidth } from '../words/runningText';
import type { Approximation, StatisticKind } from '../statistic';

/** A unit and how many of it the words say: 万元 is 10000 元. */
export interface Measure {
  readonly unit: string;
  readonly kind: StatisticKind;
  readonly factor: number;
}

/** What stands in one column of one line, without the blanks around it. */
export interface Cell extends TextRange {
  /** In half width, without blanks. */
  readonly words: string;
  /** The number that the cell is; a measure only where the cell gives one. */
  readonly amount: Amount | undefined;
}

export interface Amount {
  readonly value: number;
  readonly measure: Measure | undefined;
  readonly approx: Approximation;
}

/** A line cut where its columns part. */
export interface CellLine extends TextRange {
  readonly cells: readonly Cell[];
  /** Tabs or strokes part the columns, so that each cell is whole; else blanks, which also stand inside of words. */
  readonly ruled: boolean;
}

/** Lines that are longer are prose, whatever stands in them. */
const longestLine = 300;
/** Words before a number in its cell: 超过. */
const longestLead = 4;

/** The cells of a line; undefined where it has only one or reads as prose. */
export function cellsOf(text: string, { start, end }: TextRange): CellLine | undefined {
  if (end - start > longestLine || !mayHaveColumns(text, start, end)) return undefined;
  const line = text.slice(start, end);
  const ruled = /[\t|]/.test(line);
  const ranges = ruled ? ruledRanges(line) : joinedLetters(blankRanges(line), line);
  if (ranges.length < 2) return undefined;
  const cells = ranges.map((range) => cell(line, range, start));
  return { start, end, ruled, cells };
}

/** A tab, a stroke or a blank inside, and no mark of a sentence. */
function mayHaveColumns(text: string, start: number, end: number): boolean {
  let parts = false;
  for (let at = start; at < end; at++) {
    switch (text.charCodeAt(at)) {
      case 0x3002: // 。
      case 0xff0c: // ，
      case 0xff1b: // ；
      case 0xff01: // ！
      case 0xff1f: // ？
        return false;
      case 0x20:
      case 0x09:
      case 0x7c: // |
      case 0x3000:
      case 0xa0:
        if (at > start) parts = true;
        break;
    }
  }
  return parts;
}

function ruledRanges(line: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && !'\t|'.includes(line.charAt(at))) continue;
    ranges.push(trimmed(line, start, at));
    start = at + 1;
  }
  // A stroke at either end of the line stands outside of the first and the last cell.
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (line.trimEnd().endsWith('|') && last?.start === last?.end) ranges.pop();
  if (line.trimStart().startsWith('|') && first?.start === first?.end) ranges.shift();
  return ranges;
}

function trimmed(line: string, from: number, to: number): TextRange {
  let [start, end] = [from, to];
  while (start < end && isBlank(line, start)) start++;
  while (end > start && isBlank(line, end - 1)) end--;
  return { start, end };
}

function blankRanges(line: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = 0; at < line.length; at++) {
    if (isBlank(line, at)) continue;
    const start = at;
    while (at < line.length && !isBlank(line, at)) at++;
    ranges.push({ start, end: at });
  }
  return ranges;
}

function isBlank(line: string, at: number): boolean {
  return ' \u3000\u00a0'.includes(line.charAt(at));
}

/** 农 业 is one word: single characters with a single blank between them. */
function joinedLetters(ranges: readonly TextRange[], line: string): TextRange[] {
  const joined: TextRange[] = [];
  let isLetter = false;
  for (const range of ranges) {
    const single = range.end - range.start === 1 && /[一-龥]/.test(line.charAt(range.start));
    const last = joined.at(-1);
    if (single && isLetter && last !== undefined && range.start - last.end === 1)
      joined[joined.length - 1] = { start: last.start, end: range.end };
    else joined.push(range);
    isLetter = single;
  }
  return joined;
}

function cell(line: string, { start, end }: TextRange, offset: number): Cell {
  const words = halfWidth(line.slice(start, end)).replaceAll(' ', '');
  return { start: offset + start, end: offset + end, words, amount: amountOf(words) };
}

function amountOf(words: string): Amount | undefined {
  const at = words.search(/\d/);
  const sign = /^[-−–+]/.exec(words)?.[0] ?? '';
  if (at < 0 || at > longestLead) return undefined;
  const { start, end, form, value, unit, kind, approx } = readQuantity(words, at, 0) ?? {};
  if (start !== sign.length || end !== words.length || form !== 'number' || typeof value !== 'number')
    return undefined;
  if (kind === undefined || kind === 'duration' || unit === undefined || approx === undefined)
    return undefined;
  const measure = unit === '' ? undefined : { unit, kind, factor: 1 };
  return { value: sign === '' || sign === '+' ? value : -value, measure, approx };
}

/** Nothing, or a dash in its place. */
export function isVoid({ words }: Cell): boolean {
  return /^(?:[-—–─…·.]+)?$/.test(words);
}

/** The measure that words are and nothing else: 亿元, (人); undefined where they are none. */
export function measureOf(words: string): Measure | undefined {
  const plain = words.replace(/^\((.*)\)$/, '$1');
  if (plain === '' || plain.length > 8 || /^\d/.test(plain)) return undefined;
  const core = readCore(`1${plain}`, 0);
  if (core?.end !== plain.length + 1 || core.unit === '' || typeof core.value !== 'number') return undefined;
  if (core.form !== 'number' || core.kind === 'duration' || core.more !== undefined) return undefined;
  return { unit: core.unit, kind: core.kind, factor: core.value };
}
