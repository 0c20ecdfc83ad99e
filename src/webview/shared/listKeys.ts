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
