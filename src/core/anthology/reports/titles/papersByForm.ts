import { isBlankLine, type Line } from '../../../text/lines';
import { looksLikeContributor, surelyNamesPersons } from '../contributors';
import { isTitleLike, type TitleLines, type TitleSearch } from './reportTitles';

/** So many papers must open alike before a form is believed to be that of a collection. */
const FEWEST = 3;
/** Characters from one title to the next: a paper is at least so long, half of them longer than the second. */
const SHORTEST_PAPER = 80;
const USUAL_PAPER = 200;
/** This share of the papers must reach the shortest length. */
const MOST = 0.8;
/** A line of so many characters is prose, whatever it ends with. */
const PROSE = 30;
/** Lines that may say who wrote a paper and when. */
const BYLINES = 3;
/** Lines that may stand between the byline and the first prose: a salutation, a first heading. */
const BEFORE_PROSE = 3;

const YEAR = '(?:[12]\\d{3}|[１２][０-９]{3}|[一二][〇○零九八一二三四五六七][〇○零一二三四五六七八九]{2})';
/** （一九五六年三月）, 2005年1月6日, ——1998年5月在某会议上: when, and at most where. */
const DATE_LINE = new RegExp(`^[（(〔\\[—－\\-\\s]*${YEAR}\\s*年[^，。；：]{0,24}$`, 'u');

/**
 * The titles of a collection without 目录, found by their form: a short line that stands apart, below it who wrote the
 * paper or when, then prose; and that again and again. Empty where fewer than three papers open so, or where they would
 * be too short for papers. Time is linear in the lines.
 */
export function papersByForm(search: TitleSearch): readonly TitleLines[] {
  const printed = search.lines.filter((line) => !isBlankLine(line) && !search.isOut(line.number));
  const found: Opening[] = [];
  for (let index = 0; index < printed.length; index++) {
    const opening = openingAt(search, printed, index);
    if (opening && opening.firstLine > (found.at(-1)?.lastLine ?? -1)) found.push(opening);
  }
  const different = new Set(found.map(({ words }) => words)).size;
  const isCollection =
    different >= FEWEST && different >= MOST * found.length && arePapers(search.lines, found);
  return isCollection ? found.map(({ firstLine, lastLine }) => ({ firstLine, lastLine })) : [];
}

/** Where a paper may begin, with the words of its title and its byline: a text printed twice opens twice alike. */
interface Opening extends TitleLines {
  readonly words: string;
}

function openingAt({ text }: TitleSearch, printed: readonly Line[], index: number): Opening | undefined {
  const words = (at: number): string => wordsOf(text, printed[at]);
  const first = printed[index];
  if (!first || !isHead(words(index)) || !standsApart(words(index - 1), first, printed[index - 1]))
    return undefined;
  const isFolded = printed[index + 1]?.number === first.number + 1 && isHead(words(index + 1));
  const last = isFolded ? index + 1 : index;
  let at = last + 1;
  while (at <= last + BYLINES && isByline(words(at))) at++;
  if (at === last + 1 || !proseFrom(words, at)) return undefined;
  return {
    firstLine: first.number,
    lastLine: printed[last]?.number ?? first.number,
    words: printed
      .slice(index, at)
      .map((line) => wordsOf(text, line))
      .join('\n'),
  };
}

function isHead(words: string): boolean {
  return isTitleLike(words) && !isByline(words) && words.length <= 2 * PROSE;
}

/** A blank line is above, or what ends there is a sentence, a byline or a number. */
function standsApart(before: string, line: Line, above: Line | undefined): boolean {
  return (
    above === undefined ||
    above.number < line.number - 1 ||
    /[。！？”）」』\])\d]$/u.test(before) ||
    isByline(before)
  );
}

function isByline(words: string): boolean {
  return (
    DATE_LINE.test(words) ||
    surelyNamesPersons(words) ||
    (words.length <= PROSE && looksLikeContributor(words))
  );
}

function proseFrom(words: (at: number) => string, first: number): boolean {
  for (let at = first; at < first + BEFORE_PROSE; at++) if (words(at).length >= PROSE) return true;
  return false;
}

/** Papers have a length: lists of names and dates have none. */
function arePapers(lines: readonly Line[], titles: readonly TitleLines[]): boolean {
  const starts = titles.map(({ firstLine }) => lines[firstLine]?.start ?? 0);
  const end = lines.at(-1)?.end ?? 0;
  const lengths = starts.map((start, index) => (starts[index + 1] ?? end) - start).sort((a, b) => a - b);
  const long = lengths.filter((length) => length >= SHORTEST_PAPER).length;
  return long >= MOST * lengths.length && (lengths[lengths.length >> 1] ?? 0) >= USUAL_PAPER;
}

function wordsOf(text: string, line: Line | undefined): string {
  return line ? text.slice(line.start, line.end).trim() : '';
}
