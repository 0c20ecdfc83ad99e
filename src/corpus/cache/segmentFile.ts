import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { segmentVersion, type BuiltSegment } from '../../core/search/matching/buildSegment';
import type {
  PageTable,
  Segment,
  SegmentDetails,
  Stream,
  StreamDetails,
} from '../../core/search/matching/segment';
import { writeAside } from './writeAside';

/**
 * A segment on disk: `WXS`, the format's number, the length and the checksum of the head; the head (a table in JSON and
 * the arrays it names); the arrays of the details; then the three texts, in blocks: the folded ones in UTF-16, the
 * source packed. The table says which key the segment belongs to and has the checksums of the details and of every
 * block, so that nothing is shown or searched that was not written.
 */
export interface SegmentFile {
  readonly segment: Segment;
  readonly places: SegmentPlaces;
}

/** Where in its file a segment has what is read when it is asked for. */
export interface SegmentPlaces {
  readonly details: DetailsPlace;
  /** The folded texts. */
  readonly body: TextPlace;
  readonly furniture: TextPlace;
  /** The text as decoded, for passages. */
  readonly source: PackedPlace;
}

/** A text in UTF-16, in blocks of `blockUnits`. */
export interface TextPlace {
  /** In bytes, from the start of the file. */
  readonly offset: number;
  /** In UTF-16 units. */
  readonly length: number;
  /** Of each block. */
  readonly checksums: readonly number[];
}

/** A text in blocks of `packedUnits`, each packed. */
export interface PackedPlace extends TextPlace {
  /** Where each block ends, in bytes from `offset`. */
  readonly ends: readonly number[];
}

export interface DetailsPlace {
  /** In bytes, from the start of the file. */
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
  readonly checksum: number;
  readonly table: DetailsTable;
}

/** The file is not a whole segment of this version; it has to be built again. */
export class DamagedSegment extends Error {
  override readonly name = 'DamagedSegment';
}

const magic = 'WXS3';
const preambleLength = 16;
/** UTF-16 units that are checked together. */
const blockUnits = 32768;
/** UTF-16 units that are packed together: a passage reads one or two such blocks. */
const packedUnits = 8192;

/** Where an array is among those written with it: its offset in bytes, its length in elements. */
type ArrayPlace = readonly [offset: number, length: number];
type Places<Arrays> = { readonly [Name in keyof Arrays]: ArrayPlace };
type StreamTable = Pick<Stream, 'length'> &
  Places<Omit<Stream, 'length' | 'only'>> & { readonly only: ArrayPlace | null };

interface DetailsTable {
  readonly pages: Places<PageTable>;
  readonly furnitureRanges: ArrayPlace;
  readonly body: Places<StreamDetails>;
  readonly furniture: Places<StreamDetails>;
}

interface Table {
  readonly version: number;
  readonly key: string;
  readonly parts: Segment['parts'];
  readonly sections: Segment['sections'];
  readonly details: Omit<DetailsPlace, 'offset'>;
  readonly body: StreamTable;
  readonly furniture: StreamTable;
  readonly bodyText: Omit<TextPlace, 'offset'>;
  readonly furnitureText: Omit<TextPlace, 'offset'>;
  readonly source: Omit<PackedPlace, 'offset'>;
}

/** Writes a segment and tells where its parts are; `text` is that of the file, decoded. */
export async function writeSegment(
  path: string,
  key: string,
  { segment, details, body, furniture }: BuiltSegment,
  text: string,
): Promise<SegmentPlaces> {
  const head = packer();
  const large = packer();
  const detailsTable: DetailsTable = {
    pages: {
      starts: large.add(details.pages.starts),
      numbers: large.add(details.pages.numbers),
      printed: large.add(details.pages.printed),
    },
    furnitureRanges: large.add(details.furnitureRanges),
    body: addDetails(large, details.body),
    furniture: addDetails(large, details.furniture),
  };
  const detailBytes = large.bytes();
  const bodyBytes = Buffer.from(body, 'utf16le');
  const furnitureBytes = Buffer.from(furniture, 'utf16le');
  const source = packed(text);
  const table: Table = {
    version: segmentVersion,
    key,
    parts: segment.parts,
    sections: segment.sections,
    body: addStream(head, segment.body),
    furniture: addStream(head, segment.furniture),
    details: { length: detailBytes.length, checksum: crc32(detailBytes), table: detailsTable },
    bodyText: { length: body.length, checksums: checksumsOf(bodyBytes) },
    furnitureText: { length: furniture.length, checksums: checksumsOf(furnitureBytes) },
    source: source.place,
  };
  const json = padded(JSON.stringify(table));
  const headBytes = Buffer.concat([json, head.bytes()]);
  const preamble = Buffer.alloc(preambleLength);
  preamble.write(magic);
  preamble.writeUInt32LE(json.length, 4);
  preamble.writeUInt32LE(headBytes.length, 8);
  preamble.writeUInt32LE(crc32(headBytes), 12);
  await writeAside(path, [preamble, headBytes, detailBytes, bodyBytes, furnitureBytes, ...source.blocks]);
  return placesOf(table, preambleLength + headBytes.length);
}

/**
 * Opens the segment of a key without its details and texts. Throws a {@link DamagedSegment} when it is not there, not
 * whole or another key's.
 */
export function openSegment(path: string, key: string): SegmentFile {
  return reading(path, (file) => {
    const preamble = readBytes(file, 0, preambleLength);
    if (preamble.toString('latin1', 0, 4) !== magic) throw new DamagedSegment(path);
    const tableLength = preamble.readUInt32LE(4);
    const head = readBytes(file, preambleLength, preamble.readUInt32LE(8));
    if (crc32(head) !== preamble.readUInt32LE(12)) throw new DamagedSegment(path);
    const table = JSON.parse(head.toString('utf8', 0, tableLength)) as Table;
    if (table.version !== segmentVersion || table.key !== key) throw new DamagedSegment(path);
    const array = arraysIn(head.subarray(tableLength));
    const { parts, sections, body, furniture } = table;
    return {
      segment: { parts, sections, body: streamOf(body, array), furniture: streamOf(furniture, array) },
      places: placesOf(table, preambleLength + head.length),
    };
  });
}

/** Reads the details of a segment. Throws a {@link DamagedSegment} when they are not what was written. */
export function readDetails(path: string, { offset, length, checksum, table }: DetailsPlace): SegmentDetails {
  const bytes = reading(path, (file) => readBytes(file, offset, length));
  if (crc32(bytes) !== checksum) throw new DamagedSegment(path);
  const array = arraysIn(bytes);
  const { pages } = table;
  return {
    pages: { starts: array(pages.starts), numbers: array(pages.numbers), printed: array(pages.printed) },
    furnitureRanges: array(table.furnitureRanges),
    body: detailsOf(table.body, array),
    furniture: detailsOf(table.furniture, array),
  };
}

interface Packer {
  readonly add: (array: Uint32Array) => ArrayPlace;
  /** All arrays added, one behind the other. */
  readonly bytes: () => Buffer;
}

function packer(): Packer {
  const arrays: Uint8Array[] = [];
  let length = 0;
  return {
    add(array) {
      arrays.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      length += array.byteLength;
      return [length - array.byteLength, array.length];
    },
    bytes: () => Buffer.concat(arrays, length),
  };
}

type ArrayAt = (place: ArrayPlace) => Uint32Array;

function arraysIn(bytes: Buffer): ArrayAt {
  return ([offset, length]) => new Uint32Array(bytes.buffer, bytes.byteOffset + offset, length);
}

function addStream(
  { add }: Packer,
  { length, paragraphs, sections, parts, heads, only }: Stream,
): StreamTable {
  return {
    length,
    paragraphs: add(paragraphs),
    sections: add(sections),
    parts: add(parts),
    heads: add(heads),
    only: only ? add(only) : null,
  };
}

function streamOf({ length, paragraphs, sections, parts, heads, only }: StreamTable, array: ArrayAt): Stream {
  return {
    length,
    paragraphs: array(paragraphs),
    sections: array(sections),
    parts: array(parts),
    heads: array(heads),
    only: only ? array(only) : undefined,
  };
}

function addDetails({ add }: Packer, details: StreamDetails): Places<StreamDetails> {
  const { folded, source, sentences, capitals } = details;
  return { folded: add(folded), source: add(source), sentences: add(sentences), capitals: add(capitals) };
}

function detailsOf(
  { folded, source, sentences, capitals }: Places<StreamDetails>,
  array: ArrayAt,
): StreamDetails {
  return {
    folded: array(folded),
    source: array(source),
    sentences: array(sentences),
    capitals: array(capitals),
  };
}

function placesOf({ details, bodyText, furnitureText, source }: Table, start: number): SegmentPlaces {
  const body = start + details.length;
  const furniture = body + bodyText.length * 2;
  return {
    details: { ...details, offset: start },
    body: { ...bodyText, offset: body },
    furniture: { ...furnitureText, offset: furniture },
    source: { ...source, offset: furniture + furnitureText.length * 2 },
  };
}

function checksumsOf(bytes: Buffer): number[] {
  const checksums: number[] = [];
  for (let at = 0; at < bytes.length; at += blockUnits * 2)
    checksums.push(crc32(bytes.subarray(at, at + blockUnits * 2)));
  return checksums;
}

function packed(text: string): { place: Omit<PackedPlace, 'offset'>; blocks: readonly Buffer[] } {
  const blocks: Buffer[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += packedUnits) {
    const block = deflateRawSync(Buffer.from(text.slice(at, at + packedUnits), 'utf16le'), { level: 1 });
    blocks.push(block);
    ends.push((ends.at(-1) ?? 0) + block.length);
  }
  return {
    place: { length: text.length, ends, checksums: blocks.map((block) => crc32(block)) },
    blocks,
  };
}

/**
 * Reads characters `start` to `end` (exclusive) of a text and those of their blocks around, as many as `target` has
 * from the first block's start on. Throws a {@link DamagedSegment} when they are not what was written.
 * @returns the offset in the text of what `target` begins with.
 */
export function readText(path: string, place: TextPlace, start: number, target: Uint16Array): number {
  const first = Math.floor(start / blockUnits);
  const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  reading(path, (file) => fill(file, bytes, place.offset + first * blockUnits * 2));
  for (let at = 0, block = first; at < bytes.length; at += blockUnits * 2, block++)
    if (crc32(bytes.subarray(at, at + blockUnits * 2)) !== place.checksums[block])
      throw new DamagedSegment(path);
  return first * blockUnits;
}

/** How many characters {@link readText} needs room for. */
export function readLength({ length }: TextPlace, start: number, end: number): number {
  const from = Math.floor(start / blockUnits) * blockUnits;
  return Math.max(0, Math.min(length, Math.ceil(end / blockUnits) * blockUnits) - from);
}

/** The characters `start` to `end` (exclusive) of a packed text. Throws a {@link DamagedSegment} when they are damaged. */
export function readSlice(path: string, place: PackedPlace, start: number, end: number): string {
  const from = Math.max(0, start);
  const to = Math.min(end, place.length);
  if (to <= from) return '';
  const first = Math.floor(from / packedUnits);
  const last = Math.floor((to - 1) / packedUnits);
  const startOf = (block: number): number => place.ends[block - 1] ?? 0;
  const bytes = reading(path, (file) =>
    readBytes(file, place.offset + startOf(first), startOf(last + 1) - startOf(first)),
  );
  let text = '';
  for (let block = first; block <= last; block++) {
    const piece = bytes.subarray(startOf(block) - startOf(first), startOf(block + 1) - startOf(first));
    if (crc32(piece) !== place.checksums[block]) throw new DamagedSegment(path);
    text += inflateRawSync(piece).toString('utf16le');
  }
  return text.slice(from - first * packedUnits, to - first * packedUnits);
}

function reading<T>(path: string, read: (file: number) => T): T {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return read(file);
  } catch (error) {
    if (error instanceof DamagedSegment) throw error;
    throw new DamagedSegment(path, { cause: error });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readBytes(file: number, position: number, length: number): Buffer {
  if (position + length > fstatSync(file).size) throw new RangeError('The file ends early');
  const bytes = Buffer.from(new ArrayBuffer(length));
  fill(file, bytes, position);
  return bytes;
}

function fill(file: number, bytes: Uint8Array, position: number): void {
  let at = 0;
  while (at < bytes.length) {
    const count = readSync(file, bytes, at, bytes.length - at, position + at);
    if (count === 0) throw new RangeError('The file ends early');
    at += count;
  }
}

/** Blanks at the end make the arrays behind it aligned. */
function padded(json: string): Buffer {
  const bytes = Buffer.from(json);
  return Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8, ' ')]);
}
