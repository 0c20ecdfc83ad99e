import { decimalFamilies, kindOf } from './families';
import { isDivision, type HeadingCandidate } from './headingCandidates';
import type { Run } from './sequences';

/** So many candidates around one say whether it counts on. */
const NEIGHBOURS = 3;
/** One number may be missing. */
const WIDEST_STEP = 2;

/**
 * The decimal headings of a text as runs, one for each parent: 2.1 2.2, and 2.1.1 2.1.2. A number counts where it
 * follows one of its neighbours, or they follow it: to the next on its level, to the first below it, or back up.
 * `bare` are numbers without a point: chapters (2 研究设计) where the decimals below them begin with theirs.
 */
export function decimalRuns(
  candidates: readonly HeadingCandidate[],
  bare: readonly HeadingCandidate[],
): readonly Run[] {
  const decimals = candidates.filter(({ family }) => kindOf(family) === 'decimal');
  if (decimals.length < 2) return [];
  const known = decimals.filter((candidate, index) => isRegular(decimals, candidate, index));
  const starts = candidates.filter(isDivision).map(({ paragraph }) => paragraph);
  return decimalFamilies.flatMap((family) => {
    const level =
      family === 'decimal1' ? chaptersOf(bare, known) : known.filter((one) => one.family === family);
    return siblings(level, starts).map((members) => ({ family, members }));
  });
}

function isRegular(
  decimals: readonly HeadingCandidate[],
  { path }: HeadingCandidate,
  index: number,
): boolean {
  for (let distance = 1; distance <= NEIGHBOURS; distance++) {
    const before = decimals[index - distance];
    const after = decimals[index + distance];
    if ((before && follows(before.path, path)) || (after && follows(path, after.path))) return true;
  }
  return false;
}

/** 2.2 after 2.1, 2.1.1 after 2.1, 2.2 or 2.2.1 after 2.1.3, 3.1 after 2.4. */
function follows(before: readonly number[], after: readonly number[]): boolean {
  const shared = after.findIndex((number, depth) => number !== before[depth]);
  if (shared < 0) return false;
  const [here = 0, ...below] = after.slice(shared);
  if (below.some((number) => number !== 1)) return false;
  const last = before[shared];
  if (last === undefined) return here === 1;
  return here > last && here - last <= WIDEST_STEP;
}

/** Bare numbers in lines of their own that the decimals behind them begin with, and those beside such a one. */
function chaptersOf(
  bare: readonly HeadingCandidate[],
  decimals: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const lines = bare.filter(({ mark, form }) => mark === 'arabic' && form === 'alone');
  let next = 0;
  const backed = lines.map(({ paragraph, number }) => {
    while ((decimals[next]?.paragraph ?? Infinity) < paragraph) next++;
    const [chapter, ...first] = decimals[next]?.path ?? [];
    const before = decimals[next - 1]?.path[0] ?? 0;
    return chapter === number && before < number && first.every((part) => part === 1);
  });
  const isBeside = (index: number, step: 1 | -1) =>
    backed[index + step] === true && lines[index + step]?.number === (lines[index]?.number ?? 0) + step;
  return lines
    .filter((_, index) => backed[index] === true || isBeside(index, 1) || isBeside(index, -1))
    .map((candidate) => ({ ...candidate, family: 'decimal1' as const, reading: 'sound' as const }));
}

/** Cut where the parent changes, or a division begins. */
function siblings(
  level: readonly HeadingCandidate[],
  starts: readonly number[],
): readonly (readonly HeadingCandidate[])[] {
  const groups: HeadingCandidate[][] = [];
  let next = 0;
  for (const candidate of level) {
    const before = groups.at(-1)?.at(-1);
    let cut = false;
    for (; (starts[next] ?? Infinity) < candidate.paragraph; next++) cut = true;
    const together =
      before && !cut && before.path.slice(0, -1).join('.') === candidate.path.slice(0, -1).join('.');
    if (together && candidate.number > before.number) groups.at(-1)?.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}
