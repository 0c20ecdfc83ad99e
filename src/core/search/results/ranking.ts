import type { WordFit } from './hit';
import type { SectionRows } from './tally';

/** Okapi BM25's usual parameters: how soon more hits stop to matter, how much a long section is held against it. */
const saturation = 1.2;
const lengthPenalty = 0.75;
/** Words side by side raise a section by this share; at `gapScale` characters between them by half of it. */
const nearnessBoost = 0.5;
const gapScale = 10;
/** How much less each further hit of one section counts, so that one section does not fill the page. */
const repetitionPenalty = 0.2;
const fitFactors: Readonly<Record<WordFit, number>> = { word: 1, inside: 0.9, straddles: 0.6 };

/** What BM25 needs to know of the sections searched. */
export interface SectionFacts {
  /** How many sections were searched. */
  readonly total: number;
  /** Their average length. */
  readonly averageLength: number;
  /** The length of the section of a row. */
  readonly lengthOf: (row: number) => number;
}

/** How well the section of each row answers the query: Okapi BM25 on exact counts, raised where words stand close. */
export function scoreRows(rows: SectionRows, facts: SectionFacts): Float64Array {
  const { leafCount, weights, gaps } = rows;
  const rarity = Float64Array.from({ length: leafCount }, (_, leaf) => {
    let holders = 0;
    for (let i = leaf; i < weights.length; i += leafCount) if ((weights[i] ?? 0) > 0) holders++;
    return Math.log(1 + (facts.total - holders + 0.5) / (holders + 0.5));
  });
  const scores = new Float64Array(gaps.length);
  for (let row = 0; row < scores.length; row++) {
    const relativeLength = facts.lengthOf(row) / Math.max(1, facts.averageLength);
    const damping = saturation * (1 - lengthPenalty + lengthPenalty * relativeLength);
    let score = 0;
    for (let leaf = 0; leaf < leafCount; leaf++) {
      const weight = weights[row * leafCount + leaf] ?? 0;
      score += ((rarity[leaf] ?? 0) * weight * (saturation + 1)) / (weight + damping);
    }
    scores[row] = score * (1 + nearnessBoost / (1 + (gaps[row] ?? Infinity) / gapScale));
  }
  return scores;
}

/** The score of a hit that is the `rank`-th (from 0) of its section. */
export function hitScore(sectionScore: number, rank: number): number {
  return sectionScore / (1 + repetitionPenalty * rank);
}

/** What a hit's score is multiplied with for the words it is made of. */
export function fitFactor(fit: WordFit | undefined): number {
  return fit === undefined ? 1 : fitFactors[fit];
}

/** The indexes of the `count` greatest scores, the greatest first; of equal ones the earlier. */
export function best(scores: Float64Array, count: number): number[] {
  const before = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (count >= scores.length) return Array.from(scores.keys()).sort(before);
  // Collects twice as many as are wanted and then drops the worse half, with a threshold that only rises.
  let kept: number[] = [];
  let threshold = -Infinity;
  for (let index = 0; index < scores.length; index++) {
    if ((scores[index] ?? 0) <= threshold) continue;
    kept.push(index);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(before).slice(0, count);
    threshold = scores[kept.at(-1) ?? 0] ?? 0;
  }
  return kept.sort(before).slice(0, count);
}
