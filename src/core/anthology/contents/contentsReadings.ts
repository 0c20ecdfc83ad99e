import { comparedWords } from '../../text/folding/misreadings';
import { markerAt } from '../headings/markers';
import { namesContributor } from '../reports/contributors';
import { withoutNote } from '../reports/titles/titles';
import { waysToCut } from './contentsContributors';
import { readContentsLine, type ContentsLine } from './rows/contentsLine';
import { stands, standsAlone, type Span, type TitleIndex } from './titleIndex';

/** One way to take the words of an entry apart. */
export interface Reading extends ContentsLine {
  /** The words it was read from: those of the entry, less what the scan added. */
  readonly content: string;
  /** How surely its title stands in the text: 1 in a line of its own, 0 not at all. */
  readonly standing: number;
}

/** A way of reading that supposes a fault of the scan, and how much the text has to speak for it. */
interface Repair {
  readonly content: string;
  readonly doubt: number;
}

/** `[1]`, `№1`, `〔1〕`: what counts the entries and belongs to no title. */
const ORDER =
  /^(?:[[［〔【]\s*[0-9０-９]{1,3}\s*[\]］〕】]|(?:№|No\.?|＃|#)\s*[0-9０-９]{1,3}[.、．]?|[①-⑳])\s*(?=\S)/iu;
/** A glyph of the margin that the scan took into the line. */
const MARGIN_BEFORE = /^[\p{sc=Han}\p{P}]\s+(?=\S{2})/u;
const MARGIN_BEHIND = /([0-9]|\S{3}[)）])\s+\p{sc=Han}$/u;
const GLUED_BEFORE = /^[\p{sc=Han}\p{P}](?=\S{4})/u;
/** The page touches the title: the blank or leader before it was lost. */
const GLUED_PAGE = /^(.*[\p{sc=Han}”》）)])\s*([0-9０-９]{1,3})[\s\p{P}]*$/u;

function* repairsOf(content: string): Iterable<Repair> {
  const ordered = content.replace(ORDER, '');
  if (ordered !== content) yield { content: ordered, doubt: -0.1 };
  yield { content, doubt: 0 };
  for (const [pattern, kept, doubt] of REPAIRS) {
    const repaired = content.replace(pattern, kept);
    if (repaired !== content) yield { content: repaired, doubt };
  }
}

const REPAIRS: readonly (readonly [pattern: RegExp, kept: string, doubt: number])[] = [
  [MARGIN_BEFORE, '', 0.2],
  [MARGIN_BEHIND, '$1', 0.2],
  [GLUED_BEFORE, '', 0.5],
];

/** Best of the ways to read the words of an entry: that whose title the text bears out. */
export function bestReading(content: string, index: TitleIndex, span: Span): Reading {
  let best: Reading | undefined;
  let most = -Infinity;
  for (const { content: words, doubt } of repairsOf(content)) {
    const line = readContentsLine(words);
    const standing = standingOf(line, index, span);
    if (standing - doubt > most) {
      most = standing - doubt;
      best = { ...line, content: words, standing };
    }
    if (standing >= 0.9) break;
  }
  if (best && best.standing > 0) return best;
  return gluedReading(content, index, span) ?? best ?? { ...readContentsLine(content), content, standing: 0 };
}

const SHORTEST_GLUED = 5;
const LONGEST_NAME = 12;

/** A title that the text has by itself and that the contents run into the author's name behind it. */
function gluedReading(content: string, index: TitleIndex, span: Span): Reading | undefined {
  if (content.length > LONGEST_GLUED) return undefined;
  for (
    let length = content.length - 2;
    length >= content.length - LONGEST_NAME && length >= SHORTEST_GLUED;
    length--
  ) {
    const words = comparedWords(content, 0, length);
    if (words.length < SHORTEST_GLUED || !standsAlone(words, index, span)) continue;
    const rest = content.slice(length);
    const name = rest.replace(/[\s\p{P}\p{N}]+$/u, '');
    if (name === '') continue;
    if (!namesContributor(name)) return undefined;
    const apart = `${content.slice(0, length)}\t${gluedPage(rest) ?? rest}`;
    return { ...readContentsLine(apart), content: apart, standing: 0.9 };
  }
  return undefined;
}

const LONGEST_GLUED = 60;

/** The page that touches the words of a line without one; undefined where none does. */
export function gluedPage(content: string): string | undefined {
  const [, words, page] = GLUED_PAGE.exec(content) ?? [];
  return words === undefined || page === undefined ? undefined : `${words} (${page})`;
}

/** What may stand before the contents that list it. */
const PREFACE =
  /^(?:\S{0,4}序[言文]?|前\s*言|引\s*言|凡\s*例|编者[按的话]*|(?:编辑|编写|出版)?说\s*明|题[词辞])(?:\s|$)/u;

function standingOf({ title, contributor }: ContentsLine, index: TitleIndex, contents: Span): number {
  const span = PREFACE.test(title) ? { from: contents.head ?? contents.from, to: contents.to } : contents;
  const key = comparedWords(title);
  if (key.length < 2) return standsAlone(key, index, span) ? 0.2 : 0;
  const sure = Math.min(1, 0.4 + 0.2 * (key.length - 1));
  if (stands(key, index, span)) return sure;
  const marker = markerAt(title, 0, title.length);
  const bare = marker ? comparedWords(title, marker.end) : '';
  if (bare.length >= 3 && stands(bare, index, span)) return 0.9 * sure;
  const noted = withoutNote(title);
  if (noted !== title && stands(comparedWords(noted), index, span)) return 0.9 * sure;
  if (contributor !== undefined) return standsExchanged(contributor, index, span);
  for (const cut of waysToCut(title)) {
    const words = comparedWords(cut.title);
    if (words.length >= 3 && standsAlone(words, index, span)) return 0.9;
  }
  return 0;
}

function standsExchanged(contributor: string, index: TitleIndex, span: Span): number {
  const key = comparedWords(contributor);
  return key.length >= 4 && standsAlone(key, index, span) ? 0.8 : 0;
}
