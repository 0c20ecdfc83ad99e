import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { summarise, type VolumeFiles } from '../core/anthology/contentsTree';
import { parseWordList, termsInTitles, wordListPath } from '../core/search/wordList';

/** The reader's words in a folder; none where there is no list or it is unreadable. */
export async function readWordList(folder: string): Promise<readonly string[]> {
  return parseWordList(await readFile(join(folder, wordListPath), 'utf8').catch(() => ''));
}

/** True for the path of a word list. */
export function isWordList(path: string): boolean {
  return path.split(sep).join('/').endsWith(`/${wordListPath}`);
}

/** Words that volumes themselves name: the contributors of their reports, and terms quoted in titles. */
export function wordsOfVolumes(volumes: readonly VolumeFiles[]): readonly string[] {
  const outlines = volumes.flatMap(({ main, others }) => [main, ...others]).map(({ volume }) => volume);
  const entries = outlines.flatMap(({ contents }) => contents);
  const reports = outlines.flatMap((volume) => volume.reports);
  const contributors = [...entries, ...reports].flatMap((of) => of.contributors);
  const titles = [...volumes.map((files) => summarise(files)), ...entries, ...reports].map((of) => of.title);
  return [...contributors, ...termsInTitles(titles)];
}
