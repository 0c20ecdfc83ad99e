import { startChild } from '../test/support/childProcess';
import { root } from '../test/support/paths';

export interface MochaRun {
  /** Paths or patterns of test files, from the root of the repository. */
  readonly files: readonly string[];
  /** Further options of mocha's command line. */
  readonly options?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs tests in a Node of their own and returns mocha's exit code; no test at all is a failure. */
export function runMocha({ files, options = [], environment = {} }: MochaRun): Promise<number> {
  const args = [
    'node_modules/mocha/bin/mocha.js',
    '--no-config',
    '--node-option=import=tsx',
    '--reporter=test/support/countingReporter.ts',
    '--forbid-only',
    '--forbid-pending',
    ...options,
    ...files,
  ];
  return startChild(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  }).exited;
}
