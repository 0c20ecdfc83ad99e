import type { PageStart } from '../text/paragraph';
import { rangeHas } from '../text/range';
import type { Heading, Report, TextOutline } from './parsedText';

/** The report that holds `offset`; undefined in front matter, contents and back matter. */
export function reportAt(volume: Pick<TextOutline, 'reports'>, offset: number): Report | undefined {
  return volume.reports.find((report) => rangeHas(report.range, offset));
}

/** The headings above `offset` in a report, highest first; empty before the first heading. */
export function headingPath(report: Report, offset: number): Heading[] {
  const path: Heading[] = [];
  let level = report.headings;
  for (;;) {
    const heading = level.find((candidate) => rangeHas(candidate.range, offset));
    if (!heading) return path;
    path.push(heading);
    level = heading.children;
  }
}

/** The printed page that `offset` stands on; undefined before the first known page and where none is known. */
export function pageAt(volume: Pick<TextOutline, 'pages'>, offset: number): PageStart | undefined {
  const { pages } = volume;
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1];
}
