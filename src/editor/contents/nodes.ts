import type { EntryNode, HeadingNode, VolumeDetail, VolumeSummary } from '../../core/anthology/contentsTree';

/** A row of the contents view. `id` is built from the parent's, so that expansion survives a refresh. */
export type ContentsNode = VolumeNode | EntryRow | HeadingRow;

export interface VolumeNode {
  readonly kind: 'volume';
  readonly id: string;
  readonly parent: undefined;
  readonly summary: VolumeSummary;
}

export interface EntryRow {
  readonly kind: 'entry';
  readonly id: string;
  readonly parent: VolumeNode | EntryRow;
  readonly entry: EntryNode;
}

export interface HeadingRow {
  readonly kind: 'heading';
  readonly id: string;
  readonly parent: EntryRow | HeadingRow;
  readonly heading: HeadingNode;
}

export function volumeNode(summary: VolumeSummary): VolumeNode {
  return { kind: 'volume', id: summary.id, parent: undefined, summary };
}

/** The rows under a volume. */
export function entryRows(parent: VolumeNode, detail: VolumeDetail): readonly EntryRow[] {
  return detail.entries.map((entry) => entryRow(parent, entry));
}

/** The rows under a row that already knows them: a group's entries, a report's headings, a heading's own. */
export function childRows(row: EntryRow | HeadingRow): readonly ContentsNode[] {
  if (row.kind === 'heading') return row.heading.children.map((heading, index) => headingRow(row, heading, index));
  if (row.entry.kind === 'group') return row.entry.children.map((entry) => entryRow(row, entry));
  return (row.entry.report?.headings ?? []).map((heading, index) => headingRow(row, heading, index));
}

/** The volume a row stands under. */
export function volumeOf(node: ContentsNode): VolumeNode {
  return node.kind === 'volume' ? node : volumeOf(node.parent);
}

function entryRow(parent: VolumeNode | EntryRow, entry: EntryNode): EntryRow {
  return { kind: 'entry', id: `${parent.id}#${entry.id}`, parent, entry };
}

function headingRow(parent: EntryRow | HeadingRow, heading: HeadingNode, index: number): HeadingRow {
  return { kind: 'heading', id: `${parent.id}/${index}`, parent, heading };
}

/** All entries under some entries, groups not among them. */
export function entriesOf(entries: readonly EntryNode[]): EntryNode[] {
  return entries.flatMap((entry) => (entry.kind === 'group' ? entriesOf(entry.children) : [entry]));
}
