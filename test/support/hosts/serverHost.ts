import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runToEnd, startChild, type Child } from '../childProcess';
import { launchChromium } from '../chromium';
import { root } from '../paths';
import { temporaryFolder } from '../temporaryFolder';
import { linkExtension, writeSettings } from './profile';
import { installServer, type ServerInstallation, type ServerVersion } from './serverInstallation';
import { suiteOutput } from './suiteOutput';
import type { OpenVSCode, Session, Suite, VSCodeHost } from './vscodeHost';

/** Without the last flag a released VS Code ignores which tests the address asks for. */
const serverFlags = [
  '--accept-server-license-terms',
  '--without-connection-token',
  '--disable-workspace-trust',
  '--disable-telemetry',
  '--enable-smoke-test-driver',
];

/** Keeps code-server from looking extensions up on the network. */
const noGallery = JSON.stringify({ serviceUrl: '' });

/** A server is reached by its address, in any browser. */
export interface OpenServer extends OpenVSCode {
  readonly address: string;
}

export interface ServerHost extends VSCodeHost {
  readonly open: (session: Session) => Promise<OpenServer>;
}

/** VS Code Server from npm: its real extension host in Node, its real workbench in a browser. */
export function serverHost(version: ServerVersion): ServerHost {
  return {
    name: `VS Code ${version} (server)`,
    prepare: async () => {
      await installServer(version);
    },
    open: async (session) => openServer(await installServer(version), session, {}),
    runSuite: async (session, suite) => runSuite(await installServer(version), session, suite),
  };
}

async function openServer(
  installation: ServerInstallation,
  session: Session,
  environment: Readonly<Record<string, string>>,
): Promise<OpenServer> {
  if (session.port !== undefined) await requireFree(session.port);
  const data = temporaryFolder();
  await writeSettings(join(data.path, 'data/User'), session.settings);
  await provideExtension(installation, session, data.path);
  const server = startServer(installation, session, data.path, environment);
  const closed = server.exited.then(() => undefined);
  const close = async (): Promise<void> => {
    await server.kill();
    data.remove();
  };
  try {
    return { address: await address(server), closed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A server whose port is taken says nothing and never listens. */
async function requireFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', () => reject(new Error(`Port ${port} cannot be used: another program has it.`)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

async function provideExtension(
  installation: ServerInstallation,
  session: Session,
  dataFolder: string,
): Promise<void> {
  if (session.vsix === undefined) return linkExtension(join(dataFolder, 'extensions'));
  const args = [
    installation.serverMain,
    '--install-extension',
    session.vsix,
    '--server-data-dir',
    dataFolder,
  ];
  await runToEnd(installation.node, args);
}

function startServer(
  installation: ServerInstallation,
  session: Session,
  dataFolder: string,
  environment: Readonly<Record<string, string>>,
): Child {
  const args = ['--host', '127.0.0.1', '--port', String(session.port ?? 0), '--server-data-dir', dataFolder];
  const opened = session.folder.endsWith('.code-workspace') ? '--default-workspace' : '--default-folder';
  return startChild(
    installation.node,
    [installation.serverMain, ...serverFlags, ...args, opened, session.folder],
    {
      env: { ...process.env, EXTENSIONS_GALLERY: noGallery, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

/** Waits until the server says on which port it listens; with port 0 the system picks one. */
async function address(server: Child): Promise<string> {
  const output: string[] = [];
  const listening = new Promise<string>((resolve) => {
    const read = (data: Buffer): void => {
      output.push(data.toString());
      const port = /Extension host agent listening on (\d+)/.exec(output.join(''))?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}/`);
    };
    server.process.stdout?.on('data', read);
    server.process.stderr?.on('data', read);
  });
  const ended = server.exited.then((code): never => {
    throw new Error(`VS Code Server ended with ${code}:\n${output.join('').slice(-4000)}`);
  });
  return Promise.race([listening, ended]);
}

async function runSuite(installation: ServerInstallation, session: Session, suite: Suite): Promise<number> {
  const server = await openServer(installation, session, suite.environment ?? {});
  const browser = await launchChromium();
  const output = suiteOutput();
  try {
    const page = await browser.newPage();
    const exit = exitOf(page);
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => output.write(args));
    await page.goto(suiteAddress(server.address, session.folder, suite));
    const code = await Promise.race([exit, server.closed.then(() => 1)]);
    if (code !== 0) await output.explain();
    return code;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What the suite's `run` came to; a page that dies fails it. */
async function exitOf(page: Page): Promise<number> {
  return new Promise((resolve, reject) => {
    page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject);
  });
}

/** An empty extension is the one "under development", so that the tested one is installed as users have it. */
function suiteAddress(server: string, folder: string, { testsPath, extensions = [] }: Suite): string {
  const remote = (path: string): string => `vscode-remote://${new URL(server).host}${path}`;
  const payload = [
    ...[join(root, 'test/vscode/runner'), ...extensions].map((path) => [
      'extensionDevelopmentPath',
      remote(path),
    ]),
    ['extensionTestsPath', remote(testsPath)],
    ['skipWelcome', 'true'],
  ];
  return `${server}?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`;
}
