import { desktopHost } from './desktopHost';
import { serverHost } from './serverHost';
import { serverVersion } from './serverInstallation';
import type { VSCodeHost } from './vscodeHost';

/**
 * The host that runs tests in a version of VS Code on this machine: a server on Linux, which needs no display, and the
 * desktop elsewhere. The environment variable WENXUAN_HOST, `desktop` or `server`, decides otherwise.
 *
 * @throws for a version that cannot be had as a server.
 */
export function hostOf(version: string): VSCodeHost {
  const kind = process.env['WENXUAN_HOST'] ?? (process.platform === 'linux' ? 'server' : 'desktop');
  if (kind === 'desktop') return desktopHost(version);
  return serverHost(serverVersion(version));
}
