import { headingPath, reportAt } from '../../core/anthology/lookup';
import type { ParsedText } from '../../core/anthology/parsedText';
import { isBlank } from '../../core/text/characters';
import type { Paragraph } from '../../core/text/paragraph';
import { firstEndingAfter, rangeContains, type TextRange } from '../../core/text/range';

/** Longer clauses are cut into words only around the place asked for: the segmenter is quadratic on some engines. */
const segmentLimit = 400;

let segmenter: Intl.Segmenter | undefined;

/** Made when first needed: it takes longer than loading all the rest of the extension. */
function words(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }));
}

/**
 * What a place in a text belongs to, from the smallest to the largest, each within the next: word, clause, sentence,
 * paragraph, the sections around it, report. Words, clauses and sentences run across line and page breaks.
 */
export function enclosingRanges(text: string, volume: ParsedText, offset: number): readonly TextRange[] {
  const report = reportAt(volume, offset);
  const sections = report ? headingPath(report, offset).map((heading) => heading.range) : [];
  const inner = paragraphRanges(text, volume, offset);
  return growing([...inner, ...sections.reverse(), ...(report ? [report.range] : [])]);
}

/** The word at a place, joined across breaks; undefined between words and on punctuation. */
export function wordAt(text: string, volume: ParsedText, offset: number): TextRange | undefined {
  const joined = joinedAt(text, volume, offset);
  const found = joined && word(joined);
  return found && found.start <= offset && offset <= found.end ? found : undefined;
}

/** The sentence at a place, joined across breaks; undefined outside of paragraphs. */
export function sentenceAt(text: string, volume: ParsedText, offset: number): TextRange | undefined {
  const joined = joinedAt(text, volume, offset);
  return joined && source(joined, bounded(joined, isSentenceEnd));
}

/** A paragraph as one string, and the place in it. */
interface Joined {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly at: number;
}

function paragraphRanges(text: string, volume: ParsedText, offset: number): TextRange[] {
  const joined = joinedAt(text, volume, offset);
  if (!joined) return [];
  const { start, end } = joined.paragraph;
  const around = [
    wordAt(text, volume, offset),
    source(joined, bounded(joined, isClauseEnd)),
    source(joined, bounded(joined, isSentenceEnd)),
  ];
  return [...around.filter((range) => range !== undefined), { start, end }];
}

function joinedAt(text: string, { paragraphs }: ParsedText, offset: number): Joined | undefined {
  const paragraph = paragraphs[firstEndingAfter(paragraphs, offset)] ?? paragraphs.at(-1);
  if (!paragraph || offset < paragraph.start || offset > paragraph.end) return undefined;
  let at = 0;
  for (const piece of paragraph.pieces) {
    if (offset < piece.start) break;
    at += Math.min(offset, piece.end) - piece.start;
  }
  const joined = paragraph.pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  return { paragraph, text: joined, at: Math.min(at, joined.length - 1) };
}

function word(joined: Joined): TextRange | undefined {
  const clause = bounded(joined, isClauseEnd);
  const start = Math.max(clause.start, joined.at - segmentLimit / 2);
  const end = Math.min(clause.end, joined.at + segmentLimit / 2);
  const found = words()
    .segment(joined.text.slice(start, end))
    .containing(joined.at - start);
  if (!found?.isWordLike) return undefined;
  return source(joined, { start: start + found.index, end: start + found.index + found.segment.length });
}

/** The stretch between two ends, its own end included, blanks around it not. */
function bounded({ text, at }: Joined, isEnd: (character: string) => boolean): TextRange {
  let start = at;
  while (start > 0 && !isBoundary(text, start - 1, isEnd)) start--;
  let end = at;
  while (end < text.length && !isBoundary(text, end, isEnd)) end++;
  while (start < at && isBlank(text.charCodeAt(start))) start++;
  return { start, end: Math.min(end + 1, text.length) };
}

/** True for the last character of a stretch: its end mark, or what closes around the mark: ”。 and 。” alike. */
function isBoundary(text: string, at: number, isEnd: (character: string) => boolean): boolean {
  const next = text.charAt(at + 1);
  if (closers.includes(next) && next !== '') return false;
  if (isEnd(text.charAt(at))) return !isEnd(next) || next === '';
  return closers.includes(text.charAt(at)) && at > 0 && isEnd(text.charAt(at - 1));
}

const closers = '”’』」）)》〉';

function isSentenceEnd(character: string): boolean {
  return character !== '' && '。！？；!?;'.includes(character);
}

function isClauseEnd(character: string): boolean {
  return character !== '' && '，、：。！？；,:!?;…'.includes(character);
}

/** The source range behind a range of the joined text. */
function source({ paragraph }: Joined, range: TextRange): TextRange {
  return {
    start: sourceOffset(paragraph, range.start),
    end: sourceOffset(paragraph, Math.max(range.end - 1, 0)) + 1,
  };
}

function sourceOffset({ pieces, end }: Paragraph, at: number): number {
  let left = at;
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    if (left < length) return piece.start + left;
    left -= length;
  }
  return end;
}

/** Only ranges that hold the one before and more. */
function growing(ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges) {
    const last = kept.at(-1);
    if (!last || (rangeContains(range, last) && range.end - range.start > last.end - last.start))
      kept.push(range);
  }
  return kept;
}
