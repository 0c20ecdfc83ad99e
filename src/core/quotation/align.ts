/** A stretch in which a piece and the text differ, as ranges of both; one of them may be empty. */
export interface Edit {
  readonly pieceStart: number;
  readonly pieceEnd: number;
  readonly textStart: number;
  readonly textEnd: number;
}

/** How a piece lies over a text. */
export interface Alignment {
  /** The stretch of the text it lies over. */
  readonly start: number;
  readonly end: number;
  /** Characters changed, left out or added. */
  readonly distance: number;
  /** Ascending. */
  readonly edits: readonly Edit[];
}

const SAME = 0;
const CHANGED = 1;
/** A character of the piece that the text does not have. */
const ADDED = 2;
/** A character of the text that the piece does not have. */
const LEFT_OUT = 3;
const FAR = 0xffff;

/**
 * Lays a piece over a text where they differ least, its ends free (Sellers), within `slack` of the diagonal on which
 * the piece begins at `at`: time and memory grow with the piece's length times `slack`.
 */
export function align(piece: string, text: string, at: number, slack: number): Alignment {
  const width = 2 * slack + 1;
  const rows = piece.length;
  const moves = new Uint8Array((rows + 1) * width);
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  const offset = at - slack;
  for (let i = 1; i <= rows; i++) {
    const unit = piece.charCodeAt(i - 1);
    for (let k = 0; k < width; k++) {
      // Column k of row i lies behind the text's character i - 1 + offset + k.
      const place = offset + i - 1 + k;
      const isIn = place >= 0 && place < text.length;
      const same = isIn && text.charCodeAt(place) === unit;
      const diagonal = isIn ? (above[k] ?? FAR) + (same ? 0 : 1) : FAR;
      const added = k + 1 < width ? (above[k + 1] ?? FAR) + 1 : FAR;
      const leftOut = k > 0 && isIn ? (row[k - 1] ?? FAR) + 1 : FAR;
      const least = Math.min(diagonal, added, leftOut);
      row[k] = Math.min(least, FAR);
      moves[i * width + k] =
        least === diagonal ? (same ? SAME : CHANGED) : least === added ? ADDED : LEFT_OUT;
    }
    [above, row] = [row, above];
  }
  return trace(moves, above, rows, width, offset);
}

function trace(moves: Uint8Array, last: Uint16Array, rows: number, width: number, offset: number): Alignment {
  let k = 0;
  for (let other = 1; other < width; other++) if ((last[other] ?? FAR) < (last[k] ?? FAR)) k = other;
  const distance = last[k] ?? FAR;
  const end = offset + rows + k;
  const edits: Edit[] = [];
  let i = rows;
  while (i > 0) {
    const move = moves[i * width + k] ?? ADDED;
    const behind = offset + i + k;
    if (move === SAME || move === CHANGED) i--;
    else if (move === ADDED) {
      i--;
      k++;
    } else k--;
    if (move === SAME) continue;
    const before = { piece: i, text: offset + i + k };
    const next = edits.at(-1);
    const pieceEnd = move === LEFT_OUT ? i : i + 1;
    const joins = next?.pieceStart === pieceEnd && next.textStart === behind;
    edits.splice(joins ? -1 : edits.length, joins ? 1 : 0, {
      pieceStart: before.piece,
      textStart: before.text,
      pieceEnd: joins ? next.pieceEnd : pieceEnd,
      textEnd: joins ? next.textEnd : behind,
    });
  }
  return { start: offset + k, end, distance, edits: edits.reverse() };
}
