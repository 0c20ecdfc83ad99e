import * as vscode from 'vscode';
import type { CorpusClient } from '../../corpus/corpusClient';
import { revealSelections } from '../revealSelection';

/** What a decoder puts for bytes that its encoding does not explain. */
const replacement = '\ufffd';

/** The names of the corpus where the editor has others for the same characters. */
const editorNames: Readonly<Record<string, string>> = { big5: 'big5hkscs' };

/** Encodings that are part of another: what they read without a broken character is read rightly. */
const smaller: Readonly<Record<string, readonly string[]>> = {
  gb18030: ['gbk', 'gb2312'],
  big5hkscs: ['big5', 'cp950'],
  utf8: ['utf8bom'],
  utf8bom: ['utf8'],
};

const byteOrderMarks: Readonly<Record<string, readonly number[]>> = {
  utf16le: [0xff, 0xfe],
  utf16be: [0xfe, 0xff],
};

/**
 * Sees to it that texts are read in the encoding their bytes are in, whichever way they are opened. A text that VS
 * Code read wrongly is read again at once, where its selection was; one that the reader then opens in another encoding
 * stays so.
 */
export class Encodings implements vscode.Disposable {
  readonly #corpus: CorpusClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #putRight = new vscode.EventEmitter<vscode.TextDocument>();
  /** A document has other words than it was opened with. */
  readonly onDidPutRight = this.#putRight.event;
  readonly #listening: vscode.Disposable;
  /** Documents looked at, by URI; forgotten when they are closed. */
  readonly #seen = new Map<string, Promise<vscode.TextDocument>>();
  /** Files for which a byte order mark was offered, by URI. */
  readonly #offered = new Set<string>();

  constructor(corpus: CorpusClient, log: vscode.LogOutputChannel) {
    this.#corpus = corpus;
    this.#log = log;
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#look(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#seen.delete(uri.toString())),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
        for (const tab of [...opened, ...changed])
          this.#lookAtTab(tab).catch((error: unknown) => this.#log.warn(String(error)));
      }),
    );
    vscode.workspace.textDocuments.forEach((document) => this.#look(document));
  }

  /** Opens a file as a document, read in the encoding its bytes are in; undefined where VS Code opens none. */
  async open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
    const document = await openedAsUsual(uri);
    return document && this.#readRightly(document);
  }

  /** The encoding a document should be read in; undefined where it is read in that one, or nobody knows. */
  async betterEncoding(document: vscode.TextDocument): Promise<string | undefined> {
    if (!mayBeWrong(document)) return undefined;
    const encoding = await this.#encodingOf(document.uri);
    return encoding === undefined || isRight(document, encoding) ? undefined : encoding;
  }

  /** Reads a document again in the encoding its bytes are in, where it is not, and has no unsaved edits. */
  async readAgain(document: vscode.TextDocument): Promise<vscode.TextDocument> {
    const encoding = await this.betterEncoding(document);
    if (encoding === undefined || document.isDirty || document.isClosed) return document;
    const restore = keepSelections(document);
    const again = await vscode.workspace.openTextDocument(document.uri, { encoding });
    restore();
    revealSelections(again);
    this.#putRight.fire(again);
    return again;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#putRight.dispose();
  }

  #look(document: vscode.TextDocument): void {
    this.#readRightly(document).catch((error: unknown) => this.#log.warn(String(error)));
  }

  /** Once a document: what the reader opens otherwise stays so. */
  #readRightly(document: vscode.TextDocument): Promise<vscode.TextDocument> {
    const key = document.uri.toString();
    const known = this.#seen.get(key);
    if (known) return known;
    const reading = this.readAgain(document);
    this.#seen.set(key, reading);
    return reading;
  }

  /** VS Code opens no UTF-16 without its mark, and shows the file as binary. */
  async #lookAtTab({ input, isActive }: vscode.Tab): Promise<void> {
    if (!isActive || !(input instanceof vscode.TabInputText) || !isTextFile(input.uri)) return;
    const key = input.uri.toString();
    if (this.#offered.has(key) || (await openedAsUsual(input.uri))) return;
    const mark = byteOrderMarks[(await this.#encodingOf(input.uri)) ?? ''];
    if (!mark || this.#offered.has(key)) return;
    this.#offered.add(key);
    const name = vscode.workspace.asRelativePath(input.uri);
    const message = vscode.l10n.t(
      '“{0}” is UTF-16 without a byte order mark, and VS Code takes it for binary.',
      name,
    );
    const add = vscode.l10n.t('Add the Mark and Open');
    if ((await vscode.window.showInformationMessage(message, add)) !== add) return;
    const bytes = await vscode.workspace.fs.readFile(input.uri);
    await vscode.workspace.fs.writeFile(input.uri, Buffer.concat([Buffer.from(mark), bytes]));
    await vscode.commands.executeCommand('vscode.open', input.uri);
  }

  async #encodingOf({ fsPath }: vscode.Uri): Promise<string | undefined> {
    const encoding = await this.#corpus.remote.call('encoding', { file: fsPath });
    return encoding === undefined ? undefined : (editorNames[encoding] ?? encoding);
  }
}

/**
 * Notes the selections of a document's editors when its text is replaced; the result puts them back. Line ends are the
 * same bytes in all encodings here, and a line read wrongly is the longer one, so that they select the same words.
 */
function keepSelections(document: vscode.TextDocument): () => void {
  const kept: (() => void)[] = [];
  const listening = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    listening.dispose();
    for (const editor of vscode.window.visibleTextEditors) {
      const { selection } = editor;
      if (editor.document === document) kept.push(() => (editor.selection = selection));
    }
  });
  return () => {
    listening.dispose();
    kept.forEach((restore) => restore());
  };
}

function openedAsUsual(uri: vscode.Uri): Thenable<vscode.TextDocument | undefined> {
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
}

/** UTF-8 without a broken character can hardly be anything else. */
function mayBeWrong(document: vscode.TextDocument): boolean {
  return isTextFile(document.uri) && (document.encoding !== 'utf8' || isBroken(document));
}

function isRight(document: vscode.TextDocument, encoding: string): boolean {
  if (document.encoding === encoding) return true;
  return (smaller[encoding] ?? []).includes(document.encoding) && !isBroken(document);
}

function isBroken(document: vscode.TextDocument): boolean {
  return document.getText().includes(replacement);
}

function isTextFile({ scheme, path }: vscode.Uri): boolean {
  return scheme === 'file' && /\.(txt|md)$/i.test(path);
}
