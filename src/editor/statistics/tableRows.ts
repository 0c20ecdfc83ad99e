import type { CitedStatistic } from '../../core/statistics/linking/citedStatistic';
import type { Known, Statistic } from '../../core/statistics/statistic';
import { knownOf } from '../../core/statistics/linking/figureRecord';
import { numbersOf, yearsText } from '../../core/statistics/linking/figuresCsv';
import { plottedFigure } from '../../core/statistics/linking/series';
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
    years: yearsText(statistic),
    lastYear: statistic.time?.years?.[1] ?? cited.volumeYear,
    modality: statistic.modality,
    aspects: statistic.aspects.join(' '),
    scope: statistic.scope?.text ?? '',
    source: statistic.source?.text ?? '',
    report: cited.report ?? '',
    volume: cited.volumeTitle,
    file: cited.place.file,
    page: cited.page,
    sentence: cited.sentence,
    evidence: evidenceOf(statistic),
    plotted: plottedFigure(cited),
  };
}

/** Without the words of the fields, which are in the row already. */
function evidenceOf(statistic: Statistic): StatisticRow['evidence'] {
  const plain = (known: Known | undefined): Known | undefined =>
    known && { from: known.from, sure: known.sure };
  const { indicator, time, scope, source } = knownOf(statistic);
  return { indicator: plain(indicator), time: plain(time), scope: plain(scope), source: plain(source) };
}
