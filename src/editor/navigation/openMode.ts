import * as vscode from 'vscode';
import type { OpenMode } from '../../protocol/openMode';

/** How a webview's click opens an editor; `viewColumn` is where it opens unless it goes to the side. */
export function showOptions(mode: OpenMode, viewColumn: vscode.ViewColumn): vscode.TextDocumentShowOptions {
  return {
    preview: mode === 'preview',
    preserveFocus: mode === 'preview',
    viewColumn: mode === 'side' ? vscode.ViewColumn.Beside : viewColumn,
  };
}
