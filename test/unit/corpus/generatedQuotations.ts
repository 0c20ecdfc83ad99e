import type { ParsedText } from '../../../src/core/anthology/parsedText';
import { quantitiesIn } from '../../../src/core/statistics/quantity/quantitiesIn';
import type { Finding } from '../../../src/core/quotation/finding';

/** How a quotation was made from a text. */
export const ways = ['verbatim', 'broken', 'elided', 'changed', 'figure', 'invented'] as const;
export type Way = (typeof ways)[number];

export interface GeneratedQuotation {
  readonly way: Way;
  readonly words: string;
}

/** Numbers in [0, 1), the same ones for a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The paragraphs of a text as one reads them, and where the first line or page break in each was joined. */
export function paragraphsIn(text: string, { paragraphs, contentsRange }: ParsedText) {
  return paragraphs
    .filter(({ start }) => start > (contentsRange?.end ?? 0))
    .map(({ pieces }) => ({
      words: pieces.map(({ start, end }) => text.slice(start, end)).join(''),
      joint: pieces[0] && pieces.length > 1 ? pieces[0].end - pieces[0].start : undefined,
    }))
    .filter(({ words }) => words.length > 40 && !/[“”「」"[\]]/.test(words));
}

/** A quotation of each way in turn, `count` in all, from paragraphs; fewer where the text gives none of a way. */
export function generated(
  paragraphs: ReturnType<typeof paragraphsIn>,
  count: number,
  random: () => number,
): readonly GeneratedQuotation[] {
  const whole = Math.ceil(count / ways.length);
  return ways.flatMap((way) => {
    const made: GeneratedQuotation[] = [];
    for (let tries = 0; made.length < whole && tries < 4000; tries++) {
      const words = quotationOf(way, paragraphs, random);
      if (words !== undefined && !made.some((other) => other.words === words)) made.push({ way, words });
    }
    return made;
  });
}

function quotationOf(
  way: Way,
  paragraphs: ReturnType<typeof paragraphsIn>,
  random: () => number,
): string | undefined {
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const { words, joint } = paragraphs[pick(0, paragraphs.length)] ?? { words: '', joint: undefined };
  const length = pick(10, Math.min(120, words.length));
  const start = pick(0, words.length - length);
  const part = words.slice(start, start + length);
  switch (way) {
    case 'verbatim':
      return part;
    case 'broken':
      return joint === undefined
        ? undefined
        : words.slice(Math.max(0, joint - pick(5, 60)), joint + pick(5, 60));
    case 'elided': {
      const third = Math.floor(words.length / 3);
      return `${words.slice(0, third)}……${words.slice(2 * third)}`;
    }
    case 'changed': {
      const at = pick(2, length - 2);
      const isLetter = /\p{sc=Han}/u.test(part.charAt(at));
      return isLetter ? `${part.slice(0, at)}卍${part.slice(at + 1)}` : undefined;
    }
    case 'figure':
      return withOtherFigure(part);
    case 'invented':
      return Array.from({ length }, () => {
        const other = paragraphs[pick(0, paragraphs.length)]?.words ?? '';
        return other.charAt(pick(0, other.length));
      }).join('');
  }
}

/** With another last digit in its first figure that has one. */
function withOtherFigure(part: string): string | undefined {
  const figure = quantitiesIn(part).find(({ start, end }) => start > 2 && end < part.length - 2);
  if (!figure) return undefined;
  const words = part.slice(figure.start, figure.end);
  const changed = words.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 3) % 10));
  return changed === words ? undefined : part.slice(0, figure.start) + changed + part.slice(figure.end);
}

/** Whether a finding tells a quotation of that way for what it is. */
export function isRight(way: Way, finding: Finding | undefined): boolean {
  switch (way) {
    case 'verbatim':
    case 'broken':
    case 'elided':
      return finding?.verdict === 'exact';
    case 'changed':
      return finding?.verdict === 'differs' && finding.differences.length === 1;
    case 'figure':
      return (
        finding?.verdict === 'differs' && finding.figures.some(({ differs }) => differs.includes('value'))
      );
    case 'invented':
      return finding?.verdict === 'unknown';
  }
}
