import { BLANK, foldingTable } from './foldingTable';
import type { Paragraph } from '../paragraph';
import type { TextRange } from '../range';

/**
 * A text made easy to match (width, punctuation variants, blanks, breaks folded away), with the way back.
 *
 * Between two breakpoints folded and source offsets advance together: folded offset `f` with
 * `folded[k] <= f < folded[k + 1]` comes from source offset `source[k] + (f - folded[k])`.
 */
export interface FoldedText {
  readonly text: string;
  /** Ascending folded offsets at which a run begins. */
  readonly folded: Uint32Array;
  /** The source offset of each run's first character; ascending. */
  readonly source: Uint32Array;
}

export interface FoldOptions {
  /** Traditional characters become Simplified ones, one for one. */
  readonly simplify?: boolean;
  /** Upper-case letters are kept. */
  readonly matchCase?: boolean;
}

/**
 * Folds pieces of a text that read as one. `pieces` are source ranges in ascending order; they join without a
 * blank. Blanks vanish, but for one between two ASCII letters or a letter and a digit; a run of dashes, or of
 * ellipses, becomes one.
 */
export function foldText(text: string, pieces: readonly TextRange[], options: FoldOptions = {}): FoldedText {
  return fold(text, [pieces], [], options);
}

/**
 * Folds whole paragraphs, in ascending order, each followed by one `\n` so that no match crosses its end.
 * The `\n` maps to the offset at which the paragraph ends.
 */
export function foldParagraphs(
  text: string,
  paragraphs: readonly Paragraph[],
  options: FoldOptions = {},
): FoldedText {
  return fold(
    text,
    paragraphs.map((paragraph) => paragraph.pieces),
    paragraphs.map((paragraph) => paragraph.end),
    options,
  );
}

/** Folds what a reader typed, exactly as {@link foldText} folds the text it is looked for in. */
export function foldQuery(text: string, options: FoldOptions = {}): string {
  return foldText(text, [{ start: 0, end: text.length }], options).text;
}

/**
 * The source range behind the folded characters `start` to `end` (exclusive). It spans what was folded away
 * between them, breaks included, but nothing before the first and after the last. An empty range stays empty.
 */
export function toSource(
  folded: Pick<FoldedText, 'folded' | 'source'>,
  start: number,
  end: number,
): TextRange {
  const from = sourceOffset(folded, start);
  return { start: from, end: end > start ? sourceOffset(folded, end - 1) + 1 : from };
}

function sourceOffset({ folded, source }: Pick<FoldedText, 'folded' | 'source'>, offset: number): number {
  let low = 0;
  let high = folded.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((folded[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (source[low] ?? 0) + Math.max(0, offset - (folded[low] ?? 0));
}

const NEWLINE = 0x0a;
const SPACE = 0x20;
const DASH = 0x2d;
const ELLIPSIS = 0x2026;

/** `ends` holds, for each group of pieces that gets a line end after it, the offset that line end maps to. */
function fold(
  text: string,
  groups: readonly (readonly TextRange[])[],
  ends: readonly number[],
  options: FoldOptions,
): FoldedText {
  const table = foldingTable(options);
  const units = new Uint16Array(groups.reduce((sum, pieces) => sum + lengthOf(pieces) + 1, 0));
  const folded: number[] = [];
  const source: number[] = [];
  let length = 0;
  let shift = -1;
  const mark = (offset: number) => {
    shift = offset - length;
    folded.push(length);
    source.push(offset);
  };

  groups.forEach((pieces, group) => {
    let previous = NEWLINE;
    let blankAt = -1;
    for (const { start, end } of pieces) {
      for (let i = start; i < end; i++) {
        const unit = table[text.charCodeAt(i)] ?? BLANK;
        if (unit === BLANK) {
          if (blankAt < 0) blankAt = i;
          continue;
        }
        if (blankAt >= 0) {
          if (keepsBlank(previous, unit)) {
            mark(blankAt);
            units[length++] = SPACE;
          }
          blankAt = -1;
        }
        if (unit === previous && (unit === DASH || unit === ELLIPSIS)) continue;
        if (i - length !== shift) mark(i);
        units[length++] = unit;
        previous = unit;
      }
    }
    const after = ends[group];
    if (after === undefined) return;
    mark(after);
    units[length++] = NEWLINE;
  });
  return {
    text: textOf(units.subarray(0, length)),
    folded: Uint32Array.from(folded),
    source: Uint32Array.from(source),
  };
}

/** A blank means something between two words of Latin script; in `4 9 2 5 0` and between Chinese characters it does not. */
function keepsBlank(before: number, after: number): boolean {
  return isWordUnit(before) && isWordUnit(after) && !(isDigit(before) && isDigit(after));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isWordUnit(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function lengthOf(pieces: readonly TextRange[]): number {
  return pieces.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);
}

/** As many code units as one call takes on every engine. */
const CHUNK = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) {
    // Four times as fast as spreading the array over the arguments.
    text += String(Reflect.apply(String.fromCharCode, undefined, units.subarray(i, i + CHUNK)));
  }
  return text;
}
