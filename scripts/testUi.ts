import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serverHost } from '../test/support/hosts/serverHost';
import { serverVersion } from '../test/support/hosts/serverInstallation';
import { versions } from '../test/support/hosts/vscodeHost';
import { patience } from '../test/support/patience';
import { build } from './build';
import { runMocha } from './mocha';
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
  const host = serverHost(serverVersion(values.version));
  await Promise.all([build(), host.prepare()]);
  console.log(`${host.name} in Chromium`);
  return runMocha({
    files: positionals.length > 0 ? positionals : ['test/ui/**/*.test.ts'],
    options: [
      '--require=test/ui/support/hooks.ts',
      `--timeout=${patience(120_000)}`,
      ...(values.grep === undefined ? [] : [`--grep=${values.grep}`]),
    ],
    environment: {
      WENXUAN_VSCODE_VERSION: values.version,
      ...(values.vsix === undefined ? {} : { WENXUAN_VSIX: resolve(values.vsix) }),
    },
  });
});
