/**
 * Typed requests and events over any two-way port: extension host ↔ worker, extension host ↔ webview.
 *
 * A promise given out here always settles: by the answer, by an error of the other side, by cancellation, or, when
 * the port closes or the channel is disposed, by a `ChannelClosed`.
 */

/** The methods one side offers, by name, each as `{ params, result, part? }`: what it takes, answers, may send before. */
export type Api = object;

type Params<M> = M extends { params: infer P } ? P : never;
type Result<M> = M extends { result: infer R } ? R : never;
type Part<M> = M extends { part: infer P } ? P : never;

export interface CallContext<P> {
  /** Aborted when the caller no longer wants the answer. */
  readonly signal: AbortSignal;
  /** Sends a partial result ahead of the answer. */
  readonly emit: (part: P) => void;
}

/** One handler a method of the API this side offers. */
export type Handlers<Offered extends Api> = {
  readonly [Name in keyof Offered]: (
    params: Params<Offered[Name]>,
    context: CallContext<Part<Offered[Name]>>,
  ) => Promise<Result<Offered[Name]>> | Result<Offered[Name]>;
};

export interface CallOptions<P> {
  readonly signal?: AbortSignal;
  readonly onPart?: (part: P) => void;
}

/** The transport: a worker's message port or a webview's. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the other side is gone. */
  onClose(listener: (reason: string) => void): void;
}

export interface Channel<Remote extends Api> {
  /** Calls a method of the other side. Rejects with its error, `Cancelled` or `ChannelClosed`. */
  call<Name extends keyof Remote & string>(
    name: Name,
    params: Params<Remote[Name]>,
    options?: CallOptions<Part<Remote[Name]>>,
  ): Promise<Result<Remote[Name]>>;
  /** Rejects all that is pending; later calls are rejected at once. */
  dispose(): void;
}

/** The answer is no longer wanted. Callers stay silent about it. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The other side is gone. */
export class ChannelClosed extends Error {
  override readonly name = 'ChannelClosed';
}

/** True for the error of a call that its caller cancelled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && (error.name === 'Cancelled' || error.name === 'AbortError');
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'part'; readonly id: number; readonly part: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string };

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onPart: ((part: unknown) => void) | undefined;
  readonly release: () => void;
}

/** Opens a channel: answers calls to `handlers` and calls the other side. Both sides open one on the same port. */
export function openChannel<Offered extends Api, Remote extends Api>(
  port: Port,
  handlers: Handlers<Offered>,
): Channel<Remote> {
  const pending = new Map<number, Pending>();
  const running = new Map<number, AbortController>();
  let nextId = 1;
  let closed: string | undefined;

  const close = (reason: string): void => {
    if (closed !== undefined) return;
    closed = reason;
    for (const controller of running.values()) controller.abort();
    running.clear();
    for (const call of pending.values()) {
      call.release();
      call.reject(new ChannelClosed(reason));
    }
    pending.clear();
  };

  const settle = (id: number): Pending | undefined => {
    const call = pending.get(id);
    pending.delete(id);
    call?.release();
    return call;
  };

  const send = (message: Message): void => {
    if (closed === undefined) port.post(message);
  };

  const answer = async (id: number, name: string, params: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler: unknown = Reflect.get(handlers, name);
      if (typeof handler !== 'function') throw new Error(`No method ${name}`);
      const emit = (part: unknown): void => {
        if (!controller.signal.aborted) send({ kind: 'part', id, part });
      };
      const result: unknown = await Reflect.apply(handler, handlers, [
        params,
        { signal: controller.signal, emit },
      ]);
      send({ kind: 'result', id, result });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      send({ kind: 'error', id, name, message });
    } finally {
      running.delete(id);
    }
  };

  port.onClose(close);
  port.onMessage((value) => {
    if (!isMessage(value)) return;
    switch (value.kind) {
      case 'call':
        void answer(value.id, value.name, value.params);
        break;
      case 'cancel':
        running.get(value.id)?.abort();
        break;
      case 'part':
        pending.get(value.id)?.onPart?.(value.part);
        break;
      case 'result':
        settle(value.id)?.resolve(value.result);
        break;
      case 'error':
        settle(value.id)?.reject(Object.assign(new Error(value.message), { name: value.name }));
        break;
    }
  });

  return {
    call(name, params, options = {}) {
      const { signal, onPart } = options;
      return new Promise((resolve, reject) => {
        if (closed !== undefined) {
          reject(new ChannelClosed(closed));
          return;
        }
        if (signal?.aborted) {
          reject(new Cancelled());
          return;
        }
        const id = nextId++;
        const abort = (): void => {
          send({ kind: 'cancel', id });
          settle(id)?.reject(new Cancelled());
        };
        signal?.addEventListener('abort', abort, { once: true });
        pending.set(id, {
          resolve: resolve as (value: unknown) => void,
          reject,
          onPart: onPart as ((part: unknown) => void) | undefined,
          release: () => signal?.removeEventListener('abort', abort),
        });
        send({ kind: 'call', id, name, params });
      });
    },
    dispose: () => close('disposed'),
  };
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
