import type { TextRange } from '../../text/range';

/** A stretch of the source made readable: line ends, indents and page furniture are taken out. */
export interface Readable {
  readonly text: string;
  /** The offset in `text` of the character at a source offset; of one taken out, that of the next kept. */
  readonly at: (offset: number) => number;
}

/**
 * Joins what breaks have cut. `source` stands at offset `start` of its file; `furniture` are ascending source ranges
 * as start, end, start, end …
 */
export function readable(source: string, start: number, furniture: Uint32Array): Readable {
  const kept: { readonly from: number; readonly at: number; readonly length: number }[] = [];
  let text = '';
  const keep = (from: number, to: number): void => {
    if (to <= from) return;
    kept.push({ from: start + from, at: text.length, length: to - from });
    text += source.slice(from, to);
  };
  for (const { start: from, end: to } of printed(source, start, furniture)) {
    const joins = isLatin(text.at(-1)) && isLatin(source.charAt(from));
    if (joins) text += ' ';
    keep(from, to);
  }
  return {
    text,
    at(offset) {
      let low = 0;
      let high = kept.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((kept[middle]?.from ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const run = kept[low - 1];
      if (!run) return 0;
      return Math.min(run.at + offset - run.from, kept[low]?.at ?? text.length, run.at + run.length);
    },
  };
}

/** The ranges of a source, relative to it, that carry text: lines without the blanks at both ends, furniture left out. */
function printed(source: string, start: number, furniture: Uint32Array): TextRange[] {
  const ranges: TextRange[] = [];
  const add = (from: number, to: number): void => {
    for (const line of source.slice(from, to).matchAll(/[^\r\n\f\u2028\u2029]+/g)) {
      const first = from + line.index;
      const lead = line[0].length - line[0].trimStart().length;
      const length = line[0].trim().length;
      if (length > 0) ranges.push({ start: first + lead, end: first + lead + length });
    }
  };
  let at = 0;
  for (let i = firstEndingAfter(furniture, start); i < furniture.length; i += 2) {
    const from = (furniture[i] ?? 0) - start;
    if (from >= source.length) break;
    add(at, Math.max(at, from));
    at = Math.max(at, (furniture[i + 1] ?? 0) - start);
  }
  add(Math.min(at, source.length), source.length);
  return ranges;
}

/** The index of the first of ascending ranges (start, end, …) that ends behind `offset`. */
function firstEndingAfter(ranges: Uint32Array, offset: number): number {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[2 * middle + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9]/.test(char);
}
