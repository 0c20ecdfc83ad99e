import type { Anchoring } from '../reports/anchoring';
import type { Contents } from './findContents';
import type { DraftEntry } from './contentsLevels';

/** This share of the bodies found must stand on a page left over for the alignment to be believed. */
const MOST = 0.6;

/**
 * The contents with the pages that the scan set apart from their entries, where the bodies tell which is whose: those
 * of entries whose bodies stand on them, and those between two such where there are as many pages as entries.
 */
export function withPagesLeftOver(
  contents: Contents,
  { chosen }: Anchoring,
  pageOf: (line: number) => number | undefined,
): Contents {
  const pages = contents.pagesLeftOver;
  if (pages.length === 0) return contents;
  const bodies = contents.entries.map(({ page, group }, entry) => {
    const place = chosen[entry];
    return page === undefined && !group && place ? pageOf(place.firstLine) : undefined;
  });
  const found = bodies.filter((page) => page !== undefined).length;
  // The mark before a body is that of its own page, or of the page before where marks stand at the foot.
  const [atFoot, atHead] = [1, 0].map((step) => aligned(bodies, pages, step));
  const best = (atFoot?.size ?? 0) > (atHead?.size ?? 0) ? atFoot : atHead;
  if (!best || best.size < 2 || best.size < MOST * found) return contents;
  const places = withBetween(best, contents.entries);
  return {
    ...contents,
    entries: contents.entries.map((entry, index) => {
      const at = places.get(index);
      return at === undefined ? entry : { ...entry, page: pages[at] };
    }),
  };
}

/** For entries, in their order, the index of the page that their body stands on, each used once and rising. */
function aligned(
  bodies: readonly (number | undefined)[],
  pages: readonly number[],
  step: number,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let next = 0;
  bodies.forEach((page, entry) => {
    const at = page === undefined ? -1 : pages.indexOf(page + step, next);
    if (at < 0) return;
    places.set(entry, at);
    next = at + 1;
  });
  return places;
}

/** The same with the entries between two aligned ones, where as many pages stand between theirs. */
function withBetween(
  places: ReadonlyMap<number, number>,
  entries: readonly DraftEntry[],
): ReadonlyMap<number, number> {
  const all = new Map(places);
  let last: readonly [entry: number, at: number] | undefined;
  for (const [entry, at] of places) {
    if (last && entry - last[0] === at - last[1]) {
      for (let between = last[0] + 1; between < entry; between++) {
        if (entries[between]?.page === undefined && !entries[between]?.group)
          all.set(between, last[1] + between - last[0]);
      }
    }
    last = [entry, at];
  }
  return all;
}
