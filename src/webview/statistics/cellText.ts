import { knownFields } from '../../core/statistics/linking/figureRecord';
import type { Known } from '../../core/statistics/statistic';
import type { StatisticColumn, StatisticRow, StatisticsStrings } from '../../protocol/statisticsTable';
import { fill, formatNumber } from '../shared/words';

/** What a cell shows, and what its filter looks in: numbers as the language writes them, inferred pages with their mark. */
export function cellText(row: StatisticRow, column: StatisticColumn, strings: StatisticsStrings): string {
  switch (column) {
    case 'value':
      return [row.value, row.upper]
        .flatMap((end) => (end === undefined ? [] : [formatNumber(end)]))
        .join('–');
    case 'page':
      if (!row.page) return '';
      return row.page.evidence === 'printed'
        ? String(row.page.number)
        : fill(strings.inferredPage, row.page.number);
    case 'report':
      return row.report === '' ? row.volume : `${row.report} · ${row.volume}`;
    case 'modality':
      return strings.modalities[row.modality];
    case 'evidence':
      return evidenceText(row, strings);
    case 'indicator':
    case 'text':
    case 'unit':
    case 'time':
    case 'years':
    case 'aspects':
    case 'scope':
    case 'source':
    case 'sentence':
      return row[column];
  }
}

/** How a field is known, in words: `from context?`. */
export function knownText({ from, sure }: Known, strings: StatisticsStrings): string {
  return sure ? strings.evidence[from] : fill(strings.unsure, strings.evidence[from]);
}

/** The fields that are not plainly said beside the figure; where all are, that they are. */
function evidenceText({ evidence }: StatisticRow, strings: StatisticsStrings): string {
  const parts = knownFields.flatMap((field) => {
    const known = evidence[field];
    return known === undefined || isSaid(known)
      ? []
      : [`${strings.columns[field]} ${knownText(known, strings)}`];
  });
  const isEmpty = knownFields.every((field) => evidence[field] === undefined);
  return parts.length > 0 || isEmpty ? parts.join(' · ') : strings.evidence.explicit;
}

/** Said beside the figure, without doubt. */
export function isSaid({ from, sure }: Known): boolean {
  return from === 'explicit' && sure;
}
