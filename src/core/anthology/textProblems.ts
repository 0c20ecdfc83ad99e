import { foldQuery } from '../text/foldedText';
import type { Paragraph } from '../text/paragraph';
import type { ContentsEntry, Problem, Report } from './volume';

/** Reports whose title in the text is not the one that the 目录 prints; width and blanks do not count. */
export function titleProblems(
  contents: readonly ContentsEntry[],
  reports: readonly Report[],
): readonly Problem[] {
  return reports.flatMap((report): readonly Problem[] => {
    const listed = contents[report.entry ?? -1]?.title;
    if (listed === undefined || foldQuery(listed) === foldQuery(report.title)) return [];
    return [{ kind: 'title-differs', range: report.titleRange, values: { title: report.title, listed } }];
  });
}

/**
 * Paragraphs that end inside a quotation. One that the next paragraph opens again (“ at the head of each paragraph of
 * a long quotation) is none.
 */
export function quoteProblems(text: string, paragraphs: readonly Paragraph[]): readonly Problem[] {
  const problems: Problem[] = [];
  paragraphs.forEach((paragraph, index) => {
    const open = firstUnclosed(text, paragraph);
    const next = paragraphs[index + 1];
    if (open === undefined || (next && text.charCodeAt(next.start) === OPENING_QUOTE)) return;
    problems.push({ kind: 'unclosed-quote', range: { start: open, end: open + 1 }, values: {} });
  });
  return problems;
}

const OPENING_QUOTE = '“'.charCodeAt(0);
const CLOSING_QUOTE = '”'.charCodeAt(0);

/** The offset of the first “ that no ” of the paragraph closes. */
function firstUnclosed(text: string, { pieces }: Paragraph): number | undefined {
  let depth = 0;
  let first: number | undefined;
  for (const { start, end } of pieces) {
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === OPENING_QUOTE) {
        if (depth === 0) first = at;
        depth++;
      } else if (code === CLOSING_QUOTE && depth > 0) depth--;
    }
  }
  return depth > 0 ? first : undefined;
}
