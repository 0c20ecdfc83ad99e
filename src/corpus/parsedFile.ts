import { readFile } from 'node:fs/promises';
import type { ParsedFile } from '../core/anthology/contentsTree';
import { parseVolume } from '../core/anthology/parseVolume';
import type { Problem } from '../core/anthology/volume';
import { sourceText } from '../core/text/sourceText';
import { decode } from './decode';

export interface CorpusFile extends ParsedFile {
  /** The name of its encoding, as `decode` gives it. */
  readonly encoding: string;
}

export interface ReadOptions {
  /** In bytes. */
  readonly maxFileSize: number;
  /** A name the editor uses for encodings; undefined: detect. */
  readonly encoding: string | undefined;
  /** 一是, 原因之一 count as headings. */
  readonly enumerations: boolean;
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
    return parseText(path, '', 'none', options, [fileProblem('unreadable', { reason })]);
  }
  if (bytes.length > options.maxFileSize) {
    const megabytes = Math.round(options.maxFileSize / 1048576);
    return parseText(path, '', 'none', options, [fileProblem('too-large', { megabytes })]);
  }
  const { text, encoding, problems } = decode(bytes, { encoding: options.encoding });
  return parseText(path, text, encoding, options, problems);
}

/** Parses a text that is already decoded, such as that of an open document. */
export function parseText(
  path: string,
  text: string,
  encoding: string,
  options: ReadOptions,
  readProblems: readonly Problem[] = [],
): CorpusFile {
  const volume = parseVolume(text, { enumerations: options.enumerations });
  return { path, encoding, source: sourceText(text), volume, problems: [...readProblems, ...volume.problems] };
}

function fileProblem(kind: Problem['kind'], values: Problem['values']): Problem {
  return { kind, range: { start: 0, end: 0 }, values };
}
