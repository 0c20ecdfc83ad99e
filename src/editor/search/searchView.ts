import * as vscode from 'vscode';
import type { HitPlace } from '../../protocol/searchView';
import type { TextRange } from '../../core/text/range';
import type { ContentsNode } from '../contents/nodes';
import { showOptions } from '../navigation/openMode';
import { CurrentSearch } from './currentSearch';
import { exportHits } from './exportHits';
import { registerHitHighlights } from './hitHighlights';
import { openHit } from './openHit';
import { SearchPages } from './searchPages';
import { selectionQuery } from './selectionQuery';
import { copyHit, type SearchDeps } from './servePage';

export type { SearchDeps } from './servePage';

/** The context VS Code hands to a command of the page's own menu. */
interface HitContext {
  readonly place: HitPlace;
  readonly passage: TextRange;
}

/** The search view, its page in an editor, and the commands around them. */
export function registerSearchView(deps: SearchDeps): vscode.Disposable {
  const { corpus, log } = deps;
  const current = new CurrentSearch();
  const pages = new SearchPages(deps, current);
  const walk = async (by: 1 | -1): Promise<void> => {
    const hit = current.walk(by);
    const options = { preview: true, preserveFocus: false, viewColumn: pages.hitColumn };
    if (hit) await openHit(corpus, hit, options);
  };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    current,
    pages,
    registerHitHighlights(corpus, current, log),
    registerCommand('wenxuan.search.find', (query?: unknown) =>
      pages.find(typeof query === 'string' ? { query } : {}),
    ),
    registerCommand('wenxuan.search.selection', () => pages.find({ query: selectedQuery() })),
    registerCommand('wenxuan.search.inReport', (node?: ContentsNode) => searchInReport(pages, node)),
    registerCommand('wenxuan.search.openInEditor', () => pages.openInEditor()),
    registerCommand('wenxuan.search.nextHit', () => walk(1)),
    registerCommand('wenxuan.search.previousHit', () => walk(-1)),
    registerCommand('wenxuan.search.exportMarkdown', () => exportHits(corpus, current.request, 'markdown')),
    registerCommand('wenxuan.search.exportCsv', () => exportHits(corpus, current.request, 'csv')),
    registerCommand('wenxuan.search.copyHit', ({ place, passage }: HitContext) =>
      copyHit(corpus, place, passage),
    ),
    registerCommand('wenxuan.search.openHitToSide', ({ place }: HitContext) =>
      openHit(corpus, place, showOptions('side', pages.hitColumn)),
    ),
  );
}

/** The selected words as a query; undefined leaves the box as it is. */
function selectedQuery(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) return undefined;
  return selectionQuery(editor.document.getText(editor.selection));
}

/** Opens the search view with a report of the contents tree as the only one to search. */
async function searchInReport(pages: SearchPages, node: ContentsNode | undefined): Promise<void> {
  const report = node?.kind === 'entry' ? node.entry.report : undefined;
  if (!report) return pages.find({});
  await pages.find({ report: { file: report.place.file, report: report.index, title: report.title } });
}
