import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseAtExit } from './exit';

export interface TemporaryFolder {
  readonly path: string;
  /** Removes the folder; happens by itself when the process ends. */
  readonly remove: () => void;
}

/** A fresh empty folder that is gone, at the latest, when this process ends. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'wenxuan-'));
  return {
    path,
    remove: releaseAtExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 })),
  };
}
