import { stat } from 'node:fs/promises';
import { contentsTree, summarise, type VolumeDetail, type VolumeFiles, type VolumeSummary } from '../core/anthology/contentsTree';
import { symbolsOf, type CorpusSymbols } from '../core/anthology/corpusSymbol';
import type { BibliographicRecord } from '../core/anthology/volume';
import { groupVolumes } from './grouping';
import { parseText, readCorpusFile, type CorpusFile, type ReadOptions } from './parsedFile';
import { readingsOf } from './readings';
import { StatisticsIndex } from './statisticsIndex';
import { scanFolder, type FoundFile, type ScanPatterns } from './scan';

/** A folder the corpus reads, with the user's settings for it. */
export type CorpusFolder = ScanPatterns & ReadOptions;

/** Tells how many files were read out of how many found. */
export type OnProgress = (done: number, total: number) => void;

/**
 * All volumes under some folders: reads them, keeps them true to disk and to unsaved text, and answers for them.
 * Methods that change it run one after another, in the order of the calls.
 */
export class Corpus {
  #folders: readonly CorpusFolder[] = [];
  readonly #files = new Map<string, CorpusFile>();
  readonly #overlays = new Map<string, string>();
  #volumes: readonly VolumeFiles[] = [];
  /** The figures of all volumes. */
  readonly statistics = new StatisticsIndex();
  #symbols: Promise<CorpusSymbols> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** Reads the folders anew. An abort leaves what was read so far. */
  open(folders: readonly CorpusFolder[], signal: AbortSignal, onProgress: OnProgress): Promise<void> {
    return this.#enqueue(async () => {
      this.#folders = folders;
      this.#files.clear();
      const found = await this.#scan();
      let done = 0;
      onProgress(done, found.length);
      for (const { file, folder } of found) {
        if (signal.aborted) break;
        this.#files.set(file.path, await this.#read(file.path, folder));
        onProgress(++done, found.length);
      }
      this.#regroup();
    });
  }

  /** Reads files again that changed on disk; those that are gone or no longer chosen leave the corpus. */
  filesChanged(paths: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      const chosen = new Map((await this.#scan()).map(({ file, folder }) => [file.path, folder]));
      for (const path of paths) {
        const folder = chosen.get(path);
        if (folder && (await exists(path))) this.#files.set(path, await this.#read(path, folder));
        else this.#files.delete(path);
      }
      this.#regroup();
    });
  }

  /** Lets the unsaved text of a file win over the disk; undefined gives the disk its word back. */
  setOverlay(path: string, text: string | undefined): Promise<void> {
    return this.#enqueue(async () => {
      if (text === undefined) this.#overlays.delete(path);
      else this.#overlays.set(path, text);
      const folder = this.#folderOf(path);
      if (!folder || !this.#files.has(path)) return;
      this.#files.set(path, await this.#read(path, folder));
      this.#regroup();
    });
  }

  /** All volumes, by year, then by title. */
  volumes(): readonly VolumeSummary[] {
    return this.#volumes.map(summarise);
  }

  /** One volume with its contents; undefined when there is none of that id. */
  volume(id: string): VolumeDetail | undefined {
    const files = this.#volumes.find((volume) => volume.main.path === id);
    return files && contentsTree(files);
  }

  /** Reports and headings of all volumes. */
  symbols(): Promise<CorpusSymbols> {
    this.#symbols ??= corpusSymbols(this.#volumes.map(contentsTree));
    return this.#symbols;
  }

  /** A file as read and parsed last; undefined when the corpus does not have it. */
  file(path: string): CorpusFile | undefined {
    return this.#files.get(path);
  }

  /** The bibliographic record of the volume that a file belongs to; undefined when none has it. */
  recordOf(path: string): BibliographicRecord | undefined {
    const holds = ({ main, others }: VolumeFiles): boolean => [main, ...others].some((file) => file.path === path);
    return this.#volumes.find(holds)?.main.volume.bibliography;
  }

  async #scan(): Promise<{ file: FoundFile; folder: CorpusFolder }[]> {
    const lists = await Promise.all(
      this.#folders.map(async (folder) => (await scanFolder(folder)).map((file) => ({ file, folder }))),
    );
    const byPath = new Map(lists.flat().map((found) => [found.file.path, found]));
    return [...byPath.values()];
  }

  async #read(path: string, folder: CorpusFolder): Promise<CorpusFile> {
    const overlay = this.#overlays.get(path);
    if (overlay !== undefined) return parseText(path, overlay, this.#files.get(path)?.encoding ?? 'utf-8', folder);
    return readCorpusFile(path, folder);
  }

  #folderOf(path: string): CorpusFolder | undefined {
    return this.#folders.find((folder) => path.startsWith(folder.path));
  }

  #regroup(): void {
    this.#volumes = groupVolumes([...this.#files.values()]);
    this.#symbols = undefined;
    this.statistics.update(this.#volumes);
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

async function corpusSymbols(volumes: readonly VolumeDetail[]): Promise<CorpusSymbols> {
  const symbols = volumes.flatMap(symbolsOf);
  const readings = await readingsOf(symbols.flatMap(({ name, contributors }) => [name, ...contributors]));
  return { symbols, readings };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
