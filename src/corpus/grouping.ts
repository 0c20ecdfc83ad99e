import { dirname } from 'node:path';
import { summarise, type VolumeFiles } from '../core/anthology/volume';
import type { OutlinedFile } from '../core/anthology/volumes/outlinedFile';
import { linkContents } from '../core/anthology/contents/linkContents';
import type { UnreadText } from '../core/anthology/volumes/unreadText';
import { compareVolumes } from '../core/anthology/volumes/volumeOrder';

/**
 * Tells which files are volumes. Every text is one; where a 目录 in a folder names the files beside it, those belong to
 * its volume. By year, then by title.
 */
export function groupVolumes(files: readonly OutlinedFile[]): readonly VolumeFiles[] {
  const volumes: VolumeFiles[] = [];
  for (const folder of byFolder(files).values()) volumes.push(...volumesOfFolder(folder));
  return volumes
    .map((volume) => ({ volume, ...summarise(volume) }))
    .sort(compareVolumes)
    .map(({ volume }) => volume);
}

/** The files that are none of the volumes, each with the reason, by path. */
export function unreadTexts(files: readonly OutlinedFile[]): readonly UnreadText[] {
  return files
    .flatMap(({ path, unread }) => (unread ? [{ file: path, ...unread }] : []))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function byFolder(files: readonly OutlinedFile[]): Map<string, OutlinedFile[]> {
  const folders = new Map<string, OutlinedFile[]>();
  for (const file of files) {
    const folder = dirname(file.path);
    const list = folders.get(folder);
    if (list) list.push(file);
    else folders.set(folder, [file]);
  }
  return folders;
}

function volumesOfFolder(files: readonly OutlinedFile[]): VolumeFiles[] {
  const taken = new Set<OutlinedFile>();
  const volumes: VolumeFiles[] = [];
  for (const main of files.filter(listsOthers)) {
    const candidates = files.filter((file) => file !== main && !taken.has(file));
    const entryFiles = linkContents(main.volume, candidates);
    if (entryFiles.every((index) => index === undefined)) continue;
    const volume = folderVolume(main, candidates, entryFiles);
    for (const file of [main, ...volume.others]) taken.add(file);
    volumes.push(volume);
  }
  for (const main of files) {
    if (taken.has(main) || main.unread) continue;
    volumes.push({ main, others: [], entryFiles: [] });
  }
  return volumes;
}

/** The files that the 目录 names and the reports beside them that it does not; other volumes stay out. */
function folderVolume(
  main: OutlinedFile,
  candidates: readonly OutlinedFile[],
  entryFiles: readonly (number | undefined)[],
): VolumeFiles {
  const named = new Set(entryFiles);
  const members = candidates
    .map((file, index) => ({ file, index }))
    .filter(({ file, index }) => named.has(index) || isLoneReport(file));
  const position = new Map(members.map(({ index }, place) => [index, place]));
  return {
    main,
    others: members.map(({ file }) => file),
    entryFiles: entryFiles.map((index) => (index === undefined ? undefined : position.get(index))),
  };
}

function isLoneReport({ isReport, volume }: OutlinedFile): boolean {
  return volume.contents.length === 0 && volume.reports.length === 1 && isReport;
}

/** A 目录 most of whose entries have no body in its own file. */
function listsOthers({ volume }: OutlinedFile): boolean {
  const entries = volume.contents.filter((entry) => !entry.group);
  return (
    entries.length > 0 &&
    entries.filter((entry) => entry.anchor.status === 'found').length * 2 < entries.length
  );
}
