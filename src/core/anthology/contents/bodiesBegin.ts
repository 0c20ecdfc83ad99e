import { comparedWords } from '../../text/folding/misreadings';
import { markerAt } from '../headings/markers';
import { waysToCut } from './contentsContributors';
import type { Row } from './contentsLevels';
import { namesWriter } from './entryPath';
import { standsAlone, type TitleIndex } from './titleIndex';

/** A title is folded into at most this many rows. */
const MOST_FOLDS = 4;
const SHORTEST = 3;

/**
 * Index of the row where the bodies begin, the number of rows where none does: there one of the titles listed, whole or
 * folded, comes again without a page of its own or with a lower one, and of the titles listed before it most are past.
 */
export function bodiesBegin(rows: readonly Row[], titles: TitleIndex): number {
  const keys = rows.map(({ title }) => bareWords(title));
  // Who wrote one paper may have written another.
  const names = rows.map(namesWriter);
  const seen = new Map<string, number>();
  for (let at = 0; at < rows.length; at++) {
    let key = '';
    for (let folds = 1; folds <= MOST_FOLDS && at + folds <= rows.length; folds++) {
      key += keys[at + folds - 1] ?? '';
      const first = seen.get(key);
      if ((folds === 1 && names[at]) || key.length < SHORTEST) continue;
      if (first === undefined || first + folds > at) continue;
      if (isPast(rows, first, at, titles) && !goesUp(rows, first, at)) return at;
    }
    key = '';
    for (let folds = 1; folds <= MOST_FOLDS && folds <= at + 1; folds++) {
      key = (keys[at + 1 - folds] ?? '') + key;
      if (!seen.has(key)) seen.set(key, at + 1 - folds);
    }
    for (const { title } of waysToCut(rows[at]?.title ?? '')) {
      const cut = bareWords(title);
      if (!seen.has(cut)) seen.set(cut, at);
    }
  }
  return rows.length;
}

/** The words of a title as they are compared, without its number. */
function bareWords(title: string): string {
  const marker = markerAt(title, 0, title.length);
  const bare = marker ? comparedWords(title, marker.end) : '';
  return bare.length >= SHORTEST ? bare : comparedWords(title);
}

/** The row repeats a title with a higher page: every chapter may have its 结语. */
function goesUp(rows: readonly Row[], first: number, again: number): boolean {
  const before = rows[first]?.page;
  const page = rows[again]?.page;
  return before !== undefined && page !== undefined && page > before;
}

function isPast(rows: readonly Row[], first: number, again: number, titles: TitleIndex): boolean {
  const after = rows[again]?.line.number ?? 0;
  const toCome = rows
    .slice(0, first)
    .filter(({ title }) => standsAlone(comparedWords(title), titles, { from: 0, to: after })).length;
  return toCome <= first / 2;
}
