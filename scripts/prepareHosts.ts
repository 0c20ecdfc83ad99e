import { chromiumPath } from '../test/support/chromium';
import { hostOf } from '../test/support/hosts/hostOf';
import { versions } from '../test/support/hosts/vscodeHost';
import { runScript } from './runScript';

void runScript('Usage: prepareHosts\nInstalls what the tests in VS Code and in Chromium need.', async () => {
  await Promise.all([...Object.values(versions).map((version) => hostOf(version).prepare()), chromiumPath()]);
  return 0;
});
