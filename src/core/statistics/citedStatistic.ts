import { quotationOf } from '../anthology/citation';
import type { PageReference, ParsedFile, VolumeSummary } from '../anthology/contentsTree';
import { headingPath, pageAt, reportAt } from '../anthology/lookup';
import { placeIn, type Place } from '../text/place';
import type { Statistic } from './statistic';

/** A statistic with the place that cites it: a row of the statistics table, a line of the hover's other citations. */
export interface CitedStatistic {
  readonly statistic: Statistic;
  /** The id of its volume. */
  readonly volume: string;
  readonly volumeTitle: string;
  readonly volumeYear: number | undefined;
  /** The report's title; undefined outside of reports. */
  readonly report: string | undefined;
  readonly contributors: readonly string[];
  /** Markers and titles of the headings above, the highest first. */
  readonly headings: readonly string[];
  readonly page: PageReference | undefined;
  /** The sentence, joined across line and page breaks. */
  readonly sentence: string;
  readonly place: Place;
}

/** What a citing place says of its volume. */
export type CitingVolume = Pick<VolumeSummary, 'id' | 'title' | 'year'>;

/** Adds to a statistic of a file where it stands: report, headings, printed page. */
export function citeStatistic(volume: CitingVolume, file: ParsedFile, statistic: Statistic): CitedStatistic {
  const report = reportAt(file.volume, statistic.start);
  const headings = report ? headingPath(report, statistic.start) : [];
  const page = pageAt(file.volume, statistic.start);
  return {
    statistic,
    volume: volume.id,
    volumeTitle: volume.title,
    volumeYear: volume.year,
    report: report?.title,
    contributors: report?.contributors ?? [],
    headings: headings.map((heading) => heading.marker + heading.title),
    page: page && { number: page.number, evidence: page.evidence },
    sentence: quotationOf(file.source.text, file.volume, statistic.sentence),
    place: placeIn(file.path, file.source, statistic),
  };
}
