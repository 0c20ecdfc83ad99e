import { endsSentence } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import type { HeadingCandidate, HeadingFamily } from './headingCandidates';
import { markerAt } from './markers';
import { titleKey, titleWords } from '../reports/titles';

const DIVISIONS: ReadonlySet<HeadingFamily> = new Set([
  'volume',
  'part',
  'subpart',
  'chapter',
  'section',
  'lecture',
]);

/** True for the head of a division of a book or law (第三章, 第一编) that stands in a line of its own. */
export function isDivision({ family, form }: Pick<HeadingCandidate, 'family' | 'form'>): boolean {
  return form === 'alone' && DIVISIONS.has(family);
}

/** Fewer titles one after another are no list. */
const SHORTEST_LISTING = 3;

/**
 * The candidates without a list of the divisions that stands before the text, as laws have one where the head 目录 is
 * missing: divisions line after line, most of which come again.
 */
export function withoutListing(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const first = candidates.findIndex(isDivision);
  if (first < 0) return candidates;
  let end = first + 1;
  while (isNextLine(candidates[end - 1], candidates[end]) && !namedBefore(candidates, first, end)) end++;
  if (end - first < SHORTEST_LISTING) return candidates;
  const later = new Set(candidates.slice(end).map(nameOf));
  const listed = candidates.slice(first, end);
  const again = listed.filter((candidate) => later.has(nameOf(candidate))).length;
  return again >= 0.5 * listed.length ? candidates.toSpliced(first, end - first) : candidates;
}

function isNextLine(candidate: HeadingCandidate | undefined, next: HeadingCandidate | undefined): boolean {
  return (
    candidate !== undefined &&
    next !== undefined &&
    next.paragraph === candidate.paragraph + 1 &&
    isDivision(next)
  );
}

/** Where a title comes again the list is over, though no text stands between. */
function namedBefore(candidates: readonly HeadingCandidate[], first: number, index: number): boolean {
  const candidate = candidates[index];
  return (
    candidate !== undefined &&
    candidates.slice(first, index).some((listed) => nameOf(listed) === nameOf(candidate))
  );
}

function nameOf({ family, number, title }: HeadingCandidate): string {
  return `${family} ${number} ${titleKey(title)}`;
}

const LONGEST_TITLE = 40;

/** Divisions whose mark has a line of its own take the title from the line below. */
export function withTitlesBelow(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  candidates: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const taken = new Set<number>();
  const titled = candidates.map((candidate) => {
    const below = paragraphs[candidate.paragraph + 1];
    if (!isDivision(candidate) || candidate.title !== '' || !below || !isTitle(text, below)) return candidate;
    taken.add(candidate.paragraph + 1);
    const { start, end, pieces } = below;
    const words = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
    return { ...candidate, title: titleWords(words), titleRange: { start, end } };
  });
  return taken.size === 0 ? candidates : titled.filter(({ paragraph }) => !taken.has(paragraph));
}

function isTitle(text: string, { start, end }: JoinedParagraph): boolean {
  return (
    end - start <= LONGEST_TITLE &&
    !endsSentence(text, start, end) &&
    markerAt(text, start, end) === undefined
  );
}
