import type { Port } from '../../protocol/channel';

/** What VS Code gives a webview: messages to its extension, and a state that outlives hiding and reload. */
interface VSCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VSCodeApi;

/** VS Code hands this out once a webview. */
export const vscodeApi: VSCodeApi = acquireVsCodeApi();

/** The webview's end of the way to the extension host; it ends with the webview. */
export const hostPort: Port = {
  post: (message) => vscodeApi.postMessage(message),
  onMessage: (listener) =>
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
  onClose: (listener) => window.addEventListener('pagehide', () => listener('The webview was closed.')),
};
