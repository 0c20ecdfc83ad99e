import { groupBy } from '../../common/groupBy';
import { foldQuery } from '../../text/folding/foldedText';
import type { Paragraph } from '../../text/paragraph';
import { withoutNumber } from './anchoring';
import type { ContentsEntry, Problem, Report } from '../parsedText';

/** More of one kind say that a text is badly read, not where. */
const MOST_OF_A_KIND = 20;

/** Problems in their order, those of a kind that come in swarms as one, at the first place, with their `count`. */
export function withoutSwarms(problems: readonly Problem[]): readonly Problem[] {
  return [...groupBy(problems, ({ kind }) => kind).values()].flatMap((same): readonly Problem[] => {
    const [first] = same;
    if (!first || same.length <= MOST_OF_A_KIND) return same;
    return [{ ...first, values: { ...first.values, count: same.length } }];
  });
}

/** Reports whose title in the text is not the one that the 目录 prints; width, blanks and its number do not count. */
export function titleProblems(
  contents: readonly ContentsEntry[],
  reports: readonly Report[],
): readonly Problem[] {
  return reports.flatMap((report): readonly Problem[] => {
    const listed = contents[report.entry ?? -1]?.title;
    if (listed === undefined || sameTitle(listed, report.title)) return [];
    return [{ kind: 'title-differs', range: report.titleRange, values: { title: report.title, listed } }];
  });
}

function sameTitle(listed: string, title: string): boolean {
  const printed = foldQuery(title);
  return foldQuery(listed) === printed || foldQuery(withoutNumber(listed)) === printed;
}

/**
 * Paragraphs that end inside a quotation. One that the next paragraph opens again (“ at the head of each paragraph of
 * a long quotation) is none.
 */
export function quoteProblems(text: string, paragraphs: readonly Paragraph[]): readonly Problem[] {
  const problems: Problem[] = [];
  let opening = text.indexOf(OPENING);
  paragraphs.forEach((paragraph, index) => {
    if (opening >= 0 && opening < paragraph.start) opening = text.indexOf(OPENING, paragraph.start);
    if (opening < 0 || opening >= paragraph.end) return;
    const open = firstUnclosed(text, paragraph);
    const next = paragraphs[index + 1];
    if (open === undefined || (next && text.charAt(next.start) === OPENING)) return;
    problems.push({ kind: 'unclosed-quote', range: { start: open, end: open + 1 }, values: {} });
  });
  return problems;
}

const OPENING = '“';
const CLOSING = '”';

/** The offset of the first “ that no ” of the paragraph closes. */
function firstUnclosed(text: string, { pieces }: Paragraph): number | undefined {
  let depth = 0;
  let first: number | undefined;
  for (const { start, end } of pieces) {
    const words = text.slice(start, end);
    let open = words.indexOf(OPENING);
    let close = words.indexOf(CLOSING);
    while (open >= 0 || (close >= 0 && depth > 0)) {
      if (open >= 0 && (open < close || close < 0)) {
        if (depth === 0) first = start + open;
        depth++;
        open = words.indexOf(OPENING, open + 1);
      } else {
        if (depth > 0) depth--;
        close = words.indexOf(CLOSING, close + 1);
      }
    }
  }
  return depth > 0 ? first : undefined;
}
