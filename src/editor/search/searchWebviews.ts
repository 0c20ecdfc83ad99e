import * as vscode from 'vscode';
import type { SearchSeed, SearchState } from '../../protocol/searchView';
import { whileVisible, type WhileVisible } from '../webviews/whileVisible';
import { webviewHtml, webviewOptions, type WebviewPlace } from '../webviews/webviewHtml';
import type { CurrentSearch } from './currentSearch';
import { serveSearchWebview, type SearchDeps, type ServedWebview } from './serveSearchWebview';

const viewId = 'wenxuan.search';
/** The view type of the search webview in an editor. */
const panelType = 'wenxuan.searchEditor';

interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  readonly served: WhileVisible<ServedWebview>;
}

/** The places the search webview can be in: the side bar, and one editor. */
export class SearchWebviews implements vscode.Disposable {
  readonly #deps: SearchDeps;
  readonly #current: CurrentSearch;
  readonly #registered: vscode.Disposable;
  #view: WhileVisible<ServedWebview> | undefined;
  #panel: OpenPanel | undefined;
  /** What is set in the view, and stays so while it is hidden. */
  #viewState: SearchState | undefined;
  /** For the webview that starts next. */
  #seed: SearchSeed | undefined;

  constructor(deps: SearchDeps, current: CurrentSearch) {
    this.#deps = deps;
    this.#current = current;
    this.#registered = vscode.Disposable.from(
      vscode.window.registerWebviewViewProvider(viewId, {
        resolveWebviewView: (view) => this.#fillView(view),
      }),
      vscode.window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: (panel) => {
          this.#fillPanel(panel);
          return Promise.resolve();
        },
      }),
    );
  }

  /** Where a hit opens that is asked for from outside of the webviews: not over the webview itself. */
  get hitColumn(): vscode.ViewColumn {
    return this.#panel?.panel.active ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  }

  /** Brings the search view to the front and hands it what to search for. */
  async find(seed: SearchSeed): Promise<void> {
    const shown = started(this.#view);
    if (!shown) this.#seed = seed;
    await vscode.commands.executeCommand(`${viewId}.focus`);
    await shown?.remote.call('seed', seed);
  }

  /** Opens the webview in an editor, with all that is set in the view. */
  async openInEditor(): Promise<void> {
    const seed = this.#viewState && { state: this.#viewState };
    const shown = started(this.#panel?.served);
    if (!shown) this.#seed = seed;
    if (this.#panel) this.#panel.panel.reveal();
    else this.#fillPanel(this.#createPanel());
    if (seed) await shown?.remote.call('seed', seed);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#view?.dispose();
  }

  #createPanel(): vscode.WebviewPanel {
    const title = vscode.l10n.t('Search');
    const options = webviewOptions(this.#deps.extensionUri);
    return vscode.window.createWebviewPanel(panelType, title, vscode.ViewColumn.Active, options);
  }

  #fillView(view: vscode.WebviewView): void {
    this.#fill(view.webview, 'sideBar');
    this.#view = whileVisible(view, view.onDidChangeVisibility, () =>
      this.#serve(view.webview, vscode.ViewColumn.Active, (state) => (this.#viewState = state)),
    );
  }

  #fillPanel(panel: vscode.WebviewPanel): void {
    this.#fill(panel.webview, 'editor');
    const served = whileVisible(panel, panel.onDidChangeViewState, () =>
      this.#serve(panel.webview, vscode.ViewColumn.Beside, () => undefined),
    );
    this.#panel = { panel, served };
    panel.onDidDispose(() => {
      if (this.#panel?.panel === panel) this.#panel = undefined;
    });
  }

  #fill(webview: vscode.Webview, place: WebviewPlace): void {
    webview.options = webviewOptions(this.#deps.extensionUri);
    webview.html = webviewHtml(webview, this.#deps.extensionUri, 'search', place);
  }

  #serve(
    webview: vscode.Webview,
    viewColumn: vscode.ViewColumn,
    onSet: (state: SearchState) => void,
  ): ServedWebview {
    const takeSeed = (): SearchSeed | undefined => {
      const seed = this.#seed;
      this.#seed = undefined;
      return seed;
    };
    return serveSearchWebview(this.#deps, this.#current, { webview, viewColumn, takeSeed, onSet });
  }
}

/** The webview on the screen once it runs; one that is still loading takes its seed as it starts. */
function started(webview: WhileVisible<ServedWebview> | undefined): ServedWebview | undefined {
  return webview?.value?.started ? webview.value : undefined;
}
