import { dirname, join, sep } from 'node:path';
import { summarise, type VolumeFiles } from '../core/anthology/volume';
import type { OutlinedFile } from '../core/anthology/volumes/outlinedFile';
import { parseReaderWords, termsInTitles, readerWordsPath } from '../core/search/query/readerWords';
import { isLink, readRegularFile } from './files/regularFile';

/** Bytes; a segmenter learns some 100,000 words a second. */
const largestList = 4_194_304;

/** The reader's words in a folder; none where there is no list, or it is unreadable, too large or a symbolic link. */
export async function readReaderWords(folder: string): Promise<readonly string[]> {
  const path = join(folder, readerWordsPath);
  if ((await isLink(dirname(path))) || (await isLink(path))) return [];
  const bytes = await readRegularFile(path, largestList).catch(() => undefined);
  return bytes ? parseReaderWords(bytes.toString('utf8')) : [];
}

/** True for the path of a word list. */
export function isReaderWords(path: string): boolean {
  return path.split(sep).join('/').endsWith(`/${readerWordsPath}`);
}

/** Words that volumes themselves name: the contributors of their reports, and terms quoted in titles. */
export function wordsOfVolumes(volumes: readonly VolumeFiles[]): readonly string[] {
  const titles = volumes.map((files) => summarise(files).title);
  return [
    ...termsInTitles(titles),
    ...volumes.flatMap(({ main, others }) => [main, ...others]).flatMap(wordsOf),
  ];
}

const known = new WeakMap<OutlinedFile, readonly string[]>();

/** Those of a file, found once: when one file changes the others have not. */
function wordsOf(file: OutlinedFile): readonly string[] {
  const words = known.get(file) ?? findWords(file);
  known.set(file, words);
  return words;
}

function findWords({ volume: { contents, reports } }: OutlinedFile): readonly string[] {
  const named = [...contents, ...reports];
  return [
    ...new Set([
      ...named.flatMap(({ contributors }) => contributors),
      ...termsInTitles(named.map(({ title }) => title)),
    ]),
  ];
}
