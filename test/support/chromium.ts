import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { runToEnd } from './childProcess';
import { installOnce, installPackages } from './installOnce';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The package that carries a Chromium for Linux in itself, for machines without one. */
const packaged = { name: '@sparticuz/chromium', version: '153.0.0' };

/** The Chromium to use: that of the environment variable WENXUAN_CHROMIUM, the machine's, else one from npm. */
export async function chromiumPath(): Promise<string> {
  const named = process.env['WENXUAN_CHROMIUM'];
  if (named) return named;
  return installed.find((path) => existsSync(path)) ?? (await packagedChromium());
}

async function packagedChromium(): Promise<string> {
  const folder = await installOnce(`chromium-${packaged.version}`, async (aside) => {
    await writeFile(join(aside, 'package.json'), '{ "private": true }');
    await installPackages(aside, `${packaged.name}@${packaged.version}`);
  });
  const program = `import chromium from '${packaged.name}'; console.log(await chromium.executablePath());`;
  const output = await runToEnd(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder,
  });
  return output.trim();
}

/** A headless Chromium; it ends with this process. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: flags });
}
