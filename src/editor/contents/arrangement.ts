import type { EntryNode, Volume } from '../../core/anthology/volume';
import { entriesOf, entryRow, unitRow, type EntryRow, type UnitRow, type VolumeNode } from './nodes';

/** How the reports of a volume are put: as the 目录 has them, by contributor, or under their contributors. */
export const arrangements = ['contents', 'unit', 'grouped'] as const;

export type Arrangement = (typeof arrangements)[number];

/** True for a value that was kept as an arrangement. */
export function isArrangement(value: unknown): value is Arrangement {
  return arrangements.some((arrangement) => arrangement === value);
}

/** Made when first needed, since loading must be fast. */
let collator: Intl.Collator | undefined;

/** The rows under a volume. A report of several contributors stands under each of them. */
export function arrangedRows(
  parent: VolumeNode,
  { entries }: Volume,
  arrangement: Arrangement,
): readonly (EntryRow | UnitRow)[] {
  switch (arrangement) {
    case 'contents':
      return entries.map((entry) => entryRow(parent, entry));
    case 'unit':
      return byUnit(entriesOf(entries)).map((entry) => entryRow(parent, entry));
    case 'grouped':
      return [...units(entriesOf(entries))]
        .sort(([a], [b]) => compareUnits(a, b))
        .map(([unit, reports]) => unitRow(parent, unit, reports));
  }
}

/** Entries by their first contributor; those of one contributor keep their order. */
function byUnit(entries: readonly EntryNode[]): EntryNode[] {
  return entries
    .map((entry) => ({ entry, unit: contributorsOf(entry)[0] ?? '' }))
    .sort((a, b) => compareUnits(a.unit, b.unit))
    .map(({ entry }) => entry);
}

function units(entries: readonly EntryNode[]): Map<string, EntryNode[]> {
  const found = new Map<string, EntryNode[]>();
  for (const entry of entries) {
    const names = contributorsOf(entry);
    for (const unit of names.length > 0 ? names : ['']) {
      const list = found.get(unit);
      if (list) list.push(entry);
      else found.set(unit, [entry]);
    }
  }
  return found;
}

function contributorsOf({ contributors, report }: EntryNode): readonly string[] {
  return contributors.length > 0 ? contributors : (report?.contributors ?? []);
}

/** What has no contributor comes last. */
function compareUnits(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return (collator ??= new Intl.Collator('zh-CN')).compare(a, b);
}
