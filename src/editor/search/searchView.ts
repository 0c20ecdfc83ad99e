import * as vscode from 'vscode';
import { quotedQuery } from '../../core/search/query/quotedQuery';
import type { HitPlace } from '../../protocol/searchView';
import type { TextRange } from '../../core/text/range';
import type { ContentsNode } from '../contents/nodes';
import { showOptions } from '../navigation/openMode';
import { CurrentSearch } from './currentSearch';
import { exportHits } from './exportHits';
import { registerHitHighlights } from './hitHighlights';
import { openHit } from './openHit';
import { SearchWebviews } from './searchWebviews';
import { copyHit, type SearchDeps } from './serveSearchWebview';

export type { SearchDeps } from './serveSearchWebview';

/** The context VS Code hands to a command of the webview's own menu. */
interface HitContext {
  readonly place: HitPlace;
  readonly passage: TextRange;
}

/** The search view, its webview in an editor, and the commands around them. */
export function registerSearchView(deps: SearchDeps): vscode.Disposable {
  const { corpus, log } = deps;
  const current = new CurrentSearch();
  const webviews = new SearchWebviews(deps, current);
  const walk = async (by: 1 | -1): Promise<void> => {
    const hit = current.walk(by);
    const options = { preview: true, preserveFocus: false, viewColumn: webviews.hitColumn };
    if (hit) await openHit(corpus, hit, options);
  };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    current,
    webviews,
    registerHitHighlights(corpus, current, log),
    registerCommand('wenxuan.search.find', (query?: unknown) =>
      webviews.find(typeof query === 'string' ? { query } : {}),
    ),
    registerCommand('wenxuan.search.selection', () => webviews.find({ query: selectedQuery() })),
    registerCommand('wenxuan.search.inReport', (node?: ContentsNode) => searchInReport(webviews, node)),
    registerCommand('wenxuan.search.openInEditor', () => webviews.openInEditor()),
    registerCommand('wenxuan.search.nextHit', () => walk(1)),
    registerCommand('wenxuan.search.previousHit', () => walk(-1)),
    registerCommand('wenxuan.search.exportMarkdown', () => exportHits(corpus, current.request, 'markdown')),
    registerCommand('wenxuan.search.exportCsv', () => exportHits(corpus, current.request, 'csv')),
    registerCommand('wenxuan.search.copyHit', ({ place, passage }: HitContext) =>
      copyHit(corpus, place, passage),
    ),
    registerCommand('wenxuan.search.openHitToSide', ({ place }: HitContext) =>
      openHit(corpus, place, showOptions('side', webviews.hitColumn)),
    ),
  );
}

/** The selected words as a query; undefined leaves the box as it is. */
function selectedQuery(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) return undefined;
  return quotedQuery(editor.document.getText(editor.selection));
}

/** Opens the search view with a report of the contents tree as the only one to search. */
async function searchInReport(webviews: SearchWebviews, node: ContentsNode | undefined): Promise<void> {
  const report = node?.kind === 'entry' ? node.entry.report : undefined;
  if (!report) return webviews.find({});
  await webviews.find({ report: { file: report.place.file, report: report.index, title: report.title } });
}
