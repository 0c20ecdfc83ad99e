import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The webviews of the extension, by the name of their bundle. */
export type WebviewName = 'search' | 'statistics';

/** Where a webview stands: it takes its background from there. */
export type WebviewPlace = 'sideBar' | 'editor';

/** What a webview may do and load: its scripts and files of this extension, nothing else. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [
      vscode.Uri.joinPath(extensionUri, 'dist'),
      vscode.Uri.joinPath(extensionUri, 'media'),
    ],
  };
}

/** The frame of a webview; its bundle fills it. Holds no text of a corpus. */
export function webviewHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  name: WebviewName,
  place: WebviewPlace,
): string {
  const nonce = randomBytes(16).toString('base64');
  const resource = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', file)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Wenxuan</title>
  <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${resource('codicon.css')}">
  <link rel="stylesheet" href="${resource(`${name}.css`)}">
</head>
<body data-place="${place}">
  <script type="module" nonce="${nonce}" src="${resource(`${name}.js`)}"></script>
</body>
</html>`;
}
