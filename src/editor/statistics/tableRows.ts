import type { CitedStatistic } from '../../core/statistics/linking/citedStatistic';
import type { Statistic } from '../../core/statistics/statistic';
import { numbersOf } from '../../core/statistics/linking/figuresCsv';
import type { StatisticRow } from '../../protocol/statisticsTable';
import { timeWords } from './card';

/** A figure as the table shows it. */
export function statisticRow(cited: CitedStatistic, id: number): StatisticRow {
  const { statistic } = cited;
  const [value, upper] = numbersOf(statistic);
  return {
    id,
    indicator: statistic.indicator,
    key: statistic.key,
    text: statistic.text.replace(/\s+/g, ''),
    value,
    upper,
    unit: statistic.unit,
    kind: statistic.kind,
    time: timeWords(statistic),
    year: statistic.time?.years?.[1] ?? cited.volumeYear,
    scope: statistic.scope?.text ?? '',
    source: statistic.source?.text ?? '',
    report: cited.report ?? '',
    volume: cited.volumeTitle,
    file: cited.place.file,
    page: cited.page,
    sentence: cited.sentence,
    carried: carriedFields(statistic),
  };
}

function carriedFields(statistic: Statistic): readonly ('time' | 'scope' | 'source')[] {
  return (['time', 'scope', 'source'] as const).filter((field) => {
    const described = statistic[field];
    return described !== undefined && described.from !== 'explicit';
  });
}
