import * as vscode from 'vscode';
import type { SearchRequest } from '../../core/search/query/request';
import { isCancelled } from '../../protocol/channel';
import type { CorpusClient } from '../corpus/corpusClient';
import { placeRange } from '../documents/positions';
import type { CurrentSearch } from './currentSearch';

/** Hits marked in one file; more would only colour it all. */
const limit = 5000;

/** Marks all hits of the current search in the editors on screen. */
export function registerHitHighlights(
  corpus: CorpusClient,
  current: CurrentSearch,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    // High-contrast themes have no background for it, others no border.
    border: '1px dotted',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let running = new AbortController();
  const refresh = (): void => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    for (const editor of vscode.window.visibleTextEditors) {
      highlight(corpus, editor, current.request, signal).then(
        (ranges) => {
          if (!signal.aborted) editor.setDecorations(decoration, ranges);
        },
        (error: unknown) => {
          if (!isCancelled(error)) log.warn(String(error));
        },
      );
    }
  };
  return vscode.Disposable.from(
    decoration,
    current.onDidChange(refresh),
    corpus.onDidChange(refresh),
    vscode.window.onDidChangeVisibleTextEditors(refresh),
    { dispose: () => running.abort() },
  );
}

/** The ranges of a search's hits in an editor; none where its file is not searched. */
async function highlight(
  corpus: CorpusClient,
  editor: vscode.TextEditor,
  request: SearchRequest | undefined,
  signal: AbortSignal,
): Promise<readonly vscode.Range[]> {
  const { scheme, fsPath: file } = editor.document.uri;
  if (!request || scheme !== 'file') return [];
  const volume = await corpus.summaryOfFile(file);
  const only = request.filters?.volumes;
  if (!volume || (only && !only.includes(volume.id))) return [];
  const filters = { ...request.filters, volumes: [volume.id] };
  const narrowed: SearchRequest = { ...request, filters, order: 'document', limit, reportLimit: 0 };
  const { hits } = await corpus.remote.call('search', narrowed, { signal });
  const ranges = hits.filter((hit) => hit.file === file).map(({ start, end }) => ({ start, end }));
  return (await corpus.remote.call('locate', { file, ranges }, { signal })).map(placeRange);
}
