import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runToEnd } from './childProcess';
import { cacheFolder } from './paths';

/**
 * Returns the folder `name` of the cache, filled by `fill` the first time. It is filled aside and renamed when complete, so
 * an interrupted installation is never taken for a whole one, and two processes may install the same at once.
 *
 * @throws what `fill` throws; nothing is left behind then.
 */
export async function installOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  await removeAbandoned(name);
  const aside = join(cacheFolder, `${name}.installing-${process.pid}`);
  await mkdir(aside, { recursive: true });
  try {
    await fill(aside);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function removeAbandoned(name: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const prefix = `${name}.installing-`;
  for (const entry of await readdir(cacheFolder)) {
    if (entry.startsWith(prefix) && !isRunning(Number(entry.slice(prefix.length)))) {
      await rm(join(cacheFolder, entry), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Installs npm packages into a folder, with no script of theirs run. */
export async function installPackages(folder: string, ...packages: readonly string[]): Promise<void> {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages];
  await runToEnd('npm', args, { cwd: folder });
}
