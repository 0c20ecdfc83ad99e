import type { Worker } from 'node:worker_threads';
import { ChannelClosed, openChannel, type Channel, type Port } from '../../protocol/channel';
import type { CorpusApi, CorpusClientApi, OpenCorpus, OpenProgress } from '../../protocol/corpus';

export interface CorpusThreadOptions {
  readonly start: () => Worker;
  /** Volumes came, went or changed. */
  readonly onVolumes: () => void;
  /** A thread was started and reads the folders: what is not on disk has to be told again. */
  readonly onStart: () => void;
  /** The thread ended by itself; `restarts` tells whether another will be started for it. */
  readonly onDeath: (reason: string, restarts: boolean) => void;
  /** A thread started for one that ended has read the folders again. */
  readonly onRevival: () => void;
}

/** Milliseconds to wait before a thread is started for one that ended, each time it does so soon again. */
const restartDelays = [0, 1000, 5000, 30_000];
/** Milliseconds after which an end is no longer a sequel of the one before. */
const sequel = 120_000;

interface Thread {
  readonly worker: Worker;
  readonly channel: Channel<CorpusApi>;
  /** How it ended, as far as that is known. */
  reason: string | undefined;
}

interface Opening {
  readonly request: OpenCorpus;
  readonly onProgress: (progress: OpenProgress) => void;
}

/**
 * The worker of the corpus. One that ends is started again, with the folders it had: nobody is ever answered by a
 * thread that was told nothing. Too often in a row, it stays ended until the next `open`.
 */
export class CorpusThread {
  readonly #options: CorpusThreadOptions;
  #thread: Thread | undefined;
  #opening: AbortController | undefined;
  #last: Opening | undefined;
  #deaths = 0;
  #diedAt = 0;
  #restart: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(options: CorpusThreadOptions) {
    this.#options = options;
  }

  /** The worker's methods; while there is none every call is rejected with a `ChannelClosed`. */
  get remote(): Channel<CorpusApi> {
    return this.#thread?.channel ?? closedChannel;
  }

  /**
   * Reads the folders, in a new thread where there is none; a call that comes before the last one ended replaces it.
   * Rejects as a call does.
   */
  async open(request: OpenCorpus, onProgress: Opening['onProgress']): Promise<void> {
    clearTimeout(this.#restart);
    this.#last = { request, onProgress };
    this.#opening?.abort();
    const opening = new AbortController();
    this.#opening = opening;
    const isNew = this.#thread === undefined;
    this.#thread ??= this.#start();
    const opened = this.#thread.channel.call('open', request, { signal: opening.signal, onPart: onProgress });
    if (isNew) this.#options.onStart();
    await opened;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#restart);
    this.#thread?.channel.dispose();
    void this.#thread?.worker.terminate();
    this.#thread = undefined;
  }

  #start(): Thread {
    const worker = this.#options.start();
    const channel = openChannel<CorpusClientApi, CorpusApi>(portOf(worker), {
      corpusChanged: () => {
        this.#options.onVolumes();
        return null;
      },
    });
    const thread: Thread = { worker, channel, reason: undefined };
    worker.on('error', (error) => (thread.reason = error.message));
    worker.on('exit', (code) => this.#ended(thread, thread.reason ?? `code ${code}`));
    return thread;
  }

  #ended(thread: Thread, reason: string): void {
    if (this.#disposed || this.#thread !== thread) return;
    this.#thread = undefined;
    const now = Date.now();
    this.#deaths = now - this.#diedAt < sequel ? this.#deaths + 1 : 1;
    this.#diedAt = now;
    const last = this.#last;
    const delay = restartDelays[this.#deaths - 1];
    this.#options.onDeath(reason, last !== undefined && delay !== undefined);
    if (!last || delay === undefined) return;
    this.#restart = setTimeout(() => {
      this.open(last.request, last.onProgress).then(this.#options.onRevival, () => undefined);
    }, delay);
  }
}

const closedChannel: Channel<CorpusApi> = {
  call: () => Promise.reject(new ChannelClosed('The volumes are not being read at the moment.')),
  dispose: () => undefined,
};

function portOf(worker: Worker): Port {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onClose: (listener) => {
      worker.on('error', (error) => listener(error.message));
      worker.on('exit', (code) => listener(`The corpus worker ended with code ${code}.`));
    },
  };
}
