import * as vscode from 'vscode';
import { withWord, readerWordsPath } from '../../core/search/query/readerWords';

/** A word is no sentence. */
const longestWord = 20;

/** The command that puts the selected words on the folder's list of words to be kept whole. */
export function registerReaderWords(): vscode.Disposable {
  return vscode.commands.registerCommand('wenxuan.addWord', async () => {
    const editor = vscode.window.activeTextEditor;
    const word = editor?.document.getText(editor.selection).replace(/\s/g, '') ?? '';
    const folder = editor && vscode.workspace.getWorkspaceFolder(editor.document.uri);
    if (word.length < 2 || word.length > longestWord) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select a word of 2 to {0} characters first.', longestWord),
      );
      return;
    }
    if (!folder) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open the folder of this text first: the word list is kept there.'),
      );
      return;
    }
    await addWord(vscode.Uri.joinPath(folder.uri, readerWordsPath), word);
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is kept whole from now on', word), 3000);
  });
}

async function addWord(list: vscode.Uri, word: string): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(list).then(
    (found) => found,
    () => new Uint8Array(0),
  );
  const text = Buffer.from(bytes).toString('utf8');
  await vscode.workspace.fs.writeFile(list, Buffer.from(withWord(text, word)));
}
