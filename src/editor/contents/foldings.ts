import type * as vscode from 'vscode';

const key = 'contents.foldings';
/** More rows than these are not remembered; the oldest go first. */
const limit = 2000;

/** Which rows the reader has folded and unfolded: VS Code forgets it of rows that a filter takes away, and with the window. */
export class Foldings {
  readonly #state: vscode.Memento;
  readonly #unfolded: Map<string, boolean>;

  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#unfolded = new Map(state.get<readonly [string, boolean][]>(key, []));
  }

  /** True for a row unfolded last, false for one folded last; undefined for one never touched. */
  isUnfolded(id: string): boolean | undefined {
    return this.#unfolded.get(id);
  }

  note(id: string, unfolded: boolean): void {
    if (this.#unfolded.get(id) === unfolded) return;
    this.#unfolded.delete(id);
    this.#unfolded.set(id, unfolded);
    void this.#state.update(key, [...this.#unfolded].slice(-limit));
  }
}
