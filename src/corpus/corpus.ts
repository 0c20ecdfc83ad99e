import { readFile } from 'node:fs/promises';
import {
  volumeOf,
  summarise,
  type Volume,
  type VolumeFiles,
  type VolumeSummary,
} from '../core/anthology/volume';
import { symbolsOf, type CorpusSymbols } from '../core/anthology/volumes/corpusSymbol';
import type { OutlinedFile } from '../core/anthology/volumes/outlinedFile';
import type { UnreadText } from '../core/anthology/volumes/unreadText';
import type { BibliographicRecord } from '../core/anthology/parsedText';
import type { Cache } from './cache/cache';
import { decode } from './decode';
import { FileStore, type StoredFile } from './fileStore';
import { isStructureFile, readFolderStructure, structureOf } from './folderStructure';
import { groupVolumes, unreadTexts } from './grouping';
import { corpusFileOf, outlineOfFile, readCorpusFile, type CorpusFile, type ReadOptions } from './parsedFile';
import { pinyinOf } from './pinyin';
import { findFiles, statFile, type FoundFile, type ScanPatterns } from './findFiles';
import { createScanBackend } from './search/scanBackend';
import type { SearchBackend } from './search/backend';
import { StatisticsIndex } from './statisticsIndex';
import { isReaderWords, readReaderWords, wordsOfVolumes } from './readerWords';
import type { Words } from './words/words';

/** A folder the corpus reads, with the user's settings for it. */
export type CorpusFolder = ScanPatterns & ReadOptions;

/** Tells how many files were read out of how many found. */
export type OnProgress = (done: number, total: number) => void;

export interface CorpusOptions {
  /** Undefined: everything is read and built anew each time. */
  readonly cache: Cache | undefined;
  /** Stands for the version of the code: what another version left in the cache is not used. */
  readonly code: string;
  /** Bytes of folded text kept in memory for search. */
  readonly memoryBudget: number;
  readonly words: Words;
}

/** A file of the corpus and the folder whose settings it was read with. */
interface Member extends Omit<StoredFile, 'parsed'> {
  readonly folder: CorpusFolder;
}

/** A file on disk and the folder whose settings choose it. */
interface ChosenFile {
  readonly file: FoundFile;
  readonly folder: CorpusFolder;
}

/** Milliseconds between two arrangements of the volumes while files are being read. */
const arrangeInterval = 500;
/** Whole parses kept for what is asked next, such as the citations of a list of hits. */
const parsesKept = 3;

/**
 * All volumes under some folders: reads them, keeps them true to disk and to unsaved text, and answers for them.
 * Methods that change it run one after another, in the order of the calls. In memory it keeps outlines; a text is
 * read and parsed again when its words are asked for.
 */
export class Corpus {
  /** The figures of all volumes. */
  readonly statistics: StatisticsIndex;
  readonly search: SearchBackend;
  readonly #store: FileStore;
  readonly #words: Words;
  readonly #members = new Map<string, Member>();
  readonly #overlays = new Map<string, string>();
  readonly #parses = new Map<string, Promise<CorpusFile>>();
  #folders: readonly CorpusFolder[] = [];
  #volumes: readonly VolumeFiles[] = [];
  /** Of the word lists in the folders. */
  #readersWords: readonly string[] = [];
  #symbols: Promise<CorpusSymbols> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ cache, code, memoryBudget, words }: CorpusOptions) {
    this.#store = new FileStore(cache, code);
    this.#words = words;
    const onDamaged = (path: string): void => void this.#enqueue(() => this.#searchAgain(path));
    this.search = createScanBackend({ cache, memoryBudget, words, onDamaged });
    const keyOf = (path: string): string | undefined => this.#members.get(path)?.key;
    const parse = (path: string): Promise<CorpusFile | undefined> => this.parse(path);
    const idle = async (): Promise<void> => {
      await this.#queue;
      await this.search.idle();
    };
    this.statistics = new StatisticsIndex({ keyOf, parse, idle }, cache);
  }

  /** Reads the folders anew. An abort leaves what was read so far. `onVolumes` tells of volumes on the way. */
  open(
    folders: readonly CorpusFolder[],
    signal: AbortSignal,
    onProgress: OnProgress,
    onVolumes: () => void,
  ): Promise<void> {
    return this.#enqueue(async () => {
      this.#folders = folders;
      await this.#readWordLists();
      const found = await this.#scan();
      for (const path of this.#members.keys()) if (!found.has(path)) this.#remove(path);
      let done = 0;
      let arranged = Date.now();
      onProgress(done, found.size);
      for (const { file, folder } of found.values()) {
        if (signal.aborted) break;
        await this.#put(file, folder);
        onProgress(++done, found.size);
        if (Date.now() - arranged < arrangeInterval) continue;
        this.#arrange();
        onVolumes();
        arranged = Date.now();
      }
      this.#settle();
    });
  }

  /**
   * Reads files again that changed on disk; those that are gone or no longer chosen leave the corpus. A structure
   * file concerns all, a word list none.
   */
  filesChanged(paths: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      if (paths.some(isReaderWords)) await this.#readWordLists();
      const isKnown = paths.every((path) => this.#members.has(path));
      const chosen = isKnown ? await this.#present(paths) : await this.#scan();
      const concerned = paths.some(isStructureFile) ? [...chosen.keys(), ...this.#members.keys()] : paths;
      for (const path of new Set(concerned)) {
        const found = chosen.get(path);
        if (found) await this.#put(found.file, found.folder);
        else this.#remove(path);
      }
      this.#settle();
    });
  }

  /**
   * Lets the unsaved text of a file win over the disk; undefined gives the disk its word back. Resolves to whether a
   * volume may have changed.
   */
  setOverlay(path: string, text: string | undefined): Promise<boolean> {
    return this.#enqueue(async () => {
      if (text === undefined && !this.#overlays.delete(path)) return false;
      if (text !== undefined) this.#overlays.set(path, text);
      const found = (await this.#present([path])).get(path);
      if (!found) return false;
      await this.#put(found.file, found.folder);
      this.#arrange();
      this.statistics.update(this.#volumes);
      return true;
    });
  }

  /** All volumes, by year, then by title. */
  volumes(): readonly VolumeSummary[] {
    return this.#volumes.map(summarise);
  }

  /** The texts that were chosen and are none of the volumes, by path. */
  unread(): readonly UnreadText[] {
    return unreadTexts([...this.#members.values()].map(({ outline }) => outline));
  }

  /** One volume with its contents; undefined when there is none of that id. */
  volume(id: string): Volume | undefined {
    const files = this.#volumes.find((volume) => volume.main.path === id);
    return files && volumeOf(files);
  }

  /** All reports and headings, and the readings of their names; kept until a volume changes. */
  symbols(): Promise<CorpusSymbols> {
    this.#symbols ??= this.#readSymbols();
    return this.#symbols;
  }

  /** What is known of a file; undefined when the corpus does not have it. */
  outline(path: string): OutlinedFile | undefined {
    return this.#members.get(path)?.outline;
  }

  /** A file with its text, read again where need be; undefined when the corpus does not have it. */
  async parse(path: string): Promise<CorpusFile | undefined> {
    const member = this.#members.get(path);
    if (!member) return undefined;
    const parse = this.#parses.get(path) ?? this.#read(path, member.folder);
    this.#keepParse(path, parse);
    return parse;
  }

  /** The name of a file's encoding, in the corpus or not; undefined where it is no text or cannot be read. */
  async encodingOf(path: string): Promise<string | undefined> {
    const bytes = await readFile(path).catch(() => undefined);
    const folder = this.#members.get(path)?.folder;
    const encoding =
      bytes && decode(bytes, { encoding: folder?.structure?.encoding ?? folder?.encoding }).encoding;
    return encoding === 'binary' ? undefined : encoding;
  }

  /** The bibliographic record of the volume that a file belongs to; undefined when none has it. */
  recordOf(path: string): BibliographicRecord | undefined {
    const holds = ({ main, others }: VolumeFiles): boolean =>
      [main, ...others].some((file) => file.path === path);
    return this.#volumes.find(holds)?.main.volume.bibliography;
  }

  /** Ends what runs beside it; resolves when nothing more is written. */
  async dispose(): Promise<void> {
    await this.#queue;
    this.statistics.update([]);
    await this.statistics.ready();
    await this.search.close();
    this.#words.dispose();
  }

  async #readWordLists(): Promise<void> {
    const lists = await Promise.all(this.#folders.map(({ path }) => readReaderWords(path)));
    this.#readersWords = lists.flat();
  }

  async #scan(): Promise<Map<string, ChosenFile>> {
    const lists = await Promise.all(this.#folders.map(filesOf));
    return new Map(lists.flat().map((found) => [found.file.path, found]));
  }

  /** Those of the files that the corpus has and that are still there: no scan is needed to know them. */
  async #present(paths: readonly string[]): Promise<Map<string, ChosenFile>> {
    const present = new Map<string, ChosenFile>();
    for (const path of paths) {
      const member = this.#members.get(path);
      if (!member) continue;
      const file = await statFile(path);
      if (file) present.set(path, { file, folder: member.folder });
    }
    return present;
  }

  async #put(file: FoundFile, folder: CorpusFolder): Promise<void> {
    const { path } = file;
    const overlay = this.#overlays.get(path);
    const stored =
      overlay === undefined ? await this.#store.read(file, folder) : overlaid(path, overlay, folder);
    const { outline, key } = stored;
    if (key !== undefined && this.#members.get(path)?.key === key) return;
    this.#parses.delete(path);
    if (stored.parsed) this.#keepParse(path, Promise.resolve(stored.parsed));
    this.#members.set(path, { outline, key, folder });
    if (key !== undefined && (await this.search.attach(path, key))) return;
    const { source, volume } = stored.parsed ?? (await readCorpusFile(path, folder));
    await this.search.upsert({ path, key, text: source.text, volume });
  }

  /** Brings a file to the search whose cached text is damaged. */
  async #searchAgain(path: string): Promise<void> {
    const file = await this.parse(path);
    const key = this.#members.get(path)?.key;
    if (file) await this.search.upsert({ path, key, text: file.source.text, volume: file.volume });
  }

  #remove(path: string): void {
    this.#members.delete(path);
    this.#parses.delete(path);
    this.search.remove(path);
  }

  #keepParse(path: string, parse: Promise<CorpusFile>): void {
    this.#parses.delete(path);
    this.#parses.set(path, parse);
    for (const oldest of this.#parses.keys()) {
      if (this.#parses.size <= parsesKept) break;
      this.#parses.delete(oldest);
    }
  }

  #read(path: string, folder: CorpusFolder): Promise<CorpusFile> {
    const overlay = this.#overlays.get(path);
    return overlay === undefined
      ? readCorpusFile(path, folder)
      : Promise.resolve(corpusFileOf(path, overlay, 'utf8', folder));
  }

  #arrange(): void {
    this.#volumes = groupVolumes([...this.#members.values()].map(({ outline }) => outline));
    this.#symbols = undefined;
    this.search.arrange(this.#volumes.map(summarise));
    this.#words.setDictionary([...new Set([...this.#readersWords, ...wordsOfVolumes(this.#volumes)])]);
  }

  /** Makes the volumes anew from what was read; the cache is put in order after that. */
  #settle(): void {
    this.#arrange();
    this.statistics.update(this.#volumes);
    void this.#enqueue(() => {
      const keys = [...this.#members.values()].flatMap(({ key }) => (key === undefined ? [] : [key]));
      return this.#store.settle(keys);
    });
  }

  async #readSymbols(): Promise<CorpusSymbols> {
    const symbols = this.#volumes.flatMap((files) => symbolsOf(volumeOf(files)));
    const names = symbols.flatMap(({ name, contributors }) => [name, ...contributors]);
    return { symbols, readings: await pinyinOf(names) };
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** The files of a folder that are read, each with the settings and the reader's word for it. */
async function filesOf(folder: CorpusFolder): Promise<ChosenFile[]> {
  const [files, structure] = await Promise.all([findFiles(folder), readFolderStructure(folder.path)]);
  return files
    .map((file) => ({
      file,
      folder: { ...folder, structure: structureOf(structure, folder.path, file.path) },
    }))
    .filter((found) => found.folder.structure?.report !== false);
}

function overlaid(path: string, text: string, options: ReadOptions): StoredFile {
  const parsed = corpusFileOf(path, text, 'utf8', options);
  return { outline: outlineOfFile(parsed, options), key: undefined, parsed };
}
