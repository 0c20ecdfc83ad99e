import { createHash } from 'node:crypto';
import type { OutlinedFile } from '../core/anthology/volumes/outlinedFile';
import type { Cache } from './cache/cache';
import type { FoundFile } from './files/findFiles';
import {
  corpusFileFrom,
  corpusFileOf,
  outlineOfFile,
  readFileBytes,
  unreadable,
  type CorpusFile,
  type ReadOptions,
} from './parsedFile';
import type { Stamp } from './files/regularFile';

/**
 * One version of a file: its outline, and all else that is ever made of it. Whoever computes from it keeps the
 * snapshot, so that nothing of another version can be taken for this one's.
 */
export interface Snapshot {
  readonly outline: OutlinedFile;
  /** Stands for its bytes and how they were parsed; undefined for a text that is not on disk. */
  readonly key: string | undefined;
  /** The whole parse of this very version, made again; undefined when the file on disk is another by now. */
  readonly parse: () => Promise<CorpusFile | undefined>;
}

/** A snapshot just made. */
export interface ReadSnapshot {
  readonly snapshot: Snapshot;
  /** Its whole parse, out of what was read just now where that was read; else as the snapshot has it. */
  readonly parse: () => Promise<CorpusFile | undefined>;
}

type KnownFile = Stamp & { readonly hash: string };

const outlineName = 'outline';
const filesKey = 'files';
const stampsName = 'stamps';
/** Raise it when the form of what is kept changes; a change of the code that makes it is told by `code`. */
const version = '2';
/** Milliseconds within which a clock may not tell two changes of a file apart. */
const tick = 2000;

/**
 * Reads files, those that did not change out of the cache. A file counts as unchanged while size, time and the
 * system's own time of its last change are; its outline is kept under the hash of its bytes, of the options and of
 * the code that parsed it.
 */
export class FileStore {
  readonly #cache: Cache | undefined;
  readonly #code: string;
  #known: Promise<Map<string, KnownFile>> | undefined;
  /** The last outline on its way to the cache. */
  #keeping: Promise<void> = Promise.resolve();

  /** `code` stands for the version of the parser. */
  constructor(cache: Cache | undefined, code: string) {
    this.#cache = cache;
    this.#code = code;
  }

  /**
   * Never rejects: what is wrong with a file is a problem of it, what is wrong with the cache is passed over. A file
   * said to have `changed` is read, whatever its times say.
   */
  async read(found: FoundFile, options: ReadOptions, changed: boolean): Promise<ReadSnapshot> {
    const { path } = found;
    const known = await this.#knownFiles();
    const before = changed || found.size > options.maxFileSize ? undefined : known.get(path);
    const kept = before && isUnchanged(before, found) && (await this.#kept(path, before.hash, options));
    if (kept) return { snapshot: kept, parse: kept.parse };
    const readAt = Date.now();
    const read = await readFileBytes(path, options);
    if (read.status === 'failed') return inMemory(corpusFileFrom(path, read, options), options);
    known.delete(path);
    if (Math.abs(readAt - found.changed) > tick) known.set(path, { ...stampOf(found), hash: read.hash });
    const same = await this.#kept(path, read.hash, options);
    if (same) return { snapshot: same, parse: () => Promise.resolve(corpusFileFrom(path, read, options)) };
    const parsed = corpusFileFrom(path, read, options);
    const snapshot = this.#onDisk(path, outlineOfFile(parsed, options), read.hash, options);
    this.#keep(snapshot);
    return { snapshot, parse: () => Promise.resolve(parsed) };
  }

  /** Writes down which files were read, and deletes from the cache what belongs to none of `keys`. */
  async settle(paths: ReadonlySet<string>, keys: readonly string[]): Promise<void> {
    if (!this.#cache) return;
    await this.#keeping;
    const known = await this.#knownFiles();
    for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
    await this.#cache.put(filesKey, stampsName, version, known).catch(() => undefined);
    await this.#cache.prune([filesKey, ...keys]);
  }

  #onDisk(path: string, outline: OutlinedFile, hash: string, options: ReadOptions): Snapshot {
    return {
      outline,
      key: this.#key(hash, options),
      async parse() {
        const read = await readFileBytes(path, options);
        return read.status === 'read' && read.hash === hash ? corpusFileFrom(path, read, options) : undefined;
      },
    };
  }

  async #kept(path: string, hash: string, options: ReadOptions): Promise<Snapshot | undefined> {
    const kept = await this.#cache?.get(this.#key(hash, options), outlineName, version);
    // The cache vouches for the shape. Two files of the same bytes share an outline.
    return kept ? this.#onDisk(path, { ...(kept as OutlinedFile), path }, hash, options) : undefined;
  }

  /** Nobody waits for it: a file is there before its outline is kept. */
  #keep({ key, outline }: Snapshot): void {
    const cache = this.#cache;
    if (!cache || key === undefined) return;
    this.#keeping = this.#keeping
      .then(() => cache.put(key, outlineName, version, outline))
      .catch(() => undefined);
  }

  #knownFiles(): Promise<Map<string, KnownFile>> {
    this.#known ??= (this.#cache?.get(filesKey, stampsName, version) ?? Promise.resolve(undefined)).then(
      (kept) => (kept as Map<string, KnownFile> | undefined) ?? new Map<string, KnownFile>(),
    );
    return this.#known;
  }

  #key(hash: string, { encoding, enumerations, structure }: ReadOptions): string {
    const made = JSON.stringify([hash, this.#code, encoding, enumerations, structure]);
    return createHash('sha256').update(made).digest('hex');
  }
}

/** A text that is not on disk, as a version of its file. */
export function unsavedSnapshot(path: string, text: string, options: ReadOptions): ReadSnapshot {
  return inMemory(corpusFileOf(path, text, 'utf8', options), options);
}

/** What stands for a file that could not be taken in. */
export function failedSnapshot(path: string, error: unknown, options: ReadOptions): ReadSnapshot {
  return inMemory(corpusFileFrom(path, { status: 'failed', problem: unreadable(error) }, options), options);
}

function inMemory(parsed: CorpusFile, options: ReadOptions): ReadSnapshot {
  const { path, source, encoding } = parsed;
  const whole = Promise.resolve(parsed);
  const parse = (): Promise<CorpusFile> =>
    Promise.resolve(corpusFileOf(path, source.text, encoding, options));
  return { snapshot: { outline: outlineOfFile(parsed, options), key: undefined, parse }, parse: () => whole };
}

function stampOf({ size, modified, changed }: Stamp): Stamp {
  return { size, modified, changed };
}

function isUnchanged(before: Stamp, { size, modified, changed }: Stamp): boolean {
  return before.size === size && before.modified === modified && before.changed === changed;
}
