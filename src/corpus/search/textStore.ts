import { buildSegment, type BuiltSegment } from '../../core/search/buildSegment';
import type { Segment } from '../../core/search/segment';
import type { Cache } from '../cache/cache';
import {
  openSegment,
  readSlice,
  readText,
  readUnits,
  writeSegment,
  type SegmentTexts,
  type TextPlace,
} from '../cache/segmentFile';
import type { SearchableFile } from './backend';
import type { Scanner } from './scanner';
import type { TextBlock } from './textMemory';

/** A file ready for search. */
export interface StoredFile {
  readonly path: string;
  readonly segment: Segment;
  readonly body: StoredText;
  readonly furniture: StoredText;
  /** Decoded source between two offsets. Throws a `DamagedSegment` when its cache is gone. */
  readonly source: (start: number, end: number) => string;
}

/** Folded text, in memory or in the cache. */
export type StoredText =
  | { readonly kind: 'memory'; readonly block: TextBlock }
  | { readonly kind: 'disk'; readonly path: string; readonly place: TextPlace; isChecked: boolean };

/** Text laid open for scanning, good until the next is. Offset `base` of the stream is at the block's start. */
export interface OpenText {
  readonly block: TextBlock;
  readonly base: number;
}

/** The folded texts of the corpus: in memory as far as the budget goes, beyond it in the cache. */
export interface TextStore {
  readonly bytesInMemory: number;
  /** Undefined when the cache has no whole segment of this key. */
  load(path: string, key: string): StoredFile | undefined;
  build(file: SearchableFile): Promise<StoredFile>;
  release(file: StoredFile): void;
  /** Characters `start` to `end` (exclusive) at least. Throws a `DamagedSegment`. */
  open(text: StoredText, start: number, end: number): OpenText;
}

const segmentName = 'segment';

/** `cache` undefined: all text stays in memory. `budget` is in bytes of folded text. */
export function createTextStore(scanner: Scanner, cache: Cache | undefined, budget: number): TextStore {
  let bytesInMemory = 0;
  let scratch = scanner.allocate(0);

  const claim = (length: number): TextBlock => {
    bytesInMemory += length * 2;
    return scanner.allocate(length);
  };

  const intoMemory = (text: string): StoredText => {
    const block = claim(text.length);
    const units = scanner.units(block);
    Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, 'utf16le');
    scanner.sample(units);
    return { kind: 'memory', block };
  };

  const hasRoom = (length: number): boolean => bytesInMemory + length * 2 <= budget;

  const fromDisk = (path: string, place: TextPlace): StoredText => {
    if (!hasRoom(place.length)) return { kind: 'disk', path, place, isChecked: false };
    const block = claim(place.length);
    try {
      readText(path, place, scanner.units(block));
    } catch (error) {
      release({ kind: 'memory', block });
      throw error;
    }
    scanner.sample(scanner.units(block));
    return { kind: 'memory', block };
  };

  const release = (text: StoredText): void => {
    if (text.kind === 'disk') return;
    bytesInMemory -= text.block.length * 2;
    scanner.free(text.block);
  };

  const kept = (path: string, built: BuiltSegment, text: string): StoredFile => ({
    path,
    segment: built.segment,
    body: intoMemory(built.body),
    furniture: intoMemory(built.furniture),
    source: (start, end) => text.slice(start, end),
  });

  const fromCache = (path: string, segmentPath: string): StoredFile => {
    const { segment, texts } = openSegment(segmentPath);
    const body = fromDisk(segmentPath, texts.body);
    try {
      const furniture = fromDisk(segmentPath, texts.furniture);
      return { path, segment, body, furniture, source: sourceIn(segmentPath, texts) };
    } catch (error) {
      release(body);
      throw error;
    }
  };

  return {
    get bytesInMemory() {
      return bytesInMemory;
    },
    load(path, key) {
      if (!cache) return undefined;
      try {
        return fromCache(path, cache.pathOf(key, segmentName));
      } catch {
        return undefined;
      }
    },
    async build({ path, key, text, volume }) {
      const built = buildSegment(text, volume);
      if (!cache || key === undefined) return kept(path, built, text);
      const segmentPath = cache.pathOf(key, segmentName);
      // On a full or read-only disk the file is searched all the same.
      const texts = await writeSegment(segmentPath, built, text).catch(() => undefined);
      if (!texts) return kept(path, built, text);
      const written = (content: string, place: TextPlace): StoredText =>
        hasRoom(content.length)
          ? intoMemory(content)
          : { kind: 'disk', path: segmentPath, place, isChecked: false };
      return {
        path,
        segment: built.segment,
        body: written(built.body, texts.body),
        furniture: written(built.furniture, texts.furniture),
        source: sourceIn(segmentPath, texts),
      };
    },
    release(file) {
      release(file.body);
      release(file.furniture);
    },
    open(text, start, end) {
      if (text.kind === 'memory') return { block: text.block, base: 0 };
      const { path, place } = text;
      const whole = !text.isChecked || end - start >= place.length;
      const from = whole ? 0 : Math.max(0, start);
      const length = (whole ? place.length : Math.min(end, place.length)) - from;
      if (scratch.length < length) {
        scanner.free(scratch);
        scratch = scanner.allocate(length);
      }
      const block = { address: scratch.address, length };
      const units = scanner.units(block);
      if (text.isChecked) readUnits(path, place, from, units);
      else {
        readText(path, place, units);
        scanner.sample(units);
        text.isChecked = true;
      }
      return { block, base: from };
    },
  };
}

function sourceIn(path: string, { source }: SegmentTexts): StoredFile['source'] {
  return (start, end) => readSlice(path, source, start, end);
}
