import type { PageReference } from '../anthology/contentsTree';
import type { Place } from '../text/place';
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
