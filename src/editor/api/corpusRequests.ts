import * as vscode from 'vscode';
import { Cancelled, isCancelled } from '../../protocol/channel';
import type { CorpusClient } from '../corpus/corpusClient';

/** The questions of other extensions that wait for an answer. */
export class CorpusRequests implements vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #open = new Set<AbortController>();
  #closed = false;

  constructor(corpus: CorpusClient) {
    this.#corpus = corpus;
  }

  /** Answers once the volumes have been read; rejects with a `CancellationError` when no longer wanted. */
  async ask<Answer>(
    token: vscode.CancellationToken | undefined,
    answer: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    const abort = new AbortController();
    const listener = token?.onCancellationRequested(() => abort.abort());
    if (this.#closed || token?.isCancellationRequested) abort.abort();
    this.#open.add(abort);
    try {
      await untilRead(this.#corpus, abort.signal);
      const answered = await answer(abort.signal);
      abort.signal.throwIfAborted();
      return answered;
    } catch (error) {
      throw isCancelled(error) ? new vscode.CancellationError() : error;
    } finally {
      listener?.dispose();
      this.#open.delete(abort);
    }
  }

  dispose(): void {
    this.#closed = true;
    for (const abort of this.#open) abort.abort();
  }
}

/** Resolves when the volumes of the workspace have been read; rejects when they cannot be, and on abort. */
function untilRead(corpus: CorpusClient, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      if (signal.aborted) reject(new Cancelled());
      else if (corpus.state === 'failed')
        reject(new Error('The folders of the workspace could not be read.'));
      else if (corpus.state === 'reading') return;
      else resolve();
      listener.dispose();
      signal.removeEventListener('abort', settle);
    };
    const listener = corpus.onDidChange(settle);
    signal.addEventListener('abort', settle);
    settle();
  });
}
