import { format } from 'node:util';
import { glob } from 'fast-glob';
import Mocha from 'mocha';
import CountingReporter from '../support/countingReporter';
import { reportMark } from '../support/hosts/suiteOutput';
import { patience } from '../support/patience';

/**
 * Entry point of the suite, called by VS Code in its extension host: runs every compiled `*.test.js` beside this file.
 * The environment variable WENXUAN_GREP keeps to the tests whose name matches that regular expression.
 *
 * @throws when a test fails and when there is no test at all.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const files = await glob('**/*.test.js', { cwd: __dirname, absolute: true });
  if (files.length === 0) throw new Error(`No test in ${__dirname}`);
  const grep = process.env['WENXUAN_GREP'];
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(reportMark + format(...args));
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: patience(30_000),
    color: true,
    forbidOnly: true,
    forbidPending: true,
    reporter: CountingReporter,
    ...(grep ? { grep: new RegExp(grep) } : {}),
  });
  for (const file of files.sort()) mocha.addFile(file);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
