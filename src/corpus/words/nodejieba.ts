import { fork, type ChildProcess } from 'node:child_process';
import type { Keyword, SegmenterMessage, SegmenterRequest } from './segmenterMessages';

/** nodejieba in a process of its own, started when first wanted and ended when idle. */
export interface Nodejieba {
  /** True when it answers at once. */
  readonly ready: boolean;
  /** Starts the process, unless it runs, has proved unable to, or has died too often. */
  warm(): void;
  /** Rejects when the process cannot be had, dies or takes too long. */
  cut(texts: readonly string[]): Promise<readonly (readonly string[])[]>;
  keywords(text: string, count: number): Promise<readonly Keyword[]>;
  /** Words it shall know, also after a restart; one left out is forgotten when the process next starts. */
  setDictionary(words: readonly string[]): void;
  dispose(): void;
}

export interface NodejiebaOptions {
  /** The bundle that is run. */
  readonly entry: string;
  /** Arguments for Node itself. */
  readonly execArgv?: readonly string[];
  /** Milliseconds without a question after which the process ends. */
  readonly idleTime?: number;
  /** Milliseconds a question may take, loading included. */
  readonly timeLimit?: number;
}

const defaultIdleTime = 5 * 60_000;
const defaultTimeLimit = 30_000;
/** Deaths after which it is left alone. */
const patience = 3;

interface Running {
  readonly child: ChildProcess;
  readonly pending: Map<number, Pending>;
  /** The words it was taught. It cannot forget one, and would keep a second copy of one taught again. */
  readonly taught: Set<string>;
  ready: boolean;
}

interface Pending {
  readonly request: SegmenterRequest;
  readonly settle: (answer: SegmenterMessage | Error) => void;
}

export function createNodejieba(options: NodejiebaOptions): Nodejieba {
  const { entry, execArgv = [], idleTime = defaultIdleTime, timeLimit = defaultTimeLimit } = options;
  let running: Running | undefined;
  let deaths = 0;
  let nextId = 1;
  let dictionary: readonly string[] = [];
  let idleTimer: NodeJS.Timeout | undefined;

  const end = (reason: string): void => {
    clearTimeout(idleTimer);
    const ended = running;
    running = undefined;
    ended?.child.kill();
    for (const { settle } of ended?.pending.values() ?? []) settle(new Error(reason));
  };

  const rest = (): void => {
    clearTimeout(idleTimer);
    idleTimer = setTimeout(() => end('idle'), idleTime);
    idleTimer.unref();
  };

  const start = (): Running | undefined => {
    if (running || deaths >= patience) return running;
    const child = fork(entry, {
      execArgv: [...execArgv],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const started: Running = { child, pending: new Map(), taught: new Set(), ready: false };
    running = started;
    child.unref();
    child.channel?.unref();
    child.on('message', (message: SegmenterMessage) => receive(started, message));
    const lost = (reason: string): void => {
      if (running !== started) return;
      deaths++;
      end(reason);
    };
    child.on('error', (error) => lost(error.message));
    child.on('exit', () => lost('nodejieba ended'));
    rest();
    return started;
  };

  const receive = (started: Running, message: SegmenterMessage): void => {
    if (running !== started) return;
    switch (message.kind) {
      case 'ready':
        started.ready = true;
        teach(started);
        for (const { request } of started.pending.values()) post(started, request);
        return;
      case 'unavailable':
        deaths = patience;
        end(message.reason);
        return;
      case 'cut':
      case 'keywords':
        started.pending.get(message.id)?.settle(message);
        return;
    }
  };

  const post = (to: Running, request: SegmenterRequest): void => {
    // A failure to send ends in the child's `error` or `exit`.
    to.child.send(request, () => undefined);
  };

  const teach = (to: Running): void => {
    const words = dictionary.filter((word) => !to.taught.has(word));
    for (const word of words) to.taught.add(word);
    if (words.length > 0) post(to, { kind: 'dictionary', words });
  };

  const ask = (request: SegmenterRequest & { readonly id: number }): Promise<SegmenterMessage> =>
    new Promise((resolve, reject) => {
      const to = start();
      if (!to) {
        reject(new Error('nodejieba is not available'));
        return;
      }
      const timer = setTimeout(() => end('nodejieba took too long'), timeLimit);
      to.child.channel?.ref();
      to.pending.set(request.id, {
        request,
        settle(answer) {
          clearTimeout(timer);
          to.pending.delete(request.id);
          if (to.pending.size === 0) to.child.channel?.unref();
          if (running === to) rest();
          if (answer instanceof Error) reject(answer);
          else resolve(answer);
        },
      });
      if (to.ready) post(to, request);
    });

  return {
    get ready() {
      return running?.ready ?? false;
    },
    warm: () => void start(),
    async cut(texts) {
      const answer = await ask({ kind: 'cut', id: nextId++, texts });
      return answer.kind === 'cut' ? answer.words : [];
    },
    async keywords(text, count) {
      const answer = await ask({ kind: 'keywords', id: nextId++, text, count });
      return answer.kind === 'keywords' ? answer.keywords : [];
    },
    setDictionary(words) {
      dictionary = words;
      if (running?.ready) teach(running);
    },
    dispose() {
      deaths = patience;
      end('disposed');
    },
  };
}
