import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { skippedSuites } from './sharedTexts';

/** What a run of tests came to. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** Suites left out for want of what they are about. */
  readonly skipped: number;
}

/** The environment variable with the file that the counts are written to. */
export const countsVariable = 'WENXUAN_TEST_COUNTS';

/** How many of the slowest tests are named at the end. */
const named = 5;

/**
 * Reports like mocha's own spec reporter, names the slowest tests and leaves the counts in a file for the program that
 * sums them up.
 */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const passed: Mocha.Test[] = [];
    runner.on('pass', (test) => passed.push(test));
    runner.once('end', () => {
      Mocha.reporters.Base.consoleLog(slowest(passed));
      if (skippedSuites.length > 0)
        Mocha.reporters.Base.consoleLog(
          `  ${skippedSuites.length} suites skipped: ${skippedSuites.join(', ')}`,
        );
    });
    const file = process.env[countsVariable];
    if (file === undefined) return;
    runner.once('end', () => {
      const counts: TestCounts = {
        passed: this.stats.passes,
        failed: this.stats.failures,
        skipped: skippedSuites.length,
      };
      writeFileSync(file, JSON.stringify(counts));
    });
  }
}

function slowest(tests: readonly Mocha.Test[]): string {
  const lines = [...tests]
    .sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .slice(0, named)
    .map((test) => `    ${test.duration ?? 0} ms  ${test.fullTitle()}`);
  return ['  slowest:', ...lines, ''].join('\n');
}
