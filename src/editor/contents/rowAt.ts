import type { LinePosition } from '../../core/text/linePosition';
import type { Place } from '../../core/text/place';
import { childRows, type ContentsNode, type EntryRow, type HeadingRow } from './nodes';

/** The deepest row whose report, section or 目录 line holds a position of a file; undefined where none does. */
export function rowAt(
  rows: readonly ContentsNode[],
  file: string,
  position: LinePosition,
): EntryRow | HeadingRow | undefined {
  for (const row of rows) {
    if (row.kind !== 'unit' && row.kind !== 'entry' && row.kind !== 'heading') continue;
    const inside = rowAt(childRows(row), file, position);
    if (inside) return inside;
    if (row.kind !== 'unit' && holds(row, file, position)) return row;
  }
  return undefined;
}

function holds(row: EntryRow | HeadingRow, file: string, position: LinePosition): boolean {
  if (row.kind === 'heading') return extentHolds(row.heading.extent, file, position);
  const { place, report } = row.entry;
  return (
    placeHolds(place, file, position) || (report !== undefined && extentHolds(report.extent, file, position))
  );
}

/** The end of a section is the start of the next, to which it belongs. */
function extentHolds(extent: Place, file: string, position: LinePosition): boolean {
  return placeHolds(extent, file, position) && isBefore(position, extent.to);
}

function placeHolds(place: Place, file: string, position: LinePosition): boolean {
  return place.file === file && !isBefore(position, place.from) && !isBefore(place.to, position);
}

function isBefore(a: LinePosition, b: LinePosition): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
