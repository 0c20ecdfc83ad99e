import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { structurePath } from '../../../src/core/anthology/volumes/structureFile';
import {
  readFolderStructure,
  updateFolderStructure,
  type StructureRefused,
} from '../../../src/corpus/folderStructure';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporaryFolder';

describe('the structure file of a folder', () => {
  let folder: TemporaryFolder;
  let path: string;

  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, structurePath);
  });
  afterEach(() => folder.remove());

  const treat = (name: string): Promise<unknown> =>
    updateFolderStructure(folder.path, name, (file) => ({ ...file, report: true }));
  const refused = (trouble: string) => (error: unknown) => (error as StructureRefused).trouble === trouble;
  const write = (text: string): void => {
    mkdirSync(join(folder.path, '.wenxuan'));
    writeFileSync(path, text);
  };

  it('is made, and keeps what many say at once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${index}.txt`);
    await Promise.all(names.map(treat));
    assert.deepEqual(Object.keys((await readFolderStructure(folder.path)).files).sort(), names.sort());
    assert.deepEqual(readdirSync(join(folder.path, '.wenxuan')), ['structure.json']);
  });

  it('is never written over where it cannot be parsed', async () => {
    const mine = '{ "files": { "a.txt": { "headings": [ { "line": "某行", "heading": true }, ] } } }';
    write(mine);
    await assert.rejects(treat('b.txt'), refused('unparsed'));
    await assert.rejects(readFolderStructure(folder.path), refused('unparsed'));
    assert.equal(readFileSync(path, 'utf8'), mine);
  });

  it('is not read to its end where that is far', async () => {
    write('');
    truncateSync(path, 3_000_000_000);
    await assert.rejects(readFolderStructure(folder.path), refused('unparsed'));
  });

  it('takes a lock that was left behind, and waits for one that is held', async () => {
    write('{}');
    writeFileSync(`${path}.lock`, '');
    utimesSync(`${path}.lock`, 1e9, 1e9);
    await treat('a.txt');
    writeFileSync(`${path}.lock`, '');
    await assert.rejects(treat('b.txt'), refused('locked'));
    assert.deepEqual(Object.keys((await readFolderStructure(folder.path)).files), ['a.txt']);
  }).timeout(10_000);

  if (process.platform !== 'win32') {
    it('is neither read nor written through a symbolic link', async () => {
      const outside = join(folder.path, 'outside.json');
      writeFileSync(outside, '{}');
      mkdirSync(join(folder.path, '.wenxuan'));
      symlinkSync(outside, path);
      await assert.rejects(treat('a.txt'), refused('linked'));
      await assert.rejects(readFolderStructure(folder.path), refused('linked'));
      assert.equal(readFileSync(outside, 'utf8'), '{}');
    });

    it('is not waited for where it is a pipe', async () => {
      mkdirSync(join(folder.path, '.wenxuan'));
      execFileSync('mkfifo', [path]);
      await assert.rejects(readFolderStructure(folder.path), refused('unparsed'));
    });
  }
});
