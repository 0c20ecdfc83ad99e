import * as vscode from 'vscode';
import type { OpenProgress } from '../../protocol/corpus';
import type { CorpusClient } from './corpusClient';
import { languageId } from '../documents/language';
import { folderSettings, searchMemory, section } from '../settings';

const viewId = 'wenxuan.contents';
/** Milliseconds of quiet before edits and file events reach the worker. */
const quiet = 300;

/**
 * Keeps the corpus true: opens it for the workspace's folders, again when folders or settings change, and passes on
 * what happens to files and to unsaved documents.
 */
export function registerCorpusSync(
  corpus: CorpusClient,
  storage: vscode.Uri | undefined,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const open = async (): Promise<void> => {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const request = {
      folders: folders.map(folderSettings),
      storage: storage?.fsPath,
      memoryBudget: searchMemory(),
    };
    await vscode.window.withProgress({ location: { viewId } }, async (progress) => {
      await corpus.open(request, (state) => progress.report({ message: progressText(state) }));
    });
  };
  const reopen = (): void => void open().catch((error: unknown) => log.error(String(error)));
  const watching = vscode.Disposable.from(watchFiles(corpus, log), watchDocuments(corpus, log));
  reopen();
  return vscode.Disposable.from(
    watching,
    vscode.commands.registerCommand('wenxuan.contents.refresh', open),
    vscode.workspace.onDidChangeWorkspaceFolders(reopen),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section) || event.affectsConfiguration('files.encoding')) reopen();
    }),
  );
}

function progressText({ done, total }: OpenProgress): string {
  return vscode.l10n.t('{0} of {1} files', done, total);
}

function watchFiles(corpus: CorpusClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  const changed = new Set<string>();
  const flush = debounce(() => {
    const files = [...changed];
    changed.clear();
    corpus.remote.call('filesChanged', { files }).catch((error: unknown) => log.warn(String(error)));
  });
  const note = ({ scheme, fsPath }: vscode.Uri): void => {
    if (scheme !== 'file') return;
    changed.add(fsPath);
    flush.call();
  };
  const noteFile = (uri: vscode.Uri): void => {
    if (concernsCorpus.test(uri.fsPath)) note(uri);
  };
  const noteNew = async (uri: vscode.Uri): Promise<void> => {
    if (concernsCorpus.test(uri.fsPath) || (await isFolder(uri))) note(uri);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void noteNew(uri)),
    watcher.onDidChange(noteFile),
    // What is gone may have been a folder, of whose files nothing more is told.
    watcher.onDidDelete(note),
    flush,
  );
}

const concernsCorpus = /\.(txt|md)$|[\\/]\.wenxuan[\\/]structure\.json$/i;

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => type === vscode.FileType.Directory,
    () => false,
  );
}

function watchDocuments(corpus: CorpusClient, log: vscode.LogOutputChannel): vscode.Disposable {
  const edited = new Set<vscode.TextDocument>();
  const overlay = (document: vscode.TextDocument): void => {
    const text = document.isDirty && !document.isClosed ? document.getText() : undefined;
    corpus.remote
      .call('setOverlay', { file: document.uri.fsPath, text })
      .catch((error: unknown) => log.warn(String(error)));
  };
  const flush = debounce(() => {
    edited.forEach(overlay);
    edited.clear();
  });
  const note = (document: vscode.TextDocument): void => {
    if (document.languageId !== languageId || document.uri.scheme !== 'file') return;
    edited.add(document);
    flush.call();
  };
  return vscode.Disposable.from(
    corpus.onDidStart(() => vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).forEach(note)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => note(document)),
    vscode.workspace.onDidSaveTextDocument(note),
    vscode.workspace.onDidCloseTextDocument(note),
    flush,
  );
}

interface Debounced extends vscode.Disposable {
  readonly call: () => void;
}

/** Runs `work` once calls have been quiet for a while. */
function debounce(work: () => void): Debounced {
  let timer: NodeJS.Timeout | undefined;
  const call = (): void => {
    clearTimeout(timer);
    timer = setTimeout(work, quiet);
  };
  return Object.assign(new vscode.Disposable(() => clearTimeout(timer)), { call });
}
