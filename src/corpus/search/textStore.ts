import { buildSegment, type BuiltSegment } from '../../core/search/matching/buildSegment';
import type { Segment, SegmentDetails, StreamName } from '../../core/search/matching/segment';
import type { Cache } from '../cache/cache';
import {
  openSegment,
  readDetails,
  readLength,
  readSlice,
  readText,
  writeSegment,
  type SegmentPlaces,
  type TextPlace,
} from '../cache/segmentFile';
import type { SearchableFile } from './backend';
import type { Scanner } from './scanner';
import type { TextBlock } from './textMemory';

/** A file ready for search. */
export interface StoredFile {
  readonly path: string;
  readonly segment: Segment;
  readonly content: StoredContent;
  /** Decoded source between two offsets. Throws a `DamagedSegment` when its cache is gone. */
  readonly source: (start: number, end: number) => string;
}

/** What of a file grows with its text: in memory, or in the cache. */
export type StoredContent =
  | ({ readonly kind: 'memory'; readonly details: SegmentDetails } & Readonly<Record<StreamName, TextBlock>>)
  | {
      readonly kind: 'disk';
      readonly path: string;
      readonly places: SegmentPlaces;
      /** Texts whose characters the scanner has learnt from. */
      readonly sampled: Set<StreamName>;
    };

/** A file just prepared, in memory. */
export interface PreparedFile {
  readonly file: StoredFile;
  /**
   * Writes it to the cache and resolves to what takes its place: it stays in memory where there is room. On a full or
   * read-only disk that is the file itself. Never rejects.
   */
  readonly save: () => Promise<StoredFile>;
}

/** Text laid open for scanning, good until the next is. Offset `base` of the stream is at the block's start. */
export interface OpenText {
  readonly block: TextBlock;
  readonly base: number;
}

/** The texts of the corpus, folded, with their details: in memory as far as the budget goes, beyond it in the cache. */
export interface TextStore {
  readonly bytesInMemory: number;
  /** Undefined when the cache has no whole segment of this key. */
  load(path: string, key: string): StoredFile | undefined;
  prepare(file: SearchableFile): PreparedFile;
  release(content: StoredContent): void;
  /** Characters `start` to `end` (exclusive) at least. Throws a `DamagedSegment`. */
  open(content: StoredContent, stream: StreamName, start: number, end: number): OpenText;
  /** Throws a `DamagedSegment`. */
  details(content: StoredContent): SegmentDetails;
}

const segmentName = 'segment';

/** Where a segment is written, and whose it is. */
interface SegmentName {
  readonly path: string;
  readonly key: string;
}

/** `cache` undefined: all stays in memory. `budget` is in bytes of folded text and of its details. */
export function createTextStore(scanner: Scanner, cache: Cache | undefined, budget: number): TextStore {
  let bytesInMemory = 0;
  let scratch = scanner.allocate(0);

  const blockFor = (length: number, write: (units: Uint16Array) => void): TextBlock => {
    const block = scanner.allocate(length);
    try {
      const units = scanner.units(block);
      write(units);
      scanner.sample(units);
      return block;
    } catch (error) {
      scanner.free(block);
      throw error;
    }
  };

  const blockOf = (text: string): TextBlock =>
    blockFor(text.length, (units) => {
      Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, 'utf16le');
    });

  const built = ({ body, furniture, details }: BuiltSegment): StoredContent => {
    const content: StoredContent = {
      kind: 'memory',
      body: blockOf(body),
      furniture: blockOf(furniture),
      details,
    };
    bytesInMemory += sizeOf(content);
    return content;
  };

  const fromCache = (path: string, places: SegmentPlaces): StoredContent => {
    const { body, furniture, details } = places;
    if (bytesInMemory + (body.length + furniture.length) * 2 + details.length > budget)
      return onDisk(path, places);
    const read = (place: TextPlace): TextBlock =>
      blockFor(place.length, (units) => void readText(path, place, 0, units));
    const kept = readDetails(path, details);
    const bodyBlock = read(body);
    try {
      const content: StoredContent = {
        kind: 'memory',
        body: bodyBlock,
        furniture: read(furniture),
        details: kept,
      };
      bytesInMemory += sizeOf(content);
      return content;
    } catch (error) {
      scanner.free(bodyBlock);
      throw error;
    }
  };

  const save = async (
    file: StoredFile,
    built: BuiltSegment,
    text: string,
    { path, key }: SegmentName,
  ): Promise<StoredFile> => {
    const places = await writeSegment(path, key, built, text).catch(() => undefined);
    if (!places) return file;
    const content = bytesInMemory <= budget ? file.content : onDisk(path, places);
    return { ...file, content, source: sourceIn(path, places) };
  };

  return {
    get bytesInMemory() {
      return bytesInMemory;
    },
    load(path, key) {
      if (!cache) return undefined;
      const segmentPath = cache.pathOf(key, segmentName);
      try {
        const { segment, places } = openSegment(segmentPath, key);
        const content = fromCache(segmentPath, places);
        return { path, segment, content, source: sourceIn(segmentPath, places) };
      } catch {
        return undefined;
      }
    },
    prepare({ path, key, text, volume }) {
      const segment = buildSegment(text, volume);
      const source: StoredFile['source'] = (start, end) => text.slice(start, end);
      const file = { path, segment: segment.segment, content: built(segment), source };
      const name = key !== undefined && cache && { path: cache.pathOf(key, segmentName), key };
      return { file, save: () => (name ? save(file, segment, text, name) : Promise.resolve(file)) };
    },
    release(content) {
      if (content.kind === 'disk') return;
      bytesInMemory -= sizeOf(content);
      scanner.free(content.body);
      scanner.free(content.furniture);
    },
    open(content, stream, start, end) {
      if (content.kind === 'memory') return { block: content[stream], base: 0 };
      const { path, places, sampled } = content;
      const place = places[stream];
      const length = readLength(place, start, end);
      if (scratch.length < length) {
        scanner.free(scratch);
        scratch = scanner.allocate(length);
      }
      const block = { address: scratch.address, length };
      const units = scanner.units(block);
      const base = readText(path, place, start, units);
      if (!sampled.has(stream)) scanner.sample(units);
      sampled.add(stream);
      return { block, base };
    },
    details: (content) =>
      content.kind === 'memory' ? content.details : readDetails(content.path, content.places.details),
  };
}

function onDisk(path: string, places: SegmentPlaces): StoredContent {
  return { kind: 'disk', path, places, sampled: new Set() };
}

function sourceIn(path: string, { source }: SegmentPlaces): StoredFile['source'] {
  return (start, end) => readSlice(path, source, start, end);
}

/** In bytes. */
function sizeOf({ body, furniture, details }: Extract<StoredContent, { kind: 'memory' }>): number {
  const { pages, furnitureRanges } = details;
  const arrays = [pages.starts, pages.numbers, pages.printed, furnitureRanges];
  for (const { folded, source, sentences, capitals } of [details.body, details.furniture])
    arrays.push(folded, source, sentences, capitals);
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, (body.length + furniture.length) * 2);
}
