import { sep } from 'node:path';
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
import type { StructureFile } from '../core/anthology/volumes/structureFile';
import type { Cache } from './cache/cache';
import { decode } from './files/decode';
import { isStructureFile, readFolderStructure, structureOf } from './folderStructure';
import { groupVolumes, unreadTexts } from './grouping';
import { failedSnapshot, FileStore, unsavedSnapshot, type ReadSnapshot, type Snapshot } from './fileStore';
import type { CorpusFile, ReadOptions } from './parsedFile';
import { pinyinOf } from './pinyin';
import { findFiles, isThere, statFile, type FoundFile, type ScanPatterns } from './files/findFiles';
import { createScanBackend } from './search/scanBackend';
import type { SearchRequest } from '../core/search/query/request';
import type { SearchAnswer } from '../core/search/results/hit';
import type { QueryOptions, SearchBackend } from './search/backend';
import { readRegularFile } from './files/regularFile';
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
  /** Told when it found by itself that a volume may have changed. */
  readonly onChange?: () => void;
}

/** A file of the corpus: the version of it that all answers are about, and the folder whose settings it was read with. */
interface Member {
  readonly snapshot: Snapshot;
  readonly folder: CorpusFolder;
}

/** A file on disk and the folder whose settings choose it. */
interface ChosenFile {
  readonly file: FoundFile;
  readonly folder: CorpusFolder;
}

/** Milliseconds between two arrangements of the volumes while files are being read. */
const arrangeInterval = 500;
/** Bytes of a file outside of all folders whose encoding is asked for. */
const largestUnknown = 67_108_864;
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
  readonly #onChange: () => void;
  readonly #members = new Map<string, Member>();
  readonly #overlays = new Map<string, string>();
  readonly #parses = new Map<Snapshot, Promise<CorpusFile | undefined>>();
  #folders: readonly CorpusFolder[] = [];
  /** How many files there are, as far as that is known, while not all were read; undefined when they were. */
  #unopened: { readonly total: number } | undefined = { total: 0 };
  #volumes: readonly VolumeFiles[] = [];
  /** Of the word lists in the folders. */
  #readersWords: readonly string[] = [];
  #symbols: Promise<CorpusSymbols> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ cache, code, memoryBudget, words, onChange = () => undefined }: CorpusOptions) {
    this.#onChange = onChange;
    this.#store = new FileStore(cache, code);
    this.#words = words;
    const onDamaged = (path: string): void => void this.#enqueue(() => this.#searchAgain(path));
    this.search = createScanBackend({ cache, memoryBudget, words, onDamaged });
    const snapshotOf = (file: OutlinedFile): Snapshot | undefined => {
      const snapshot = this.#members.get(file.path)?.snapshot;
      return snapshot?.outline === file ? snapshot : undefined;
    };
    const parse = (snapshot: Snapshot): Promise<CorpusFile | undefined> => this.#parse(snapshot);
    const idle = async (): Promise<void> => {
      await this.#queue;
      await this.search.idle();
    };
    this.statistics = new StatisticsIndex({ snapshotOf, parse, idle }, cache);
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
      this.#unopened = { total: 0 };
      await this.#readWordLists();
      const found = await this.#scan();
      this.#unopened = { total: found.size };
      for (const path of this.#members.keys()) if (!found.has(path)) this.#remove(path);
      let done = 0;
      let arranged = Date.now();
      onProgress(done, found.size);
      for (const { file, folder } of found.values()) {
        if (signal.aborted) break;
        await this.#put(file, folder, false);
        onProgress(++done, found.size);
        if (Date.now() - arranged < arrangeInterval) continue;
        this.#arrange();
        onVolumes();
        arranged = Date.now();
      }
      if (!signal.aborted) this.#unopened = undefined;
      this.#settle();
    });
  }

  /**
   * Reads files again that changed on disk; those that are gone or no longer chosen leave the corpus, with all that lies
   * in a folder that is gone. A structure file concerns all, a word list none. Resolves to whether a volume may have
   * changed.
   */
  filesChanged(paths: readonly string[]): Promise<boolean> {
    return this.#enqueue(async () => {
      if (paths.some(isReaderWords)) await this.#readWordLists();
      const { told, scan } = await this.#concernedBy(paths);
      if (told.length === 0 && !paths.some(isReaderWords)) return false;
      const chosen = scan ? await this.#scan() : await this.#present(told);
      const comeOrGone = (path: string): boolean => this.#members.has(path) !== chosen.has(path);
      const all = scan ? [...chosen.keys(), ...this.#members.keys()] : [];
      const concerned = [...told, ...(paths.some(isStructureFile) ? all : all.filter(comeOrGone))];
      for (const path of new Set(concerned)) {
        const found = chosen.get(path);
        if (found) await this.#put(found.file, found.folder, told.includes(path));
        else this.#remove(path);
      }
      this.#settle();
      return true;
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
      await this.#put(found.file, found.folder, false);
      this.#arrange();
      this.statistics.update(this.#volumes);
      return true;
    });
  }

  /** Searches what was read so far: complete only when that is all there is. See `SearchBackend.query`. */
  async query(request: SearchRequest, options: QueryOptions = {}): Promise<SearchAnswer> {
    const { onUpdate } = options;
    const partial = this.#unopened;
    if (!partial) return this.search.query(request, options);
    const cover = (answer: SearchAnswer): SearchAnswer => ({
      ...answer,
      complete: false,
      coverage: { searched: answer.coverage.searched, all: Math.max(partial.total, answer.coverage.all) },
    });
    const told = onUpdate && { onUpdate: (answer: SearchAnswer) => onUpdate(cover(answer)) };
    return cover(await this.search.query(request, { ...options, ...told }));
  }

  /** All volumes, by year, then by title. */
  volumes(): readonly VolumeSummary[] {
    return this.#volumes.map(summarise);
  }

  /** The texts that were chosen and are none of the volumes, by path. */
  unread(): readonly UnreadText[] {
    return unreadTexts([...this.#members.values()].map(({ snapshot }) => snapshot.outline));
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
    return this.#members.get(path)?.snapshot.outline;
  }

  /** A file with its text, read again where need be; undefined when the corpus does not have it. */
  async parse(path: string): Promise<CorpusFile | undefined> {
    const member = this.#members.get(path);
    return member && this.#parse(member.snapshot);
  }

  /** The name of a file's encoding, in the corpus or not; undefined where it is no text or cannot be read. */
  async encodingOf(path: string): Promise<string | undefined> {
    const folder = this.#members.get(path)?.folder;
    const limit = folder?.maxFileSize ?? largestUnknown;
    const bytes = await readRegularFile(path, limit).catch(() => undefined);
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

  /** What paths that were told of mean: files of ours, and whether the folders have to be looked through for others. */
  async #concernedBy(paths: readonly string[]): Promise<{ told: readonly string[]; scan: boolean }> {
    const told: string[] = [];
    let scan = false;
    for (const path of paths) {
      const inside = [...this.#members.keys()].filter((member) => member.startsWith(path + sep));
      const isNew = inside.length === 0 && !this.#members.has(path);
      if (isNew && !isStructureFile(path) && !(await isThere(path))) continue;
      told.push(path, ...inside);
      scan ||= isNew || inside.length > 0;
    }
    return { told, scan };
  }

  /** What goes wrong with one file becomes a problem of it, and the others' are none the worse. */
  async #put(file: FoundFile, folder: CorpusFolder, changed: boolean): Promise<void> {
    const { path } = file;
    try {
      const overlay = this.#overlays.get(path);
      const read =
        overlay === undefined
          ? await this.#store.read(file, folder, changed)
          : unsavedSnapshot(path, overlay, folder);
      if (await this.#take(path, read, folder)) return;
      // It was thought unchanged and is not: this time its bytes are read.
      await this.#take(path, await this.#store.read(file, folder, true), folder);
    } catch (error) {
      await this.#take(path, failedSnapshot(path, error, folder), folder);
    }
  }

  /** Makes a version the one that is answered about; false when it has to be parsed and can no longer be. */
  async #take(path: string, { snapshot, parse }: ReadSnapshot, folder: CorpusFolder): Promise<boolean> {
    const { key } = snapshot;
    if (key !== undefined && this.#members.get(path)?.snapshot.key === key) return true;
    if (key === undefined || !(await this.search.attach(path, key))) {
      const parsed = await parse();
      if (!parsed) return false;
      await this.search.upsert({ path, key, text: parsed.source.text, volume: parsed.volume });
      this.#keepParse(snapshot, Promise.resolve(parsed));
    }
    this.#members.set(path, { snapshot, folder });
    return true;
  }

  /** Brings a file to the search whose cached text is damaged. */
  async #searchAgain(path: string): Promise<void> {
    const snapshot = this.#members.get(path)?.snapshot;
    const file = snapshot && (await this.#parse(snapshot));
    if (file)
      await this.search.upsert({ path, key: snapshot.key, text: file.source.text, volume: file.volume });
  }

  #remove(path: string): void {
    this.#members.delete(path);
    this.search.remove(path);
  }

  /** The whole parse of a version; where the disk has another one by now that is read, and this one's is undefined. */
  async #parse(snapshot: Snapshot): Promise<CorpusFile | undefined> {
    const parse = this.#parses.get(snapshot) ?? snapshot.parse();
    this.#keepParse(snapshot, parse);
    const parsed = await parse;
    if (!parsed) void this.#readOutdated(snapshot);
    return parsed;
  }

  async #readOutdated(snapshot: Snapshot): Promise<void> {
    this.#parses.delete(snapshot);
    const { path } = snapshot.outline;
    if (this.#members.get(path)?.snapshot !== snapshot) return;
    if (await this.filesChanged([path])) this.#onChange();
  }

  #keepParse(snapshot: Snapshot, parse: Promise<CorpusFile | undefined>): void {
    this.#parses.delete(snapshot);
    this.#parses.set(snapshot, parse);
    for (const oldest of this.#parses.keys()) {
      if (this.#parses.size <= parsesKept) break;
      this.#parses.delete(oldest);
    }
  }

  #arrange(): void {
    this.#volumes = groupVolumes([...this.#members.values()].map(({ snapshot }) => snapshot.outline));
    this.#symbols = undefined;
    this.search.arrange(this.#volumes.map(summarise));
    this.#words.setDictionary([...new Set([...this.#readersWords, ...wordsOfVolumes(this.#volumes)])]);
  }

  /** Makes the volumes anew from what was read; the cache is put in order after that. */
  #settle(): void {
    this.#arrange();
    this.statistics.update(this.#volumes);
    void this.#enqueue(() => {
      const keys = [...this.#members.values()].map(({ snapshot }) => snapshot.key);
      return this.#store.settle(
        new Set(this.#members.keys()),
        keys.filter((key) => key !== undefined),
      );
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
  const [files, structure] = await Promise.all([
    findFiles(folder),
    readFolderStructure(folder.path).catch((): StructureFile => ({ files: {} })),
  ]);
  return files
    .map((file) => ({
      file,
      folder: { ...folder, structure: structureOf(structure, folder.path, file.path) },
    }))
    .filter((found) => found.folder.structure?.report !== false);
}
