import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Hit, SearchAnswer } from '../../core/search/results/hit';
import type { Channel } from '../../protocol/channel';
import type { OpenMode } from '../../protocol/openMode';
import type {
  HitPlace,
  SearchCorpus,
  SearchHostApi,
  SearchSeed,
  SearchStart,
  SearchState,
} from '../../protocol/searchView';
import { baseStyles } from '../shared/styles';
import { fill } from '../shared/words';
import { chip, chipStyles } from '../shared/chips';
import './results/concordanceTable';
import type { ConcordanceTable } from './results/concordanceTable';
import { contributorChoices, volumeChoices, yearChoices } from './query/facets';
import './query/filterPane';
import { sortLines } from './results/lineOrder';
import { emptyNote, problemNotes, relatedHead } from './results/notes';
import { relatedWordsBar, withWord } from './query/relatedWords';
import './query/operatorHelp';
import './query/optionBar';
import './query/queryBox';
import type { QueryBox, QueryToggle } from './query/queryBox';
import './results/resultList';
import type { ResultList } from './results/resultList';
import {
  listedHits,
  passageRows,
  resultRows,
  type GroupRow,
  type MoreRow,
  type ReportRow,
  type ResultRow,
} from './results/resultRows';
import { appStyles } from './searchAppStyles';
import { SearchSession } from './searchSession';
import { initialState, isFiltered, toggled } from './searchState';
import { summaryBar } from './results/summaryBar';

/** What the webview keeps while it is hidden or reloaded. */
export interface SavedSearch {
  readonly search: SearchState;
  readonly answer: SearchAnswer | undefined;
  readonly firstVisible: number;
}

/** The search webview: holds what is asked for and hands the answer to its parts. */
@customElement('wx-search-app')
export class SearchApp extends LitElement {
  @property({ attribute: false }) onSave: (saved: SavedSearch) => void = () => undefined;
  @property({ attribute: false }) onSet: (search: SearchState) => void = () => undefined;
  @state() private search: SearchState = initialState;
  @state() private corpus: SearchCorpus;
  @state() private helpOpen = false;
  @query('wx-query-box') private box!: QueryBox;
  @query('wx-result-list, wx-concordance-table') private results!: ResultList | ConcordanceTable | null;
  private readonly strings: SearchStart['strings'];
  private readonly session: SearchSession;
  private firstVisible = 0;
  private rows: readonly ResultRow[] = [];
  private lines: readonly Hit[] = [];

  static override styles = [baseStyles, chipStyles, appStyles];

  constructor(host: Channel<SearchHostApi>, { strings, corpus, history }: SearchStart) {
    super();
    this.strings = strings;
    this.corpus = corpus;
    this.session = new SearchSession(this, host, () => this.save());
    this.session.history = history;
  }

  /** Goes on where the webview was left: shows what was found then, and asks again. */
  restore({ search, answer, firstVisible }: SavedSearch): void {
    this.search = { ...initialState, ...search };
    this.onSet(this.search);
    this.session.answer = answer;
    this.firstVisible = firstVisible;
    this.session.ask(this.search);
  }

  /** Takes over a query, a report to search in, or all that another webview has. */
  takeOver({ state, query, report }: SearchSeed): void {
    const reports = report ? { reports: [report], within: [] } : {};
    this.change({ ...state, ...reports, query: query ?? state?.query ?? this.search.query });
    this.box.focusBox();
  }

  /** Marks the hit that is open in an editor. */
  show(hit: HitPlace): void {
    this.session.current = hit;
    this.requestUpdate();
  }

  /** The volumes have changed: asks again. */
  renew(corpus: SearchCorpus): void {
    this.corpus = corpus;
    this.session.ask(this.search);
  }

  protected override willUpdate(): void {
    const { answer, list } = this.session;
    this.rows = !answer ? [] : answer.related ? passageRows(answer.related.hits) : resultRows(answer, list);
    this.lines = answer && this.search.view === 'lines' ? sortLines(answer.hits, this.search.lineOrder) : [];
  }

  protected override updated(): void {
    this.session.listed(this.search.view === 'lines' ? this.lines : listedHits(this.rows));
  }

  override render(): TemplateResult {
    const { strings, search, session } = this;
    return html`<header
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape' && !event.isComposing) this.toBox();
        }}
      >
        <wx-query-box
          .strings=${strings}
          .history=${session.history}
          .value=${search.query}
          .toggles=${search}
          .helpOpen=${this.helpOpen}
          .onQuery=${(text: string) => this.change({ query: text })}
          .onToggle=${(toggle: QueryToggle) => this.change({ [toggle]: !this.search[toggle] })}
          .onHelp=${() => {
            this.helpOpen = !this.helpOpen;
            this.set({ filtersOpen: false });
          }}
          .onLeave=${(to: 'firstHit' | 'list') => void this.leaveBox(to)}
        ></wx-query-box>
        ${this.helpOpen ? this.help() : nothing}
        <wx-option-bar
          .strings=${strings}
          .unit=${search.unit}
          .order=${search.order}
          .filtersOpen=${search.filtersOpen}
          .onUnit=${(unit: SearchState['unit']) => this.change({ unit })}
          .onOrder=${(order: SearchState['order']) => this.change({ order, lineOrder: 'asFound' })}
          .onFilters=${() => {
            this.helpOpen = false;
            this.set({ filtersOpen: !this.search.filtersOpen });
          }}
        ></wx-option-bar>
        ${search.filtersOpen ? this.filters() : nothing} ${this.conditions()}
        ${summaryBar({
          strings,
          search,
          answer: session.answer,
          unread: this.corpus.unread,
          onUnread: () => session.showUnread(),
          onSimplify: () => this.change({ simplify: true }),
          onView: (view) => this.change({ view }),
          onContext: (context) => this.change({ context }),
          onWithin: () => this.searchWithin(),
        })}
        ${relatedWordsBar(session.relatedWords, strings, (word) => this.change({ query: withWord(this.search.query, word) }))}
        ${problemNotes(session.answer?.problems ?? [], session.failure, strings)}
      </header>
      <main>${this.body()}</main>`;
  }

  private help(): TemplateResult {
    return html`<wx-operator-help
      .strings=${this.strings}
      .onExample=${(example: string) => {
        this.change({ query: example });
        this.toBox();
      }}
    ></wx-operator-help>`;
  }

  private filters(): TemplateResult {
    const { search, corpus } = this;
    const { answer } = this.session;
    return html`<wx-filter-pane
      .strings=${this.strings}
      .groups=${{
        volumes: volumeChoices(corpus.volumes, answer),
        contributors: contributorChoices(answer, search.contributors),
        years: yearChoices(corpus.volumes, answer),
      }}
      .chosen=${search}
      .onVolume=${(id: string) => this.change({ volumes: toggled(this.search.volumes, id) })}
      .onContributor=${(name: string) => this.change({ contributors: toggled(this.search.contributors, name) })}
      .onYear=${(year: number) => this.change({ years: toggled(this.search.years, year) })}
      .onClear=${() => this.change({ volumes: [], contributors: [], years: [] })}
    ></wx-filter-pane>`;
  }

  /** Chips for what narrows the search and is not in the filter pane. */
  private conditions(): TemplateResult | typeof nothing {
    const { strings } = this;
    const { within, reports } = this.search;
    if (within.length + reports.length === 0) return nothing;
    return html`<div class="chips">
      ${reports.map((report) =>
        chip(fill(strings.inReport, report.title), strings.remove, () =>
          this.change({ reports: toggled(this.search.reports, report) }),
        ),
      )}
      ${within.map((earlier) =>
        chip(fill(strings.within, earlier), strings.remove, () =>
          this.change({ within: toggled(this.search.within, earlier) }),
        ),
      )}
    </div>`;
  }

  private body(): TemplateResult {
    const { strings, search, corpus } = this;
    const { answer } = this.session;
    if (answer?.related) {
      const onWords = (words: readonly string[]): void => this.change({ query: words.join('|') });
      return html`${relatedHead(answer.related.words, strings, onWords)} ${this.passages()}`;
    }
    if (!answer || (answer.complete && answer.total === 0)) {
      return emptyNote({
        strings,
        corpus,
        answer,
        filtered: isFiltered(search),
        onClear: () => this.clearFilters(),
      });
    }
    return search.view === 'lines' ? this.concordance(answer) : this.passages();
  }

  private passages(): TemplateResult {
    return html`<wx-result-list
      .strings=${this.strings}
      .rows=${this.rows}
      .label=${this.strings.results}
      .current=${this.session.current}
      .keywords=${this.session.keywords}
      .onReport=${(row: ReportRow) => this.session.nameKeywords(row)}
      .firstVisible=${this.firstVisible}
      .onOpen=${this.open}
      .onCopy=${this.copy}
      .onFlip=${(row: GroupRow) => this.session.flip(row, this.search)}
      .onMore=${this.more}
      .onLeave=${() => this.box.focusBox()}
      .onScrolled=${(first: number) => {
        this.firstVisible = first;
        this.save();
      }}
      .onContext=${this.setContext}
    ></wx-result-list>`;
  }

  private concordance({ complete, total, hits }: SearchAnswer): TemplateResult {
    return html`<wx-concordance-table
        .strings=${this.strings}
        .hits=${this.lines}
        .order=${this.search.lineOrder}
        .label=${this.strings.results}
        .current=${this.session.current}
        .onOrder=${(lineOrder: SearchState['lineOrder']) => this.set({ lineOrder })}
        .onOpen=${this.open}
        .onCopy=${this.copy}
        .onLeave=${() => this.box.focusBox()}
        .onContext=${this.setContext}
      ></wx-concordance-table>
      ${
        complete && hits.length < total
          ? html`<button class="more link" @click=${() => this.change({ all: true })}>
              ${fill(this.strings.moreLines, hits.length, total)}
            </button>`
          : nothing
      }`;
  }

  /** Changes what is asked for, and asks. */
  private change(change: Partial<SearchState>): void {
    this.set({ all: false, ...change });
    this.session.ask(this.search);
  }

  private set(change: Partial<SearchState>): void {
    if (change.query !== undefined && change.query !== this.search.query) this.firstVisible = 0;
    this.search = { ...this.search, ...change };
    this.onSet(this.search);
    this.save();
  }

  private save(): void {
    this.onSave({ search: this.search, answer: this.session.answer, firstVisible: this.firstVisible });
  }

  private toBox(): void {
    this.helpOpen = false;
    this.box.focusBox();
  }

  private async leaveBox(to: 'firstHit' | 'list'): Promise<void> {
    await this.session.settled;
    await this.updateComplete;
    const { results } = this;
    if (!results) return;
    await results.updateComplete;
    const { firstHit } = results;
    results.focusList();
    if (to === 'firstHit' && firstHit) this.open(firstHit, 'keep');
  }

  private readonly open = (hit: Hit, mode: OpenMode): void => this.session.open(hit, mode, this.search.query);

  private readonly copy = (hit: Hit): void => this.session.copy(hit);

  private readonly more = ({ report }: MoreRow): void => {
    if (report) this.session.fetchReport(report, this.search);
    else this.change({ all: true });
  };

  /** VS Code takes a menu's context from the element that was clicked: this one, as all others are within it. */
  private readonly setContext = (hit: Hit | undefined): void => {
    const place = hit && { file: hit.file, start: hit.start, end: hit.end };
    const passage = hit && { start: hit.passage.start, end: hit.passage.end };
    const context = {
      webviewSection: hit ? 'hit' : 'search',
      preventDefaultContextMenuItems: true,
      place,
      passage,
    };
    this.dataset['vscodeContext'] = JSON.stringify(context);
  };

  private searchWithin(): void {
    const { query, within } = this.search;
    this.change({ query: '', within: within.includes(query) ? within : [...within, query] });
    this.box.focusBox();
  }

  private clearFilters(): void {
    this.change({ volumes: [], contributors: [], years: [], reports: [], within: [] });
  }
}
