import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { outlineOf, type OutlinedFile } from '../core/anthology/volumes/outlinedFile';
import { parseText } from '../core/anthology/parseText';
import { overridesOf, type FileStructure } from '../core/anthology/volumes/structureFile';
import type { Problem, ParsedText } from '../core/anthology/parsedText';
import { sourceText, type SourceText } from '../core/text/sourceText';
import { decode } from './decode';

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

/**
 * Reads and parses a file. What is wrong with it becomes a problem of it: a file that cannot be read, is no text or
 * is too large has an empty text.
 */
export async function readCorpusFile(path: string, options: ReadOptions): Promise<CorpusFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return withoutText(path, options, 'unreadable', { reason });
  }
  if (bytes.length > options.maxFileSize) {
    return withoutText(path, options, 'too-large', { megabytes: Math.round(options.maxFileSize / 1048576) });
  }
  const { text, encoding, problems } = decode(bytes, {
    encoding: options.structure?.encoding ?? options.encoding,
  });
  const hash = createHash('sha256').update(bytes).digest('hex');
  const parsed = corpusFileOf(path, text, encoding, options);
  return { ...parsed, hash, problems: [...problems, ...parsed.problems] };
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

function withoutText(
  path: string,
  options: ReadOptions,
  kind: Problem['kind'],
  values: Problem['values'],
): CorpusFile {
  const problem: Problem = { kind, range: { start: 0, end: 0 }, values };
  return { ...corpusFileOf(path, '', 'none', options), problems: [problem] };
}
