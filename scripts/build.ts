import { runToEnd } from '../test/support/childProcess';
import { root } from '../test/support/paths';

/** Builds the extension. */
export async function build(): Promise<void> {
  await runToEnd(process.execPath, ['esbuild.mjs'], { cwd: root });
}

/** Builds the extension and the tests that run inside VS Code. */
export async function buildTests(): Promise<void> {
  await runToEnd(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root });
}
