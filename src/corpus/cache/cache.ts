import { createHash } from 'node:crypto';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { crc32, deflateRaw, inflateRaw } from 'node:zlib';
import { asideSuffix, writeAside } from './writeAside';

/**
 * Results kept on disk between sessions, each under the key of what it was made from (the hash of a file's bytes, with
 * all options that matter) and a name. Nothing in it is trusted: what is damaged, of another version, or another key's
 * in the place of this one's is not there.
 */
export interface Cache {
  /** Plain data as it was put, of the shape that `version` stands for; undefined when it is not there. Never rejects. */
  get(key: string, name: string, version: string): Promise<unknown>;
  /** Rejects where it cannot be written. */
  put(key: string, name: string, version: string, value: unknown): Promise<void>;
  /** Where a result is kept that has a format of its own. */
  pathOf(key: string, name: string): string;
  /** Deletes what belongs to none of these keys. */
  prune(keys: Iterable<string>): Promise<void>;
}

const magic = Buffer.from('WXD2');
/** Magic, checksum, length of the label. */
const headLength = 12;

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** A cache in a folder, which need not be there yet. */
export function createCache(folder: string): Cache {
  const pathOf = (key: string, name: string): string => join(folder, `${prefixOf(key)}.${name}`);
  return {
    pathOf,
    async get(key, name, version) {
      try {
        const packed = unwrap(await readFile(pathOf(key, name)), labelOf(key, name, version));
        return packed && (deserialize(await inflate(packed)) as unknown);
      } catch {
        return undefined;
      }
    },
    async put(key, name, version, value) {
      const bytes = await deflate(serialize(value), { level: 1 });
      await writeAside(pathOf(key, name), wrap(bytes, labelOf(key, name, version)));
    },
    async prune(keys) {
      const wanted = new Set(Array.from(keys, prefixOf));
      for (const file of await readdir(folder).catch(() => [])) {
        const path = join(folder, file);
        const isStale = !wanted.has(file.slice(0, file.indexOf('.'))) || (await isLeftBehind(path));
        if (isStale) await rm(path, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Milliseconds after which whoever was writing a file is gone. */
const writingTime = 3_600_000;

/** True for half of a file that a program was writing when it ended. */
async function isLeftBehind(path: string): Promise<boolean> {
  if (!path.endsWith(asideSuffix)) return false;
  return stat(path).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs) > writingTime,
    () => false,
  );
}

/** Keys may hold any characters; file names may not. */
function prefixOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40);
}

/** Says inside of an entry what it is, since its name may come from anywhere. */
function labelOf(key: string, name: string, version: string): Buffer {
  return Buffer.from(JSON.stringify([key, name, version]));
}

function wrap(bytes: Uint8Array, label: Buffer): Uint8Array[] {
  const lengths = Buffer.alloc(4);
  lengths.writeUInt32LE(label.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(bytes, crc32(label, crc32(lengths))));
  return [magic, checksum, lengths, label, bytes];
}

function unwrap(bytes: Buffer, label: Buffer): Buffer | undefined {
  if (bytes.length < headLength || !bytes.subarray(0, 4).equals(magic)) return undefined;
  if (crc32(bytes.subarray(8)) !== bytes.readUInt32LE(4)) return undefined;
  const end = headLength + bytes.readUInt32LE(8);
  return bytes.subarray(headLength, end).equals(label) ? bytes.subarray(end) : undefined;
}
