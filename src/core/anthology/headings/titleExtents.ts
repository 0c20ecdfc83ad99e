import { endsSentence } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import { titleWords } from '../reports/titles/titles';
import type { HeadingFamily } from './families';
import { isDivision, type HeadingCandidate } from './headingCandidates';
import { markerAt } from './markers';

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

/** Longer lines are whole paragraphs, not lines of a column. */
const LONGEST_LINE = 64;

/**
 * In hard-wrapped text a title that fills its line runs on into the text below. Where most titles of its family stand
 * alone in theirs, it ends with the line.
 */
export function withFullLineTitles(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  candidates: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const ends = candidates.map((candidate) =>
    candidate.form === 'runIn' ? endOfLine(text, paragraphs[candidate.paragraph], candidate) : undefined,
  );
  if (ends.every((end) => end === undefined)) return candidates;
  const alone = new Set(mostlyAlone(candidates));
  return candidates.map((candidate, index) => {
    const end = ends[index];
    return end !== undefined && alone.has(candidate.family) ? endingAt(text, candidate, end) : candidate;
  });
}

/** The families of which at least two titles, and most of them, stand in a line by themselves. */
function mostlyAlone(candidates: readonly HeadingCandidate[]): readonly HeadingFamily[] {
  const families = new Map<HeadingFamily, { readonly alone: number; readonly all: number }>();
  for (const { family, form } of candidates) {
    const { alone, all } = families.get(family) ?? { alone: 0, all: 0 };
    families.set(family, { alone: alone + Number(form === 'alone'), all: all + 1 });
  }
  return [...families]
    .filter(([, { alone, all }]) => alone >= 2 && alone >= 0.6 * (all - 1))
    .map(([family]) => family);
}

/** Where the line ends that a title fills and goes beyond; undefined where it does not, or breaks off there. */
function endOfLine(
  text: string,
  paragraph: JoinedParagraph | undefined,
  { titleRange }: HeadingCandidate,
): number | undefined {
  const [line, next] = paragraph?.pieces ?? [];
  if (!line || !next || titleRange.end <= next.start || line.end - line.start > LONGEST_LINE)
    return undefined;
  const isWhole = titleRange.start < line.end && !/[，、的和与及]$/u.test(text.charAt(line.end - 1));
  return isWhole ? line.end : undefined;
}

function endingAt(text: string, candidate: HeadingCandidate, end: number): HeadingCandidate {
  const { start } = candidate.titleRange;
  return {
    ...candidate,
    form: 'alone',
    title: titleWords(text.slice(start, end)),
    titleRange: { start, end },
  };
}
