import type { PageReference, VolumeSummary } from '../../anthology/volume';
import type { OutlinedFile } from '../../anthology/volumes/outlinedFile';
import { headingPath, pageAt, reportAt } from '../../anthology/lookup';
import { placeIn, type Place } from '../../text/place';
import type { Statistic } from '../statistic';
import { yearsOf } from '../circumstances/time';

/** A statistic with the words of its sentence, joined across line and page breaks. */
export interface StatedStatistic {
  readonly statistic: Statistic;
  readonly sentence: string;
}

/** A statistic with the place that cites it: a row of the statistics table, a line of the hover's other citations. */
export interface CitedStatistic extends StatedStatistic {
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
  readonly place: Place;
}

/** What a citing place says of its volume. */
export type CitingVolume = Pick<VolumeSummary, 'id' | 'title' | 'year'>;

/** What is needed of a file to tell where in it a statistic stands. */
export type CitingFile = Pick<OutlinedFile, 'path' | 'lines' | 'volume'>;

/** Adds to a statistic of a file where it stands: report, headings, printed page. */
export function citeStatistic(
  volume: CitingVolume,
  file: CitingFile,
  stated: StatedStatistic,
): CitedStatistic {
  const { statistic } = stated;
  const report = reportAt(file.volume, statistic.start);
  const headings = report ? headingPath(report, statistic.start) : [];
  const page = pageAt(file.volume, statistic.start);
  return {
    ...stated,
    statistic: dated(statistic, volume.year),
    volume: volume.id,
    volumeTitle: volume.title,
    volumeYear: volume.year,
    report: report?.title,
    contributors: report?.contributors ?? [],
    headings: headings.map((heading) => heading.marker + heading.title),
    page: page && { number: page.number, evidence: page.evidence },
    place: placeIn(file.path, file.lines, statistic),
  };
}

/** A report in a file of its own learns from its volume which year 目前 is. */
function dated(statistic: Statistic, year: number | undefined): Statistic {
  const { time } = statistic;
  if (!time || time.years || year === undefined) return statistic;
  return { ...statistic, time: { ...time, years: yearsOf(time.text, { year }) } };
}
