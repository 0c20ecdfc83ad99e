import { skipBlanks, trimBlanks } from '../../text/characters';
import { firstEndingAfter, type TextRange } from '../../text/range';
import type { PageReference } from '../volume';
import { pageAt, reportAt } from '../lookup';
import type { BibliographicRecord, Report, ParsedText } from '../parsedText';

/** A citation of a part of a volume, and what it lacks. */
export interface Citation {
  /** After GB/T 7714—2025: 责任者. 题名[G]//编者. 文集名. 地: 社, 年: 页. */
  readonly text: string;
  /** Parts the volume does not give; they are left out of the text, never made up. */
  readonly missing: readonly CitationPart[];
}

export type CitationPart = 'contributors' | 'editors' | 'place' | 'publisher' | 'year' | 'page';

/** Words of a text fit to quote, with their source. */
export interface CitedPassage {
  /** Joined across line and page breaks, page furniture left out. */
  readonly quotation: string;
  readonly citation: Citation;
}

/** What is cited. */
export interface CitedPart {
  readonly bibliography: BibliographicRecord;
  /** The report it is from; undefined for the volume as a whole. */
  readonly report: { readonly title: string; readonly contributors: readonly string[] } | undefined;
  /** The first and the last page; undefined where neither text nor 目录 tells. */
  readonly pages: readonly [first: PageReference, last: PageReference] | undefined;
}

/**
 * The reference to a report as a part of its volume (析出文献), of a report that stands alone ([R]), or, without a
 * report, of the volume itself. An inferred page is marked 约. Empty text where not even a title is known.
 */
export function citationOf({ bibliography, report, pages }: CitedPart): Citation {
  const { editors, place, publisher, publishedYear } = bibliography;
  const volume = volumeTitle(bibliography);
  const standsAlone = report !== undefined && (volume === undefined || volume === report.title);
  const missing: CitationPart[] = [];
  const need = (part: CitationPart, known: boolean): void => {
    if (!known) missing.push(part);
  };

  if (report) need('contributors', report.contributors.length > 0);
  if (!standsAlone) need('editors', editors.length > 0);
  need('place', place !== undefined);
  need('publisher', publisher !== undefined);
  need('year', publishedYear !== undefined);
  if (report) need('page', pages !== undefined);

  const imprint = imprintOf(place, publisher, publishedYear, pages && pageSpan(pages));
  const host = sentences([names(editors), report ? volume : typed(volume, 'G'), imprint]);
  if (!report) return { text: volume === undefined ? '' : host, missing };
  const title = typed(report.title, standsAlone ? 'R' : 'G');
  const part = sentences([names(report.contributors), title]);
  return {
    text: standsAlone
      ? sentences([names(report.contributors), title, imprint])
      : `${part.slice(0, -1)}//${host}`,
    missing,
  };
}

/**
 * The words of a range with their source. `bibliography` is that of the volume's main file where the range is in
 * another file of it.
 */
export function citedPassage(
  text: string,
  volume: ParsedText,
  range: TextRange,
  bibliography: BibliographicRecord = volume.bibliography,
): CitedPassage {
  const first = pageAt(volume, range.start);
  const last = pageAt(volume, Math.max(range.start, range.end - 1));
  const report = reportAt(volume, range.start);
  return {
    quotation: quotationOf(text, volume, range),
    citation: citationOf({
      bibliography,
      report: report && { title: report.title, contributors: contributorsOf(volume, report) },
      pages: first && last ? [first, last] : undefined,
    }),
  };
}

/** The contributors under a report's title, else those that the 目录 gives. */
function contributorsOf(volume: ParsedText, report: Report): readonly string[] {
  if (report.contributors.length > 0) return report.contributors;
  return volume.contents[report.entry ?? -1]?.contributors ?? [];
}

/**
 * The words of a range as one reads them: lines and pages joined where a break cut them, page furniture left out,
 * paragraphs on lines of their own. What belongs to no paragraph is taken as it stands.
 */
export function quotationOf(text: string, volume: ParsedText, range: TextRange): string {
  const { paragraphs } = volume;
  const lines: string[] = [];
  for (let i = firstEndingAfter(paragraphs, range.start); i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || paragraph.start >= range.end) break;
    const words = paragraph.pieces
      .map((piece) => text.slice(Math.max(piece.start, range.start), Math.min(piece.end, range.end)))
      .join('');
    if (words !== '') lines.push(words);
  }
  if (lines.length > 0) return lines.join('\n');
  return text.slice(skipBlanks(text, range.start, range.end), trimBlanks(text, range.start, range.end));
}

/** The year a volume is about is part of its name: it tells the volumes of a series apart. */
function volumeTitle({ title, year, publishedYear }: BibliographicRecord): string | undefined {
  if (title === undefined || year === undefined || year === publishedYear) return title;
  return title.includes(String(year)) ? title : `${title}: ${year}`;
}

function typed(title: string | undefined, code: 'G' | 'R'): string | undefined {
  return title === undefined ? undefined : `${title}[${code}]`;
}

/** At most three names; more end with 等 (GB/T 7714, 8.1.2). */
function names(list: readonly string[]): string | undefined {
  if (list.length === 0) return undefined;
  return list.length > 3 ? `${list.slice(0, 3).join(', ')}, 等` : list.join(', ');
}

function imprintOf(
  place: string | undefined,
  publisher: string | undefined,
  year: number | undefined,
  pages: string | undefined,
): string | undefined {
  const issuer = join([place, publisher], ': ');
  const dated = join([issuer, year === undefined ? undefined : String(year)], ', ');
  return join([dated, pages], ': ');
}

/** `14`, `14-15`, `约14-15`: one inferred end makes the whole span approximate. */
function pageSpan([first, last]: readonly [PageReference, PageReference]): string {
  const about = first.evidence === 'inferred' || last.evidence === 'inferred' ? '约' : '';
  return first.number === last.number ? `${about}${first.number}` : `${about}${first.number}-${last.number}`;
}

function sentences(parts: readonly (string | undefined)[]): string {
  return `${join(parts, '. ') ?? ''}.`;
}

function join(parts: readonly (string | undefined)[], separator: string): string | undefined {
  const known = parts.filter((part) => part !== undefined && part !== '');
  return known.length === 0 ? undefined : known.join(separator);
}
