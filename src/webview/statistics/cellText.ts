import { knownFields } from '../../core/statistics/linking/figureRecord';
import type { Known } from '../../core/statistics/statistic';
import type { StatisticColumn, StatisticRow, StatisticsStrings } from '../../protocol/statisticsTable';
import { fill, formatNumber } from '../shared/words';

/** What a cell shows, and what its filter looks in: numbers as the language writes them, inferred pages with their mark. */
export function cellText(row: StatisticRow, column: StatisticColumn, strings: StatisticsStrings): string {
  switch (column) {
    case 'value':
      return [row.value, row.upper].flatMap((end) => (end === undefined ? [] : [valueText(end)])).join('–');
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

/** 1,200; from 亿 on as a reader of Chinese writes it, 11.67万亿, since nobody counts so many figures. */
function valueText(value: number): string {
  const [by, word] = value >= 1e12 ? [1e12, '万亿'] : value >= 1e8 ? [1e8, '亿'] : [1, ''];
  return formatNumber(Number((value / by).toPrecision(12))) + word;
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
