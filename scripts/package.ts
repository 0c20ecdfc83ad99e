import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runToEnd } from '../test/support/childProcess';
import { root } from '../test/support/paths';
import { ownTarget, packageFile, platformTarget, targets } from './packageFile';
import { runScript, UsageError } from './runScript';

const usage = `Usage: npm run package -- [--target TARGET]… [--repository URL]
Builds the package of this machine and the universal one, which has no native part, into out/packages; with --target
only the named ones of ${targets.join(', ')}, universal.
A platform's package is built on that platform, where npm compiled nodejieba. Where it could not, the universal one is
built alone, unless the platform's is asked for by name, which is an error then.
With --repository links and pictures of the README lead to that repository of GitHub, as a marketplace needs it.`;

const notCompiled = `No package for ${platformTarget}: nodejieba was not compiled here; npm ci --foreground-scripts says why.`;

void runScript(usage, async () => {
  const { values } = parseArgs({
    options: { target: { type: 'string', multiple: true }, repository: { type: 'string' } },
  });
  for (const target of values.target ?? new Set([ownTarget, 'universal']))
    console.log(await buildPackage(target, values.repository));
  if (!values.target && ownTarget !== platformTarget)
    console.warn(`${notCompiled} The universal one cuts words with the segmenter built into JavaScript.`);
  return 0;
});

/** Returns the VSIX file. */
async function buildPackage(target: string, repository: string | undefined): Promise<string> {
  const options = platformOptions(target);
  const file = packageFile(target);
  await mkdir(dirname(file), { recursive: true });
  await rm(join(root, 'dist'), { recursive: true, force: true });
  const args = [
    'package',
    '--out',
    file,
    '--allow-missing-repository',
    ...linkOptions(repository),
    ...options,
  ];
  await runToEnd(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), ...args], { cwd: root });
  return file;
}

/** A marketplace shows the README alone: what it leads to lies in the repository. */
function linkOptions(repository: string | undefined): readonly string[] {
  if (repository === undefined) return ['--no-rewrite-relative-links'];
  return ['--baseContentUrl', `${repository}/blob/HEAD`, '--baseImagesUrl', `${repository}/raw/HEAD`];
}

/** Nothing but nodejieba is a dependency at run time: a package without dependencies is the one without native parts. */
function platformOptions(target: string): readonly string[] {
  if (target === 'universal') return ['--no-dependencies'];
  if (!targets.some((known) => known === target)) throw new UsageError(`There is no package for ${target}.`);
  if (target !== platformTarget) throw new UsageError(`The package for ${target} is built on that platform.`);
  if (target !== ownTarget) throw new Error(notCompiled);
  return ['--target', target];
}
