import * as vscode from 'vscode';
import { openChannel, type Channel } from '../../protocol/channel';
import type {
  HitPlace,
  SearchCorpus,
  SearchHostApi,
  SearchViewApi,
  SearchSeed,
  SearchState,
} from '../../protocol/searchView';
import type { TextRange } from '../../core/text/range';
import { cite } from '../citation/references';
import { showUnreadCommand } from '../contents/unreadItems';
import type { CorpusClient } from '../corpus/corpusClient';
import { showOptions } from '../navigation/openMode';
import { webviewPort } from '../webviews/webviewPort';
import type { CurrentSearch } from './currentSearch';
import { openHit } from './openHit';
import { readHistory, remember } from './queryHistory';
import { searchStrings } from './searchStrings';

export interface SearchDeps {
  readonly corpus: CorpusClient;
  readonly extensionUri: vscode.Uri;
  /** Keeps the history of queries. */
  readonly memento: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

export interface SearchWebviewOptions {
  readonly webview: vscode.Webview;
  /** Where hits open: a webview in an editor group must not be covered by them. */
  readonly viewColumn: vscode.ViewColumn;
  /** What the webview begins with; undefined: it goes on where it was. */
  readonly takeSeed: () => SearchSeed | undefined;
  readonly onSet: (state: SearchState) => void;
}

/** A webview that is on the screen. Disposing it leaves the webview as it is and stops answering it. */
export interface ServedWebview {
  readonly remote: Channel<SearchViewApi>;
  /** Whether it runs and answers: VS Code may fold a view away before its webview was loaded. */
  readonly started: boolean;
  dispose(): void;
}

/** Answers a search webview and tells it of what happens elsewhere. */
export function serveSearchWebview(
  deps: SearchDeps,
  current: CurrentSearch,
  options: SearchWebviewOptions,
): ServedWebview {
  const { corpus, memento, log } = deps;
  const port = webviewPort(options.webview);
  let started = false;
  const remote = openChannel<SearchHostApi, SearchViewApi>(port, {
    start: async () => {
      started = true;
      return {
        strings: searchStrings(),
        corpus: await searchCorpus(corpus),
        history: readHistory(memento),
        seed: options.takeSeed(),
      };
    },
    set: (state) => {
      options.onSet(state);
      return null;
    },
    search: async (request, { signal, emit }) => {
      const answer = await corpus.remote.call('search', request, { signal, onPart: emit });
      current.answered(request);
      return answer;
    },
    moreHits: (request, { signal }) => corpus.remote.call('search', request, { signal }),
    keywords: (report) => corpus.remote.call('keywords', report),
    relatedWords: (found) => corpus.remote.call('relatedWords', found),
    listed: ({ hits }) => {
      current.listed(hits);
      return null;
    },
    showUnread: async () => {
      await vscode.commands.executeCommand(showUnreadCommand);
      return null;
    },
    openHit: async ({ hit, mode }) => {
      current.opened(hit);
      await openHit(corpus, hit, showOptions(mode, options.viewColumn));
      return null;
    },
    copyHit: async ({ hit, passage }) => {
      await copyHit(corpus, hit, passage);
      return null;
    },
    remember: ({ query }) => remember(memento, query),
  });
  const quietly = (call: Promise<unknown>): void =>
    void call.catch((error: unknown) => log.debug(String(error)));
  const listening = vscode.Disposable.from(
    corpus.onDidChange(() => {
      quietly(searchCorpus(corpus).then((found) => remote.call('corpusChanged', found)));
    }),
    current.onDidWalk((hit) => quietly(remote.call('hitShown', hit))),
  );
  return {
    remote,
    get started() {
      return started;
    },
    dispose: () => {
      listening.dispose();
      port.close('The webview is hidden.');
    },
  };
}

/** Copies the hit's sentence with the citation of the hit. */
export async function copyHit(corpus: CorpusClient, hit: HitPlace, passage: TextRange): Promise<void> {
  const ranges = [{ start: hit.start, end: hit.end }, passage];
  const [cited, sentence] = await cite(corpus, hit.file, ranges);
  if (!cited || !sentence) throw new Error(vscode.l10n.t('{0} is no longer part of the volumes.', hit.file));
  await vscode.env.clipboard.writeText(`${sentence.quotation}\n${cited.citation.text}`);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied with its source'), 3000);
}

async function searchCorpus(corpus: CorpusClient): Promise<SearchCorpus> {
  if (corpus.state === 'reading') return { state: 'reading', volumes: [], unread: 0 };
  const [volumes, unread] = await Promise.all([corpus.volumes(), corpus.unread()]);
  const named = volumes.map(({ id, title, year }) => ({ id, title, year }));
  return { state: corpus.state, volumes: named, unread: unread.length };
}
