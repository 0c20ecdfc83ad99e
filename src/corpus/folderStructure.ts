import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  parseStructure,
  structurePath,
  type FileStructure,
  type StructureFile,
} from '../core/anthology/volumes/structureFile';

/** What the reader says about the files of a folder; nothing where there is no structure file or it is unreadable. */
export async function readFolderStructure(folder: string): Promise<StructureFile> {
  const json = await readFile(join(folder, structurePath), 'utf8').catch(() => '');
  return parseStructure(json);
}

/** What is said about one file of the folder. */
export function structureOf(
  structure: StructureFile,
  folder: string,
  path: string,
): FileStructure | undefined {
  return structure.files[relative(folder, path).split(sep).join('/')];
}

/** True for the path of a structure file. */
export function isStructureFile(path: string): boolean {
  return path.split(sep).join('/').endsWith(`/${structurePath}`);
}
