import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeAside } from './writeAside';

/**
 * Results kept on disk between sessions, each under the key of what it was made from (the hash of a file's bytes, with
 * all options that matter) and a name. Nothing in it is trusted: what is damaged, or of another version, is not there.
 */
export interface Cache {
  /** Undefined when it is not there, of another version or damaged. */
  getDerived(key: string, name: string, version: string): Promise<Uint8Array | undefined>;
  putDerived(key: string, name: string, version: string, bytes: Uint8Array): Promise<void>;
  /** Where a result is kept that has a format of its own. */
  pathOf(key: string, name: string): string;
  /** Deletes what belongs to none of these keys. */
  prune(keys: Iterable<string>): Promise<void>;
}

const magic = Buffer.from('WXD1');

/** A cache in a folder, which need not be there yet. */
export function createCache(folder: string): Cache {
  const pathOf = (key: string, name: string): string => join(folder, `${prefixOf(key)}.${name}`);
  return {
    pathOf,
    async getDerived(key, name, version) {
      const bytes = await readFile(pathOf(key, name)).catch(() => undefined);
      return bytes && unwrap(bytes, version);
    },
    async putDerived(key, name, version, bytes) {
      const label = Buffer.from(version);
      const lengths = Buffer.alloc(4);
      lengths.writeUInt32LE(label.length);
      const checksum = Buffer.alloc(4);
      checksum.writeUInt32LE(crc32(bytes, crc32(label, crc32(lengths))));
      await writeAside(pathOf(key, name), [magic, checksum, lengths, label, bytes]);
    },
    async prune(keys) {
      const wanted = new Set(Array.from(keys, prefixOf));
      const files = await readdir(folder).catch(() => []);
      const stale = files.filter((file) => !wanted.has(file.slice(0, file.indexOf('.'))));
      await Promise.all(stale.map((file) => rm(join(folder, file), { force: true }).catch(() => undefined)));
    },
  };
}

/** Keys may hold any characters; file names may not. */
function prefixOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40);
}

function unwrap(bytes: Buffer, version: string): Uint8Array | undefined {
  if (bytes.length < 12 || !bytes.subarray(0, 4).equals(magic)) return undefined;
  if (crc32(bytes.subarray(8)) !== bytes.readUInt32LE(4)) return undefined;
  const end = 12 + bytes.readUInt32LE(8);
  return bytes.toString('utf8', 12, end) === version ? bytes.subarray(end) : undefined;
}
