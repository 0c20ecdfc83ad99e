import * as vscode from 'vscode';
import {
  structurePath,
  withFile,
  type FileStructure,
  type StructureChange,
  type StructureFile,
} from '../../core/anthology/volumes/structureFile';
import { readFolderStructure, StructureRefused, updateFolderStructure } from '../../corpus/folderStructure';
import { tellOfTrouble } from './structureTrouble';

const empty: StructureFile = { files: {} };

/** Where what is said about files outside of all folders is kept: a structure file with URIs for paths. */
const keptKey = 'structure';

/**
 * The reader's word on files. For a folder of the workspace it is kept in the folder's structure file, read at once,
 * again when it changes, written on the user's word; for other files in VS Code's own storage. A structure file that
 * cannot be understood says nothing, is never written over, and is told of once until it is put right.
 */
export class StructureStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** What is said about some file changed. */
  readonly onDidChange = this.#changed.event;
  readonly #watching: vscode.Disposable;
  /** By the folder's URI. */
  readonly #structures = new Map<string, StructureFile>();
  readonly #told = new Set<string>();
  readonly #memento: vscode.Memento;
  #kept: StructureFile;
  #loaded = false;
  /** The last change on its way to disk: one at a time, in order. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#kept = memento.get(keptKey, empty);
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${structurePath}`);
    const reload = (): void => void this.#load();
    this.#watching = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(reload),
      watcher.onDidChange(reload),
      watcher.onDidDelete(reload),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
    );
    reload();
  }

  /** False until the structure files have been read; `onDidChange` tells when they are. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** What is said about a file; undefined where nothing is. */
  fileStructure(uri: vscode.Uri): FileStructure | undefined {
    const folder = folderOf(uri);
    if (!folder) return this.#kept.files[uri.toString()];
    return this.#structures.get(folder.uri.toString())?.files[pathIn(folder, uri)];
  }

  /**
   * Writes what is to be said about a file. Where its structure file cannot be understood nothing is written and the
   * user is told.
   * @returns false for a text that is in no file yet, about which nothing can be kept.
   * @throws when the structure file cannot be written.
   */
  async update(uri: vscode.Uri, change: StructureChange): Promise<boolean> {
    if (uri.scheme === 'untitled') return false;
    const folder = folderOf(uri);
    const writing = this.#writing.then(() =>
      folder ? this.#write(folder, pathIn(folder, uri), change) : this.#keep(uri.toString(), change),
    );
    this.#writing = writing.catch(() => undefined);
    try {
      await writing;
    } catch (error) {
      if (!(error instanceof StructureRefused)) throw error;
      void tellOfTrouble(error);
    }
    this.#changed.fire();
    return true;
  }

  dispose(): void {
    this.#watching.dispose();
    this.#changed.dispose();
  }

  async #write(folder: vscode.WorkspaceFolder, path: string, change: StructureChange): Promise<void> {
    const structure = await updateFolderStructure(folder.uri.fsPath, path, change);
    this.#structures.set(folder.uri.toString(), structure);
  }

  async #keep(uri: string, change: StructureChange): Promise<void> {
    // Other windows may have said something since.
    const kept = this.#memento.get(keptKey, empty);
    this.#kept = withFile(kept, uri, change(kept.files[uri] ?? {}));
    await this.#memento.update(keptKey, this.#kept);
  }

  async #load(): Promise<void> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const structures = await Promise.all(folders.map((folder) => this.#read(folder)));
    this.#loaded = true;
    this.#structures.clear();
    folders.forEach((folder, index) =>
      this.#structures.set(folder.uri.toString(), structures[index] ?? empty),
    );
    this.#changed.fire();
  }

  async #read({ uri }: vscode.WorkspaceFolder): Promise<StructureFile> {
    const key = uri.toString();
    try {
      const structure = await readFolderStructure(uri.fsPath);
      this.#told.delete(key);
      return structure;
    } catch (error) {
      if (error instanceof StructureRefused && !this.#told.has(key)) void tellOfTrouble(error);
      this.#told.add(key);
      return empty;
    }
  }
}

function folderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder?.uri.scheme === 'file' ? folder : undefined;
}

function pathIn(folder: vscode.WorkspaceFolder, { path }: vscode.Uri): string {
  return path.slice(folder.uri.path.length).replace(/^\/+/, '');
}
