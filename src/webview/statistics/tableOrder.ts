import { valueFilterOf } from '../../core/statistics/linking/valueFilter';
import {
  statisticColumns,
  type StatisticColumn,
  type StatisticRow,
  type StatisticsStrings,
} from '../../protocol/statisticsTable';
import { cellText } from './cellText';

/** What the reader set on the table. Plain data; it survives hiding and reload. */
export interface TableState {
  /** What each column's filter holds; a column without one lets everything pass. */
  readonly filters: Readonly<Partial<Record<StatisticColumn, string>>>;
  /** Only figures of this indicator, of this file; undefined: of all. */
  readonly key: string | undefined;
  readonly file: string | undefined;
  readonly sort: Sort | undefined;
  readonly chartShown: boolean;
}

export interface Sort {
  readonly column: StatisticColumn;
  readonly descending: boolean;
}

export const initialTable: TableState = {
  filters: {},
  key: undefined,
  file: undefined,
  sort: undefined,
  chartShown: true,
};

/** True when something is filtered out. */
export function isFiltered({ filters, key, file }: TableState): boolean {
  return (
    key !== undefined || file !== undefined || Object.values(filters).some((filter) => filter.trim() !== '')
  );
}

/** The rows that pass the filters, sorted; rows that sort alike keep the order of the text. */
export function shownRows(
  rows: readonly StatisticRow[],
  state: TableState,
  strings: StatisticsStrings,
): readonly StatisticRow[] {
  const tests = rowTests(state, strings);
  const passing = tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
  return state.sort ? sorted(passing, state.sort, strings) : passing;
}

/** The next state of a column's sorting on a click: ascending, descending, none. */
export function nextSort(sort: Sort | undefined, column: StatisticColumn): Sort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

type RowTest = (row: StatisticRow) => boolean;

function rowTests({ filters, key, file }: TableState, strings: StatisticsStrings): readonly RowTest[] {
  const tests: RowTest[] = [];
  if (key !== undefined) tests.push((row) => row.key === key);
  if (file !== undefined) tests.push((row) => row.file === file);
  for (const column of statisticColumns) {
    const filter = filters[column]?.trim() ?? '';
    const test = filter === '' ? undefined : columnTest(column, filter, strings);
    if (test) tests.push(test);
  }
  return tests;
}

/** Undefined where the filter of a column of numbers is not understood: it lets everything pass, and the page says so. */
function columnTest(
  column: StatisticColumn,
  filter: string,
  strings: StatisticsStrings,
): RowTest | undefined {
  if (isOfNumbers(column)) {
    const passes = valueFilterOf(filter);
    if (column === 'value') return passes;
    return (
      passes && (({ page }) => passes({ value: page?.number, upper: undefined, unit: '', kind: 'count' }))
    );
  }
  const words = filter.toLowerCase().split(/\s+/);
  return (row) => {
    const text = cellText(row, column, strings).toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function isOfNumbers(column: StatisticColumn): column is 'value' | 'page' {
  return column === 'value' || column === 'page';
}

/** The columns whose filter is not understood. */
export function misunderstood({ filters }: TableState): readonly StatisticColumn[] {
  return statisticColumns.filter((column) => {
    const filter = filters[column]?.trim() ?? '';
    return isOfNumbers(column) && filter !== '' && valueFilterOf(filter) === undefined;
  });
}

function sorted(
  rows: readonly StatisticRow[],
  { column, descending }: Sort,
  strings: StatisticsStrings,
): readonly StatisticRow[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column, strings) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, sign, collator) || a.row.id - b.row.id);
  return keyed.map(({ row }) => row);
}

/** Undefined where there is nothing to compare: such rows come last, whatever the direction. */
function sortKey(
  row: StatisticRow,
  column: StatisticColumn,
  strings: StatisticsStrings,
): number | string | undefined {
  switch (column) {
    case 'value':
      return row.value;
    case 'page':
      return row.page?.number;
    case 'time':
    case 'years':
      return row.lastYear;
    case 'indicator':
    case 'text':
    case 'unit':
    case 'modality':
    case 'aspects':
    case 'scope':
    case 'source':
    case 'evidence':
    case 'report':
    case 'sentence':
      return cellText(row, column, strings) || undefined;
  }
}

function compareKeys(
  a: number | string | undefined,
  b: number | string | undefined,
  sign: number,
  collator: Intl.Collator,
): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}
