import * as vscode from 'vscode';
import type { Port } from '../../protocol/channel';

/** The host's end of the way to a webview. Closing it settles what is pending; the webview itself stays. */
export interface WebviewPort extends Port {
  close(reason: string): void;
}

export function webviewPort(webview: vscode.Webview): WebviewPort {
  const listening: vscode.Disposable[] = [];
  const onClose: ((reason: string) => void)[] = [];
  return {
    post: (message) => void webview.postMessage(message),
    onMessage: (listener) => void listening.push(webview.onDidReceiveMessage(listener)),
    onClose: (listener) => void onClose.push(listener),
    close: (reason) => {
      vscode.Disposable.from(...listening.splice(0)).dispose();
      onClose.splice(0).forEach((listener) => listener(reason));
    },
  };
}
