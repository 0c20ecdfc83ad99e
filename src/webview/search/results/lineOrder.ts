import type { Hit } from '../../../core/search/results/hit';
import type { LineOrder } from '../../../protocol/searchView';

/**
 * Sorts concordance lines. The left context is compared from the keyword outwards, character by character, as a
 * concordance does; blanks beside the keyword do not count; lines that are equal keep the order in which they were found.
 */
export function sortLines(hits: readonly Hit[], order: LineOrder): readonly Hit[] {
  if (order === 'asFound') return hits;
  const collator = new Intl.Collator('zh-Hans-CN');
  if (order === 'source') {
    return [...hits].sort(
      (a, b) =>
        collator.compare(a.volumeTitle, b.volumeTitle) || compareText(a.file, b.file) || a.start - b.start,
    );
  }
  const keyed = hits.map((hit) => ({ hit, key: sortKey(hit, order) }));
  return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ hit }) => hit);
}

function sortKey(hit: Hit, order: 'left' | 'keyword' | 'right'): string {
  switch (order) {
    case 'left':
      return Array.from(hit.left.trimEnd()).reverse().join('');
    case 'keyword':
      return hit.keyword;
    case 'right':
      return hit.right.trimStart();
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
