import * as vscode from 'vscode';
import type { Encodings } from './encodings';

const command = '_wenxuan.readAgain';

/** How encodings are called where they are shown. */
const names: Readonly<Record<string, string>> = {
  utf8: 'UTF-8',
  utf8bom: 'UTF-8',
  utf16le: 'UTF-16 LE',
  utf16be: 'UTF-16 BE',
  gb18030: 'GB 18030',
  big5hkscs: 'Big5',
};

/** Says in the status bar that the text in front is read in a wrong encoding; a click reads it in the right one. */
export function registerEncodingHint(encodings: Encodings): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('wenxuan.encoding', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('Wenxuan: Encoding of the Text');
  item.command = command;
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  let latest = 0;
  const show = async (): Promise<void> => {
    const turn = ++latest;
    const document = vscode.window.activeTextEditor?.document;
    const better = document && !document.isDirty ? await encodings.betterEncoding(document) : undefined;
    if (turn !== latest) return;
    if (!document || better === undefined) {
      item.hide();
      return;
    }
    item.text = `$(warning) ${nameOf(better)}`;
    item.tooltip = vscode.l10n.t(
      'This text is {0} and was opened as {1}. Click to open it as {0}.',
      nameOf(better),
      nameOf(document.encoding),
    );
    item.show();
  };
  const update = (): void => void show().catch(() => item.hide());
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Another encoding comes without edits, or with all of the text.
      const isWhole = contentChanges.length !== 1 || contentChanges[0]?.rangeOffset === 0;
      if (document === vscode.window.activeTextEditor?.document && isWhole) update();
    }),
    vscode.commands.registerCommand(command, async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await encodings.readAgain(document);
    }),
  );
}

function nameOf(encoding: string): string {
  return names[encoding] ?? encoding;
}
