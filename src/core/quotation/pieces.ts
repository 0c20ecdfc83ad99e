import { foldText, toSource } from '../text/folding/foldedText';
import type { TextRange } from '../text/range';

/** Words of a quotation that stand together in print: what …… or [an insertion] parts are two pieces. */
export interface Piece {
  /** Folded, Traditional characters as Simplified ones, without punctuation at its ends. */
  readonly text: string;
  /** The manuscript's range behind folded characters of the piece. */
  readonly source: (start: number, end: number) => TextRange;
}

/** Longer pieces are cut, which bounds what comparing one takes. */
const longestPiece = 800;

/** What a quotation leaves out or puts in: ellipses, brackets but for numbers alone, the marks of Markdown. */
const BETWEEN =
  /[（(]?(?:…+|⋯+|\.{3,}|。{3,})[）)]?|[[［](?![0-9〇○零一二三四五六七八九十\s]{1,6}[\]］])[^\]］\n]{0,80}[\]］]/gu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu;

/** The pieces of a range of a manuscript, in order; none where it has no words. */
export function piecesOf(text: string, { start, end }: TextRange): readonly Piece[] {
  const words = text.slice(start, end);
  const pieces: Piece[] = [];
  let at = 0;
  const add = (from: number, to: number): void => {
    for (let cut = from; cut < to; cut += longestPiece)
      pieces.push(...pieceOf(text, { start: start + cut, end: start + Math.min(to, cut + longestPiece) }));
  };
  for (const match of words.matchAll(BETWEEN)) {
    add(at, match.index);
    at = match.index + match[0].length;
  }
  add(at, words.length);
  return pieces;
}

function pieceOf(text: string, range: TextRange): readonly Piece[] {
  const folded = foldText(text, withoutMarks(text, range), { simplify: true });
  const before = /^[^\p{L}\p{N}]*/u.exec(folded.text)?.[0].length ?? 0;
  const words = folded.text.replace(EDGES, '');
  if (words === '') return [];
  return [{ text: words, source: (from, to) => toSource(folded, before + from, before + to) }];
}

/** The range without what begins the lines of a block in Markdown, and without line ends. */
function withoutMarks(text: string, { start, end }: TextRange): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(/\n[^\S\n]*>[\s>]*/gu)) {
    ranges.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  ranges.push({ start: at, end });
  return ranges;
}
