/** The styles of references that there are, the usual one first. */
export const styleIds = [
  'gbt7714-2025-numeric',
  'gbt7714-2025-author-date',
  'gbt7714-2015-numeric',
  'gbt7714-2015-author-date',
  'chinese-footnote',
  'chicago-notes',
] as const;

export type StyleId = (typeof styleIds)[number];

export function isStyleId(value: string | undefined): value is StyleId {
  return styleIds.some((id) => id === value);
}
