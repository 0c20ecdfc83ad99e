import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startChild } from '../test/support/childProcess';
import { hostOf } from '../test/support/hosts/hostOf';
import { versions } from '../test/support/hosts/vscodeHost';
import { root } from '../test/support/paths';
import { build } from './build';
import { runScript } from './runScript';

const usage = `Usage: npm run test:ui -- [--version VERSION] [--grep PATTERN] [--vsix FILE] [TEST FILE…]
Runs the tests of test/ui against VS Code in Chromium, by default all, in the newest version, on the source tree.`;

void runScript(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      version: { type: 'string', default: versions.newest },
      grep: { type: 'string' },
      vsix: { type: 'string' },
    },
  });
  const host = hostOf(values.version);
  await Promise.all([build(), host.prepare()]);
  console.log(`${host.name} in Chromium`);
  const files = positionals.length > 0 ? positionals : ['test/ui/**/*.test.ts'];
  const grep = values.grep === undefined ? [] : ['--grep', values.grep];
  const environment = {
    ...process.env,
    WENXUAN_VSCODE_VERSION: values.version,
    ...(values.vsix === undefined ? {} : { WENXUAN_VSIX: resolve(values.vsix) }),
  };
  return startChild(process.execPath, [...mocha, ...grep, ...files], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  }).exited;
});

const mocha = [
  'node_modules/mocha/bin/mocha.js',
  '--no-config',
  '--node-option=import=tsx',
  '--reporter=test/support/countingReporter.ts',
  '--require=test/ui/support/hooks.ts',
  '--timeout=120000',
  '--forbid-only',
  '--forbid-pending',
];
