import { isBlank, skipBlanks } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import type { TextRange } from '../../text/range';
import { markerAt, type Marker, type MarkerFamily } from './markers';
import { titleWords } from '../reports/titles';

/** Families of headings: those with a mark, heads without one, and Markdown's by their depth. */
export type HeadingFamily = MarkerFamily | 'plain' | MarkdownFamily;

/** In Markdown the hashes tell the level, whatever mark stands behind them. */
export type MarkdownFamily = 'markdown1' | 'markdown2' | 'markdown3' | 'markdown4';

/**
 * How a heading stands in its paragraph: alone in it without a full stop, alone as one sentence, or before text
 * that goes on in the same paragraph.
 */
export type HeadingForm = 'alone' | 'sentence' | 'runIn';

/** A paragraph that may begin with a heading. */
export interface HeadingCandidate {
  /** Index into the report's paragraphs. */
  readonly paragraph: number;
  readonly family: HeadingFamily;
  readonly marker: string;
  readonly number: number;
  readonly damaged: boolean;
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
  const length = paragraph.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  if (!marker && hashes === 0 && length > LONGEST_PLAIN) return undefined;
  const titleStart = marker ? marker.end : start;
  const { end, form } = titleEnd(text, paragraph, titleStart, length - (titleStart - first.start));
  if (!marker && (hashes === 0 ? form !== 'alone' || !mayBePlainHead(text, titleStart, end) : hashes > 4))
    return undefined;
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

const MARKDOWN: readonly MarkdownFamily[] = ['markdown1', 'markdown2', 'markdown3', 'markdown4'];

function identity(
  marker: Marker | undefined,
  hashes: number,
): Pick<HeadingCandidate, 'family' | 'marker' | 'number' | 'damaged'> {
  const family = MARKDOWN[hashes - 1] ?? marker?.family ?? 'plain';
  return {
    family,
    marker: marker?.text ?? '',
    number: marker?.number ?? 0,
    damaged: marker?.damaged ?? false,
  };
}

function markdownDepth(text: string, start: number): number {
  let depth = 0;
  while (text.charAt(start + depth) === '#') depth++;
  return depth > 0 && isBlank(text.charCodeAt(start + depth)) ? depth : 0;
}

/** A full stop; one inside quotation marks or brackets ends nothing. */
const STOP = /[。！？；](?![”’」』）)])/u;

/** The end of the first sentence behind `start`, its full stop left out, and what that makes of the paragraph. */
function titleEnd(
  text: string,
  paragraph: JoinedParagraph,
  start: number,
  length: number,
): { end: number; form: HeadingForm } {
  let seen = 0;
  for (const piece of paragraph.pieces) {
    const from = Math.max(start, piece.start);
    const until = Math.min(piece.end, from + LONGEST_TITLE - seen);
    if (until <= from) continue;
    const stop = text.slice(from, until).search(STOP);
    if (stop >= 0) {
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

const NO_HEAD =
  /^(?:[-—–―=*_·•●○◆■□▲△★☆※[［【（(“"《〈<|>+]|各位|同志们|女士们|主席|来源|时间|日期|编辑|责任编辑|记者|作者|摄|图|表|附图|注[:：]|谢谢|让我们|https?:|www)/iu;
const NO_HEAD_ANYWHERE =
  /[，。；！？：:、,;!?|=＝@]$|[。；！？;!?\t|]|记者|摄影|摄$|新华社|》[（(][^）)]*\d{4}|^\d{4}年\s|^\d+[-/.年]\d+[-/.月]?\d*日?|\s{3}/u;

/** By its form a short paragraph without a mark may be a head: not a salutation, dateline, caption or list item. */
function mayBePlainHead(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || length > LONGEST_PLAIN) return false;
  const words = text.slice(start, end);
  if (NO_HEAD_ANYWHERE.test(words)) return false;
  return (!NO_HEAD.test(words) || /^[“"《].*[”"》]./u.test(words)) && /\p{sc=Han}\s*\p{sc=Han}/u.test(words);
}
