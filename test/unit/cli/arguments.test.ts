import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const program = join(__dirname, '../../../src/cli/main.ts');

function wenxuan(...args: readonly string[]): { readonly code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the command line', () => {
  it('tells how it is used, as a whole and of one command', () => {
    const whole = wenxuan('--help');
    const one = wenxuan('search', '--help');
    assert.deepEqual([whole.code, one.code], [0, 0]);
    assert.match(whole.out, /wenxuan parse [^]*wenxuan search /);
    assert.match(one.out, /^Usage: wenxuan search .*\n$/);
  });

  it('ends with 2 on wrong arguments, and says what would be right', () => {
    const { code, out, err } = wenxuan('search', 'nowhere', 'x', '--order', 'sideways');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^wenxuan: .*\nUsage: wenxuan search .*\n$/);
  });
});
