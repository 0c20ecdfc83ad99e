import { tableOf } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import { isDivision } from './divisions';
import type { HeadingCandidate, HeadingFamily } from './headingCandidates';

const QUESTIONS =
  /^[【〔[（(]?(?:本[章节课讲])?(?:复习|讨论|思考|练习|自测|作业|习)(?:[与和]?(?:复习|讨论|思考|练习|自测|作业))*(?:题|问题|练习)?[】〕\]）)]?[:：]?$/u;
const LONGEST_HEAD = 12;
/** What such a head begins with. */
const OPENERS = tableOf('【〔[（(本复讨思练自作习');

/**
 * The candidates without those that number the questions at the end of a chapter (思考题): from their head to the next
 * division, or to where a numbering of before goes on.
 */
export function withoutQuestions(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  candidates: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const heads: number[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (isHead(text, paragraph)) heads.push(index);
  });
  if (heads.length === 0) return candidates;
  const last = new Map<HeadingFamily, number>();
  let next = 0;
  let asking = false;
  return candidates.filter((candidate) => {
    const { paragraph, family, number } = candidate;
    for (; (heads[next] ?? Infinity) <= paragraph; next++) asking = true;
    if (isDivision(candidate) || number === (last.get(family) ?? Infinity) + 1) asking = false;
    if (!asking) last.set(family, number);
    return !asking;
  });
}

function isHead(text: string, { start, end }: JoinedParagraph): boolean {
  return (
    end - start <= LONGEST_HEAD &&
    OPENERS[text.charCodeAt(start)] === 1 &&
    QUESTIONS.test(text.slice(start, end).replace(/\s+/gu, ''))
  );
}
