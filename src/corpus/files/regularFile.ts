import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';

/** What tells a file unchanged without reading it. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, which programs set as they like. */
  readonly modified: number;
  /** Milliseconds since 1970, which only the system sets: any write or rename moves it. */
  readonly changed: number;
}

/** The file has more bytes than are wanted. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Without waiting, as for the writer of a pipe. */
const openFlags = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/**
 * Reads a plain file of at most `limit` bytes, never a byte more. Rejects with a {@link TooLarge}, or with another
 * error where there is no file, or a folder, a pipe or a device in its place.
 */
export async function readRegularFile(path: string, limit: number): Promise<Buffer> {
  const file = await open(path, openFlags);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Error('Not a regular file');
    if (stat.size > limit) throw new TooLarge(path);
    return await readAtMost(file, limit, stat.size);
  } finally {
    await file.close();
  }
}

/** True where a symbolic link stands, which may lead out of its folder; false also where nothing does. */
export async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (stat) => stat.isSymbolicLink(),
    () => false,
  );
}

/** To the end of the file, wherever that is by now. */
async function readAtMost(file: FileHandle, limit: number, expected: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.max(expected - length + 1, 4096));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
    length += bytesRead;
    if (length > limit) throw new TooLarge();
    chunks.push(chunk.subarray(0, bytesRead));
  }
}
