import { endsSentence, isBlank, skipBlanks } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import type { TextRange } from '../../text/range';
import { decimalFamilies, kindOf, markdownFamilies, type HeadingFamily, type MarkerFamily } from './families';
import { damagedMarkerAt, markerAt, type Marker } from './markers';
import { titleWords } from '../reports/titles/titles';

/**
 * How a heading stands in its paragraph: alone in it without a full stop, alone as one sentence, or before text
 * that goes on in the same paragraph.
 */
export type HeadingForm = 'alone' | 'sentence' | 'runIn';

/**
 * How a mark is read: `misprinted` ones have their number, but not their point; of `lost` ones so little is left that
 * they count only where a numbering has just that place for them.
 */
export type MarkReading = 'sound' | 'misprinted' | 'lost';

/** A paragraph that may begin with a heading. */
export interface HeadingCandidate {
  /** Index into the report's paragraphs. */
  readonly paragraph: number;
  readonly family: HeadingFamily;
  /** The family of its mark, whatever tells its level; undefined where it has none. */
  readonly mark: MarkerFamily | undefined;
  readonly marker: string;
  readonly number: number;
  /** The numbers of a decimal mark, 2.1.3 → 2, 1, 3. */
  readonly path: readonly number[];
  readonly reading: MarkReading;
  readonly form: HeadingForm;
  readonly title: string;
  readonly titleRange: TextRange;
  /** Offset at which its line's content begins. */
  readonly start: number;
  /** Characters of the whole paragraph. */
  readonly length: number;
  /** The last character of the paragraph. */
  readonly final: string;
  readonly markdown: boolean;
  /** A blank or the line's end stands behind the mark. */
  readonly setOff: boolean;
}

/** No title is longer; the search for its end stops there. */
const LONGEST_TITLE = 200;
/** A sentence of its own beyond this length is text. */
const LONGEST_ALONE = 80;
const LONGEST_PLAIN = 40;

/** The candidate that a paragraph begins with; undefined for plain text. */
export function candidateOf(
  text: string,
  paragraph: JoinedParagraph,
  index: number,
): HeadingCandidate | undefined {
  const [first] = paragraph.pieces;
  if (!first) return undefined;
  const hashes = markdownDepth(text, first.start);
  const start = hashes > 0 ? skipBlanks(text, first.start + hashes, first.end) : first.start;
  const marker = markerAt(text, start, first.end);
  if (!marker && hashes === 0 && paragraph.end - paragraph.start > 2 * LONGEST_PLAIN) return undefined;
  const length = lengthOf(paragraph);
  if (!marker && hashes === 0 && length > LONGEST_PLAIN) return undefined;
  if (!marker && hashes > markdownFamilies.length) return undefined;
  const candidate = described(text, paragraph, index, start, marker, hashes);
  const { titleRange, form } = candidate;
  const isHead =
    marker || hashes > 0 || (form === 'alone' && mayBePlainHead(text, titleRange.start, titleRange.end));
  return isHead ? candidate : undefined;
}

function described(
  text: string,
  paragraph: JoinedParagraph,
  index: number,
  start: number,
  marker: Marker | undefined,
  hashes: number,
): HeadingCandidate {
  const first = paragraph.pieces[0] ?? paragraph;
  const length = lengthOf(paragraph);
  const titleStart = marker ? marker.end : start;
  const { end, form } = titleEnd(
    text,
    paragraph,
    titleStart,
    length - (titleStart - first.start),
    marker !== undefined,
  );
  return {
    paragraph: index,
    ...identity(marker, hashes),
    form,
    title: titleWords(joined(text, paragraph, titleStart, end)),
    titleRange: { start: titleStart, end },
    start,
    length,
    final: text.charAt(paragraph.end - 1),
    markdown: hashes > 0,
    setOff: titleStart >= first.end || isBlank(text.charCodeAt(titleStart - 1)),
  };
}

function lengthOf({ pieces }: JoinedParagraph): number {
  return pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
}

function identity(
  marker: Marker | undefined,
  hashes: number,
): Pick<HeadingCandidate, 'family' | 'mark' | 'marker' | 'number' | 'path' | 'reading'> {
  return {
    family: markdownFamilies[hashes - 1] ?? (marker ? levelFamily(marker.family, marker.path) : 'plain'),
    mark: marker?.family,
    marker: marker?.text ?? '',
    number: marker?.number ?? 0,
    path: marker?.path ?? [],
    reading: marker?.damaged ? 'misprinted' : 'sound',
  };
}

function levelFamily(family: MarkerFamily, path: readonly number[]): HeadingFamily {
  return family === 'decimal' ? (decimalFamilies[path.length - 1] ?? 'decimal5') : family;
}

/** The candidate that the remains of a mark may be; undefined where a paragraph begins with none. Its number may be 0: unread. */
export function lostCandidateOf(
  text: string,
  paragraph: JoinedParagraph,
  index: number,
): HeadingCandidate | undefined {
  const [first] = paragraph.pieces;
  const marker = first && damagedMarkerAt(text, first.start, first.end);
  if (!marker) return undefined;
  const number = marker.number ?? 0;
  const sound: Marker = { ...marker, number, path: [number], damaged: true };
  return { ...described(text, paragraph, index, first.start, sound, 0), reading: 'lost' };
}

/** True for the head of a division of a book or law (第三章, 第一编) that stands in a line of its own. */
export function isDivision({ family, form }: Pick<HeadingCandidate, 'family' | 'form'>): boolean {
  return form === 'alone' && kindOf(family) === 'division';
}

/** How many hashes a Markdown head begins with; 0 where no blank follows them. */
export function markdownDepth(text: string, start: number): number {
  let depth = 0;
  while (text.charAt(start + depth) === '#') depth++;
  return depth > 0 && isBlank(text.charCodeAt(start + depth)) ? depth : 0;
}

/** A full stop; one inside quotation marks or brackets ends nothing. */
const STOP = /[。！？；](?![”’」』）)])/u;

/**
 * The end of the first sentence behind `start`, its full stop left out, and what that makes of the paragraph. Behind a mark what is
 * short and ends without a stop is a title, though a scan read one in it.
 */
function titleEnd(
  text: string,
  paragraph: JoinedParagraph,
  start: number,
  length: number,
  isMarked: boolean,
): { end: number; form: HeadingForm } {
  const isBrokenTitle = isMarked && length <= LONGEST_PLAIN && !endsSentence(text, start, paragraph.end);
  let seen = 0;
  for (const piece of paragraph.pieces) {
    const from = Math.max(start, piece.start);
    const until = Math.min(piece.end, from + LONGEST_TITLE - seen);
    if (until <= from) continue;
    const stop = text.slice(from, until).search(STOP);
    if (stop >= 0 && !isBrokenTitle) {
      const isLast = seen + stop + 1 >= length;
      const asks = /[？！]/.test(text.charAt(from + stop));
      return {
        end: from + stop + Number(asks),
        form: isLast && seen + stop <= LONGEST_ALONE ? 'sentence' : 'runIn',
      };
    }
    seen += until - from;
    if (seen >= LONGEST_TITLE) return { end: until, form: 'runIn' };
  }
  const colon = /[：:]/.test(text.charAt(paragraph.end - 1)) && paragraph.end - 1 > start;
  const end = colon ? paragraph.end - 1 : Math.max(paragraph.end, start);
  return { end, form: length > LONGEST_ALONE ? 'runIn' : colon ? 'sentence' : 'alone' };
}

/** The paragraph's words between two offsets, what breaks them left out. */
function joined(text: string, paragraph: JoinedParagraph, start: number, end: number): string {
  return paragraph.pieces
    .filter((piece) => piece.end > start && piece.start < end)
    .map((piece) => text.slice(Math.max(start, piece.start), Math.min(end, piece.end)))
    .join('');
}

/** So many words between blanks are the cells of a row. */
const FEWEST_CELLS = 4;
const NO_HEAD =
  /^(?:[-—–―=*_·•●○◆■□▲△★☆※[［【（(“"《〈<|>+]|各位|同志们|女士们|主席|(?:来源|时间|日期|责任编辑|编辑|记者|作者|摄)(?:[\s:：]|$)|附?[图表]\s*(?:[0-9０-９一二三四五六七八九十:：—-]|$)|注[:：]|单位[:：]|[〇○零一二三四五六七八九十廿卅年月日\s]+$|谢谢|让我们|https?:|www)/iu;
const NO_HEAD_ANYWHERE =
  /[，。；！？：:、,;!?|=＝@]$|[。；！？;!?\t|]|记者|摄影|摄$|新华社|》[（(][^）)]*\d{4}|^\d{4}年\s|^\d+[-/.年]\d+[-/.月]?\d*日?|\s{3}/u;

/** By its form a short paragraph without a mark may be a head: not a salutation, dateline, caption or list item. */
function mayBePlainHead(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || length > LONGEST_PLAIN) return false;
  const words = text.slice(start, end);
  if (NO_HEAD_ANYWHERE.test(words) || words.split(/\s+/u).length >= FEWEST_CELLS) return false;
  return (!NO_HEAD.test(words) || /^[“"《].*[”"》]./u.test(words)) && /\p{sc=Han}\s*\p{sc=Han}/u.test(words);
}
