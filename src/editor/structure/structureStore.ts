import * as vscode from 'vscode';
import {
  parseStructure,
  structurePath,
  structureText,
  withFile,
  type FileStructure,
  type StructureFile,
} from '../../core/anthology/volumes/structureFile';

/** What is to be said about a file, from what was. */
type Change = (file: FileStructure) => FileStructure;

const empty: StructureFile = { files: {} };

/** Where what is said about files outside of all folders is kept: a structure file with URIs for paths. */
const keptKey = 'structure';

/**
 * The reader's word on files. For a folder of the workspace it is kept in the folder's structure file, read at once,
 * again when it changes, written on the user's word; for other files in VS Code's own storage.
 */
export class StructureStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** What is said about some file changed. */
  readonly onDidChange = this.#changed.event;
  readonly #watching: vscode.Disposable;
  /** By the folder's URI. */
  readonly #structures = new Map<string, StructureFile>();
  readonly #memento: vscode.Memento;
  #kept: StructureFile;
  #loaded = false;

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
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return this.#kept.files[uri.toString()];
    return this.#structures.get(folder.uri.toString())?.files[pathIn(folder, uri)];
  }

  /**
   * Writes what is to be said about a file.
   * @returns false for a text that is in no file yet, about which nothing can be kept.
   * @throws when the structure file cannot be written.
   */
  async update(uri: vscode.Uri, change: Change): Promise<boolean> {
    if (uri.scheme === 'untitled') return false;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder) await this.#write(folder, pathIn(folder, uri), change);
    else await this.#keep(uri.toString(), change);
    this.#changed.fire();
    return true;
  }

  dispose(): void {
    this.#watching.dispose();
    this.#changed.dispose();
  }

  async #write(folder: vscode.WorkspaceFolder, path: string, change: Change): Promise<void> {
    const structure = changed(await read(folder), path, change);
    await vscode.workspace.fs.writeFile(fileOf(folder), Buffer.from(structureText(structure)));
    this.#structures.set(folder.uri.toString(), structure);
  }

  async #keep(uri: string, change: Change): Promise<void> {
    // Other windows may have said something since.
    this.#kept = changed(this.#memento.get(keptKey, empty), uri, change);
    await this.#memento.update(keptKey, this.#kept);
  }

  async #load(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const structures = await Promise.all(folders.map(read));
    this.#loaded = true;
    this.#structures.clear();
    folders.forEach((folder, index) =>
      this.#structures.set(folder.uri.toString(), structures[index] ?? empty),
    );
    this.#changed.fire();
  }
}

function changed(structure: StructureFile, path: string, change: Change): StructureFile {
  return withFile(structure, path, change(structure.files[path] ?? {}));
}

function fileOf(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, structurePath);
}

async function read(folder: vscode.WorkspaceFolder): Promise<StructureFile> {
  try {
    const bytes = await vscode.workspace.fs.readFile(fileOf(folder));
    return parseStructure(new TextDecoder().decode(bytes));
  } catch {
    // Mostly there is none.
    return empty;
  }
}

function pathIn(folder: vscode.WorkspaceFolder, { path }: vscode.Uri): string {
  return path.slice(folder.uri.path.length).replace(/^\/+/, '');
}
