import type { TextRange } from '../../../src/core/text/range';

/** Words about a range of a text, to be written under it. */
export interface Label extends TextRange {
  readonly words: string;
}

/** Cells that a drawing puts before each line of its text. */
const GUTTER = 2;

/** A line of marks under the part of `label` that lies in `line`, and its words behind them. */
export function under(text: string, line: TextRange, { start, end, words }: Label): string {
  const from = Math.max(start, line.start);
  const indent = GUTTER + cells(visible(text.slice(line.start, from)));
  const width = Math.max(1, cells(visible(text.slice(from, Math.min(end, line.end)))));
  return `${' '.repeat(indent)}${'^'.repeat(width)} ${words}`.trimEnd();
}

/** Tabs, control characters and unbreakable blanks as something to see. */
export function visible(text: string): string {
  return text
    .replace(/\t/g, '→')
    .replace(/\p{Cc}/gu, '␡')
    .replace(/\u00a0/g, '~');
}

function cells(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x1100 ? 1 : 2), 0);
}
