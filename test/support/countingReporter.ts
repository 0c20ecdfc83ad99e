import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What a run of tests came to. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** The environment variable with the file that the counts are written to. */
export const countsVariable = 'WENXUAN_TEST_COUNTS';

/** Reports like mocha's own spec reporter and leaves the counts in a file for the program that sums them up. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env[countsVariable];
    if (file === undefined) return;
    runner.once('end', () => {
      const counts: TestCounts = { passed: this.stats.passes, failed: this.stats.failures };
      writeFileSync(file, JSON.stringify(counts));
    });
  }
}
