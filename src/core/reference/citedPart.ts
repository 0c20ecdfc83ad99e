import { pageAt, reportAt } from '../anthology/lookup';
import type { BibliographicRecord, Report, TextOutline } from '../anthology/parsedText';
import type { PageReference } from '../anthology/volume';
import type { TextRange } from '../text/range';

export interface CitedReport {
  readonly title: string;
  readonly contributors: readonly string[];
  /** When it was given or signed: 2015-03-05, 2015-03 or 2015; undefined where the text does not say. */
  readonly date: string | undefined;
}

/** What is cited. */
export interface CitedPart {
  readonly bibliography: BibliographicRecord;
  /** The report it is from; undefined for the volume as a whole. */
  readonly report: CitedReport | undefined;
  /** The first and the last page; undefined where neither text nor 目录 tells. */
  readonly pages: readonly [first: PageReference, last: PageReference] | undefined;
}

/**
 * What a range of a text cites. `bibliography` is that of the volume's main file where the range is in another file
 * of it.
 */
export function citedPart(
  volume: TextOutline,
  range: TextRange,
  bibliography: BibliographicRecord = volume.bibliography,
): CitedPart {
  const first = pageAt(volume, range.start);
  const last = pageAt(volume, Math.max(range.start, range.end - 1));
  const report = reportAt(volume, range.start);
  return {
    bibliography,
    report: report && {
      title: report.title,
      contributors: contributorsOf(volume, report),
      date: dateOf(report),
    },
    pages: first && last ? [pageReference(first), pageReference(last)] : undefined,
  };
}

function pageReference({ number, evidence }: PageReference): PageReference {
  return { number, evidence };
}

/** The day of a report, else its year. */
function dateOf({ date, year }: Pick<Report, 'date' | 'year'>): string | undefined {
  return date ?? (year === undefined ? undefined : String(year));
}

/** The contributors under a report's title, else those that the 目录 gives. */
function contributorsOf(volume: TextOutline, report: Report): readonly string[] {
  if (report.contributors.length > 0) return report.contributors;
  return volume.contents[report.entry ?? -1]?.contributors ?? [];
}
