import type * as vscode from 'vscode';

const key = 'wenxuan.search.history';
const length = 50;

/** Earlier queries of this workspace, the newest first. */
export function readHistory(memento: vscode.Memento): readonly string[] {
  return memento.get<readonly string[]>(key, []);
}

/** Puts a query at the front of the history and returns it; a blank one changes nothing. */
export async function remember(memento: vscode.Memento, query: string): Promise<readonly string[]> {
  const before = readHistory(memento);
  const trimmed = query.trim();
  if (trimmed === '' || before[0] === trimmed) return before;
  const history = [trimmed, ...before.filter((other) => other !== trimmed)].slice(0, length);
  await memento.update(key, history);
  return history;
}
