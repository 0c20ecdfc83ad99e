import type { EntryNode, HeadingNode, VolumeSummary } from '../../core/anthology/volume';
import type { UnreadText } from '../../core/anthology/volumes/unreadText';

/** A row of the contents view. `id` is built from the parent's, so that expansion survives a refresh. */
export type ContentsNode = ReportsNode | UnitRow | EntryRow | HeadingRow | UnreadNode | UnreadRow;

/** A row at the top, which holds reports. */
export type ReportsNode = VolumeNode | ShelfNode;

interface TopState {
  /** Its rows are what a filter left, and shown at once. */
  readonly filtered: boolean;
  /** There is no other row at the top. */
  readonly single: boolean;
  /** Another row has the same title, so that its path must tell them apart. */
  readonly ambiguous: boolean;
}

export interface VolumeNode extends TopState {
  readonly kind: 'volume';
  readonly id: string;
  readonly parent: undefined;
  readonly summary: VolumeSummary;
}

/** Reports of one folder that are a file each. */
export interface ShelfNode extends TopState {
  readonly kind: 'shelf';
  readonly id: string;
  readonly parent: undefined;
  /** Absolute path. */
  readonly folder: string;
  /** A volume a report, in their order. */
  readonly volumes: readonly VolumeSummary[];
}

/** The reports of one contributor, when the view groups by unit. */
export interface UnitRow {
  readonly kind: 'unit';
  readonly id: string;
  readonly parent: ReportsNode;
  /** Empty for reports without a contributor. */
  readonly unit: string;
  readonly entries: readonly ListedEntry[];
}

export interface EntryRow extends ListedEntry {
  readonly kind: 'entry';
  readonly id: string;
  readonly parent: ReportsNode | UnitRow | EntryRow;
}

export interface HeadingRow {
  readonly kind: 'heading';
  readonly id: string;
  readonly parent: EntryRow | HeadingRow;
  readonly heading: HeadingNode;
}

/** The texts that are none of the volumes. */
export interface UnreadNode {
  readonly kind: 'unread';
  readonly id: string;
  readonly parent: undefined;
  readonly texts: readonly UnreadText[];
}

export interface UnreadRow {
  readonly kind: 'unread-text';
  readonly id: string;
  readonly parent: UnreadNode;
  readonly text: UnreadText;
}

/** An entry and the volume that lists it. */
export interface ListedEntry {
  readonly volume: VolumeSummary;
  readonly entry: EntryNode;
}

/** A volume's row; for its id see {@link topId}. */
export function volumeNode(summary: VolumeSummary, state: TopState): VolumeNode {
  return { kind: 'volume', id: topId(summary.id, state), parent: undefined, summary, ...state };
}

export function shelfNode(folder: string, volumes: readonly VolumeSummary[], state: TopState): ShelfNode {
  return { kind: 'shelf', id: topId(`shelf:${folder}`, state), parent: undefined, folder, volumes, ...state };
}

/**
 * While filtered, or the only one, a row at the top has an id of its own: VS Code asks only for a new id whether its
 * row begins unfolded, and what one folds under a filter stays open without it.
 */
function topId(id: string, { filtered, single }: TopState): string {
  return `${filtered ? 'filtered:' : single ? 'single:' : ''}${id}`;
}

/** The row of an entry; under a shelf and a contributor entries of several volumes stand side by side. */
export function entryRow(parent: EntryRow['parent'], { volume, entry }: ListedEntry): EntryRow {
  const apart = parent.kind === 'shelf' || parent.kind === 'unit' ? volume.id : '';
  return { kind: 'entry', id: `${parent.id}#${apart}${entry.id}`, parent, volume, entry };
}

export function unitRow(parent: ReportsNode, unit: string, entries: readonly ListedEntry[]): UnitRow {
  return { kind: 'unit', id: `${parent.id}@${unit}`, parent, unit, entries };
}

export function unreadNode(texts: readonly UnreadText[]): UnreadNode {
  return { kind: 'unread', id: 'unread:', parent: undefined, texts };
}

/** The rows under a row that already knows them: a group's or unit's entries, a report's headings, a heading's own. */
export function childRows(row: Exclude<ContentsNode, ReportsNode>): readonly ContentsNode[] {
  switch (row.kind) {
    case 'unit':
      return row.entries.map((listed) => entryRow(row, listed));
    case 'heading':
      return row.heading.children.map((heading, index) => headingRow(row, heading, index));
    case 'entry':
      if (row.entry.kind === 'group')
        return row.entry.children.map((entry) => entryRow(row, { volume: row.volume, entry }));
      return (row.entry.report?.headings ?? []).map((heading, index) => headingRow(row, heading, index));
    case 'unread':
      return row.texts.map((text) => ({
        kind: 'unread-text',
        id: `${row.id}${text.file}`,
        parent: row,
        text,
      }));
    case 'unread-text':
      return [];
  }
}

/** Whether a filter made the rows around a row. */
export function isFiltered(node: ContentsNode): boolean {
  if (node.kind === 'volume' || node.kind === 'shelf') return node.filtered;
  return node.parent ? isFiltered(node.parent) : false;
}

/** The volume that a row is, or that lists it; undefined for rows of several volumes and of none. */
export function volumeOf(node: ContentsNode): VolumeSummary | undefined {
  switch (node.kind) {
    case 'volume':
      return node.summary;
    case 'entry':
      return node.volume;
    case 'heading':
    case 'unit':
      return volumeOf(node.parent);
    case 'shelf':
    case 'unread':
    case 'unread-text':
      return undefined;
  }
}

/** The report a row is or stands under; undefined for what holds reports or is none. */
export function reportRowOf(node: ContentsNode): EntryRow | undefined {
  if (node.kind === 'heading') return reportRowOf(node.parent);
  return node.kind === 'entry' && node.entry.kind !== 'group' ? node : undefined;
}

/** All entries under some entries, groups not among them. */
export function entriesOf(entries: readonly EntryNode[]): EntryNode[] {
  return entries.flatMap((entry) => (entry.kind === 'group' ? entriesOf(entry.children) : [entry]));
}

function headingRow(parent: EntryRow | HeadingRow, heading: HeadingNode, index: number): HeadingRow {
  return { kind: 'heading', id: `${parent.id}/${index}`, parent, heading };
}
