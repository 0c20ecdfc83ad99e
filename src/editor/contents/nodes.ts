import type { EntryNode, HeadingNode, VolumeSummary } from '../../core/anthology/volume';

/** A row of the contents view. `id` is built from the parent's, so that expansion survives a refresh. */
export type ContentsNode = VolumeNode | UnitRow | EntryRow | HeadingRow;

export interface VolumeNode {
  readonly kind: 'volume';
  readonly id: string;
  readonly parent: undefined;
  readonly summary: VolumeSummary;
  /** Its rows are what a filter left, and shown at once. */
  readonly filtered: boolean;
  /** No other volume is known. */
  readonly single: boolean;
  /** Another volume has the same title, so that the name of the file must tell them apart. */
  readonly ambiguous: boolean;
}

/** The reports of one contributor, when the view groups by unit. */
export interface UnitRow {
  readonly kind: 'unit';
  readonly id: string;
  readonly parent: VolumeNode;
  /** Empty for reports without a contributor. */
  readonly unit: string;
  readonly entries: readonly EntryNode[];
}

export interface EntryRow {
  readonly kind: 'entry';
  readonly id: string;
  readonly parent: VolumeNode | UnitRow | EntryRow;
  readonly entry: EntryNode;
}

export interface HeadingRow {
  readonly kind: 'heading';
  readonly id: string;
  readonly parent: EntryRow | HeadingRow;
  readonly heading: HeadingNode;
}

/**
 * A volume's row. While filtered, or the only one, it has an id of its own: VS Code asks only for a new id whether its
 * row begins unfolded, and what one folds under a filter stays open without it.
 */
export function volumeNode(
  summary: VolumeSummary,
  state: Pick<VolumeNode, 'filtered' | 'single' | 'ambiguous'>,
): VolumeNode {
  return {
    kind: 'volume',
    id: `${state.filtered ? 'filtered:' : state.single ? 'single:' : ''}${summary.id}`,
    parent: undefined,
    summary,
    ...state,
  };
}

export function entryRow(parent: VolumeNode | UnitRow | EntryRow, entry: EntryNode): EntryRow {
  return { kind: 'entry', id: `${parent.id}#${entry.id}`, parent, entry };
}

export function unitRow(parent: VolumeNode, unit: string, entries: readonly EntryNode[]): UnitRow {
  return { kind: 'unit', id: `${parent.id}@${unit}`, parent, unit, entries };
}

/** The rows under a row that already knows them: a group's or unit's entries, a report's headings, a heading's own. */
export function childRows(row: UnitRow | EntryRow | HeadingRow): readonly ContentsNode[] {
  switch (row.kind) {
    case 'unit':
      return row.entries.map((entry) => entryRow(row, entry));
    case 'heading':
      return row.heading.children.map((heading, index) => headingRow(row, heading, index));
    case 'entry':
      if (row.entry.kind === 'group') return row.entry.children.map((entry) => entryRow(row, entry));
      return (row.entry.report?.headings ?? []).map((heading, index) => headingRow(row, heading, index));
  }
}

/** The volume a row stands under. */
export function volumeOf(node: ContentsNode): VolumeNode {
  return node.kind === 'volume' ? node : volumeOf(node.parent);
}

/** The report a row is or stands under; undefined for volumes, units and groups. */
export function reportRowOf(node: ContentsNode): EntryRow | undefined {
  switch (node.kind) {
    case 'volume':
    case 'unit':
      return undefined;
    case 'entry':
      return node.entry.kind === 'group' ? undefined : node;
    case 'heading':
      return reportRowOf(node.parent);
  }
}

/** All entries under some entries, groups not among them. */
export function entriesOf(entries: readonly EntryNode[]): EntryNode[] {
  return entries.flatMap((entry) => (entry.kind === 'group' ? entriesOf(entry.children) : [entry]));
}

function headingRow(parent: EntryRow | HeadingRow, heading: HeadingNode, index: number): HeadingRow {
  return { kind: 'heading', id: `${parent.id}/${index}`, parent, heading };
}
