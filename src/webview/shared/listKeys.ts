/** The rows of a virtual list that have elements, by their indexes, both included. */
export interface RenderedRows {
  readonly first: number;
  readonly last: number;
}

/** True when a row has an element, so that it can be named as the active one. */
export function isRendered({ first, last }: RenderedRows, index: number): boolean {
  return first <= index && index <= last;
}

/** Where a key moves the active row of a list of `count` rows; undefined for keys that do not move it. */
export function movedIndex(key: string, active: number, count: number, pageSize: number): number | undefined {
  const clamp = (index: number): number => Math.max(0, Math.min(count - 1, index));
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return clamp(active + 1);
    case 'ArrowUp':
      return clamp(active - 1);
    case 'PageDown':
      return clamp(active + pageSize);
    case 'PageUp':
      return clamp(active - pageSize);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
