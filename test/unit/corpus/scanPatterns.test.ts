import assert from 'node:assert/strict';
import { isModestPattern } from '../../../src/corpus/files/scanPatterns';

describe('patterns of files', () => {
  it('may choose within the folder', () => {
    for (const pattern of ['**/*.txt', '{2001..2010}/*.{txt,md}', 'a..b/*.txt', '**/[!.]*', '卷{一,二}.txt'])
      assert.ok(isModestPattern(pattern), pattern);
  });

  it('may not lead out of it', () => {
    for (const pattern of [
      '../*.txt',
      'a/../../*.txt',
      '{..,a}/*.txt',
      '@(..|a)/b',
      '/etc/*',
      'C:\\x\\*',
      '!/etc/*',
    ])
      assert.ok(!isModestPattern(pattern), pattern);
  });

  it('may not stand for more alternatives than a person writes', () => {
    for (const pattern of ['{a,b}'.repeat(20), '{1..100000}', '{a,{b,c}{d,e}}'.repeat(8), '*'.repeat(2000)])
      assert.ok(!isModestPattern(pattern), pattern.slice(0, 40));
  });
});
