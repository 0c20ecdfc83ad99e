import { endsSentence } from '../../../text/characters';
import { isBlankLine, type Line } from '../../../text/lines';
import { comparedWords, likeness } from '../../../text/folding/misreadings';
import type { DraftEntry } from '../../contents/contentsLevels';
import { markerAt } from '../../headings/markers';
import { looksLikeContributor } from '../contributors';
import {
  formsOf,
  formsOfLine,
  LONGEST_TITLE_LINE,
  type AnchoringText,
  type Candidate,
  type TitleForm,
} from './titleForms';

/** What more titles than these have in common tells none of them apart. */
const mostSharing = 200;
const MOST_LINES = 4;
/** A misread title keeps at least this much of its words. */
const LEAST_LIKENESS = 0.7;
/** A line so like a title may stand anywhere, another only where text does not run into it. */
const STRIKING = 0.85;
/** A shorter title misread is any words. */
const SHORTEST = 3;

/** Lines that are much like the title of an entry in `open`, which has no line of just its words. */
export function misreadCandidates(
  entries: readonly DraftEntry[],
  open: readonly boolean[],
  source: AnchoringText,
): readonly Candidate[] {
  const { text, lines, isOut } = source;
  const keys = entries.map(({ title }) => comparedWords(title));
  const wanted = wantedWords(keys, open);
  const search: Search = { entries, keys, taken: new Set(keys), thresholds: new Map(), source };
  return lines.flatMap((line): readonly Candidate[] => {
    const length = line.end - line.start;
    if (length < SHORTEST || length > LONGEST_TITLE_LINE || isOut(line.number)) return [];
    const found = entriesLike(text, line, keys, wanted);
    return found.flatMap((entry) => candidateOf(entry, line, search) ?? []);
  });
}

interface Search {
  readonly entries: readonly DraftEntry[];
  readonly keys: readonly string[];
  /** Words that are some entry's title: no other's misread. */
  readonly taken: ReadonlySet<string>;
  readonly thresholds: Map<number, number>;
  readonly source: AnchoringText;
}

/** Open entries by what their words have in common with those of a line. */
interface WantedWords {
  /** By two letters. */
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  /** Short ones by their words less one letter. */
  readonly byLoss: ReadonlyMap<string, readonly number[]>;
}

/** Of words as short as this a misread letter may leave no pair. */
const SHORT = 6;

function wantedWords(keys: readonly string[], open: readonly boolean[]): WantedWords {
  const byPair = new Map<string, number[]>();
  const byLoss = new Map<string, number[]>();
  keys.forEach((key, entry) => {
    if (!open[entry] || key.length < SHORTEST) return;
    for (const pair of pairsIn(key)) add(byPair, pair, entry);
    if (key.length <= SHORT) for (const rest of lossesOf(key)) add(byLoss, rest, entry);
  });
  return { byPair, byLoss };
}

function add(map: Map<string, number[]>, key: string, entry: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [entry]);
  else if (known.at(-1) !== entry) known.push(entry);
}

function pairsIn(key: string): readonly string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
}

function lossesOf(key: string): readonly string[] {
  return Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1));
}

/** The entries that have enough in common with a line for a closer look. */
function entriesLike(
  text: string,
  line: Line,
  keys: readonly string[],
  wanted: WantedWords,
): readonly number[] {
  const words = comparedWords(text, line.start, line.end);
  const counts = new Map<number, number>();
  for (let at = 0; at < words.length - 1; at++) {
    const entries = wanted.byPair.get(words.slice(at, at + 2)) ?? [];
    if (entries.length > mostSharing) continue;
    for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  const near = [...counts].filter(([entry, count]) => count >= 0.35 * ((keys[entry]?.length ?? 0) - 1));
  const short =
    words.length <= SHORT + 1 ? lossesOf(words).flatMap((rest) => wanted.byLoss.get(rest) ?? []) : [];
  return [...new Set([...near.map(([entry]) => entry), ...short.slice(0, mostSharing)])];
}

function candidateOf(entry: number, line: Line, search: Search): Candidate | undefined {
  const { source, entries } = search;
  const title = entries[entry]?.title ?? '';
  const words = source.text.slice(line.start, line.end);
  if (numbersDiffer(title, words)) return undefined;
  const { likely, lastLine } = bestLikeness(formsOf(title), line, search);
  if (likely < LEAST_LIKENESS || !endsLikeTitle(source, lastLine, entries[entry])) return undefined;
  if (likely < STRIKING && !isApart(source, line)) return undefined;
  const near = likely >= thresholdOf(entry, search);
  if (!near && !isNearest(entry, line, search)) return undefined;
  const sure = near || pageAgrees(entries[entry], line, source);
  return { entry, firstLine: line.number, lastLine, weight: 0.8 * likely, sure };
}

/** The line stands on the page that the contents name, give or take one. */
function pageAgrees(entry: DraftEntry | undefined, line: Line, { pageOf }: AnchoringText): boolean {
  const page = pageOf(line.number);
  return page !== undefined && entry?.page !== undefined && Math.abs(page - entry.page) <= 1;
}

/** No other entry's title is as like the line. */
function isNearest(entry: number, line: Line, { keys, source: { text } }: Search): boolean {
  const words = comparedWords(text, line.start, line.end);
  const own = likeness(words, keys[entry] ?? '');
  return keys.every((other, index) => index === entry || likeness(words, other) < own);
}

/** Where other entries have nearly the same title, only a line nearer to this one than halfway to them counts. */
function thresholdOf(entry: number, { keys, thresholds }: Search): number {
  const known = thresholds.get(entry);
  if (known !== undefined) return known;
  const key = keys[entry] ?? '';
  const nearest = keys.reduce(
    (most, other, at) => (at === entry ? most : Math.max(most, likeness(key, other))),
    0,
  );
  const threshold = Math.max(LEAST_LIKENESS, (1 + nearest) / 2);
  thresholds.set(entry, threshold);
  return threshold;
}

/** How like a title a line is, alone or joined with the next ones, whichever is more; 0 where it is another title. */
function bestLikeness(
  wanted: readonly TitleForm[],
  line: Line,
  { source, taken }: Search,
): { readonly likely: number; readonly lastLine: number } {
  let best = { likely: 0, lastLine: line.number };
  const longest = Math.max(...wanted.map(({ words }) => words.length));
  for (const form of formsOfLine(source.text, line)) {
    let joined = '';
    let next: Line | undefined = line;
    for (let count = 1; next && count <= MOST_LINES && joined.length < longest; count++) {
      joined += count === 1 ? form.words : comparedWords(source.text, next.start, next.end);
      if (taken.has(joined)) return { likely: 0, lastLine: line.number };
      for (const { words } of wanted) {
        const likely = sameFigures(joined, words) ? likeness(joined, words) : 0;
        if (likely > best.likely) best = { likely, lastLine: next.number };
      }
      next = lineBelow(next, source);
    }
  }
  return best;
}

/** The line right below, where it has words and does not name who wrote. */
function lineBelow({ number }: Line, { text, lines, isOut }: AnchoringText): Line | undefined {
  const next = lines[number + 1];
  const goesOn = next && !isBlankLine(next) && !isOut(next.number);
  return goesOn && !looksLikeContributor(text.slice(next.start, next.end)) ? next : undefined;
}

/** A year or a number is never misread into another title of the same make. */
function sameFigures(a: string, b: string): boolean {
  return a.replace(/\D+/g, ' ').trim() === b.replace(/\D+/g, ' ').trim();
}

/** Nothing runs into the line. */
function isApart({ text, lines }: AnchoringText, line: Line): boolean {
  const before = lines[line.number - 1];
  return !before || isBlankLine(before) || line.indent >= 2 || endsSentence(text, before.start, before.end);
}

/** The line does not end like a sentence, unless the title does as well. */
function endsLikeTitle({ text, lines }: AnchoringText, at: number, entry: DraftEntry | undefined): boolean {
  const line = lines[at];
  const title = entry?.title ?? '';
  return !line || !endsSentence(text, line.start, line.end) || endsSentence(title, 0, title.length);
}

/** True where two titles bear different numbers of one family: 第三章 is not 第四章, however alike the words. */
function numbersDiffer(a: string, b: string): boolean {
  const first = markerAt(a, 0, a.length);
  const second = markerAt(b, 0, b.length);
  return (
    first !== undefined &&
    second !== undefined &&
    first.family === second.family &&
    first.number !== second.number
  );
}
