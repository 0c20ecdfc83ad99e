import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { ChannelClosed, isCancelled, type Channel } from '../../protocol/channel';
import type { CorpusApi, OpenCorpus, OpenProgress } from '../../protocol/corpus';
import type { CorpusSymbols } from '../../core/anthology/volumes/corpusSymbol';
import type { UnreadText } from '../../core/anthology/volumes/unreadText';
import type { Volume, VolumeSummary } from '../../core/anthology/volume';
import { CorpusThread } from './corpusThread';

/** Where the corpus stands: what views show while there is nothing to show. */
export type CorpusState = 'reading' | 'empty' | 'ready' | 'failed';

/**
 * The extension host's side of the corpus worker. The thread starts with the first `open`. If it dies what is known is
 * still shown until another has read the folders again.
 */
export class CorpusClient implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Volumes came, went or changed. */
  readonly onDidChange = this.#changed.event;
  readonly #started = new vscode.EventEmitter<void>();
  /** A worker was started, which knows of no unsaved text. */
  readonly onDidStart = this.#started.event;
  readonly #thread: CorpusThread;
  readonly #log: vscode.LogOutputChannel;
  readonly #details = new Map<string, Promise<Volume | undefined>>();
  readonly #statisticCounts = new Map<string, Promise<number | undefined>>();
  #summaries: Promise<readonly VolumeSummary[]> | undefined;
  #symbols: Promise<CorpusSymbols> | undefined;
  #unread: Promise<readonly UnreadText[]> | undefined;
  #state: CorpusState = 'reading';
  /** A thread that died is being replaced, and what is shown is still what that one knew. */
  #reviving = false;

  constructor(workerFile: string, log: vscode.LogOutputChannel) {
    this.#thread = new CorpusThread({
      start: () => new Worker(workerFile, { name: 'wenxuan-corpus' }),
      onStart: () => this.#started.fire(),
      onVolumes: () => {
        if (!this.#reviving) this.#forget();
      },
      onDeath: (reason, restarts) => this.#died(reason, restarts),
      onRevival: () => {
        this.#reviving = false;
        this.#forget();
      },
    });
    this.#log = log;
  }

  get state(): CorpusState {
    return this.#state;
  }

  /** The worker's methods; rejected with a `ChannelClosed` while there is none. */
  get remote(): Channel<CorpusApi> {
    return this.#thread.remote;
  }

  /** Reads the folders; a call that comes before the last one ended replaces it. Rejects when reading failed. */
  async open(request: OpenCorpus, onProgress: (progress: OpenProgress) => void): Promise<void> {
    this.#reviving = false;
    this.#setState('reading');
    try {
      await this.#thread.open(request, onProgress);
      const volumes = await this.volumes();
      this.#setState(volumes.length > 0 ? 'ready' : 'empty');
    } catch (error) {
      if (isCancelled(error)) return;
      // A thread that died is told of by itself, and may come back.
      if (!(error instanceof ChannelClosed)) this.#setState('failed');
      throw error;
    }
  }

  /** All volumes; the answer is kept until something changes. */
  volumes(): Promise<readonly VolumeSummary[]> {
    this.#summaries ??= this.remote.call('volumes', null).catch((error: unknown) => {
      this.#summaries = undefined;
      throw error;
    });
    return this.#summaries;
  }

  /** The texts that are none of the volumes; the answer is kept until something changes. */
  unread(): Promise<readonly UnreadText[]> {
    this.#unread ??= this.remote.call('unread', null).catch((error: unknown) => {
      this.#unread = undefined;
      throw error;
    });
    return this.#unread;
  }

  /** A volume's contents; the answer is kept until something changes. Undefined when it is gone. */
  volume(id: string): Promise<Volume | undefined> {
    return keptOrAsked(this.#details, id, () => this.remote.call('volume', { id }));
  }

  /** How many statistics a volume has; the answer is kept until something changes. Undefined when it is gone. */
  statisticCount(volume: string): Promise<number | undefined> {
    return keptOrAsked(this.#statisticCounts, volume, () => this.remote.call('statisticCount', { volume }));
  }

  /** Reports and headings of all volumes; the answer is kept until something changes. */
  symbols(): Promise<CorpusSymbols> {
    this.#symbols ??= this.remote.call('symbols', null).catch((error: unknown) => {
      this.#symbols = undefined;
      throw error;
    });
    return this.#symbols;
  }

  /** The volume that holds a file, in a line; undefined when none does. */
  async summaryOfFile(file: string): Promise<VolumeSummary | undefined> {
    return (await this.volumes()).find((volume) => volume.files.includes(file));
  }

  /** The volume that holds a file, with its contents; undefined when none does. */
  async volumeOfFile(file: string): Promise<Volume | undefined> {
    const summary = await this.summaryOfFile(file);
    return summary && this.volume(summary.id);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#started.dispose();
    this.#thread.dispose();
  }

  #died(reason: string, restarts: boolean): void {
    this.#log.error(`The corpus worker ended: ${reason}`);
    if (restarts) {
      if (!this.#reviving) void vscode.window.showWarningMessage(revivalMessage());
      this.#reviving = true;
      return;
    }
    this.#reviving = false;
    this.#clear();
    this.#setState('failed');
  }

  #clear(): void {
    this.#summaries = undefined;
    this.#symbols = undefined;
    this.#unread = undefined;
    this.#details.clear();
    this.#statisticCounts.clear();
  }

  #forget(): null {
    this.#clear();
    void this.volumes().then(
      (volumes) => {
        if (this.#state !== 'reading') this.#setState(volumes.length > 0 ? 'ready' : 'empty');
        this.#changed.fire();
      },
      (error: unknown) => this.#log.error(String(error)),
    );
    return null;
  }

  #setState(state: CorpusState): void {
    this.#state = state;
    void vscode.commands.executeCommand('setContext', 'wenxuan.corpus', state);
    this.#changed.fire();
  }
}

function revivalMessage(): string {
  return vscode.l10n.t('Reading the volumes ended unexpectedly; they are being read again.');
}

/** The answer kept under a key, else a new one, which is kept unless it fails. */
function keptOrAsked<T>(answers: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(key);
  if (known) return known;
  const asked = ask();
  answers.set(key, asked);
  asked.catch(() => answers.delete(key));
  return asked;
}
