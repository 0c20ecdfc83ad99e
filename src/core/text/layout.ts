import { endsSentence } from './characters';
import { isBlankLine, type Line } from './lines';

/** How a text is set in lines; it decides what a line end means. */
export interface Layout {
  /** The width of a full line where lines are hard-wrapped; undefined where a line holds a whole paragraph. */
  readonly wrap: LineWidth | undefined;
  /** Most paragraphs begin with an indent, so a line without one goes on. */
  readonly indented: boolean;
  /** A blank line stands between most lines; two lines without one belong together. */
  readonly blankBetween: boolean;
  /** Wrapped paragraphs end in a blank line. */
  readonly spaced: boolean;
}

export interface LineWidth {
  /** Wrapped by the number of characters, or by half-width cells as print is. */
  readonly unit: 'characters' | 'cells';
  /** Of the widest lines, where they are many. */
  readonly width: number;
  /** Up to where words go; punctuation may hang beyond. */
  readonly edge: number;
}

/** Shorter lines say nothing about the width of a column. */
const NARROWEST = 14;
/** Longer lines are whole paragraphs. */
const WIDEST = 64;
const SAMPLE = 1500;
/** Fewer lines do not tell; so few must agree the more. */
const FEWEST = 8;
const MANY = 20;

/** Judges the layout by a sample of lines; `skip` names lines that do not count, those of the contents. */
export function layoutOf(text: string, lines: readonly Line[], skip: (line: number) => boolean): Layout {
  const step = Math.max(1, Math.floor(lines.length / SAMPLE));
  const sample = lines.filter((line, index) => index % step === 0 && !isBlankLine(line) && !skip(index));
  const wrap = wrapOf(text, sample);
  const blankAfter = sample.filter((line) => isBlankAfter(lines, line.number)).length;
  return {
    wrap,
    indented: isIndented(sample, wrap !== undefined),
    blankBetween: blankAfter > 0.6 * sample.length,
    spaced: wrap !== undefined && isSpaced(text, lines, sample, wrap),
  };
}

/** The printed width of a line, its indent included. */
function widthOf(text: string, line: Line, unit: LineWidth['unit']): number {
  if (unit === 'characters') return line.end - line.start + Math.ceil(line.indent / 2);
  return line.indent + cellsIn(text, line.start, line.end);
}

/** The printed width of a stretch in half-width cells: Latin letters, figures and dots take one, all else two. */
export function cellsIn(text: string, start: number, end: number): number {
  let cells = 0;
  for (let i = start; i < end; i++) cells += text.charCodeAt(i) < 0x1100 ? 1 : 2;
  return cells;
}

/** True when a line reaches the right edge of its column, within what a number or a mark may leave open. */
export function isFull(text: string, line: Line, { unit, width }: LineWidth): boolean {
  const slack = unit === 'cells' ? 5 : 2;
  return widthOf(text, line, unit) >= width - slack;
}

/** True when a line comes as near to the edge as no heading does: figures and Latin letters make lines uneven. */
export function isNearlyFull(text: string, line: Line, { unit, width }: LineWidth): boolean {
  return widthOf(text, line, unit) >= 0.85 * width;
}

/** True when the first word of the next line would have fitted in a line: it ends there on purpose. */
export function hasRoom(text: string, line: Line, next: Line, { unit, edge }: LineWidth): boolean {
  const head = text.slice(next.start, Math.min(next.end, next.start + LONGEST_WORD));
  const [word = ''] = FIRST_WORD.exec(head) ?? [];
  const end = next.start + word.length;
  return widthOf(text, line, unit) + widthOf(text, { ...next, end, indent: 0 }, unit) <= edge;
}

/** What no line break parts: letters and figures, and a character from the punctuation behind it. */
const FIRST_WORD = /^(?:[A-Za-z0-9.%]+|[“‘（《〈]*.)[，。、；：？！”’）》〉]*/u;
const LONGEST_WORD = 24;

/** Lines that end a sentence before the edge have a blank line below. */
function isSpaced(text: string, lines: readonly Line[], sample: readonly Line[], wrap: LineWidth): boolean {
  const last = sample.filter((line) => endsSentence(text, line.start, line.end) && !isFull(text, line, wrap));
  return (
    last.length >= 5 && last.filter((line) => isBlankAfter(lines, line.number)).length > 0.8 * last.length
  );
}

function isBlankAfter(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && isBlankLine(next);
}

/** Wrapped text has a sharp peak at its width, in one of the two units, and next to nothing beyond. */
function wrapOf(text: string, sample: readonly Line[]): LineWidth | undefined {
  let best: (Omit<LineWidth, 'edge'> & { readonly usual: number; readonly share: number }) | undefined;
  for (const unit of ['cells', 'characters'] as const) {
    const scale = unit === 'cells' ? 2 : 1;
    const histogram = new Uint32Array(WIDEST * 2 + 1);
    let counted = 0;
    let beyond = 0;
    for (const line of sample) {
      if (line.end - line.start > WIDEST) beyond++;
      else {
        const width = widthOf(text, line, unit);
        if (width < NARROWEST * scale) continue;
        counted++;
        histogram[Math.min(width, WIDEST * 2)] = (histogram[Math.min(width, WIDEST * 2)] ?? 0) + 1;
      }
    }
    if (counted < FEWEST || beyond > 0.15 * (counted + beyond)) continue;
    const { width, usual, count } = peakOf(histogram, scale);
    const share = count / counted;
    if (share > (counted < MANY ? 0.7 : 0.5) && share > (best?.share ?? 0))
      best = { unit, width, usual, share };
  }
  if (!best || (sample.length < 2 * MANY && !isProse(text, sample))) return undefined;
  const { unit, width, usual } = best;
  return { unit, width, edge: hangs(text, sample, unit, usual) ? usual : width };
}

/** Lines that are wider than most end in punctuation. */
function hangs(text: string, sample: readonly Line[], unit: LineWidth['unit'], usual: number): boolean {
  const wider = sample.filter((line) => line.end - line.start <= WIDEST && widthOf(text, line, unit) > usual);
  return wider.filter(({ end }) => /[\p{P}]/u.test(text.charAt(end - 1))).length > 0.8 * wider.length;
}

/** Lines of a list may be of one width by chance; lines of text have commas and full stops within. */
function isProse(text: string, sample: readonly Line[]): boolean {
  const broken = sample.filter(({ start, end }) => /[，。、；：].{2}/u.test(text.slice(start, end)));
  return broken.length > 0.5 * sample.length;
}

/** The window of widths (three characters wide) that holds most lines; its upper edge is the width. */
function peakOf(
  histogram: Uint32Array,
  scale: number,
): { readonly width: number; readonly usual: number; readonly count: number } {
  const window = 3 * scale;
  let sum = 0;
  let best = { width: 0, count: 0 };
  histogram.forEach((count, width) => {
    sum += count - (histogram[width - window] ?? 0);
    if (sum > best.count) best = { width, count: sum };
  });
  let width = best.width;
  while (width > 0 && (histogram[width] ?? 0) < 0.1 * best.count) width--;
  const within = histogram.subarray(Math.max(0, width - window), width + 1);
  const usual = width + 1 - within.length + within.indexOf(Math.max(...within));
  return { width, usual, count: best.count };
}

function isIndented(sample: readonly Line[], wrapped: boolean): boolean {
  const indented = sample.filter((line) => line.indent >= 2 && line.indent <= 8).length;
  return indented > (wrapped ? 0.08 : 0.5) * sample.length;
}
