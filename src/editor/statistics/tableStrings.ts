import * as vscode from 'vscode';
import type { StatisticsStrings } from '../../protocol/statisticsTable';
import { figureCount } from '../words/counted';

/** The words of the statistics table in the language of the editor. */
export function tableStrings(): StatisticsStrings {
  const { t } = vscode.l10n;
  return {
    columns: {
      indicator: t('Indicator'),
      text: t('Figure'),
      value: t('Value'),
      unit: t('Unit'),
      time: t('Time'),
      years: t('Years'),
      modality: t('Actual or Aim'),
      aspects: t('Aspect'),
      scope: t('Scope'),
      source: t('Source'),
      evidence: t('Evidence'),
      report: t('Report'),
      page: t('Page'),
      sentence: t('Sentence'),
    },
    table: t('Statistics'),
    filterColumn: t('Filter by {0}'),
    sortColumn: t('Sort by {0}'),
    clearFilters: t('Clear Filters'),
    filterMisunderstood: t('“{0}” is no number that can be filtered by. Examples: {1}'),
    count: figureCount(),
    countFiltered: t('{0} of {1} figures'),
    countSelected: t('{0} selected'),
    reading: t('Reading… {0} so far'),
    none: t('No figures in the volumes.'),
    noneFiltered: t('No figure passes the filters.'),
    failed: t('The figures could not be read: {0}'),
    modalities: {
      actual: t('actual'),
      forecast: t('forecast'),
      target: t('target'),
      plan: t('plan'),
    },
    evidence: {
      explicit: t('said beside it'),
      carried: t('from context'),
      document: t('from the document'),
    },
    unsure: t('{0}?'),
    inferredPage: t('c. {0}'),
    onlyIndicator: t('indicator: {0}'),
    onlyFile: t('file: {0}'),
    remove: t('Remove'),
    showChart: t('Chart of the selected indicator'),
    chart: t('{0} over time'),
    chartUnits: t('in {0}'),
    chartPoints: t('Points of the chart'),
    chartHollow: t('Hollow points are aimed at or foreseen.'),
    chartMore: t('{0} more places are not drawn.'),
    noPlace: t('(no place)'),
  };
}
