import { readFileSync } from 'node:fs';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The files in a zip archive: name → size in bytes before compression.
 *
 * @throws when the file is no zip archive. Archives above 4 GB are not read.
 */
export function zipEntries(file: string): ReadonlyMap<string, number> {
  const bytes = readFileSync(file);
  const end = lastIndexOfSignature(bytes, endOfDirectory);
  const entries = new Map<string, number>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error(`${file}: broken zip directory`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const rest = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    entries.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), bytes.readUInt32LE(at + 24));
    at += 46 + nameLength + rest;
  }
  return entries;
}

function lastIndexOfSignature(bytes: Buffer, signature: number): number {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(signature);
  const index = bytes.lastIndexOf(wanted);
  if (index < 0) throw new Error('This is no zip archive');
  return index;
}
