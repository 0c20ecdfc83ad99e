import type { Heading, Volume } from '../anthology/volume';
import type { TextRange } from '../text/range';
import { documentFrom, type DocumentContext, type StatisticsContext } from './context';
import { findStatistics } from './findStatistics';
import { documentPlace } from './scope';
import type { Statistic } from './statistic';

const openingLength = 1500;

/**
 * The cited statistics of a parsed volume, or of the part of it in `extent` (a report's range), in order. Title pages,
 * contents and page furniture hold none.
 */
export function statisticsOf(text: string, volume: Volume, extent?: TextRange): Statistic[] {
  return findStatistics(text, contextOf(text, volume, extent ?? { start: 0, end: text.length }));
}

function contextOf(text: string, volume: Volume, { start, end }: TextRange): StatisticsContext {
  const { paragraphs, reports, contentsRange, furniture } = volume;
  const first = reports[0];
  const front: TextRange[] = first === undefined ? [] : [{ start: 0, end: first.range.start }];
  return {
    paragraphs: paragraphs.filter((paragraph) => paragraph.start < end && paragraph.end > start),
    excluded: [...front, ...(contentsRange === undefined ? [] : [contentsRange]), ...furniture],
    documents: documentsOf(text, volume),
    headings: reports.flatMap((report) => headingsOf(report.headings)),
  };
}

/** Each report with its own date and place, or with those of the volume it is printed in. */
function documentsOf(text: string, { reports, bibliography }: Volume): DocumentContext[] | undefined {
  if (reports.length === 0) return undefined;
  const place = bibliography.title === undefined ? undefined : documentPlace(bibliography.title);
  return reports.map(({ range }) => {
    const own = documentFrom(
      range.start,
      text.slice(range.start, Math.min(range.end, range.start + openingLength)),
    );
    return { ...own, year: own.year ?? bibliography.year, place: own.place ?? place };
  });
}

function headingsOf(headings: readonly Heading[]): TextRange[] {
  return headings.flatMap((heading) => [heading.range, ...headingsOf(heading.children)]);
}
