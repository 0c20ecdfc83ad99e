import { isBlankLine, type Line } from '../../text/lines';
import { LONGEST_ENTRY } from './rows/contentsRows';
import { readContentsLine } from './rows/contentsLine';

/** Contents whose head was lost stand before the text. */
const MOST_LINES = 400;
/** Among so many lines all but a few bear pages, and the pages rise, that of a running head aside. */
const WINDOW = 8;
const FEWEST_PAGED = 6;

/** The line in which contents without a head begin: the first of a run of lines with rising pages; undefined where none is. */
export function headlessStart(text: string, lines: readonly Line[]): number | undefined {
  const paged = lines
    .slice(0, MOST_LINES)
    .filter((line) => !isBlankLine(line))
    .map(({ start, end, number }) => ({
      number,
      page: end - start <= LONGEST_ENTRY ? readContentsLine(text.slice(start, end)).page : undefined,
    }));
  const first = paged.findIndex(({ page }, index) => {
    if (page === undefined) return false;
    const pages = paged.slice(index, index + WINDOW).flatMap((line) => line.page ?? []);
    const falls = pages.filter((next, at) => next < (pages[at - 1] ?? 0)).length;
    return pages.length >= FEWEST_PAGED && falls <= 1 && new Set(pages).size >= FEWEST_PAGED - 1;
  });
  return paged[first]?.number;
}
