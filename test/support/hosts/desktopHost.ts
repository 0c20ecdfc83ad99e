import { join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  TestRunFailedError,
} from '@vscode/test-electron';
import { runToEnd, startChild } from '../childProcess';
import { cacheFolder, root } from '../paths';
import { temporaryFolder, type TemporaryFolder } from '../temporaryFolder';
import { linkExtension, writeSettings } from './profile';
import type { OpenVSCode, Session, Suite, VSCodeHost } from './vscodeHost';

/**
 * VS Code desktop.
 *
 * @param command the program that starts it; else the one that the environment variable WENXUAN_VSCODE names, else the
 *   released `version` is downloaded.
 */
export function desktopHost(version: string, command = process.env['WENXUAN_VSCODE']): VSCodeHost {
  const executable = async (): Promise<string> =>
    command ?? (await downloadAndUnzipVSCode({ version, cachePath: cacheFolder }));
  return {
    name: `VS Code ${version} (desktop)`,
    prepare: async () => {
      await executable();
    },
    open: async (session) => openDesktop(await executable(), session),
    runSuite: async (session, suite) => runSuite(await executable(), session, suite),
  };
}

async function openDesktop(executable: string, session: Session): Promise<OpenVSCode> {
  const profile = temporaryFolder();
  const options = await prepareProfile(executable, session, profile);
  const window = startChild(executable, [session.folder, '--wait', ...options], { stdio: 'ignore' });
  return {
    address: undefined,
    closed: window.exited.then(() => undefined),
    close: async () => {
      await window.kill();
      profile.remove();
    },
  };
}

async function runSuite(executable: string, session: Session, suite: Suite): Promise<number> {
  const profile = temporaryFolder();
  try {
    const options = await prepareProfile(executable, session, profile);
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: [join(root, 'test/vscode/runner'), ...(suite.extensions ?? [])],
      extensionTestsPath: suite.testsPath,
      extensionTestsEnv: { ...suite.environment },
      launchArgs: [session.folder, ...options],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    profile.remove();
  }
}

/** Makes the profile in a folder; returns the options by which VS Code uses it. */
async function prepareProfile(
  executable: string,
  session: Session,
  profile: TemporaryFolder,
): Promise<readonly string[]> {
  const userData = join(profile.path, 'user-data');
  const extensions = join(profile.path, 'extensions');
  const options = [`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
  await writeSettings(join(userData, 'User'), session.settings);
  if (session.vsix === undefined) {
    await linkExtension(extensions);
  } else {
    const [cli = executable] = resolveCliArgsFromVSCodeExecutablePath(executable, {
      reuseMachineInstall: true,
    });
    await runCommandLine(cli, [...options, '--install-extension', session.vsix]);
  }
  return [...options, '--new-window', '--skip-welcome', '--disable-workspace-trust', '--no-sandbox'];
}

/** VS Code's command line is a batch file on Windows, which a shell has to run; the shell wants paths in quotes. */
async function runCommandLine(cli: string, args: readonly string[]): Promise<void> {
  const shell = process.platform === 'win32';
  const quoted = (word: string): string => (shell ? `"${word}"` : word);
  await runToEnd(quoted(cli), args.map(quoted), { shell });
}
