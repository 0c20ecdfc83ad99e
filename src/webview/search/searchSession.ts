import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Hit, SearchAnswer } from '../../core/search/results/hit';
import { isCancelled, type Channel } from '../../protocol/channel';
import type { OpenMode } from '../../protocol/openMode';
import type { HitPlace, SearchHostApi, SearchState } from '../../protocol/searchView';
import { reportName, type GroupRow, type ListState, type ReportRow } from './results/resultRows';
import { reportHits, requestOf, toggled } from './searchState';

const emptyList: ListState = { fetched: new Map(), flipped: new Set() };

/** What the webview asks the extension host and what it was answered. The latest question wins. */
export class SearchSession implements ReactiveController {
  answer: SearchAnswer | undefined;
  /** What went wrong, in words; undefined: nothing. */
  failure: string | undefined;
  list: ListState = emptyList;
  /** The hit that is open in an editor. */
  current: HitPlace | undefined;
  history: readonly string[] = [];
  /** What the passages found are about besides the query. */
  relatedWords: readonly string[] = [];
  /** Of reports that were looked at, what they are about; by the keys of their rows. */
  keywords: ReadonlyMap<string, readonly string[]> = new Map();
  /** Resolves when the latest question is answered or failed. */
  settled: Promise<void> = Promise.resolve();
  readonly #view: ReactiveControllerHost;
  readonly #host: Channel<SearchHostApi>;
  readonly #onAnswer: () => void;
  #running: AbortController | undefined;
  #listed: readonly Hit[] = [];
  /** The question `answer` belongs to. */
  #asked = '';

  constructor(view: ReactiveControllerHost, host: Channel<SearchHostApi>, onAnswer: () => void) {
    this.#view = view;
    this.#host = host;
    this.#onAnswer = onAnswer;
    view.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
  }

  /** Asks for what is set; an earlier question without an answer is given up. */
  ask(search: SearchState): void {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.settled = this.#run(search, running.signal);
  }

  /** Opens a hit and keeps the query that found it. */
  open(hit: Hit, mode: OpenMode, query: string): void {
    this.current = placeOf(hit);
    this.#view.requestUpdate();
    this.#attempt(async () => {
      await this.#host.call('openHit', { hit: placeOf(hit), mode });
      this.history = await this.#host.call('remember', { query });
    });
  }

  showUnread(): void {
    this.#attempt(() => this.#host.call('showUnread', null));
  }

  copy(hit: Hit): void {
    const passage = { start: hit.passage.start, end: hit.passage.end };
    this.#attempt(() => this.#host.call('copyHit', { hit: placeOf(hit), passage }));
  }

  /** Tells the extension host what is listed, from top to bottom, where it is not what it was told last. */
  listed(hits: readonly Hit[]): void {
    if (hits.length === this.#listed.length && hits.every((hit, index) => hit === this.#listed[index]))
      return;
    this.#listed = hits;
    this.#host.call('listed', { hits: hits.map(placeOf) }).catch((error: unknown) => this.#fail(error));
  }

  /** Opens or closes a group; a report opened for the first time fetches its hits. */
  flip(row: GroupRow, search: SearchState): void {
    this.list = { ...this.list, flipped: new Set(toggled([...this.list.flipped], row.key)) };
    this.#view.requestUpdate();
    if (row.kind === 'report' && !row.expanded && !row.hasHits) this.fetchReport(row, search);
  }

  /** Fetches what a report is about, once. */
  nameKeywords(row: ReportRow): void {
    const name = reportName(row);
    if (!name || this.keywords.has(row.key)) return;
    this.keywords = new Map(this.keywords).set(row.key, []);
    this.#attempt(async () => {
      const words = await this.#host.call('keywords', name);
      this.keywords = new Map(this.keywords).set(row.key, words);
    });
  }

  /** Fetches the next hits of one report. */
  fetchReport(row: ReportRow, search: SearchState): void {
    const asked = this.#asked;
    const name = reportName(row);
    const request = requestOf(search, this.answer);
    const narrowed = name ? { reports: [name] } : { volumes: [row.volume] };
    this.#attempt(async () => {
      const found = await this.#host.call('moreHits', {
        ...request,
        order: 'document',
        limit: (this.list.fetched.get(row.key)?.length ?? 0) + reportHits,
        filters: { ...request.filters, ...narrowed },
      });
      if (asked !== this.#asked) return;
      const { file, index } = row.total;
      const hits = found.hits.filter((hit) => hit.file === file && hit.report?.index === index);
      this.list = { ...this.list, fetched: new Map(this.list.fetched).set(row.key, hits) };
    });
  }

  async #run(search: SearchState, signal: AbortSignal): Promise<void> {
    if (search.query.trim() === '') {
      this.#take(undefined, '');
      return;
    }
    const request = requestOf(search, this.answer);
    const asked = JSON.stringify(request);
    const onPart = (part: SearchAnswer): void => {
      if (!signal.aborted && part.hits.length > 0) this.#take(part, asked);
    };
    try {
      const answer = await this.#host.call('search', request, { signal, onPart });
      if (signal.aborted) return;
      this.#take(answer, asked);
      if (answer.hits.length > 0) this.#relate(search.query, answer, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #relate(query: string, { hits }: SearchAnswer, signal: AbortSignal): void {
    this.#attempt(async () => {
      const passages = [...new Set(hits.map(({ passage }) => passage.text))];
      const words = await this.#host.call('relatedWords', { query, passages }, { signal });
      if (!signal.aborted) this.relatedWords = words;
    });
  }

  #take(answer: SearchAnswer | undefined, asked: string): void {
    if (asked !== this.#asked) {
      this.list = emptyList;
      this.relatedWords = [];
    }
    this.#asked = asked;
    this.answer = answer;
    this.failure = undefined;
    this.#view.requestUpdate();
    this.#onAnswer();
  }

  #attempt(work: () => Promise<unknown>): void {
    work().then(
      () => this.#view.requestUpdate(),
      (error: unknown) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    if (isCancelled(error)) return;
    this.failure = error instanceof Error ? error.message : String(error);
    this.#view.requestUpdate();
  }
}

function placeOf({ file, start, end }: Hit): HitPlace {
  return { file, start, end };
}
