import { stat } from 'node:fs/promises';

/** A command of the terminal program. */
export interface Command {
  readonly name: string;
  /** One line: what it takes. */
  readonly usage: string;
  /** Does the work and prints as it goes; rejects with a `UsageError` when the arguments are wrong. */
  readonly run: (args: readonly string[], print: Print, warn: Print) => Promise<void>;
}

/** Writes to standard output, or a line of warning to standard error. */
export type Print = (text: string) => void;

/** The arguments are wrong or name a path that is not there: one clear line for the user, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Rejects with a `UsageError` unless every path is there. */
export async function requirePaths(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await stat(path).catch(() => {
      throw new UsageError(`There is no file or folder ${path}`);
    });
  }
}
