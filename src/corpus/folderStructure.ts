import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  changedStructure,
  parseStructure,
  structurePath,
  type FileStructure,
  type StructureChange,
  type StructureFile,
} from '../core/anthology/volumes/structureFile';
import { writeAside } from './cache/writeAside';
import { isLink, readRegularFile } from './files/regularFile';

/** In bytes: some 50,000 marks. */
const largestFile = 8_388_608;

/** Why a structure file is neither read nor written. */
export type StructureTrouble =
  /** It is there and is no JSON object, or cannot be read. */
  | 'unparsed'
  /** It or its folder is a symbolic link, which may lead out of the workspace. */
  | 'linked'
  /** Another program is writing it, for longer than is waited. */
  | 'locked';

/** A structure file is left as it is. */
export class StructureRefused extends Error {
  override readonly name = 'StructureRefused';
  constructor(
    readonly trouble: StructureTrouble,
    /** Of the structure file. */
    readonly path: string,
  ) {
    super(`The structure file is ${trouble}: ${path}`);
  }
}

/**
 * What the reader says about the files of a folder; nothing where there is no structure file. Rejects with a
 * {@link StructureRefused} where there is one that cannot be understood.
 */
export async function readFolderStructure(folder: string): Promise<StructureFile> {
  const path = join(folder, structurePath);
  const structure = parseStructure(await textOf(path));
  if (!structure) throw new StructureRefused('unparsed', path);
  return structure;
}

/**
 * Writes what is to be said about one file of a folder, given by its path in the folder with `/` between its parts:
 * reads the structure file anew and changes nothing else of it, while other windows keep off.
 * @returns all that is said now.
 * @throws a {@link StructureRefused} where the file is left as it is, another error where it cannot be written.
 */
export async function updateFolderStructure(
  folder: string,
  file: string,
  change: StructureChange,
): Promise<StructureFile> {
  const path = join(folder, structurePath);
  await refuseLinks(path);
  await mkdir(dirname(path), { recursive: true });
  return locked(path, async () => {
    const json = changedStructure(await textOf(path), file, change);
    const structure = json === undefined ? undefined : parseStructure(json);
    if (json === undefined || !structure) throw new StructureRefused('unparsed', path);
    await writeAside(path, [Buffer.from(json)]);
    return structure;
  });
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

/** Empty where there is no file. */
async function textOf(path: string): Promise<string> {
  await refuseLinks(path);
  try {
    return (await readRegularFile(path, largestFile)).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new StructureRefused('unparsed', path);
  }
}

async function refuseLinks(path: string): Promise<void> {
  if ((await isLink(dirname(path))) || (await isLink(path))) throw new StructureRefused('linked', path);
}

/** Milliseconds that a lock is waited for, and between two looks at it. */
const patience = 3000;
const pause = 50;
/** Milliseconds after which a lock was left behind by a program that is gone. */
const staleAfter = 10_000;

async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  const started = Date.now();
  while (!(await take(lock))) {
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (Math.abs(age) > staleAfter) await rm(lock, { force: true });
    else if (Date.now() - started > patience) throw new StructureRefused('locked', path);
    else await wait(pause);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
