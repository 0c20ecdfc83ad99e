import type { TextRange } from '../../text/range';
import type { Pieces } from '../words/runningText';
import type { Cell } from './tableCells';
import { columnOf, type Column } from './tableColumn';
import { tableLine, type Row } from './tableLines';

/** Lines below each other that may be one table; it has rows. */
export interface TableBlock {
  /** What stands above it, in order; the nearest two lines. */
  readonly captions: readonly TextRange[];
  /** Empty where there is none. */
  readonly head: readonly Column[];
  /** Tabs or strokes part its columns. */
  readonly ruled: boolean;
  readonly rows: readonly Row[];
}

/** The tables in paragraphs of plain text, in order. */
export function tableBlocks(text: string, paragraphs: readonly Pieces[]): TableBlock[] {
  const blocks: TableBlock[] = [];
  let captions: TextRange[] = [];
  let head: readonly Cell[] = [];
  let rows: Row[] = [];
  const close = (ruled: boolean): void => {
    if (rows.length > 0)
      blocks.push({ captions, head: head.map(({ words }) => columnOf(words)), ruled, rows });
    if (rows.length > 0 || head.length > 0) [captions, head, rows] = [[], [], []];
  };
  let ruled = false;
  for (const pieces of paragraphs) {
    for (const piece of pieces) {
      const line = tableLine(text, piece);
      switch (line.kind) {
        case 'rule':
          break;
        case 'prose':
          close(ruled);
          if (captions.length > 0) captions = [];
          break;
        case 'caption':
          if (goesOn.test(text.slice(piece.start, piece.end))) break;
          close(ruled);
          captions = [...captions.slice(-1), piece];
          break;
        case 'head':
          if (rows.length > 0) close(ruled);
          ({ cells: head, ruled } = line);
          break;
        case 'rows':
          if (line.head.length > 0) {
            if (rows.length > 0) close(ruled);
            ({ head } = line);
          }
          ({ ruled } = line);
          rows.push(...line.rows);
          break;
      }
    }
  }
  close(ruled);
  return blocks;
}

/** Lines inside of a table that are no rows. */
const goesOn = /^续(?:上)?表|^其中[:：]?$/;
