import * as vscode from 'vscode';

/**
 * Keeps a provider registered, and registers it anew at each event: the way to have VS Code ask again a provider that
 * has no event of its own.
 */
export function registerAnew(
  onDidChange: vscode.Event<void>,
  register: () => vscode.Disposable,
): vscode.Disposable {
  let registered = register();
  const listener = onDidChange(() => {
    registered.dispose();
    registered = register();
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registered.dispose();
  });
}
