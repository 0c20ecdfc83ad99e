import { groupBy } from '../../core/common/groupBy';
import type { VolumeSummary } from '../../core/anthology/volume';

/** What stands at the top of the contents: a volume, or the single reports of a folder. */
export type TopEntry =
  | { readonly kind: 'volume'; readonly summary: VolumeSummary }
  | { readonly kind: 'shelf'; readonly folder: string; readonly volumes: readonly VolumeSummary[] };

/** Single reports of one folder that are a shelf; fewer are volumes of their own. */
const leastOnShelf = 3;

/**
 * Puts the reports that are a file each on a shelf a folder; other volumes stay what they are. A shelf stands where
 * the first of its reports stood; its reports keep their order.
 */
export function shelved(volumes: readonly VolumeSummary[]): readonly TopEntry[] {
  const shelves = groupBy(volumes.filter(isSingleReport), ({ id }) => folderOf(id));
  return volumes.flatMap((summary): readonly TopEntry[] => {
    const folder = folderOf(summary.id);
    const shelf = isSingleReport(summary) ? (shelves.get(folder) ?? []) : [];
    if (shelf.length < leastOnShelf) return [{ kind: 'volume', summary }];
    return shelf[0] === summary ? [{ kind: 'shelf', folder, volumes: shelf }] : [];
  });
}

/** The title of a volume; a shelf has the name of its folder. */
export function topTitle(top: TopEntry): string {
  return top.kind === 'volume' ? top.summary.title : shelfName(top.folder);
}

/** The last part of a folder's path. */
export function shelfName(folder: string): string {
  return folder.replace(/^.*[\\/]/, '');
}

/** A file that is one report and lists none. */
function isSingleReport({ files, listed, found }: VolumeSummary): boolean {
  return files.length === 1 && listed === 0 && found <= 1;
}

/** The path of the folder a file lies in. */
function folderOf(file: string): string {
  return file.replace(/[\\/][^\\/]*$/, '');
}
