/** Rows chosen in the table, by their ids. */
export interface Selection {
  readonly ids: ReadonlySet<number>;
  /** Index of the row the keyboard is on; -1: none. */
  readonly active: number;
  /** Index of the row a range starts from. */
  readonly anchor: number;
}

export const noSelection: Selection = { ids: new Set(), active: -1, anchor: -1 };

/** How a click or key chooses: the row alone, all rows from the anchor to it, or the row in addition. */
export type SelectionMode = 'only' | 'range' | 'toggle';

/** The selection after a row is chosen. `rows` are the ids in the order shown. */
export function select(
  { ids, anchor }: Selection,
  rows: readonly { readonly id: number }[],
  index: number,
  choice: SelectionMode,
): Selection {
  const id = rows[index]?.id;
  if (id === undefined) return { ids, anchor, active: -1 };
  switch (choice) {
    case 'only':
      return { ids: new Set([id]), active: index, anchor: index };
    case 'toggle': {
      const toggled = new Set(ids);
      if (!toggled.delete(id)) toggled.add(id);
      return { ids: toggled, active: index, anchor: index };
    }
    case 'range': {
      const from = anchor < 0 ? index : anchor;
      const range = rows.slice(Math.min(from, index), Math.max(from, index) + 1);
      return { ids: new Set(range.map((row) => row.id)), active: index, anchor: from };
    }
  }
}

/** All rows shown; the keyboard stays where it is. */
export function selectAll(selection: Selection, rows: readonly { readonly id: number }[]): Selection {
  return { ...selection, ids: new Set(rows.map((row) => row.id)) };
}

/** The selection after other rows are shown: rows that went are no longer chosen. */
export function kept(
  { ids, active }: Selection,
  before: readonly { readonly id: number }[],
  rows: readonly { readonly id: number }[],
): Selection {
  const activeId = before[active]?.id;
  const at = activeId === undefined ? -1 : rows.findIndex((row) => row.id === activeId);
  return { ids: new Set(rows.filter((row) => ids.has(row.id)).map((row) => row.id)), active: at, anchor: at };
}
