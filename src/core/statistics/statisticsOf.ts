import type { BibliographicRecord, Heading, Report, ParsedText } from '../anthology/parsedText';
import { firstEndingAfter, firstIndex, rangesOverlap, type TextRange } from '../text/range';
import { documentFrom, type DocumentContext, type StatisticsContext } from './circumstances/document';
import { findStatistics } from './findStatistics';
import type { KnownParagraphs } from './knownParagraphs';
import { documentPlace } from './circumstances/scope';
import type { Statistic } from './statistic';

const openingLength = 1500;

/**
 * The cited statistics of a parsed volume, or of the part of it in `extent` (a report's range), in order. Title pages,
 * contents and page furniture hold none; what one report says of time and place does not reach into the next. See
 * {@link findStatistics} for `known`.
 */
export function statisticsOf(
  text: string,
  volume: ParsedText,
  extent?: TextRange,
  known?: KnownParagraphs,
): Statistic[] {
  const extents = extent ? [extent] : statisticsExtents(text, volume);
  return extents.flatMap((within) => findStatistics(text, contextOf(text, volume, within), known));
}

/** The stretches of a volume that hold figures, a report each; {@link statisticsOf} them one by one is those of all. */
export function statisticsExtents(text: string, { reports }: ParsedText): TextRange[] {
  if (reports.length === 0) return [{ start: 0, end: text.length }];
  return reports.map(({ range }, index) => ({
    start: range.start,
    end: reports[index + 1]?.range.start ?? text.length,
  }));
}

function contextOf(text: string, volume: ParsedText, extent: TextRange): StatisticsContext {
  const { start, end } = extent;
  const { paragraphs, reports, contents, contentsRange, furniture } = volume;
  const first = reports[0];
  const front: TextRange[] = first === undefined ? [] : [{ start: 0, end: first.range.start }];
  const startOf = (index: number): number => reports[index]?.range.start ?? Infinity;
  const within = reports.slice(
    firstIndex(reports.length, (index) => startOf(index + 1) > start),
    firstIndex(reports.length, (index) => startOf(index) >= end),
  );
  return {
    paragraphs: paragraphs.slice(
      firstEndingAfter(paragraphs, start),
      firstIndex(paragraphs.length, (index) => (paragraphs[index]?.start ?? Infinity) >= end),
    ),
    excluded: [
      ...front,
      ...(contentsRange === undefined ? [] : [contentsRange]),
      ...[...contents.map(({ range }) => range), ...furniture].filter((piece) =>
        rangesOverlap(piece, extent),
      ),
    ],
    documents: reports.length === 0 ? undefined : documentsOf(text, within, volume.bibliography),
    headings: within.flatMap((report) => headingsOf(report.headings)),
  };
}

/** Each report with its own date and place, or with those of the volume it is printed in. */
function documentsOf(
  text: string,
  reports: readonly Report[],
  { title, year }: BibliographicRecord,
): DocumentContext[] {
  const place = title === undefined ? undefined : documentPlace(title);
  return reports.map(({ range }) => {
    const own = documentFrom(
      range.start,
      text.slice(range.start, Math.min(range.end, range.start + openingLength)),
    );
    return { ...own, year: own.year ?? year, place: own.place ?? place };
  });
}

function headingsOf(headings: readonly Heading[]): TextRange[] {
  return headings.flatMap((heading) => [heading.range, ...headingsOf(heading.children)]);
}
