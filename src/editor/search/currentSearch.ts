import * as vscode from 'vscode';
import type { SearchRequest } from '../../core/search/query/request';
import type { HitPlace } from '../../protocol/searchView';

/** The search the reader sees: what commands, highlights and exports outside of the webview refer to. */
export class CurrentSearch implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Another search, or none. */
  readonly onDidChange = this.#changed.event;
  readonly #walked = new vscode.EventEmitter<HitPlace>();
  /** A hit was opened from outside of the webview. */
  readonly onDidWalk = this.#walked.event;
  #request: SearchRequest | undefined;
  #hits: readonly HitPlace[] = [];
  #at: HitPlace | undefined;

  /** Undefined when nothing is searched for, or nothing was found. */
  get request(): SearchRequest | undefined {
    return this.#request;
  }

  /** A search was answered. */
  answered(request: SearchRequest): void {
    this.#request = request;
    this.#changed.fire();
  }

  /** The hits as the webview lists them; none end the search. */
  listed(hits: readonly HitPlace[]): void {
    this.#hits = hits;
    if (hits.length === 0 && this.#request) {
      this.#request = undefined;
      this.#changed.fire();
    }
    void vscode.commands.executeCommand('setContext', 'wenxuan.hasHits', hits.length > 0);
  }

  /** The hit that is open now. */
  opened(hit: HitPlace): void {
    this.#at = hit;
  }

  /** The hit `by` places after the one that is open, round and round; undefined when there are none. */
  walk(by: 1 | -1): HitPlace | undefined {
    const count = this.#hits.length;
    const at = this.#hits.findIndex((hit) => hit.file === this.#at?.file && hit.start === this.#at.start);
    const next = at < 0 ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
    const hit = this.#hits[next];
    if (!hit) return undefined;
    this.#at = hit;
    this.#walked.fire(hit);
    return hit;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#walked.dispose();
  }
}
