import type * as vscode from 'vscode';

/** What is there only while a webview is on the screen: VS Code ends a hidden webview and starts it anew when it shows. */
export interface WhileVisible<T> {
  /** Undefined while the webview is hidden. */
  readonly value: T | undefined;
  /** Disposes of the value; the webview stays. */
  dispose(): void;
}

/** A webview view or panel, as far as it comes and goes. */
export interface Showable {
  readonly visible: boolean;
  readonly onDidDispose: vscode.Event<void>;
}

/** Makes a value each time the webview shows and disposes of it when it hides. */
export function whileVisible<T extends { dispose(): void }>(
  webview: Showable,
  onDidChange: vscode.Event<unknown>,
  make: () => T,
): WhileVisible<T> {
  let value: T | undefined;
  const end = (): void => {
    value?.dispose();
    value = undefined;
  };
  const follow = (): void => {
    if (!webview.visible) end();
    else value ??= make();
  };
  follow();
  onDidChange(follow);
  webview.onDidDispose(end);
  return {
    get value() {
      return value;
    },
    dispose: end,
  };
}
