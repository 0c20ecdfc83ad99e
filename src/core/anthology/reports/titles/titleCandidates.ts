import { comparedWords } from '../../../text/folding/misreadings';
import { isBlankLine, type Line } from '../../../text/lines';
import type { DraftEntry } from '../../contents/contentsLevels';
import { misreadCandidates } from './misreadTitles';
import {
  formsOf,
  formsOfLine,
  LONGEST_TITLE_LINE,
  nextWords,
  type AnchoringText,
  type Candidate,
  type TitleForm,
} from './titleForms';

/** The lines in which titles of entries stand: their words exactly, or, for entries without such a line, much like them. */
export function titleCandidates(entries: readonly DraftEntry[], source: AnchoringText): readonly Candidate[] {
  const forms = entries.map(({ title }) => formsOf(title));
  const exact = exactCandidates(forms, source);
  const placed = new Set(exact.map(({ entry }) => entry));
  const open = entries.map((_, index) => !placed.has(index));
  return open.includes(true) ? [...exact, ...misreadCandidates(entries, open, source)] : exact;
}

const MOST_LINES = 4;
/** Entries whose titles, or their titles without numbers, read alike: they stand in the same lines. */
interface WantedTitle extends TitleForm {
  readonly entries: number[];
  /** Candidates there are room for: a title that stands everywhere tells nothing. */
  room: number;
}

/** Far more than a title and its namesakes have in any book. */
const mostCandidates = 4000;

/** Characters by which titles are looked up: enough to part 文选 with tens of thousands that begin alike. */
const LONGEST_PREFIX = 6;

/** The titles that begin with given characters, by these: every prefix of a title up to the longest. */
function wantedTitles(forms: readonly (readonly TitleForm[])[]): ReadonlyMap<string, readonly WantedTitle[]> {
  const wanted = new Map<string, WantedTitle>();
  const byPrefix = new Map<string, WantedTitle[]>();
  forms.forEach((titles, entry) => {
    for (const form of titles) {
      if (form.words === '') continue;
      const name = `${form.weight} ${form.number ?? ''} ${form.words}`;
      const known = wanted.get(name);
      if (known) {
        known.entries.push(entry);
        continue;
      }
      const title = { ...form, entries: [entry], room: mostCandidates };
      wanted.set(name, title);
      for (let length = Math.min(LONGEST_PREFIX, form.words.length); length > 0; length--) {
        const prefix = form.words.slice(0, length);
        const alike = byPrefix.get(prefix);
        if (alike) alike.push(title);
        else byPrefix.set(prefix, [title]);
      }
    }
  });
  return byPrefix;
}

/** Lines, alone or joined with the next ones, whose words are a title's. */
function exactCandidates(
  forms: readonly (readonly TitleForm[])[],
  source: AnchoringText,
): readonly Candidate[] {
  const { text, lines, isOut } = source;
  const byPrefix = wantedTitles(forms);
  const candidates: Candidate[] = [];
  const renumbered: Candidate[] = [];
  for (const line of lines) {
    if (isBlankLine(line) || line.end - line.start > LONGEST_TITLE_LINE || isOut(line.number)) continue;
    if (/[。；]/.test(text.charAt(line.end - 1))) continue;
    for (const form of formsOfLine(text, line)) {
      for (const title of byPrefix.get(form.words.slice(0, LONGEST_PREFIX)) ?? []) {
        const lastLine = title.room > 0 ? matchFrom(title.words, form.words, line, source) : undefined;
        if (lastLine === undefined) continue;
        title.room -= title.entries.length;
        const differs =
          title.number !== undefined && form.number !== undefined && title.number !== form.number;
        const weight = differs ? RENUMBERED : title.weight * form.weight;
        for (const entry of title.entries.slice(0, mostCandidates))
          (differs ? renumbered : candidates).push({
            entry,
            firstLine: line.number,
            lastLine,
            weight,
            sure: true,
          });
      }
    }
  }
  return [...candidates, ...ofOpenEntries(renumbered, candidates, forms)];
}

/** Of words that agree under another number, as a scan reads 一 for 二. */
const RENUMBERED = 0.6;

/** Another number is another title, unless no line has the entry's own and no other entry the same words. */
function ofOpenEntries(
  renumbered: readonly Candidate[],
  exact: readonly Candidate[],
  forms: readonly (readonly TitleForm[])[],
): readonly Candidate[] {
  const placed = new Set(exact.map(({ entry }) => entry));
  const taken = new Set(exact.map(({ firstLine }) => firstLine));
  const counts = new Map<string, number>();
  const bareOf = (entry: number) => forms[entry]?.find(({ number }) => number !== undefined)?.words ?? '';
  forms.forEach((_, entry) => counts.set(bareOf(entry), (counts.get(bareOf(entry)) ?? 0) + 1));
  return renumbered.filter(
    ({ entry, firstLine }) => !placed.has(entry) && !taken.has(firstLine) && counts.get(bareOf(entry)) === 1,
  );
}

/** The last line of a title that begins in `line`; undefined where the words differ. */
function matchFrom(wanted: string, words: string, line: Line, source: AnchoringText): number | undefined {
  let joined = words;
  let last = line.number;
  for (let count = 1; count <= MOST_LINES; count++) {
    if (joined === wanted) return last;
    if (joined === '' || !wanted.startsWith(joined)) return undefined;
    const next = nextWords(last, source, wanted.charAt(joined.length));
    if (!next) return undefined;
    joined += comparedWords(source.text, next.start, next.end);
    last = next.number;
  }
  return undefined;
}
