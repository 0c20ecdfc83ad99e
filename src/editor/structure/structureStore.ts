import * as vscode from 'vscode';
import {
  parseStructure,
  structurePath,
  structureText,
  withFile,
  type FileStructure,
  type StructureFile,
} from '../../core/anthology/structureFile';

const empty: StructureFile = { files: {} };

/** The structure files of the workspace's folders: read at once, again when they change, written on the user's word. */
export class StructureStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** What is said about some file changed. */
  readonly onDidChange = this.#changed.event;
  readonly #watching: vscode.Disposable;
  /** By the folder's URI. */
  readonly #structures = new Map<string, StructureFile>();

  constructor() {
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

  /** What is said about a file; undefined where nothing is, and outside of the workspace's folders. */
  fileStructure(uri: vscode.Uri): FileStructure | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.#structures.get(folder.uri.toString())?.files[pathIn(folder, uri)];
  }

  /**
   * Writes what is to be said about a file.
   * @returns false for a file outside of the workspace's folders, about which nothing can be kept.
   * @throws when the structure file cannot be written.
   */
  async update(uri: vscode.Uri, change: (file: FileStructure) => FileStructure): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return false;
    const path = pathIn(folder, uri);
    const before = await read(folder);
    const after = withFile(before, path, change(before.files[path] ?? {}));
    await vscode.workspace.fs.writeFile(fileOf(folder), Buffer.from(structureText(after)));
    this.#structures.set(folder.uri.toString(), after);
    this.#changed.fire();
    return true;
  }

  dispose(): void {
    this.#watching.dispose();
    this.#changed.dispose();
  }

  async #load(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const structures = await Promise.all(folders.map(read));
    this.#structures.clear();
    folders.forEach((folder, index) =>
      this.#structures.set(folder.uri.toString(), structures[index] ?? empty),
    );
    this.#changed.fire();
  }
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
