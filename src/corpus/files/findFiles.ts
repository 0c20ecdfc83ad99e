import { lstat } from 'node:fs/promises';
import { isAbsolute, normalize, relative, sep } from 'node:path';
import glob from 'fast-glob';
import type { Stamp } from './regularFile';
import { isModestPattern } from './scanPatterns';

/** A file that the folder's patterns choose. */
export interface FoundFile extends Stamp {
  /** Absolute, written as the system writes it. */
  readonly path: string;
}

/** Which files of a folder are read. */
export interface ScanPatterns {
  readonly path: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Files asked for their stamps at once. */
const lookedAtOnce = 64;

/**
 * Lists the files that the patterns choose, by path. Folders that cannot be read and files that vanish meanwhile are
 * passed over; a folder that is not there has no files. Symbolic links are not followed, so a loop of links ends, and
 * no pattern reaches out of the folder.
 */
export async function findFiles(patterns: ScanPatterns): Promise<readonly FoundFile[]> {
  const paths = await glob(patterns.include.filter(isModestPattern), {
    cwd: patterns.path,
    ignore: patterns.exclude.filter(isModestPattern),
    absolute: true,
    dot: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    caseSensitiveMatch: false,
  });
  const inside = paths.map(normalize).filter((path) => isInside(patterns.path, path));
  const found: FoundFile[] = [];
  for (let at = 0; at < inside.length; at += lookedAtOnce) {
    const looked = await Promise.all(inside.slice(at, at + lookedAtOnce).map(lookAt));
    found.push(...looked.filter((file) => file !== undefined));
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One file as a scan finds it; undefined when there is no regular file. */
export async function statFile(path: string): Promise<FoundFile | undefined> {
  return lstat(path).then(
    (stat) =>
      stat.isFile() ? { path, size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs } : undefined,
    () => undefined,
  );
}

/** Whether anything has this name, whatever it is. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** A name that is no UTF-8 names nothing once it was decoded: the file is there, and its reader will say why not. */
async function lookAt(path: string): Promise<FoundFile | undefined> {
  const found = await statFile(path);
  return found ?? (path.includes('\ufffd') ? { path, size: 0, modified: 0, changed: 0 } : undefined);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
