import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { segmentVersion, type BuiltSegment } from '../../core/search/buildSegment';
import type { Segment, Stream } from '../../core/search/segment';
import { writeAside } from './writeAside';

/**
 * A segment on disk: `WXS`, the format's number, the length and the checksum of the head; the head (a table in JSON and
 * the arrays it names); then the three texts in UTF-16, each with its checksum in the table.
 */
export interface SegmentFile {
  readonly path: string;
  readonly segment: Segment;
  readonly texts: SegmentTexts;
}

export interface SegmentTexts {
  /** Folded. */
  readonly body: TextPlace;
  readonly furniture: TextPlace;
  /** As decoded, for passages. */
  readonly source: TextPlace;
}

export interface TextPlace {
  /** In bytes, from the start of the file. */
  readonly offset: number;
  /** In UTF-16 units. */
  readonly length: number;
  readonly checksum: number;
}

/** The file is not a whole segment of this version; it has to be built again. */
export class DamagedSegment extends Error {
  override readonly name = 'DamagedSegment';
}

const magic = 'WXS1';
const preambleLength = 16;
const streamArrays = [
  'folded',
  'source',
  'sentences',
  'paragraphs',
  'sections',
  'parts',
  'heads',
  'capitals',
  'only',
] as const;

type StreamTable = { readonly length: number } & Readonly<
  Partial<Record<(typeof streamArrays)[number], readonly [offset: number, length: number]>>
>;

interface Table {
  readonly version: number;
  readonly parts: Segment['parts'];
  readonly sections: Segment['sections'];
  readonly pages: Segment['pages'];
  readonly furnitureRanges: readonly [offset: number, length: number];
  readonly body: StreamTable;
  readonly furniture: StreamTable;
  /** Lengths and checksums in the order of the file. */
  readonly texts: readonly (readonly [length: number, checksum: number])[];
}

/** Writes a segment and tells where its texts are; `text` is that of the file, decoded. */
export async function writeSegment(path: string, built: BuiltSegment, text: string): Promise<SegmentTexts> {
  const { segment } = built;
  const arrays: Uint8Array[] = [];
  let length = 0;
  const place = (array: Uint32Array): readonly [number, number] => {
    arrays.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    length += array.byteLength;
    return [length - array.byteLength, array.length];
  };
  const streamTable = (stream: Stream): StreamTable => {
    const table: Record<string, readonly [number, number]> = {};
    for (const name of streamArrays) {
      const array = stream[name];
      if (array) table[name] = place(array);
    }
    return { ...table, length: stream.length };
  };
  const texts = [built.body, built.furniture, text].map((content) => Buffer.from(content, 'utf16le'));
  const table: Table = {
    version: segmentVersion,
    parts: segment.parts,
    sections: segment.sections,
    pages: segment.pages,
    furnitureRanges: place(segment.furnitureRanges),
    body: streamTable(segment.body),
    furniture: streamTable(segment.furniture),
    texts: texts.map((bytes) => [bytes.length / 2, crc32(bytes)]),
  };
  const head = Buffer.concat([padded(JSON.stringify(table)), ...arrays]);
  const preamble = Buffer.alloc(preambleLength);
  preamble.write(magic);
  preamble.writeUInt32LE(head.length - length, 4);
  preamble.writeUInt32LE(head.length, 8);
  preamble.writeUInt32LE(crc32(head), 12);
  await writeAside(path, [preamble, head, ...texts]);
  return placesOf(table, preambleLength + head.length);
}

/** Opens a segment without its texts. Throws a {@link DamagedSegment} when it is not there or not whole. */
export function openSegment(path: string): SegmentFile {
  return reading(path, (file) => {
    const preamble = readBytes(file, 0, preambleLength);
    if (preamble.toString('latin1', 0, 4) !== magic) throw new DamagedSegment(path);
    const tableLength = preamble.readUInt32LE(4);
    const head = readBytes(file, preambleLength, preamble.readUInt32LE(8));
    if (crc32(head) !== preamble.readUInt32LE(12)) throw new DamagedSegment(path);
    const table = JSON.parse(head.toString('utf8', 0, tableLength)) as Table;
    if (table.version !== segmentVersion) throw new DamagedSegment(path);
    const array = ([offset, length]: readonly [number, number]): Uint32Array =>
      new Uint32Array(head.buffer, head.byteOffset + tableLength + offset, length);
    const { parts, sections, pages } = table;
    return {
      path,
      segment: {
        parts,
        sections,
        pages,
        furnitureRanges: array(table.furnitureRanges),
        body: streamOf(table.body, array),
        furniture: streamOf(table.furniture, array),
      },
      texts: placesOf(table, preambleLength + head.length),
    };
  });
}

function streamOf(table: StreamTable, array: (place: readonly [number, number]) => Uint32Array): Stream {
  const named = (name: (typeof streamArrays)[number]): Uint32Array => array(table[name] ?? [0, 0]);
  return {
    length: table.length,
    folded: named('folded'),
    source: named('source'),
    sentences: named('sentences'),
    paragraphs: named('paragraphs'),
    sections: named('sections'),
    parts: named('parts'),
    heads: named('heads'),
    capitals: named('capitals'),
    only: table.only && array(table.only),
  };
}

function placesOf(table: Table, start: number): SegmentTexts {
  let offset = start;
  const next = (index: number): TextPlace => {
    const [length, checksum] = table.texts[index] ?? [0, 0];
    const place = { offset, length, checksum };
    offset += length * 2;
    return place;
  };
  return { body: next(0), furniture: next(1), source: next(2) };
}

/** Reads a whole text into `target` and checks it. Throws a {@link DamagedSegment} when it is not what was written. */
export function readText(path: string, place: TextPlace, target: Uint16Array): void {
  const bytes = readUnits(path, place, 0, target);
  if (crc32(bytes) !== place.checksum) throw new DamagedSegment(path);
}

/** Fills `target` with a text from character `start` on, unchecked. Throws a {@link DamagedSegment} when it is too short. */
export function readUnits(path: string, place: TextPlace, start: number, target: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  reading(path, (file) => fill(file, bytes, place.offset + start * 2));
  return bytes;
}

/** Reads the characters `start` to `end` (exclusive) of a text, unchecked. */
export function readSlice(path: string, place: TextPlace, start: number, end: number): string {
  const from = Math.max(0, start);
  const to = Math.min(end, place.length);
  if (to <= from) return '';
  return reading(path, (file) => readBytes(file, place.offset + from * 2, (to - from) * 2)).toString(
    'utf16le',
  );
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
