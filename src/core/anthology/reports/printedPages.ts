import type { PageMark } from '../../text/furniture';
import { isBlankLine, type Line } from '../../text/lines';
import type { PageStart } from '../../text/paragraph';
import type { JoinedParagraph } from '../../text/paragraphs';

/** A place whose printed page the 目录 tells. */
export interface KnownPage {
  readonly start: number;
  readonly line: number;
  readonly page: number;
  /** The page of the entry behind it in the 目录, whether its body is here or not; undefined where none is told. */
  readonly nextPage: number | undefined;
}

export interface PageSources {
  readonly lines: readonly Line[];
  readonly marks: readonly PageMark[];
  readonly isFurniture: (line: number) => boolean;
  readonly paragraphs: readonly JoinedParagraph[];
  /** Of the entries found, in the order of the text. */
  readonly known: readonly KnownPage[];
  /** Where the last known report ends. */
  readonly end: number;
}

/** The starts of printed pages: from marks where the text has them, else from breaks between pages the 目录 names. */
export function pagesOf(sources: PageSources): readonly PageStart[] {
  const pages = sources.marks.length >= 3 ? markedPages(sources) : inferredPages(sources);
  return rising([...pages].sort((a, b) => a.start - b.start));
}

function markedPages(sources: PageSources): readonly PageStart[] {
  const { marks, lines, known, isFurniture } = sources;
  const atFoot = marksStandAtFoot(sources);
  const starts: PageStart[] = known.map(({ start, page }) => ({ start, number: page, evidence: 'inferred' }));
  const [first] = marks;
  const [body] = known;
  if (first && atFoot && !body) {
    const line = lines.find((candidate) => !isBlankLine(candidate));
    if (line) starts.push({ start: line.start, number: first.number, evidence: 'printed' });
  }
  for (const mark of marks) {
    const line = lines
      .slice(mark.line + 1, mark.line + 12)
      .find(({ number, start, end }) => end > start && !isFurniture(number));
    if (line) starts.push({ start: line.start, number: mark.number + (atFoot ? 1 : 0), evidence: 'printed' });
  }
  return starts;
}

/**
 * A mark at the foot names the page that ends, one at the head the page that begins. The first mark after a report's
 * start tells: at the foot it bears the report's own page, at the head the next, since opening pages have no mark.
 */
function marksStandAtFoot({ marks, known, lines }: PageSources): boolean {
  let foot = 0;
  let head = 0;
  let next = 0;
  for (const { line, page } of known) {
    while (next < marks.length && (marks[next]?.line ?? Infinity) < line) next++;
    const number = marks[next]?.number;
    if (number === page) foot++;
    else if (number === page + 1 || marks[next - 1]?.number === page) head++;
  }
  if (foot !== head) return foot > head;
  const besideFeed = marks.filter(({ line }) => [line, line - 1, line - 2].some((at) => lines[at]?.formFeed));
  if (besideFeed.length > marks.length / 2) return false;
  return marks.filter(({ kind }) => kind === 'page-mark').length >= marks.length / 2;
}

/** Sentences that a blank line cuts show where pages end; they share out the pages between two known ones. */
function inferredPages({ paragraphs, known, end, lines }: PageSources): readonly PageStart[] {
  const breaks = paragraphs.flatMap((paragraph) => breaksIn(paragraph, lines));
  return known.flatMap(({ start, page, nextPage }, index) => {
    const next = known[index + 1];
    const until = next?.start ?? end;
    const after = [nextPage, next?.page].find((number) => number !== undefined && number > page) ?? page + 1;
    const last = Math.min(after, next?.page ?? after) - 1;
    const inside = breaks.filter((offset) => start < offset && offset < until);
    return [
      { start, number: page, evidence: 'inferred' as const },
      ...inside.map((offset, at) => ({
        start: offset,
        number: sharedPage({ start, until, page, last }, offset, at, inside.length),
        evidence: 'inferred' as const,
      })),
    ];
  });
}

interface Stretch {
  readonly start: number;
  readonly until: number;
  readonly page: number;
  readonly last: number;
}

/** Counted where every page break shows; by length where some do not. */
function sharedPage(
  { start, until, page, last }: Stretch,
  offset: number,
  at: number,
  count: number,
): number {
  if (last - page === count) return page + at + 1;
  const share = (offset - start) / Math.max(1, until - start);
  return Math.min(last, page + Math.max(1, Math.round(share * (last - page + 1))));
}

function breaksIn(paragraph: JoinedParagraph, lines: readonly Line[]): readonly number[] {
  let line = paragraph.firstLine;
  return paragraph.pieces.flatMap((piece, index) => {
    const before = line;
    while ((lines[line]?.end ?? Infinity) <= piece.start && line < paragraph.lastLine) line++;
    return index > 0 && line - before > 1 ? [piece.start] : [];
  });
}

/** Page numbers only rise; a start that falls back, or stands where another does, is dropped. */
function rising(pages: readonly PageStart[]): readonly PageStart[] {
  const kept: PageStart[] = [];
  for (const page of pages) {
    const last = kept.at(-1);
    if (last && page.number <= last.number) continue;
    if (last && page.start === last.start) kept.pop();
    kept.push(page);
  }
  return kept;
}
