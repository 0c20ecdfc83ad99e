import { kindOf, type HeadingFamily } from './families';
import { isDivision, type HeadingCandidate } from './headingCandidates';

/** Headings of one family that count on: 一、 二、 三、. */
export interface Run {
  readonly family: HeadingFamily;
  readonly members: readonly HeadingCandidate[];
}

/** A number that the sequence does not call for, or a damaged mark that it tells the number of. */
export interface NumberingGap {
  readonly at: HeadingCandidate;
  readonly expected: number;
}

/** So many marks may be lost one after another within a numbering. */
const WIDEST_GAP = 3;

/**
 * A family's candidates as runs. A number may be missing, misprinted or doubled; marks that fit in no run, such as
 * references, are left out. `lost` are the remains of marks of the family: those that a run has a place for join it.
 */
export function runsOf(
  candidates: readonly HeadingCandidate[],
  lost: readonly HeadingCandidate[] = [],
): readonly Run[] {
  const runs: HeadingCandidate[][] = [];
  for (const chain of chainsOf(candidates)) {
    const before = runs.at(-1);
    if (mayStart(chain)) runs.push([...chain]);
    else if (before && bridges(before, chain)) before.push(...chain);
    else if (hasSeveral(chain) && explains(chain, (chain[0]?.number ?? 0) - 1)) runs.push([...chain]);
  }
  return runs.map((members, index) => ({
    family: members[0]?.family ?? 'plain',
    members: withLostMarks(members, lost, runs[index - 1]?.at(-1)?.paragraph ?? -1),
  }));
}

/** What counts on without a break; a single mark out of turn does not end a chain. */
function chainsOf(candidates: readonly HeadingCandidate[]): readonly (readonly HeadingCandidate[])[] {
  const chains: HeadingCandidate[][] = [];
  for (const candidate of candidates) {
    const last = chains.at(-1);
    const stray = last?.length === 1 && last[0]?.number !== 1;
    const chain = [last, stray ? chains.at(-2) : undefined].find((known) => {
      const end = known?.at(-1);
      return end && continues(end, candidate);
    });
    if (chain) chain.push(candidate);
    else if (candidate.reading === 'sound') chains.push([candidate]);
  }
  return chains.sort((a, b) => (a[0]?.paragraph ?? 0) - (b[0]?.paragraph ?? 0));
}

/** 3 after 2; 4 after 2 where 3 is missing; 3 after 3 where one of them is misprinted; 第 17-1 條 after 第 17 條. */
function continues(last: HeadingCandidate, next: HeadingCandidate): boolean {
  const step = next.number - last.number;
  if (next.reading !== 'sound') return step === 1;
  if (next.family === 'article') return step >= 0 && step <= 20;
  if (step === 0) return next.number > 1 && next.form === last.form;
  return step > 0 && step <= (isDivision(next) ? 3 : 2);
}

/** Divisions and articles may begin anywhere: in an excerpt, or behind a chapter whose head is lost. */
function mayStart([first]: readonly HeadingCandidate[]): boolean {
  return first !== undefined && (first.number === 1 || first.family === 'article' || isDivision(first));
}

/** The chain goes on behind marks that are lost. */
function bridges(before: readonly HeadingCandidate[], chain: readonly HeadingCandidate[]): boolean {
  const missing = (chain[0]?.number ?? 0) - (before.at(-1)?.number ?? 0) - 1;
  return missing >= 0 && missing <= WIDEST_GAP && explains(chain, missing);
}

/** One number, printed once or again and again, is no numbering. */
function hasSeveral(chain: readonly HeadingCandidate[]): boolean {
  return new Set(chain.map(({ number }) => number)).size > 1;
}

/** The chain has more marks than it misses: each number counts, and more where it stands alone in its line. */
function explains(chain: readonly HeadingCandidate[], missing: number): boolean {
  const weights = new Map(
    chain.map(({ number, form, title }) => [number, 1 + (form === 'alone' && title !== '' ? 0.5 : 0)]),
  );
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0) > missing;
}

/** The run with what stands in its gaps, `after` the run before: one candidate for each number, and no other like it. */
function withLostMarks(
  members: readonly HeadingCandidate[],
  lost: readonly HeadingCandidate[],
  after: number,
): readonly HeadingCandidate[] {
  if (lost.length === 0) return members;
  return members.flatMap((member, index) => {
    const before = members[index - 1];
    const first = (before?.number ?? 0) + 1;
    const missing = member.number - first;
    // What a run begins with is told by its number alone.
    if (missing <= 0 || missing > WIDEST_GAP || (!before && missing > 1)) return [member];
    const from = before?.paragraph ?? after;
    const between = lost.filter(({ paragraph }) => paragraph > from && paragraph < member.paragraph);
    const numbers = Array.from({ length: missing }, (_, offset) => first + offset);
    const found = numbers.flatMap((number) => placed(between, number, missing === 1 && before !== undefined));
    return [...inOrder(found, member), member];
  });
}

/** The one candidate for a number, that number in it where it was unread. Lines of their own come before text. */
function placed(
  candidates: readonly HeadingCandidate[],
  number: number,
  takesUnread: boolean,
): readonly HeadingCandidate[] {
  const read = candidates.filter((candidate) => candidate.number === number);
  const fitting =
    read.length > 0 || !takesUnread ? read : candidates.filter((candidate) => candidate.number === 0);
  const alone = fitting.filter(({ form }) => form !== 'runIn');
  const [only, ...others] = alone.length > 0 ? alone : fitting;
  return only && others.length === 0 ? [{ ...only, number, path: [number] }] : [];
}

function inOrder(found: readonly HeadingCandidate[], next: HeadingCandidate): readonly HeadingCandidate[] {
  const isOrdered = found.every(({ paragraph }, index) => paragraph < (found[index + 1] ?? next).paragraph);
  const family = next.family;
  return isOrdered ? found.map((candidate) => ({ ...candidate, family })) : [];
}

/** Where the numbers of a run skip or repeat, or a mark is damaged. */
export function gapsOf({ members, family }: Run): readonly NumberingGap[] {
  if (kindOf(family) !== 'division' && kindOf(family) !== 'number' && kindOf(family) !== 'speech') return [];
  return members.flatMap((at, index) => {
    const expected = (members[index - 1]?.number ?? 0) + 1;
    return at.number === expected && at.reading !== 'lost' ? [] : [{ at, expected }];
  });
}
