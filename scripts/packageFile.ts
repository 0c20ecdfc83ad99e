import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder, root } from '../test/support/paths';

/** The platforms with a package of their own; `universal` is the one for all others. */
export const targets = ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-arm64'] as const;

/** The package made for this platform; `universal` on one that has none of its own. */
export const platformTarget =
  targets.find((target) => target === `${process.platform}-${process.arch}`) ?? 'universal';

/** The package that users of this machine get: where npm could not compile nodejieba, the universal one. */
export const ownTarget = existsSync(join(root, 'node_modules/nodejieba/build/Release/nodejieba.node'))
  ? platformTarget
  : 'universal';

/** Where the package for a target lies once it is built. */
export function packageFile(target: string): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  return join(outFolder, 'packages', `${name}-${version}-${target}.vsix`);
}
