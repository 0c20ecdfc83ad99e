import { endsSentence } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import type { HeadingCandidate } from './headingCandidates';
import type { Run } from './sequences';

const LONG = 60;
/** The sections of a report's top heads are longer than this on average. */
const LEAST_SECTION = 200;
/** What names the topic of a paragraph is shorter than a statement. */
const LONGEST_TOPIC = 20;
const MOST_HEADS = 24;
/** Lines of two characters are names as often as heads. */
const SHORTEST_HEAD = 3;

/** Parts of a text that have their name instead of a number. */
const NAMED_PART =
  /^(?:序|序\s*[言论論]|自序|代序|前\s*言|引\s*[言论論]|导\s*[言论]|導\s*[言論]|绪\s*[言论]|緒\s*[言論]|结\s*[语论]|結\s*[語論]|结束语|結束語|余\s*论|附\s*[则則]|后\s*记|後\s*記|跋)$/u;

/** Heads such as 序言 and 附则, which stand at the top whatever the numbering does around them. */
export function namedParts(
  text: string,
  candidates: readonly HeadingCandidate[],
  paragraphs: readonly JoinedParagraph[],
): readonly HeadingCandidate[] {
  return candidates.filter(({ title, paragraph }) => {
    const after = paragraphs[paragraph + 1];
    return NAMED_PART.test(title) && holdsText(text, after, Infinity);
  });
}

/**
 * The heads without a mark that divide a report at the top: short lines of their own before long text, at least two,
 * the first before any numbered heading, and no numbering that counts on across them.
 */
export function plainTopHeads(
  text: string,
  candidates: readonly HeadingCandidate[],
  numbered: readonly Run[],
  paragraphs: readonly JoinedParagraph[],
  bodyStart: number,
): readonly HeadingCandidate[] {
  const marked = new Set(numbered.flatMap(({ members }) => members.map(({ paragraph }) => paragraph)));
  const divisions = numbered.filter((run) => !numbersParagraphs(run));
  const widest = WIDEST_HEAD * columnOf(paragraphs);
  const isText = (index: number) => holdsText(text, paragraphs[index], widest);
  const apart = candidates.filter(
    ({ length, title, paragraph: index }) =>
      length <= widest &&
      (index >= bodyStart || isText(index - 1)) &&
      title.length >= SHORTEST_HEAD &&
      (index === 0 || marked.has(index - 1) || isText(index - 1)) &&
      (marked.has(index + 1) || isText(index + 1)),
  );
  const heads = uncrossed(apart, divisions);
  const [first] = heads;
  if (!first || heads.length < 2 || heads.length > MOST_HEADS) return [];
  const firstNumbered = Math.min(...numbered.map(({ members }) => members[0]?.paragraph ?? Infinity));
  if (first.paragraph > firstNumbered) return [];
  return averageSection(heads, paragraphs) >= LEAST_SECTION ? heads : [];
}

/** In wrapped text a head leaves this share of its line open. */
const WIDEST_HEAD = 0.8;

/** The length of the lines that paragraphs are wrapped in; Infinity where they are not. */
function columnOf(paragraphs: readonly JoinedParagraph[]): number {
  const lines = paragraphs.flatMap(({ pieces }) => pieces.slice(0, -1).map(({ start, end }) => end - start));
  if (2 * lines.length < paragraphs.length) return Infinity;
  return lines.sort((a, b) => a - b)[lines.length >> 1] ?? Infinity;
}

/** A long paragraph, one that fills its line, or a short one that is a sentence. */
function holdsText(text: string, paragraph: JoinedParagraph | undefined, widest: number): boolean {
  if (!paragraph) return false;
  const { start, end } = paragraph;
  return end - start >= LONG || end - start > widest || endsSentence(text, start, end);
}

/** Long runs of statements are paragraphs numbered through, whatever heads stand between them. */
function numbersParagraphs({ members }: Run): boolean {
  const statements = members.filter(({ form, title }) => form === 'runIn' && title.length > LONGEST_TOPIC);
  return members.length >= 20 && statements.length >= 0.4 * members.length;
}

/** Heads, in order of the text, without those behind which a numbering goes on: it is above them, or they are none. */
function uncrossed(heads: readonly HeadingCandidate[], runs: readonly Run[]): readonly HeadingCandidate[] {
  const spans = runs
    .map(({ members }) => ({
      first: members[0]?.paragraph ?? Infinity,
      last: members.at(-1)?.paragraph ?? 0,
    }))
    .sort((a, b) => a.first - b.first);
  let next = 0;
  let reach = 0;
  return heads.filter(({ paragraph }) => {
    for (let span = spans[next]; span && span.first < paragraph; span = spans[++next])
      reach = Math.max(reach, span.last);
    return reach <= paragraph;
  });
}

function averageSection(heads: readonly HeadingCandidate[], paragraphs: readonly JoinedParagraph[]): number {
  const start = heads[0]?.start ?? 0;
  const end = paragraphs.at(-1)?.end ?? start;
  return (end - start) / heads.length;
}
