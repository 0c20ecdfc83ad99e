import { stat } from 'node:fs/promises';
import type { Problem } from '../core/anthology/parsedText';
import { findFiles } from '../corpus/files/findFiles';
import { readCorpusFile, type CorpusFile } from '../corpus/parsedFile';
import type { Print } from './command';

/** The largest file that is read, in bytes: as the editor's setting has it. */
export const maxFileSize = 64 * 1024 * 1024;

/** Which files of a folder are texts: as the editor's settings have it. */
export const texts = {
  include: ['**/*.txt', '**/*.md'],
  exclude: ['**/node_modules/**', '**/.*/**'],
} as const;

/** The file itself, or all texts of a folder, by path. */
export async function textFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  return (await findFiles({ path, ...texts })).map((file) => file.path);
}

/** Reads texts one after the other, so that one at a time is held; says which have no words, and why. */
export async function* readTexts(paths: readonly string[], warn: Print): AsyncGenerator<CorpusFile> {
  for (const path of paths) {
    const file = await readCorpusFile(path, { maxFileSize, encoding: undefined, enumerations: false });
    for (const problem of file.problems) {
      const reason = reasonUnread(problem);
      if (reason !== undefined) warn(`${path}: ${reason}`);
    }
    yield file;
  }
}

/** Why a file has no words; undefined for what is wrong inside of a text. */
function reasonUnread({ kind, values }: Problem): string | undefined {
  switch (kind) {
    case 'unreadable':
      return `cannot be read: ${values['reason'] ?? ''}`;
    case 'too-large':
      return `is larger than ${values['megabytes'] ?? ''} MB`;
    case 'not-text':
      return 'is no text';
    case 'numbering':
    case 'title-differs':
    case 'isbn-checksum':
    case 'unclosed-quote':
    case 'entry-ambiguous':
    case 'encoding':
      return undefined;
  }
}
