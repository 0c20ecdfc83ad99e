import type { Pinyin } from '../../core/anthology/volumes/corpusSymbol';
import { spelledLength } from './spelling';

/** What a word may be found in; texts are folded. */
export interface SearchedFields {
  readonly name: string;
  readonly contributors: string;
  /** Title of the report around; empty for reports. */
  readonly report: string;
  readonly volume: string;
  readonly page: number | undefined;
}

/** A number is more often a page than part of a name. */
const weights = { page: 140, name: 100, contributors: 60, report: 30, volume: 15 } as const;
/** A word that begins the field, and one written as the text writes it, count more. */
const atStart = 20;
const asWritten = 10;

/** How well all words fit; 0 when one of them fits nowhere. */
export function fitOf(fields: SearchedFields, words: readonly string[], readings: Pinyin): number {
  let sum = 0;
  for (const word of words) {
    const rank = wordRank(fields, word, readings);
    if (rank === 0) return 0;
    sum += rank;
  }
  // Among equals the name that says least besides.
  return sum - Math.min(fields.name.length, 90) / 100;
}

function wordRank(
  { name, contributors, report, volume, page }: SearchedFields,
  word: string,
  readings: Pinyin,
): number {
  return (
    (page !== undefined && word === String(page) ? weights.page : 0) ||
    fieldRank(name, weights.name, word, readings) ||
    fieldRank(contributors, weights.contributors, word, readings) ||
    fieldRank(report, weights.report, word, readings) ||
    fieldRank(volume, weights.volume, word, readings)
  );
}

function fieldRank(text: string, weight: number, word: string, readings: Pinyin): number {
  const written = text.indexOf(word);
  const at = written >= 0 ? written : spelledAt(text, word, readings);
  if (at < 0) return 0;
  return weight + (written >= 0 ? asWritten : 0) + (at === 0 ? atStart : 0);
}

/** Whether a folded text has a folded word in it, as written or spelled in Pinyin. */
export function holdsWord(text: string, word: string, readings: Pinyin): boolean {
  return text.includes(word) || spelledAt(text, word, readings) >= 0;
}

/** Where a word is spelled in a text; -1 where nowhere. */
function spelledAt(text: string, word: string, readings: Pinyin): number {
  if (!/[a-z]/.test(word)) return -1;
  for (let start = 0; start < text.length; start++) {
    if (spelledLength(text, start, word, readings) > 0) return start;
  }
  return -1;
}
