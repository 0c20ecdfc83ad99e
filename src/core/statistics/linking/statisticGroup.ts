import type { CitedStatistic } from './citedStatistic';
import type { StatisticKind } from '../statistic';

/** How a list of statistics is grouped. */
export type StatisticGrouping = 'report' | 'indicator' | 'kind';

/** Statistics that belong together: those of a report, of an indicator or of a kind. */
export interface StatisticGroup {
  /** Unique among the groups of one grouping. */
  readonly id: string;
  /** Report title, indicator, or kind; empty outside of reports and for figures without an indicator. */
  readonly label: string;
  /** Of a report: its volume. */
  readonly volumeTitle: string | undefined;
  readonly kind: StatisticKind | undefined;
  readonly count: number;
}

/** The group of a statistic under a grouping, counting one. */
export function groupOf(cited: CitedStatistic, grouping: StatisticGrouping): StatisticGroup {
  const { statistic } = cited;
  switch (grouping) {
    case 'report':
      return {
        id: JSON.stringify([cited.place.file, cited.report ?? '']),
        label: cited.report ?? '',
        volumeTitle: cited.volumeTitle,
        kind: undefined,
        count: 1,
      };
    case 'indicator':
      return {
        id: statistic.key ?? '',
        label: statistic.key === undefined ? '' : statistic.indicator,
        volumeTitle: undefined,
        kind: undefined,
        count: 1,
      };
    case 'kind':
      return {
        id: statistic.kind,
        label: statistic.kind,
        volumeTitle: undefined,
        kind: statistic.kind,
        count: 1,
      };
  }
}

/** Counts a statistic into its group. */
export function countInto(
  groups: Map<string, StatisticGroup>,
  cited: CitedStatistic,
  grouping: StatisticGrouping,
): void {
  const group = groupOf(cited, grouping);
  const known = groups.get(group.id);
  groups.set(group.id, known ? { ...known, count: known.count + 1 } : group);
}

/** Reports in order of first appearance; indicators and kinds with most citations first, no indicator last. */
export function inOrder(
  groups: Iterable<StatisticGroup>,
  grouping: StatisticGrouping,
): readonly StatisticGroup[] {
  const list = [...groups];
  if (grouping === 'report') return list;
  return list.sort((a, b) => Number(a.label === '') - Number(b.label === '') || b.count - a.count);
}

/** Whether every word of a filter stands in what a row shows; an empty filter lets all pass. */
export function passesFilter(cited: CitedStatistic, filter: string): boolean {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const { statistic } = cited;
  const shown = [
    statistic.indicator,
    statistic.text,
    statistic.time?.text,
    statistic.scope?.text,
    cited.report,
    cited.volumeTitle,
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => shown.includes(word));
}
