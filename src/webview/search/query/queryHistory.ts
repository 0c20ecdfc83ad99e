/** A walk through earlier queries: which of them the box shows, and what was typed before the walk began. */
export interface HistoryWalk {
  /** Index into the history, the newest first; -1: the draft. */
  readonly index: number;
  readonly draft: string;
}

/** The next older (`by` 1) or newer (-1) query than the one shown; undefined where there is none. */
export function walkHistory(
  history: readonly string[],
  walk: HistoryWalk | undefined,
  shown: string,
  by: 1 | -1,
): { readonly walk: HistoryWalk; readonly query: string } | undefined {
  const draft = walk?.draft ?? shown;
  let index = (walk?.index ?? -1) + by;
  while (history[index] === shown && by === 1) index += by;
  if (index < -1 || (walk === undefined && by === -1)) return undefined;
  const query = index === -1 ? draft : history[index];
  return query === undefined ? undefined : { walk: { index, draft }, query };
}
