import { stat } from 'node:fs/promises';
import { normalize } from 'node:path';
import glob from 'fast-glob';

/** A file that the folder's patterns choose. */
export interface FoundFile {
  /** Absolute, written as the system writes it. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Which files of a folder are read. */
export interface ScanPatterns {
  readonly path: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Lists the files that the patterns choose, by path. Folders that cannot be read are passed over; a folder that is
 * not there has no files. Symbolic links are not followed, so a loop of links ends.
 */
export async function findFiles(patterns: ScanPatterns): Promise<readonly FoundFile[]> {
  const entries = await glob([...patterns.include], {
    cwd: patterns.path,
    ignore: [...patterns.exclude],
    absolute: true,
    stats: true,
    dot: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    caseSensitiveMatch: false,
  });
  return entries
    .map(({ path, stats }) => ({
      path: normalize(path),
      size: stats?.size ?? 0,
      modified: stats?.mtimeMs ?? 0,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One file as a scan finds it; undefined when it is not there. */
export async function statFile(path: string): Promise<FoundFile | undefined> {
  return stat(path).then(
    ({ size, mtimeMs }) => ({ path, size, modified: mtimeMs }),
    () => undefined,
  );
}
