import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths';

/**
 * Keeps VS Code from opening, fetching or offering anything that is not under test, and from saving what a test types
 * into a text: in a browser it would.
 */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Writes the user settings into the folder that VS Code reads them from. */
export async function writeSettings(
  userFolder: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await mkdir(userFolder, { recursive: true });
  await writeFile(
    join(userFolder, 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, undefined, 2),
  );
}

/** Makes the source tree an installed extension of a profile, by a link. */
export async function linkExtension(extensionsFolder: string): Promise<void> {
  await mkdir(extensionsFolder, { recursive: true });
  const { publisher, name, version } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  ) as Manifest;
  await symlink(root, join(extensionsFolder, `${publisher}.${name}-${version}`), 'junction');
}

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}
