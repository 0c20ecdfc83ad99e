import { BLANK, foldingTable } from '../text/folding/foldingTable';
import type { TextRange } from '../text/range';
import type { Difference, FigureDifference, Quotation } from './finding';
import { figureDifferences } from './figures';
import { matchOf, mostDifferences, type Match } from './match';
import { piecesOf, type Piece } from './pieces';
import { quotationsIn } from './quotations';
import { seedsOf, type Seeds } from './seeds';

/** A manuscript made ready to be compared with texts. */
export interface ManuscriptCheck {
  readonly text: string;
  readonly quotations: readonly CheckedQuotation[];
  readonly seeds: Seeds;
}

export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly pieces: readonly Piece[];
  /** Where its pieces begin among those of the whole manuscript. */
  readonly first: number;
}

/** A text of the corpus, folded, with the way back. */
export interface FoldedBody {
  readonly units: Uint16Array;
  /** The source range behind folded characters. */
  readonly toSource: (start: number, end: number) => TextRange;
  /** The words of a source range as one reads them. */
  readonly words: (range: TextRange) => string;
}

/** What a text has of a quotation. */
export interface Comparison {
  readonly distance: number;
  /** In the text's source. */
  readonly range: TextRange;
  readonly differences: readonly Difference[];
  readonly figures: readonly FigureDifference[];
}

export function manuscriptCheck(text: string): ManuscriptCheck {
  const quotations: CheckedQuotation[] = [];
  const all: string[] = [];
  for (const quotation of quotationsIn(text)) {
    const pieces = piecesOf(text, quotation.range);
    if (pieces.length === 0) continue;
    quotations.push({ quotation, pieces, first: all.length });
    all.push(...pieces.map((piece) => piece.text));
  }
  return { text, quotations, seeds: seedsOf(all, mostDifferences) };
}

/** The quotations that a text has, exactly or nearly, by their index. */
export function compare(check: ManuscriptCheck, body: FoldedBody): ReadonlyMap<number, Comparison> {
  const units = simplified(body.units);
  const candidates = check.seeds.candidates(units);
  const found = new Map<number, Comparison>();
  if (candidates.size === 0) return found;
  const slice = (start: number, end: number): string =>
    String.fromCharCode(...units.subarray(start, Math.min(end, units.length)));
  check.quotations.forEach(({ pieces, first }, index) => {
    const starts = pieces.map((_, piece) => candidates.get(first + piece));
    const match = starts.some((places) => places) ? matchOf(pieces, slice, starts) : undefined;
    if (match) found.set(index, comparisonOf(check.text, pieces, match, body));
  });
  return found;
}

/** A copy with Traditional characters as Simplified ones, as pieces have them. */
function simplified(units: Uint16Array): Uint16Array {
  const table = foldingTable({ simplify: true });
  // Blanks that folding kept, between Latin words, are kept.
  return units.map((unit) => {
    const simple = table[unit] ?? unit;
    return simple === BLANK ? unit : simple;
  });
}

function comparisonOf(text: string, pieces: readonly Piece[], match: Match, body: FoldedBody): Comparison {
  const differences: Difference[] = [];
  const figures: FigureDifference[] = [];
  pieces.forEach((piece, index) => {
    const place = match.pieces[index];
    const whole = piece.source(0, piece.text.length);
    if (!place) {
      differences.push({ range: whole, quoted: text.slice(whole.start, whole.end), printed: '' });
      return;
    }
    if (place.distance === 0) return;
    for (const edit of place.edits) {
      const range = piece.source(edit.pieceStart, edit.pieceEnd);
      const printed =
        edit.textEnd > edit.textStart ? body.words(body.toSource(edit.textStart, edit.textEnd)) : '';
      differences.push({ range, quoted: text.slice(range.start, range.end), printed });
    }
    const printed = body.words(body.toSource(place.start, place.end));
    figures.push(...figureDifferences(joined(text.slice(whole.start, whole.end)), joined(printed)));
  });
  return { distance: match.distance, range: body.toSource(match.start, match.end), differences, figures };
}

/** Without line ends and the marks of a block. */
function joined(words: string): string {
  return words.replace(/[^\S\n]*\n[\s>]*/gu, '');
}
