import { titleKey } from '../reports/titles/titles';
import type { ContentsEntry, TextOutline } from '../parsedText';

/** A file that stands beside a 目录 in its folder. */
export interface FolderFile {
  /** With `/` or `\`; only its last part counts. */
  readonly path: string;
  readonly volume: Pick<TextOutline, 'reports'>;
}

/**
 * Tells which file of a folder holds the body of each entry of a 目录: by the entry's link, by the title in the file's
 * name or of its report, then by the order number that its name begins with.
 *
 * For a folder `00 目录.txt, 01 某报告.txt …` the corpus parses every file, and calls
 * `linkContents(contentsVolume, otherFiles)`. The result has one index into `files`, or undefined, for each entry of
 * `contents.contents`. No file serves two entries; groups have none.
 */
export function linkContents(
  contents: Pick<TextOutline, 'contents'>,
  files: readonly FolderFile[],
): readonly (number | undefined)[] {
  const names = files.map(({ path }) => fileName(path));
  const taken = new Set<number>();
  const linked = contents.contents.map(() => undefined) as (number | undefined)[];
  const order = orderNumbers(contents.contents);
  for (const rule of [byLink, byTitle, byNumber]) {
    contents.contents.forEach((entry, index) => {
      if (linked[index] !== undefined || entry.group || (entry.link !== undefined && rule === byNumber))
        return;
      const found = names.findIndex(
        (name, at) => !taken.has(at) && rule(entry, { name, file: files[at], order: order[index] }),
      );
      if (found < 0) return;
      taken.add(found);
      linked[index] = found;
    });
  }
  return linked;
}

interface Match {
  readonly name: string;
  readonly file: FolderFile | undefined;
  readonly order: number | undefined;
}

function byLink(entry: ContentsEntry, { name }: Match): boolean {
  return entry.link !== undefined && fileName(decoded(entry.link)) === name;
}

function byTitle(entry: ContentsEntry, { name, file }: Match): boolean {
  const wanted = titleKey(entry.title);
  if (wanted.length < 2) return false;
  const [report] = file?.volume.reports ?? [];
  return (
    titleKey(name.replace(/^\d+/, '').replace(/\.[^.]*$/, '')) === wanted ||
    titleKey(report?.title ?? '') === wanted
  );
}

function byNumber(_entry: ContentsEntry, { name, order }: Match): boolean {
  const number = /^\d+/.exec(name)?.[0];
  return number !== undefined && order !== undefined && Number(number) === order;
}

/** The position of each entry among the entries that are no groups, from 1. */
function orderNumbers(entries: readonly ContentsEntry[]): readonly (number | undefined)[] {
  let order = 0;
  return entries.map(({ group }) => (group ? undefined : ++order));
}

function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, '').normalize('NFC');
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link.replace(/[?#].*$/, ''));
  } catch {
    return link;
  }
}
