import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { kernelBytes } from '../../../../src/corpus/search/kernel/kernelBytes';

describe('the search kernel', () => {
  it('is what its source compiles to', () => {
    const base64 = execFileSync(process.execPath, ['scripts/buildKernel.mjs', '--print'], {
      encoding: 'utf8',
    });
    assert.equal(kernelBytes, base64.trim());
  }).timeout(60000);
});
