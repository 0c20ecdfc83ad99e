import { groupBy } from '../../core/common/groupBy';
import {
  entriesOf,
  entryRow,
  unitRow,
  type EntryRow,
  type ListedEntry,
  type ReportsNode,
  type UnitRow,
} from './nodes';

/** How the reports of a volume or a shelf are put: as the 目录 has them or by year, by contributor, or under their contributors. */
export const arrangements = ['contents', 'unit', 'grouped'] as const;

export type Arrangement = (typeof arrangements)[number];

/** True for a value that was kept as an arrangement. */
export function isArrangement(value: unknown): value is Arrangement {
  return arrangements.some((arrangement) => arrangement === value);
}

/** Made when first needed, since loading must be fast. */
let collator: Intl.Collator | undefined;

/** The rows under a volume or a shelf. A report of several contributors stands under each of them. */
export function arrangedRows(
  parent: ReportsNode,
  listed: readonly ListedEntry[],
  arrangement: Arrangement,
): readonly (EntryRow | UnitRow)[] {
  switch (arrangement) {
    case 'contents':
      return listed.map((each) => entryRow(parent, each));
    case 'unit':
      return byUnit(reportsOf(listed)).map((each) => entryRow(parent, each));
    case 'grouped':
      return [...units(reportsOf(listed))]
        .sort(([a], [b]) => compareUnits(a, b))
        .map(([unit, reports]) => unitRow(parent, unit, reports));
  }
}

function reportsOf(listed: readonly ListedEntry[]): ListedEntry[] {
  return listed.flatMap(({ volume, entry }) => entriesOf([entry]).map((each) => ({ volume, entry: each })));
}

/** Entries by their first contributor; those of one contributor keep their order. */
function byUnit(listed: readonly ListedEntry[]): ListedEntry[] {
  return [...listed].sort((a, b) => compareUnits(unitsOf(a)[0] ?? '', unitsOf(b)[0] ?? ''));
}

function units(listed: readonly ListedEntry[]): ReadonlyMap<string, readonly ListedEntry[]> {
  const pairs = listed.flatMap((each) => {
    const names = unitsOf(each);
    return (names.length > 0 ? names : ['']).map((unit) => ({ unit, each }));
  });
  const grouped = [...groupBy(pairs, ({ unit }) => unit)];
  return new Map(grouped.map(([unit, members]) => [unit, members.map(({ each }) => each)]));
}

function unitsOf({ entry: { contributors, report } }: ListedEntry): readonly string[] {
  return contributors.length > 0 ? contributors : (report?.contributors ?? []);
}

/** What has no contributor comes last. */
function compareUnits(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return (collator ??= new Intl.Collator('zh-CN')).compare(a, b);
}
