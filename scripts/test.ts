import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd, startChild } from '../test/support/childProcess';
import { countsVariable, type TestCounts } from '../test/support/countingReporter';
import { versions } from '../test/support/hosts/vscodeHost';
import { root } from '../test/support/paths';
import { temporaryFolder } from '../test/support/temporaryFolder';
import { ownTarget, packageFile } from './packageFile';
import { runScript } from './runScript';

/** One npm script of the whole test, with the arguments it gets. */
interface Stage {
  readonly title: string;
  readonly script: string;
  readonly args?: readonly string[];
}

const withoutHost: readonly Stage[] = [
  { title: 'Types', script: 'check-types' },
  { title: 'Lint', script: 'lint' },
  { title: 'Unit tests', script: 'test:unit' },
  { title: 'Properties', script: 'test:properties' },
  { title: 'Packages', script: 'package' },
  { title: 'Contents of the packages', script: 'test:package' },
];
/** They run against the packages, which are what users install. */
const inVSCode: readonly Stage[] = [
  ...Object.values(versions).map((version) => ({
    title: `Tests in VS Code ${version}`,
    script: 'test:vscode',
    args: ['--version', version, '--vsix', packageFile(ownTarget)],
  })),
  {
    title: 'The universal package',
    script: 'test:vscode',
    args: ['--vsix', packageFile('universal'), '--grep', 'activation|segmenter'],
  },
  ...Object.values(versions).map((version) => ({
    title: `UI tests in VS Code ${version}`,
    script: 'test:ui',
    args: ['--version', version, '--vsix', packageFile(ownTarget)],
  })),
];

void runScript(
  'Usage: npm test\nRuns types, lint, unit tests, properties, the tests in VS Code and the UI tests.',
  async () => {
    const hosts = prepareHosts();
    const counts: TestCounts[] = [];
    for (const stage of withoutHost) counts.push(await run(stage));
    const problem = await hosts;
    if (problem) console.log(problem);
    for (const stage of inVSCode) counts.push(await run(stage));
    const passed = sum(counts.map((count) => count.passed));
    const failed = sum(counts.map((count) => count.failed));
    const skipped = sum(counts.map((count) => count.skipped));
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed === 0 ? 0 : 1;
  },
);

/** Installs the hosts beside the first stages; what went wrong is told when they are needed. */
async function prepareHosts(): Promise<string | undefined> {
  const program = ['--import', 'tsx', 'scripts/prepareHosts.ts'];
  return runToEnd(process.execPath, program, { cwd: root }).then(
    () => undefined,
    (error: unknown) => String(error),
  );
}

/** Runs a stage to its end. One that fails without a failed test, a crash or a wrong type, counts as one failure. */
async function run({ title, script, args = [] }: Stage): Promise<TestCounts> {
  console.log(`\n=== ${title}`);
  const folder = temporaryFolder();
  const file = join(folder.path, 'counts.json');
  const child = startChild('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    env: { ...process.env, [countsVariable]: file },
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  const code = await child.exited;
  const counts = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as TestCounts)
    : { passed: 0, failed: 0, skipped: 0 };
  folder.remove();
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
