import { align, type Alignment } from './align';
import type { Piece } from './pieces';
import { candidateSlack } from './seeds';

/** A quotation found in a text: each of its pieces, undefined for one that stands nowhere near the others. */
export interface Match {
  readonly pieces: readonly (Alignment | undefined)[];
  /** Characters changed, left out or added, those of lost pieces included. */
  readonly distance: number;
  readonly start: number;
  readonly end: number;
}

/** Folded characters that …… may leave out. */
const longestGap = 3000;

/** How many characters of a piece may differ for it to be taken for one quoted: a fifth, of short ones fewer. */
export function mostDifferences(length: number): number {
  return Math.max(1, Math.floor(length / 5));
}

/**
 * The best match of a quotation in a folded text; `starts` gives for each piece where it may begin. Undefined where no
 * piece is near enough, or where all of it together is not.
 */
export function matchOf(
  pieces: readonly Piece[],
  text: (start: number, end: number) => string,
  starts: readonly (readonly number[] | undefined)[],
): Match | undefined {
  const found = pieces.map((piece, index) => placesOf(piece, text, starts[index] ?? []));
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  let best: Match | undefined;
  const anchor = longestFound(pieces, found);
  for (const place of found[anchor] ?? []) {
    const match = chain(pieces, text, found, anchor, place);
    if (!best || match.distance < best.distance) best = match;
  }
  return best && best.distance <= mostDifferences(length) ? best : undefined;
}

function placesOf(
  { text: piece }: Piece,
  text: (start: number, end: number) => string,
  starts: readonly number[],
): readonly Alignment[] {
  const slack = mostDifferences(piece.length) + candidateSlack;
  const places = new Map<number, Alignment>();
  for (const start of starts) {
    const from = Math.max(0, start - slack);
    const window = text(from, start + piece.length + slack);
    const place = shifted(align(piece, window, start - from, slack), from);
    const known = places.get(place.start);
    if (place.distance <= mostDifferences(piece.length) && (!known || place.distance < known.distance))
      places.set(place.start, place);
  }
  return [...places.values()].sort((a, b) => a.distance - b.distance || a.start - b.start);
}

function longestFound(pieces: readonly Piece[], found: readonly (readonly Alignment[])[]): number {
  let longest = 0;
  pieces.forEach(({ text }, index) => {
    const isFound = (found[index]?.length ?? 0) > 0;
    const best = (found[longest]?.length ?? 0) > 0 ? (pieces[longest]?.text.length ?? 0) : -1;
    if (isFound && text.length > best) longest = index;
  });
  return longest;
}

/** The pieces before and behind one that is found, each the nearest of the best. */
function chain(
  pieces: readonly Piece[],
  text: (start: number, end: number) => string,
  found: readonly (readonly Alignment[])[],
  anchor: number,
  place: Alignment,
): Match {
  const chosen: (Alignment | undefined)[] = pieces.map(() => undefined);
  chosen[anchor] = place;
  let { start, end } = place;
  for (let i = anchor + 1; i < pieces.length; i++) {
    const next = nearest(found[i] ?? [], end, end + longestGap, end) ?? literal(pieces[i], text, end, 1);
    chosen[i] = next;
    end = next?.end ?? end;
  }
  for (let i = anchor - 1; i >= 0; i--) {
    const from = Math.max(0, start - longestGap);
    const before = nearest(found[i] ?? [], from, start, start) ?? literal(pieces[i], text, start, -1);
    chosen[i] = before;
    start = before?.start ?? start;
  }
  const distance = chosen.reduce(
    (sum, piece, index) => sum + (piece?.distance ?? pieces[index]?.text.length ?? 0),
    0,
  );
  return { pieces: chosen, distance, start, end };
}

function nearest(places: readonly Alignment[], from: number, to: number, at: number): Alignment | undefined {
  return places
    .filter(({ start, end }) => start >= from && end <= to)
    .sort((a, b) => a.distance - b.distance || Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}

/** A piece too short to be looked for on its own, as it stands nearest to the others. */
function literal(
  piece: Piece | undefined,
  text: (start: number, end: number) => string,
  at: number,
  direction: 1 | -1,
): Alignment | undefined {
  if (!piece) return undefined;
  const from = direction > 0 ? at : Math.max(0, at - longestGap);
  const window = text(from, direction > 0 ? at + longestGap : at);
  const index = direction > 0 ? window.indexOf(piece.text) : window.lastIndexOf(piece.text);
  if (index < 0) return undefined;
  return { start: from + index, end: from + index + piece.text.length, distance: 0, edits: [] };
}

function shifted({ start, end, distance, edits }: Alignment, by: number): Alignment {
  return {
    start: start + by,
    end: end + by,
    distance,
    edits: edits.map((edit) => ({ ...edit, textStart: edit.textStart + by, textEnd: edit.textEnd + by })),
  };
}
