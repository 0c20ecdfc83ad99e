import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopHost } from '../test/support/hosts/desktopHost';
import { serverHost } from '../test/support/hosts/serverHost';
import { versions, type OpenVSCode, type Session } from '../test/support/hosts/vscodeHost';
import { root } from '../test/support/paths';
import { build } from './build';
import { runScript, UsageError } from './runScript';

const usage = `Usage: npm start [-- [FOLDER] [--browser-only] [--port N]]
Builds the extension and opens VS Code with it on FOLDER, by default on samples/.
  --browser-only  serve VS Code to a browser even where a desktop VS Code is at hand
  --port N        the port to serve it on; implies --browser-only`;

void runScript(usage, async () => {
  const { folder, port, browserOnly } = readArguments();
  await build();
  const vscode = await open({ folder, port }, browserOnly);
  console.log('Press Ctrl+C to stop.');
  await vscode.closed;
  await vscode.close();
  return 0;
});

function readArguments(): { folder: string; port: number | undefined; browserOnly: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'browser-only': { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  if (positionals.length > 1) throw new UsageError(`One folder, not ${positionals.length}.`);
  // npm runs scripts in the repository; the person named the folder from where they are.
  const folder = resolve(process.env['INIT_CWD'] ?? '', positionals[0] ?? join(root, 'samples'));
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`There is no folder ${folder}`);
  const port = values.port === undefined ? undefined : portNumber(values.port);
  return { folder, port, browserOnly: values['browser-only'] || port !== undefined };
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageError(`${text} is no port: 1 to 65535.`);
  return port;
}

async function open(session: Session, browserOnly: boolean): Promise<OpenVSCode> {
  if (!browserOnly && hasDisplay()) {
    const desktop = await openDesktop(session);
    if (desktop) return desktop;
  }
  return openServer(session);
}

/** Undefined where no desktop VS Code is installed and none can be downloaded. */
async function openDesktop(session: Session): Promise<OpenVSCode | undefined> {
  const host = desktopHost(versions.newest, installedCommand());
  try {
    console.log(`Opening ${session.folder} in VS Code`);
    return await host.open(session);
  } catch (error) {
    console.log(`No desktop VS Code: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function openServer(session: Session): Promise<OpenVSCode> {
  const host = serverHost(versions.oldest);
  console.log(`Preparing ${host.name}; the first time this takes half a minute`);
  await host.prepare();
  const server = await host.open(session);
  console.log(`Open ${server.address} in a browser: ${session.folder}`);
  return server;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The `code` command of an installed VS Code, on Windows the program it starts; undefined where PATH has none. */
function installedCommand(): string | undefined {
  const windows = process.platform === 'win32';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const bin = folders.find((folder) => existsSync(join(folder, windows ? 'code.cmd' : 'code')));
  if (bin === undefined) return undefined;
  return windows ? join(bin, '../Code.exe') : join(bin, 'code');
}
