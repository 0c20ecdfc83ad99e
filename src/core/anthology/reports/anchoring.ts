import { isBlankLine } from '../../text/lines';
import type { DraftEntry } from '../contents/contentsLevels';
import { markerAt } from '../headings/markers';
import { looksLikeContributor } from './contributors';
import { titleCandidates } from './titles/titleCandidates';
import { nextWords, type AnchoringText, type Candidate } from './titles/titleForms';

export interface Anchoring {
  /** For each entry the place of its body. */
  readonly chosen: readonly (Candidate | undefined)[];
  /** For each entry other places as good between its neighbours' bodies, or places that only may be its body. */
  readonly rivals: readonly (readonly Candidate[])[];
}

/**
 * Finds the bodies of the entries by one monotone alignment: of all ways to give entries lines in their order, the
 * one with the greatest weight. Exact titles first; misread ones only for entries without an exact place.
 */
export function anchorEntries(entries: readonly DraftEntry[], source: AnchoringText): Anchoring {
  const candidates = titleCandidates(entries, source)
    .map((candidate) => weigh(candidate, entries[candidate.entry], source))
    .sort((a, b) => a.firstLine - b.firstLine || b.entry - a.entry);
  const chain = bestChain(
    candidates.filter(({ sure }) => sure),
    entries.length,
  );
  const chosen = entries.map((_, index) => chain.find(({ entry }) => entry === index));
  return { chosen, rivals: chosen.map((_, index) => rivalsOf(index, chosen, candidates)) };
}

/** A title without the number that the contents may give it and the text does not: `1. 某报告`. */
export function withoutNumber(title: string): string {
  const marker = markerAt(title, 0, title.length);
  const numbersEntries =
    marker && ['arabic', 'chinese', 'chineseSpaced', 'bracketed'].includes(marker.family);
  return numbersEntries ? title.slice(marker.end) : title;
}

/** What speaks for a line beside its words. */
function weigh(candidate: Candidate, entry: DraftEntry | undefined, source: AnchoringText): Candidate {
  const { text, lines } = source;
  const before = lines[candidate.firstLine - 1];
  const next = nextWords(candidate.lastLine, source);
  let weight = candidate.weight;
  if (!before || isBlankLine(before)) weight += 0.1;
  if (next && looksLikeContributor(text.slice(next.start, Math.min(next.end, next.start + 60))))
    weight += 0.15;
  const page = source.pageOf(candidate.firstLine);
  if (page !== undefined && entry?.page !== undefined) weight += pageWeight(Math.abs(page - entry.page));
  return { ...candidate, weight };
}

function pageWeight(distance: number): number {
  if (distance <= 1) return 0.3;
  return distance <= 3 ? 0 : -0.3;
}

/** The heaviest chain of candidates with rising entries and rising lines, by a Fenwick tree of best chains. */
function bestChain(candidates: readonly Candidate[], entryCount: number): readonly Candidate[] {
  const best = new Float64Array(candidates.length);
  const from = new Int32Array(candidates.length).fill(-1);
  const tree = new Int32Array(entryCount + 1).fill(-1);
  const weightAt = (index: number) => (index < 0 ? 0 : (best[index] ?? 0));
  candidates.forEach((candidate, index) => {
    let previous = -1;
    for (let at = candidate.entry; at > 0; at -= at & -at) {
      const other = tree[at] ?? -1;
      if (weightAt(other) > weightAt(previous)) previous = other;
    }
    from[index] = previous;
    best[index] = weightAt(previous) + candidate.weight;
    for (let at = candidate.entry + 1; at <= entryCount; at += at & -at) {
      if (weightAt(index) > weightAt(tree[at] ?? -1)) tree[at] = index;
    }
  });
  let at = best.reduce((most, weight, index) => (weight > weightAt(most) ? index : most), -1);
  const chain: Candidate[] = [];
  while (at >= 0) {
    const candidate = candidates[at];
    if (candidate) chain.push(candidate);
    at = from[at] ?? -1;
  }
  return chain.reverse();
}

/** Lines this near are one title page, not two bodies. */
const TITLE_PAGE_LINES = 30;

function rivalsOf(
  index: number,
  chosen: readonly (Candidate | undefined)[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const own = chosen[index];
  const before = chosen.slice(0, index).findLast((candidate) => candidate)?.firstLine ?? -1;
  const after = chosen.slice(index + 1).find((candidate) => candidate)?.firstLine ?? Infinity;
  const between = candidates.filter(
    ({ entry, firstLine }) => entry === index && firstLine > before && firstLine < after,
  );
  if (!own) return between.filter(({ sure }) => !sure);
  return between.filter(
    ({ firstLine, weight }) =>
      Math.abs(firstLine - own.firstLine) > TITLE_PAGE_LINES && weight > own.weight - 0.02,
  );
}
