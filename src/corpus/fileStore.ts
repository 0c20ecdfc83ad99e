import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { OutlinedFile } from '../core/anthology/volumes/outlinedFile';
import type { Cache } from './cache/cache';
import { outlineOfFile, readCorpusFile, type CorpusFile, type ReadOptions } from './parsedFile';
import type { FoundFile } from './findFiles';

/** A file as the corpus keeps it. */
export interface StoredFile {
  readonly outline: OutlinedFile;
  /** Stands for its bytes and how they were parsed; undefined for a text that is not on disk. */
  readonly key: string | undefined;
  /** The whole parse, where it was just made; what is kept longer is the outline. */
  readonly parsed: CorpusFile | undefined;
}

/** What tells a file unchanged without reading it. */
interface Stamp {
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
}

const outlineName = 'outline';
const stampsKey = 'files';
/** Raise it when the form of what is kept changes; a change of the code that makes it is told by `code`. */
const version = '1';

/**
 * Reads files, those that did not change out of the cache. A file counts as unchanged while size and time are; its
 * outline is kept under the hash of its bytes, of the options and of the code that parsed it.
 */
export class FileStore {
  readonly #cache: Cache | undefined;
  readonly #code: string;
  #stamps: Map<string, Stamp> | undefined;
  /** The last outline on its way to the cache. */
  #keeping: Promise<void> = Promise.resolve();

  /** `code` stands for the version of the parser. */
  constructor(cache: Cache | undefined, code: string) {
    this.#cache = cache;
    this.#code = code;
  }

  /** Never rejects: what is wrong with a file is a problem of it, what is wrong with the cache is passed over. */
  async read(found: FoundFile, options: ReadOptions): Promise<StoredFile> {
    const kept = await this.#kept(found, options);
    if (kept) return kept;
    const parsed = await readCorpusFile(found.path, options);
    const outline = outlineOfFile(parsed, options);
    if (parsed.hash === undefined) return { outline, key: undefined, parsed };
    const key = this.#key(parsed.hash, options);
    const { size, modified } = found;
    (await this.#known()).set(found.path, { size, modified, hash: parsed.hash });
    this.#keep(key, outline);
    return { outline, key, parsed };
  }

  /** Writes down which files were read, and deletes from the cache what belongs to none of `keys`. */
  async settle(keys: readonly string[]): Promise<void> {
    if (!this.#cache) return;
    await this.#keeping;
    const stamps = Buffer.from(JSON.stringify([...(await this.#known())]));
    await this.#cache.putDerived(stampsKey, 'stamps', version, stamps).catch(() => undefined);
    await this.#cache.prune([stampsKey, ...keys]);
  }

  async #kept(found: FoundFile, options: ReadOptions): Promise<StoredFile | undefined> {
    const stamp = (await this.#known()).get(found.path);
    if (stamp?.size !== found.size || stamp.modified !== found.modified) return undefined;
    const key = this.#key(stamp.hash, options);
    const bytes = await this.#cache?.getDerived(key, outlineName, version);
    if (!bytes) return undefined;
    // The cache's checksum and version vouch for the shape. Two files of the same bytes share an outline.
    const outline = { ...(deserialize(bytes) as OutlinedFile), path: found.path };
    return { outline, key, parsed: undefined };
  }

  /** Nobody waits for it: a file is there before its outline is kept. */
  #keep(key: string, outline: OutlinedFile): void {
    const cache = this.#cache;
    if (!cache) return;
    this.#keeping = this.#keeping
      .then(() => cache.putDerived(key, outlineName, version, serialize(outline)))
      .catch(() => undefined);
  }

  async #known(): Promise<Map<string, Stamp>> {
    if (this.#stamps) return this.#stamps;
    const bytes = await this.#cache?.getDerived(stampsKey, 'stamps', version);
    const entries = bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as [string, Stamp][]) : [];
    this.#stamps ??= new Map(entries);
    return this.#stamps;
  }

  #key(hash: string, { encoding, enumerations, structure }: ReadOptions): string {
    const made = JSON.stringify([hash, this.#code, encoding, enumerations, structure]);
    return createHash('sha256').update(made).digest('hex');
  }
}
