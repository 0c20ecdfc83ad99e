import { createHash } from 'node:crypto';
import { outlineOf, type OutlinedFile } from '../core/anthology/volumes/outlinedFile';
import { parseText } from '../core/anthology/parseText';
import { overridesOf, type FileStructure } from '../core/anthology/volumes/structureFile';
import type { Problem, ParsedText } from '../core/anthology/parsedText';
import { sourceText, type SourceText } from '../core/text/sourceText';
import { decode } from './files/decode';
import { readRegularFile, TooLarge } from './files/regularFile';

/** A file of the corpus, read and parsed. */
export interface CorpusFile {
  /** Absolute. */
  readonly path: string;
  /** The name of its encoding, as `decode` gives it. */
  readonly encoding: string;
  readonly source: SourceText;
  readonly volume: ParsedText;
  /** Those of reading and of parsing. */
  readonly problems: readonly Problem[];
  /** SHA-256 of its bytes, in hexadecimal; undefined where the text did not come from disk whole. */
  readonly hash: string | undefined;
}

export interface ReadOptions {
  /** In bytes. */
  readonly maxFileSize: number;
  /** A name the editor uses for encodings; undefined: detect. */
  readonly encoding: string | undefined;
  /** 一是, 原因之一 count as headings. */
  readonly enumerations: boolean;
  /** What the reader says about the file. */
  readonly structure?: FileStructure | undefined;
}

/** The bytes of a file, or what kept them from being read. */
export type FileBytes =
  | {
      readonly status: 'read';
      readonly bytes: Buffer;
      /** SHA-256 of the bytes, in hexadecimal. */
      readonly hash: string;
    }
  | { readonly status: 'failed'; readonly problem: Problem };

/**
 * Reads and parses a file. What is wrong with it becomes a problem of it: a file that cannot be read, is no text or
 * is too large has an empty text.
 */
export async function readCorpusFile(path: string, options: ReadOptions): Promise<CorpusFile> {
  return corpusFileFrom(path, await readFileBytes(path, options), options);
}

/** Reads the bytes of a file; a larger one than wanted is not read. Never rejects. */
export async function readFileBytes(path: string, { maxFileSize }: ReadOptions): Promise<FileBytes> {
  try {
    const bytes = await readRegularFile(path, maxFileSize);
    return { status: 'read', bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return {
      status: 'failed',
      problem: error instanceof TooLarge ? tooLarge(maxFileSize) : unreadable(error),
    };
  }
}

function tooLarge(maxFileSize: number): Problem {
  const megabytes = Math.round(maxFileSize / 1048576);
  return { kind: 'too-large', range: { start: 0, end: 0 }, values: { megabytes } };
}

/** That a file could not be read or taken in, and why. */
export function unreadable(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'unreadable', range: { start: 0, end: 0 }, values: { reason } };
}

/** Decodes and parses what was read of a file. */
export function corpusFileFrom(path: string, read: FileBytes, options: ReadOptions): CorpusFile {
  if (read.status === 'failed') {
    return { ...corpusFileOf(path, '', 'none', options), problems: [read.problem] };
  }
  const { text, encoding, problems } = decode(read.bytes, {
    encoding: options.structure?.encoding ?? options.encoding,
  });
  const parsed = corpusFileOf(path, text, encoding, options);
  return { ...parsed, hash: read.hash, problems: [...problems, ...parsed.problems] };
}

/** Parses a text that is already decoded, such as that of an open document. */
export function corpusFileOf(path: string, text: string, encoding: string, options: ReadOptions): CorpusFile {
  const source = sourceText(text);
  const overrides = overridesOf(options.structure, source);
  const volume = parseText(text, {
    enumerations: options.enumerations,
    ...(overrides ? { overrides } : {}),
  });
  return { path, encoding, source, volume, problems: volume.problems, hash: undefined };
}

/** What the corpus keeps of a file in memory. */
export function outlineOfFile(
  { path, source, volume, problems }: CorpusFile,
  { structure }: ReadOptions,
): OutlinedFile {
  return outlineOf(path, source, volume, problems, structure?.report);
}
