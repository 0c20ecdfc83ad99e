import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Corpus } from '../corpus/corpus';
import { createWords } from '../corpus/words/words';
import { maxFileSize, texts } from './files';

/** The volumes that the editor has of a folder, or those of one file. */
export async function corpusOf(path: string): Promise<Corpus> {
  const corpus = new Corpus({
    cache: undefined,
    code: '',
    memoryBudget: Infinity,
    words: createWords(undefined),
  });
  const patterns = (await stat(path)).isDirectory()
    ? { path, ...texts }
    : { path: dirname(path), include: [basename(path)], exclude: [] };
  const options = { maxFileSize, encoding: undefined, enumerations: false };
  const never = new AbortController().signal;
  await corpus.open(
    [{ ...patterns, ...options }],
    never,
    () => undefined,
    () => undefined,
  );
  return corpus;
}
