import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseText } from '../../../../src/core/anthology/parseText';
import { buildSegment } from '../../../../src/core/search/matching/buildSegment';
import { createCache } from '../../../../src/corpus/cache/cache';
import {
  DamagedSegment,
  openSegment,
  readDetails,
  readSlice,
  readText,
  writeSegment,
} from '../../../../src/corpus/cache/segmentFile';
import { writeAside } from '../../../../src/corpus/cache/writeAside';

describe('the cache', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wenxuan-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives back what was put under a key, a name and a version', async () => {
    const cache = createCache(join(folder, 'new'));
    const result = { words: ['一份结果'], counts: Uint32Array.of(1, 2) };
    await cache.put('key/1', 'volume', 'v2', result);
    assert.deepEqual(await cache.get('key/1', 'volume', 'v2'), result);
    assert.equal(await cache.get('key/1', 'volume', 'v3'), undefined);
    assert.equal(await cache.get('key/1', 'other', 'v2'), undefined);
    assert.equal(await cache.get('key/2', 'volume', 'v2'), undefined);
  });

  it('does not give back what is damaged, wherever that is', async () => {
    const cache = createCache(folder);
    await cache.put('key', 'volume', 'v', '一份结果');
    const path = cache.pathOf('key', 'volume');
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at++) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0x40;
      await writeFile(path, broken);
      assert.equal(await cache.get('key', 'volume', 'v'), undefined, `byte ${at}`);
      await writeFile(path, whole.subarray(0, at));
      assert.equal(await cache.get('key', 'volume', 'v'), undefined, `${at} bytes`);
    }
  });

  it('does not take another key’s entry for this one’s', async () => {
    const cache = createCache(folder);
    await cache.put('a', 'volume', 'v', 'of a');
    await copyFile(cache.pathOf('a', 'volume'), cache.pathOf('b', 'volume'));
    assert.equal(await cache.get('b', 'volume', 'v'), undefined);
  });

  it('deletes what belongs to no key', async () => {
    const cache = createCache(folder);
    for (const key of ['a', 'b']) await cache.put(key, 'volume', 'v', key);
    await cache.prune(['b']);
    assert.equal((await readdir(folder)).length, 1);
    assert.notEqual(await cache.get('b', 'volume', 'v'), undefined);
  });

  it('deletes what was left half written, not what is being written', async () => {
    const cache = createCache(folder);
    await cache.put('a', 'volume', 'v', 1);
    for (const name of ['old', 'new']) await writeFile(`${cache.pathOf('a', 'volume')}.${name}.tmp`, 'x');
    await utimes(`${cache.pathOf('a', 'volume')}.old.tmp`, 1e9, 1e9);
    await cache.prune(['a']);
    assert.deepEqual((await readdir(folder)).map((file) => file.replace(/^[^.]*/, '')).sort(), [
      '.volume',
      '.volume.new.tmp',
    ]);
  });

  it('leaves the old file where a new one cannot be written whole', async () => {
    const path = join(folder, 'file');
    await writeAside(path, [Buffer.from('old')]);
    const chunks: readonly Uint8Array[] = {
      *[Symbol.iterator]() {
        yield Buffer.from('new, and');
        throw new Error('The power is gone');
      },
    } as never;
    await assert.rejects(writeAside(path, chunks), /power/);
    assert.equal(await readFile(path, 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['file']);
  });
});

describe('a segment on disk', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wenxuan-'));
    path = join(folder, 'segment');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const text = '山塘修缮报告\n\n县水利局\n\n一、经过\n\n修了三座山塘，ABC 三处。\n\n.7.\n\n尚有两座待修。\n';
  const built = buildSegment(text, parseText(text));

  it('comes back as it was', async () => {
    await writeSegment(path, 'key', built, text);
    const file = openSegment(path, 'key');
    const { parts, ...rest } = file.segment;
    const { parts: builtParts, ...builtRest } = built.segment;
    assert.deepEqual(rest, builtRest);
    assert.deepEqual(
      parts.map(({ title, year }) => [title, year]),
      builtParts.map(({ title, year }) => [title, year]),
    );
    assert.deepEqual(readDetails(path, file.places.details), built.details);
    const units = new Uint16Array(file.places.body.length);
    readText(path, file.places.body, 0, units);
    assert.equal(String.fromCharCode(...units), built.body);
    assert.equal(readSlice(path, file.places.source, 0, 1e9), text);
    assert.equal(readSlice(path, file.places.source, 8, 12), text.slice(8, 12));
    assert.equal(readSlice(path, file.places.source, 12, 8), '');
  });

  it('is refused when any part of it is damaged or missing', async () => {
    await writeSegment(path, 'key', built, text);
    const whole = await readFile(path);
    const readAll = (): void => {
      const { places } = openSegment(path, 'key');
      readDetails(path, places.details);
      readText(path, places.body, 0, new Uint16Array(places.body.length));
      readText(path, places.furniture, 0, new Uint16Array(places.furniture.length));
      readSlice(path, places.source, 0, 1e9);
    };
    for (let at = 0; at < whole.length; at++) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0x40;
      await writeFile(path, broken);
      assert.throws(readAll, DamagedSegment, `byte ${at}`);
    }
    for (let length = 0; length < whole.length; length += 7) {
      await writeFile(path, whole.subarray(0, length));
      assert.throws(readAll, DamagedSegment, `${length} bytes`);
    }
    await writeFile(path, whole);
    assert.throws(() => openSegment(path, 'another key'), DamagedSegment);
    await rm(path);
    assert.throws(readAll, DamagedSegment);
  }).timeout(30_000);
});
