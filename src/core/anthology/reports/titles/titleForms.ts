import { isBlankLine, type Line } from '../../../text/lines';
import { comparedWords } from '../../../text/folding/misreadings';
import { markerAt } from '../../headings/markers';
import { withoutNote } from './titles';

/** A place where the body of an entry may begin. */
export interface Candidate {
  readonly entry: number;
  /** 0-based lines of the title, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly weight: number;
  /** False where the words are like, but something else may be meant. */
  readonly sure: boolean;
}

export interface AnchoringText {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Lines of the contents and page furniture: no body begins there. */
  readonly isOut: (line: number) => boolean;
  /** The printed page a line stands on, where page marks tell. */
  readonly pageOf: (line: number) => number | undefined;
}

/** Words as they are compared, and what they count where they agree. */
export interface TitleForm {
  readonly words: string;
  readonly weight: number;
  /** The number before them, where it was left out. */
  readonly number?: number;
}

/** No title fills a longer line. */
export const LONGEST_TITLE_LINE = 90;

/** Without its number a shorter title could be any words. */
const SHORTEST_BARE = 3;

/** A title as printed, and without the number that only one of contents and text may have. */
export function formsOf(title: string): readonly TitleForm[] {
  const forms: TitleForm[] = [{ words: comparedWords(title), weight: 1 }];
  const marker = markerAt(title, 0, title.length);
  const bare = marker ? comparedWords(title, marker.end) : '';
  if (marker && bare.length >= SHORTEST_BARE) forms.push({ words: bare, weight: 0.9, number: marker.number });
  const plain = withoutNote(title);
  if (plain !== title) forms.push({ words: comparedWords(plain), weight: 0.8 });
  return forms;
}

/** A glyph of the margin beside a line, and the sign of a note behind it. */
const MARGIN_BEFORE = /^\S\s+(?=\S{2})/u;
const MARGIN_BEHIND = /(?:\s+\p{sc=Han}|\s*[①-⑳]|\s*[[〔［]\s*\d{1,3}\s*[\]〕］])$/u;

/** The ways in which a line may be a title. */
export function formsOfLine(text: string, { start, end }: Line): readonly TitleForm[] {
  const content = text.slice(start, end);
  const forms = formsOf(content);
  const inner = content.replace(MARGIN_BEFORE, '').replace(MARGIN_BEHIND, '');
  if (inner === content) return forms;
  return [...forms, ...formsOf(inner).map((form) => ({ ...form, weight: 0.9 * form.weight }))];
}

/** The next line of the text with words on it, at most two lines down; a single glyph only where it is `expected`. */
export function nextWords(
  from: number,
  { text, lines, isOut }: AnchoringText,
  expected = '',
): Line | undefined {
  return lines.slice(from + 1, from + 4).find((line) => {
    if (isBlankLine(line) || isOut(line.number)) return false;
    if (line.end - line.start > 2) return true;
    const words = comparedWords(text, line.start, line.end);
    return words.length > 1 || (words !== '' && words === expected);
  });
}
