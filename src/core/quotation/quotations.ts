import { sourceText } from '../text/sourceText';
import { lineRange } from '../text/sourceText';
import type { TextRange } from '../text/range';
import type { Quotation } from './finding';

/** Shorter words between marks are terms, not quotations. */
const shortestQuotation = 8;
/** Shorter paragraphs without marks follow a text by chance. */
const shortestParagraph = 30;

const closing: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"', '＂': '＂' };

/**
 * The passages of a manuscript to be checked, in order: words between quotation marks, blocks of Markdown set off by
 * `>`, and paragraphs without quotations. Marks pair within a paragraph; a mark that never closes is a letter.
 */
export function quotationsIn(text: string): readonly Quotation[] {
  return paragraphsOf(text).flatMap(({ range, isBlock }) => {
    if (isBlock)
      return printed(text, range) < shortestQuotation ? [] : [quotation('quoted', range, range.end)];
    const quoted = betweenMarks(text, range);
    if (quoted.length > 0) return quoted;
    if (
      printed(text, range) < shortestParagraph ||
      /^\s*(?:#|\||```)/.test(text.slice(range.start, range.end))
    )
      return [];
    return [quotation('paragraph', range, range.end)];
  });
}

interface ManuscriptParagraph {
  readonly range: TextRange;
  readonly isBlock: boolean;
}

/** Lines, but that the lines of a block read as one. */
function paragraphsOf(text: string): readonly ManuscriptParagraph[] {
  const source = sourceText(text);
  const paragraphs: ManuscriptParagraph[] = [];
  let previous: ManuscriptParagraph | undefined;
  for (let line = 0; line < source.lineStarts.length; line++) {
    const { start, end } = lineRange(source, line);
    const [marks = ''] = /^\s*>[\s>]*/.exec(text.slice(start, end)) ?? [];
    const isBlock = marks !== '';
    const range = { start: start + marks.length, end };
    const isBlank = text.slice(range.start, end).trim() === '';
    if (isBlock && previous?.isBlock && !isBlank)
      paragraphs.splice(-1, 1, (previous = { range: { start: previous.range.start, end }, isBlock }));
    else if (isBlank) previous = undefined;
    else paragraphs.push((previous = { range, isBlock }));
  }
  return paragraphs;
}

function betweenMarks(text: string, { start, end }: TextRange): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let at = start; at < end; at++) {
    const close = closing[text.charAt(at)];
    if (close === undefined) continue;
    const to = closeOf(text, at, close, end);
    if (to < 0) continue;
    const range = { start: at + 1, end: to };
    if (printed(text, range) >= shortestQuotation) found.push(quotation('quoted', range, to + 1));
    at = to;
  }
  return found;
}

/** Where the mark at `at` closes, quotations of its kind within it passed over; -1 where it does not. */
function closeOf(text: string, at: number, close: string, end: number): number {
  const open = text.charAt(at);
  let depth = 0;
  for (let to = at; to < end; to++) {
    const char = text.charAt(to);
    if (char === open && open !== close) depth++;
    else if (char === close && to > at && (open === close || --depth === 0)) return to;
  }
  return -1;
}

function quotation(kind: Quotation['kind'], range: TextRange, end: number): Quotation {
  return { kind, range, end };
}

/** Characters that leave ink and are no punctuation. */
function printed(text: string, { start, end }: TextRange): number {
  return text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length;
}
