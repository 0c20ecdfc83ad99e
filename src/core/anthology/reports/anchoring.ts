import { endsSentence, isHan } from '../../text/characters';
import { isBlankLine, type Line } from '../../text/lines';
import type { DraftEntry } from '../contents/contentsLevels';
import { looksLikeContributor } from './contributors';
import { markerAt } from '../headings/markers';
import { similarity, titleKey } from './titles';

/** A place where the body of an entry may begin. */
export interface Candidate {
  readonly entry: number;
  /** 0-based lines of the title, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly weight: number;
  /** False where the words are like, but something else may be meant. */
  readonly sure: boolean;
}

export interface Anchoring {
  /** For each entry the place of its body. */
  readonly chosen: readonly (Candidate | undefined)[];
  /** For each entry other places as good between its neighbours' bodies, or places that only may be its body. */
  readonly rivals: readonly (readonly Candidate[])[];
}

export interface AnchoringText {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Lines of the contents and page furniture: no body begins there. */
  readonly isOut: (line: number) => boolean;
  /** The printed page a line stands on, where page marks tell. */
  readonly pageOf: (line: number) => number | undefined;
}

/**
 * Finds the bodies of the entries by one monotone alignment: of all ways to give entries lines in their order, the
 * one with the greatest weight. Exact titles first; misread ones only for entries without an exact place.
 */
export function anchorEntries(entries: readonly DraftEntry[], source: AnchoringText): Anchoring {
  const keys = entries.map(({ title }) => titleKey(title));
  const bareKeys = entries.map(({ title }) => titleKey(withoutNumber(title)));
  const exact = exactCandidates(keys, bareKeys, source);
  const open = keys.map((key, index) => key.length >= 3 && !exact.some(({ entry }) => entry === index));
  const loose = open.includes(true) ? looseCandidates(entries, keys, open, source) : [];
  const candidates = [...exact, ...loose]
    .map((candidate) => weigh(candidate, entries[candidate.entry], source))
    .sort((a, b) => a.firstLine - b.firstLine || b.entry - a.entry);
  const chain = bestChain(
    candidates.filter(({ sure }) => sure),
    entries.length,
  );
  const chosen = entries.map((_, index) => chain.find(({ entry }) => entry === index));
  return { chosen, rivals: chosen.map((_, index) => rivalsOf(index, chosen, candidates)) };
}

/** A title without the number that the contents may give it and the text does not: `1. 某报告`. */
export function withoutNumber(title: string): string {
  const marker = markerAt(title, 0, title.length);
  const numbersEntries =
    marker && ['arabic', 'chinese', 'chineseSpaced', 'bracketed'].includes(marker.family);
  return numbersEntries ? title.slice(marker.end) : title;
}

const LONGEST_TITLE_LINE = 90;
const MOST_LINES = 4;

/** Entries whose titles, or their titles without numbers, read alike: they stand in the same lines. */
interface WantedTitle {
  readonly key: string;
  readonly entries: number[];
  readonly weight: number;
  /** Candidates there are room for: a title that stands everywhere tells nothing. */
  room: number;
}

/** Far more than a title and its namesakes have in any book. */
const mostCandidates = 4000;

function wantedTitles(keys: readonly string[], bareKeys: readonly string[]): Map<string, WantedTitle[]> {
  const wanted = new Map<string, WantedTitle>();
  const want = (key: string, entry: number, weight: number): void => {
    const known = wanted.get(`${weight} ${key}`);
    if (known) known.entries.push(entry);
    else if (key !== '')
      wanted.set(`${weight} ${key}`, { key, entries: [entry], weight, room: mostCandidates });
  };
  keys.forEach((key, entry) => {
    want(key, entry, 1);
    const bare = bareKeys[entry] ?? '';
    if (bare !== key) want(bare, entry, 0.9);
  });
  const byFirst = new Map<string, WantedTitle[]>();
  for (const title of wanted.values()) {
    const first = title.key.charAt(0);
    const known = byFirst.get(first);
    if (known) known.push(title);
    else byFirst.set(first, [title]);
  }
  return byFirst;
}

/** Lines, alone or joined with the next ones, whose words are a title's. */
function exactCandidates(
  keys: readonly string[],
  bareKeys: readonly string[],
  source: AnchoringText,
): readonly Candidate[] {
  const { text, lines, isOut } = source;
  const byFirst = wantedTitles(keys, bareKeys);
  const candidates: Candidate[] = [];
  for (const line of lines) {
    if (isBlankLine(line) || line.end - line.start > LONGEST_TITLE_LINE || isOut(line.number)) continue;
    const titles = byFirst.get(firstKeyCharacter(text, line));
    if (!titles || /[。；]$/.test(text.charAt(line.end - 1))) continue;
    const key = titleKey(text.slice(line.start, line.end));
    for (const title of titles) {
      const lastLine = title.room > 0 ? matchFrom(title.key, key, line, source) : undefined;
      if (lastLine === undefined) continue;
      for (const entry of title.entries.slice(0, title.room))
        candidates.push({ entry, firstLine: line.number, lastLine, weight: title.weight, sure: true });
      title.room -= title.entries.length;
    }
  }
  return candidates;
}

/** The first character of a line that its key would keep. */
function firstKeyCharacter(text: string, line: Line): string {
  for (let i = line.start; i < line.end; i++) {
    const char = text.charAt(i);
    const key = isHan(text.charCodeAt(i)) ? char : titleKey(char);
    if (key !== '') return key.charAt(0);
  }
  return '';
}

/** The last line of a title that begins in `line`; undefined where the words differ. */
function matchFrom(wanted: string, key: string, line: Line, source: AnchoringText): number | undefined {
  let joined = key;
  let last = line.number;
  for (let count = 1; count <= MOST_LINES; count++) {
    if (joined === wanted) return last;
    if (joined === '' || !wanted.startsWith(joined)) return undefined;
    const next = nextWords(last, source);
    if (!next) return undefined;
    joined += titleKey(source.text.slice(next.start, next.end));
    last = next.number;
  }
  return undefined;
}

/** The next line of the text with words on it, at most two lines down. */
function nextWords(from: number, { lines, isOut }: AnchoringText): Line | undefined {
  return lines.slice(from + 1, from + 4).find((line) => !isBlankLine(line) && !isOut(line.number));
}

/** What more titles than these have in common tells none of them apart. */
const mostSharing = 200;

/** A misread title keeps at least this much of its character pairs. */
const LEAST_SIMILARITY = 0.6;

/** Lines set apart from the text that are much like a title without an exact place. */
function looseCandidates(
  entries: readonly DraftEntry[],
  keys: readonly string[],
  open: readonly boolean[],
  source: AnchoringText,
): readonly Candidate[] {
  const { text, lines, isOut } = source;
  const byPair = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (!open[index]) return;
    for (let i = 0; i < key.length - 1; i++) {
      const pair = key.slice(i, i + 2);
      const list = byPair.get(pair);
      if (!list) byPair.set(pair, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  const thresholds = new Map<number, number>();
  const thresholdOf = (entry: number): number => {
    const threshold = thresholds.get(entry) ?? leastSimilarity(keys, entry);
    thresholds.set(entry, threshold);
    return threshold;
  };
  const exactKeys = new Set(keys);
  const candidates: Candidate[] = [];
  for (const line of lines) {
    const length = line.end - line.start;
    if (length < 3 || length > LONGEST_TITLE_LINE || isOut(line.number) || !isApart(source, line)) continue;
    const counts = new Map<number, number>();
    for (let i = line.start; i < line.end - 1; i++) {
      const entries = byPair.get(text.slice(i, i + 2)) ?? [];
      if (entries.length > mostSharing) continue;
      for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    for (const [entry, count] of counts) {
      const wanted = keys[entry] ?? '';
      if (numbersDiffer(entries[entry]?.title ?? '', text.slice(line.start, line.end))) continue;
      if (count < 0.4 * (wanted.length - 1)) continue;
      const { weight, lastLine } = bestSimilarity(wanted, line, source, exactKeys);
      if (weight < LEAST_SIMILARITY || !endsLikeTitle(source, lastLine, entries[entry])) continue;
      const near = weight >= thresholdOf(entry);
      if (!near && !isNearest(keys, entry, line, source)) continue;
      const sure = near || pageAgrees(entries[entry], line, source);
      candidates.push({ entry, firstLine: line.number, lastLine, weight: 0.8 * weight, sure });
    }
  }
  return candidates;
}

/** The line stands on the page that the contents name, give or take one. */
function pageAgrees(entry: DraftEntry | undefined, line: Line, { pageOf }: AnchoringText): boolean {
  const page = pageOf(line.number);
  return page !== undefined && entry?.page !== undefined && Math.abs(page - entry.page) <= 1;
}

/** No other entry's title is as like the line. */
function isNearest(keys: readonly string[], entry: number, line: Line, { text }: AnchoringText): boolean {
  const key = titleKey(text.slice(line.start, line.end));
  const own = similarity(key, keys[entry] ?? '');
  return keys.every((other, index) => index === entry || similarity(key, other) < own);
}

/** Where other entries have nearly the same title, only a line nearer to this one than halfway to them counts. */
function leastSimilarity(keys: readonly string[], index: number): number {
  const key = keys[index] ?? '';
  const nearest = keys.reduce(
    (most, other, at) => (at === index ? most : Math.max(most, similarity(key, other))),
    0,
  );
  return Math.max(LEAST_SIMILARITY, (1 + nearest) / 2);
}

/** How like a title a line is, alone or joined with the next ones, whichever is more; 0 where it is another title. */
function bestSimilarity(
  wanted: string,
  line: Line,
  source: AnchoringText,
  taken: ReadonlySet<string>,
): { readonly weight: number; readonly lastLine: number } {
  let best = { weight: 0, lastLine: line.number };
  let joined = '';
  let next: Line | undefined = line;
  for (let count = 1; next && count <= MOST_LINES && joined.length < wanted.length; count++) {
    joined += titleKey(source.text.slice(next.start, next.end));
    if (taken.has(joined)) return { weight: 0, lastLine: line.number };
    const weight = sameFigures(joined, wanted) ? similarity(joined, wanted) : 0;
    if (weight > best.weight) best = { weight, lastLine: next.number };
    next = lineBelow(next, source);
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

/** What speaks for a line beside its words. */
function weigh(candidate: Candidate, entry: DraftEntry | undefined, source: AnchoringText): Candidate {
  const { text, lines } = source;
  const before = lines[candidate.firstLine - 1];
  const next = nextWords(candidate.lastLine, source);
  let weight = candidate.weight;
  if (!before || isBlankLine(before)) weight += 0.1;
  if (next && looksLikeContributor(text.slice(next.start, Math.min(next.end, next.start + 60))))
    weight += 0.15;
  const page = source.pageOf(candidate.firstLine);
  if (page !== undefined && entry?.page !== undefined) weight += pageWeight(Math.abs(page - entry.page));
  return { ...candidate, weight };
}

function pageWeight(distance: number): number {
  if (distance <= 1) return 0.3;
  return distance <= 3 ? 0 : -0.3;
}

/** The heaviest chain of candidates with rising entries and rising lines, by a Fenwick tree of best chains. */
function bestChain(candidates: readonly Candidate[], entryCount: number): readonly Candidate[] {
  const best = new Float64Array(candidates.length);
  const from = new Int32Array(candidates.length).fill(-1);
  const tree = new Int32Array(entryCount + 1).fill(-1);
  const weightAt = (index: number) => (index < 0 ? 0 : (best[index] ?? 0));
  candidates.forEach((candidate, index) => {
    let previous = -1;
    for (let at = candidate.entry; at > 0; at -= at & -at) {
      const other = tree[at] ?? -1;
      if (weightAt(other) > weightAt(previous)) previous = other;
    }
    from[index] = previous;
    best[index] = weightAt(previous) + candidate.weight;
    for (let at = candidate.entry + 1; at <= entryCount; at += at & -at) {
      if (weightAt(index) > weightAt(tree[at] ?? -1)) tree[at] = index;
    }
  });
  let at = best.reduce((most, weight, index) => (weight > weightAt(most) ? index : most), -1);
  const chain: Candidate[] = [];
  while (at >= 0) {
    const candidate = candidates[at];
    if (candidate) chain.push(candidate);
    at = from[at] ?? -1;
  }
  return chain.reverse();
}

/** Lines this near are one title page, not two bodies. */
const TITLE_PAGE_LINES = 30;

function rivalsOf(
  index: number,
  chosen: readonly (Candidate | undefined)[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const own = chosen[index];
  const before = chosen.slice(0, index).findLast((candidate) => candidate)?.firstLine ?? -1;
  const after = chosen.slice(index + 1).find((candidate) => candidate)?.firstLine ?? Infinity;
  const between = candidates.filter(
    ({ entry, firstLine }) => entry === index && firstLine > before && firstLine < after,
  );
  if (!own) return between.filter(({ sure }) => !sure);
  return between.filter(
    ({ firstLine, weight }) =>
      Math.abs(firstLine - own.firstLine) > TITLE_PAGE_LINES && weight > own.weight - 0.02,
  );
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
