import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hostOf } from '../test/support/hosts/hostOf';
import { versions } from '../test/support/hosts/vscodeHost';
import { countsVariable } from '../test/support/countingReporter';
import { outFolder, root } from '../test/support/paths';
import { buildTests } from './build';
import { runScript } from './runScript';

const usage = `Usage: npm run test:vscode -- [--version VERSION] [--grep PATTERN] [--vsix FILE] [--folder FOLDER]
Runs the tests of test/vscode inside VS Code, by default of the newest version and on the source tree.`;

void runScript(usage, async () => {
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: versions.newest },
      grep: { type: 'string' },
      vsix: { type: 'string' },
      folder: { type: 'string', default: join(root, 'samples') },
    },
  });
  const host = hostOf(values.version);
  await Promise.all([buildTests(), host.prepare()]);
  console.log(host.name);
  return host.runSuite(
    { folder: resolve(values.folder), vsix: values.vsix && resolve(values.vsix) },
    {
      testsPath: join(outFolder, 'test/vscode/index.js'),
      extensions: [join(outFolder, 'test/vscode/consumer')],
      environment: suiteEnvironment(values.grep),
    },
  );
});

function suiteEnvironment(grep: string | undefined): Record<string, string> {
  const counts = process.env[countsVariable];
  return { ...(grep ? { WENXUAN_GREP: grep } : {}), ...(counts ? { [countsVariable]: counts } : {}) };
}
