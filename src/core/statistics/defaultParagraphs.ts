import type { TextRange } from '../text/range';
import { lineRange, sourceText, type SourceText } from '../text/sourceText';
import type { Pieces } from './runningText';
import { unitAt } from './units';

/** A line that starts like this begins a paragraph of its own. */
const ownLine =
  /^(?:[ \t]{2,}|[\u3000\u2003]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、]\D|第[一二三四五六七八九十百\d]{1,4}[编章节条卷部篇]|[-—]{2}|#|[*•●①-⑳]|【)/;
const terminal = /[。！？!?：:；;”」』…)）】]$/;
/** A line of so many columns that ends in mid-sentence was cut, whatever the width of the others. */
const longLine = 80;

/**
 * The paragraphs of a text about which nothing else is known: a line is joined to the one before where that was cut
 * in mid-sentence by a wrap or a page break (blank lines and page numbers between them).
 */
export function defaultParagraphs(text: string): Pieces[] {
  const source = sourceText(text);
  const width = wrapWidth(source);
  const paragraphs: TextRange[][] = [];
  let before = '';
  let apart = false;
  for (let line = 0; line < source.lineStarts.length; line++) {
    const range = lineRange(source, line);
    const words = text.slice(range.start, Math.min(range.end, range.start + 400));
    if (isFurniture(words)) {
      apart = true;
      continue;
    }
    const last = paragraphs.at(-1);
    const joins =
      !ownLine.test(words) &&
      (isCut(before, width) || (!apart && isWrapped(before, width)) || isSplitFigure(before, words));
    if (last !== undefined && joins) last.push(range);
    else paragraphs.push([range]);
    before = text.slice(Math.max(range.start, range.end - 120), range.end).trim();
    apart = false;
  }
  return paragraphs;
}

/** In a hard-wrapped text a full line goes on in the next, even when a sentence ends with it. */
function isWrapped(line: string, width: number): boolean {
  return columnsOf(line) >= width;
}

/** 41460 at the end of a line, 人 at the start of the next. */
function isSplitFigure(line: string, next: string): boolean {
  return /[\d０-９万亿]$/.test(line) && unitAt(next, 0) !== undefined;
}

/** Blank lines, form feeds and lines with nothing but a page number. */
function isFurniture(line: string): boolean {
  const words = line.trim();
  return (
    words === '' ||
    words === '\u200b' ||
    (words.length < 10 && /^[-—.·,\s\f]*\d{1,4}[-—.·,\s\f]*$/.test(words))
  );
}

function isCut(line: string, width: number): boolean {
  if (line === '' || terminal.test(line)) return false;
  if (/[，、,]$/.test(line)) return true;
  return columnsOf(line) >= Math.min(width, longLine);
}

/** A Chinese character takes two columns, a digit or a Latin letter one. */
function columnsOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length && columns < 2 * longLine + 80; at++)
    columns += line.charCodeAt(at) < 0x100 ? 1 : 2;
  return columns;
}

/** The columns from which a line counts as full: most lines of a hard-wrapped text come close to it. */
function wrapWidth(source: SourceText): number {
  const counts = new Map<number, number>();
  let lines = 0;
  for (let line = 0; line < source.lineStarts.length; line++) {
    const { start, end } = lineRange(source, line);
    const columns = columnsOf(source.text.slice(start, Math.min(end, start + 200)));
    if (columns < 24) continue;
    lines++;
    if (columns <= 160) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  let best = Infinity;
  let most = lines * 0.4;
  for (const columns of counts.keys()) {
    let near = 0;
    for (let other = columns - 4; other <= columns + 4; other++) near += counts.get(other) ?? 0;
    if (near > most) {
      most = near;
      best = columns;
    }
  }
  return best - 6;
}
