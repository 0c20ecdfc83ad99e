import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { runToEnd } from '../childProcess';
import { installOnce, installPackages } from '../installOnce';

/** How to get a version of VS Code Server from npm: the package `code-server` carries one, built for one Node. */
interface Recipe {
  readonly codeServer: string;
  /** The Node that the server and its extension host run on. */
  readonly node: string;
  /** The package that ships the ripgrep which this release would download in its install script. */
  readonly ripgrep?: string;
  /** Native modules without which the extension host ends; they are compiled here. */
  readonly rebuild?: readonly string[];
}

const recipes = {
  '1.100.3': { codeServer: '4.100.3', node: '20.20.2', ripgrep: '1.18.0' },
  '1.139.1': {
    codeServer: '4.139.1',
    node: '24.21.0',
    rebuild: ['@vscode/native-watchdog', '@vscode/spdlog'],
  },
} as const satisfies Record<string, Recipe>;

export type ServerVersion = keyof typeof recipes;

/**
 * Reads a version of VS Code that can be had as a server.
 *
 * @throws an error that names those there are.
 */
export function serverVersion(version: string): ServerVersion {
  if (isServerVersion(version)) return version;
  throw new Error(
    `VS Code ${version} cannot be had as a server; these can: ${Object.keys(recipes).join(', ')}.`,
  );
}

function isServerVersion(version: string): version is ServerVersion {
  return version in recipes;
}

/** Absolute paths. */
export interface ServerInstallation {
  readonly node: string;
  readonly serverMain: string;
}

/**
 * Installs a VS Code Server below the cache folder, unless it is there already.
 *
 * @throws where there is no server for the platform: it runs on Linux.
 */
export async function installServer(version: ServerVersion): Promise<ServerInstallation> {
  if (process.platform !== 'linux') throw new Error('VS Code Server from npm runs on Linux only.');
  const recipe: Recipe = recipes[version];
  const folder = await installOnce(`server-${version}`, (aside) => fill(aside, recipe));
  return installationIn(folder);
}

function installationIn(folder: string): ServerInstallation {
  return {
    node: join(folder, 'node_modules', nodePackage(), 'bin/node'),
    serverMain: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

function nodePackage(): string {
  return `node-${process.platform}-${process.arch}`;
}

/** The packages' own install scripts insist on a Node of theirs and download from elsewhere: none of them runs. */
async function fill(folder: string, recipe: Recipe): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const packages = [`code-server@${recipe.codeServer}`, `${nodePackage()}@${recipe.node}`];
  if (recipe.ripgrep) packages.push(`@vscode/ripgrep@${recipe.ripgrep}`);
  await installPackages(folder, ...packages);
  const installation = installationIn(folder);
  const vscode = dirname(dirname(installation.serverMain));
  await installPackages(vscode, '--omit=dev');
  if (recipe.ripgrep) await placeRipgrep(folder, vscode);
  if (recipe.rebuild) await rebuild(vscode, installation.node, recipe.rebuild);
}

async function placeRipgrep(folder: string, vscode: string): Promise<void> {
  const source = join(folder, `node_modules/@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`);
  const target = join(vscode, 'node_modules/@vscode/ripgrep/bin/rg');
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target);
  await chmod(target, 0o755);
}

/** Compiles for the server's Node, whose package holds the headers too. */
async function rebuild(vscode: string, node: string, modules: readonly string[]): Promise<void> {
  const bin = dirname(node);
  await runToEnd('npm', ['rebuild', ...modules], {
    cwd: vscode,
    env: {
      ...process.env,
      npm_config_nodedir: dirname(bin),
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
}
