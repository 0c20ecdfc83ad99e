import { isDivision } from './divisions';
import type { HeadingCandidate, HeadingFamily } from './headingCandidates';

/** Headings of one family that count on: 一、 二、 三、. */
export interface Run {
  readonly family: HeadingFamily;
  readonly members: readonly HeadingCandidate[];
}

/** A number that the sequence does not call for. */
export interface NumberingGap {
  readonly at: HeadingCandidate;
  readonly expected: number;
}

/** A family's candidates as runs. One number may be missing or damaged; what fits in no run is left out. */
export function runsOf(candidates: readonly HeadingCandidate[]): readonly Run[] {
  const runs: HeadingCandidate[][] = [];
  for (const candidate of candidates) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && continues(last, candidate)) run.push(candidate);
    else if (startsRun(candidate)) runs.push([candidate]);
  }
  return runs.map((members) => ({ family: members[0]?.family ?? 'plain', members }));
}

/** 3 after 2; 4 after 2 where 3 is missing; 3 after 3 where one of them is misprinted; 第 17-1 條 after 第 17 條. */
function continues(last: HeadingCandidate, next: HeadingCandidate): boolean {
  const step = next.number - last.number;
  if (next.damaged) return step === 1;
  if (next.family === 'article') return step >= 0 && step <= 20;
  if (step === 0) return next.number > 1 && next.form === last.form;
  return step > 0 && step <= (isDivision(next) ? 3 : 2);
}

function startsRun(candidate: HeadingCandidate): boolean {
  if (candidate.damaged) return false;
  return (
    candidate.number === 1 ||
    (candidate.number === 2 && candidate.form === 'alone') ||
    candidate.family === 'article' ||
    // Whatever stood before it: an excerpt, or a chapter whose head is lost.
    isDivision(candidate)
  );
}

/** Where the numbers of a run skip or repeat. */
export function gapsOf({ members, family }: Run): readonly NumberingGap[] {
  if (family === 'plain' || family === 'article' || family.startsWith('markdown')) return [];
  return members.flatMap((at, index) => {
    const expected = (members[index - 1]?.number ?? 0) + 1;
    return at.number === expected ? [] : [{ at, expected }];
  });
}
