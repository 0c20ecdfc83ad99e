import type { SearchAnswer } from '../../core/search/results/hit';
import type { SearchRequest } from '../../core/search/query/request';
import type { SearchState } from '../../protocol/searchView';

/** What a webview begins with. */
export const initialState: SearchState = {
  query: '',
  wholeWord: false,
  simplify: false,
  matchCase: false,
  unit: 'paragraph',
  order: 'relevance',
  volumes: [],
  contributors: [],
  years: [],
  reports: [],
  within: [],
  view: 'passages',
  context: 40,
  lineOrder: 'asFound',
  filtersOpen: false,
  all: false,
};

/** Hits asked for at first: what fills the list, and what sorting concordance lines wants. */
const firstHits = { passages: 100, lines: 1000 };

/** Hits fetched at a time for a report opened in the list. */
export const reportHits = 500;

/** The question a state asks. `last` tells how much there is once *all* is asked for. */
export function requestOf(state: SearchState, last: SearchAnswer | undefined): SearchRequest {
  const { query, unit, order, wholeWord, matchCase, simplify, context, within } = state;
  const all = state.all && last?.query === query ? last : undefined;
  const first = firstHits[state.view];
  return {
    query,
    unit,
    order,
    wholeWord,
    matchCase,
    simplify,
    context,
    within,
    limit: all && state.view === 'lines' ? Math.max(first, all.total) : first,
    reportLimit: all ? Math.max(200, all.reportTotal) : 200,
    filters: {
      volumes: given(state.volumes),
      contributors: given(state.contributors),
      years: given(state.years),
      reports: given(state.reports.map(({ file, report }) => ({ file, report }))),
    },
  };
}

/** True when a filter narrows the search. */
export function isFiltered({ volumes, contributors, years, reports, within }: SearchState): boolean {
  return [volumes, contributors, years, reports, within].some((filter) => filter.length > 0);
}

/** The list with the value added, or without it where it was in. */
export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function given<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined;
}
