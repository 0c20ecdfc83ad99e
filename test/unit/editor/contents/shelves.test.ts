import assert from 'node:assert/strict';
import type { VolumeSummary } from '../../../../src/core/anthology/volume';
import { shelved, topTitle } from '../../../../src/editor/contents/shelves';

function summary(path: string, counts: Partial<VolumeSummary> = {}): VolumeSummary {
  return {
    id: path,
    title: path.replace(/^.*[\\/]/, ''),
    year: undefined,
    files: [path],
    listed: 0,
    found: 1,
    characters: 100,
    problems: 0,
    ...counts,
  };
}

describe('shelves', () => {
  it('hold the single reports of a folder, in their order, where the first of them stood', () => {
    const reports = ['/a/渔港/1999', '/a/渔港/2000', '/a/渔港/2001'].map((path) => summary(path));
    const volume = summary('/a/文选', { listed: 3, found: 3 });
    const top = shelved([...reports.slice(0, 1), volume, ...reports.slice(1)]);
    assert.deepEqual(top.map(topTitle), ['渔港', '文选']);
    assert.deepEqual(top[0], { kind: 'shelf', folder: '/a/渔港', volumes: reports });
  });

  it('are not made of two reports, of volumes, or of reports of several folders', () => {
    const volumes = [
      summary('C:\\a\\1999'),
      summary('C:\\a\\2000'),
      summary('C:\\b\\2001'),
      summary('C:\\a\\文选', { found: 2 }),
      summary('C:\\a\\文集', { files: ['x', 'y'] }),
    ];
    assert.deepEqual(
      shelved(volumes),
      volumes.map((volume) => ({ kind: 'volume', summary: volume })),
    );
  });
});
