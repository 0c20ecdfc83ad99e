import { endsSentence } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import { markerAt } from '../headings/markers';
import { isPersonName, namesPersons, surelyNamesPersons } from '../reports/contributors';
import type { PrintedDate } from './dateIn';
import { contributorsIn, noContributors, type Contributors } from './offices';
import { readOpeningLine, type OpeningLine } from './openingLine';

/** What stands between a report's title and its text. */
export interface Opening {
  readonly contributors: Contributors;
  /** When it was given, or signed at its end. */
  readonly date: PrintedDate | undefined;
  /** When a paper or a site printed it. */
  readonly published: PrintedDate | undefined;
  /** The first short line, which may name who wrote the report. */
  readonly byline: string;
  /** Index of the first paragraph of the text. */
  readonly bodyStart: number;
}

const LOOK_AHEAD = 16;
/** Where text begins with short paragraphs: so many lines before them may say who wrote and when. */
const MOST_BYLINES = 4;
const MOST_CONTRIBUTORS = 2;
const LONG = 60;
const LONGEST_BYLINE = 40;
/** An occasion is longer than a name. */
const LONGEST_OCCASION = 100;

/** Reads what a report opens with; `sectionLines` (0-based) are its sections in the 目录. */
export function openingOf(
  text: string,
  body: readonly JoinedParagraph[],
  sectionLines: ReadonlySet<number>,
): Opening {
  const section = body.findIndex(({ firstLine }) => sectionLines.has(firstLine));
  const opening = body.slice(0, section < 0 ? LOOK_AHEAD : Math.min(section, LOOK_AHEAD));
  const lines = opening.map((paragraph) => readOpeningLine(wordsOf(text, paragraph)));
  const salutation = lines.findIndex(({ kind }) => kind === 'salutation');
  const long = opening.findIndex(
    ({ start, end }, index) => end - start >= LONG && lines[index]?.kind !== 'occasion',
  );
  const bodyStart = salutation >= 0 ? salutation + 1 : Math.max(0, long);
  const bylines = bodyStart > 0 ? bodyStart : bylinesBefore(text, opening);
  const dates = lines.slice(0, Math.max(bylines, MOST_BYLINES));
  const [first] = opening;
  return {
    contributors: contributorsOf(text, opening.slice(0, bylines), lines, salutation >= 0),
    date: dates.find(isDatedOccasion)?.date ?? signedDate(text, body),
    published: dates.find((line) => line.kind === 'published')?.date,
    byline: first && lines[0]?.kind !== 'occasion' ? wordsOf(text, first) : '',
    bodyStart,
  };
}

/** A date in a line of its own at the end, where papers are signed. */
function signedDate(text: string, body: readonly JoinedParagraph[]): PrintedDate | undefined {
  const lines = body.slice(-LAST_LINES).filter(({ start, end }) => end - start <= LONGEST_SIGNED);
  return lines.map((paragraph) => readOpeningLine(wordsOf(text, paragraph))).findLast(isDatedOccasion)?.date;
}

const LAST_LINES = 4;
const LONGEST_SIGNED = 20;

function isDatedOccasion(line: OpeningLine): line is Extract<OpeningLine, { kind: 'occasion' }> {
  return line.kind === 'occasion' && line.date !== undefined;
}

/** A word below a title may pass for a name; it is one where names of persons or units stand below most titles. */
export function signedByPersons(openings: readonly Opening[]): boolean {
  const signed = openings.filter(
    ({ byline }) => surelyNamesPersons(byline) || readOpeningLine(byline).kind === 'contributor',
  );
  return 2 * signed.length >= openings.length;
}

/** The contributors of an opening, those that only pass for names where the reports of the file are signed. */
export function namedIn({ contributors, byline }: Opening, signed: boolean): Contributors {
  if (contributors.names.length > 0 || !signed || !namesPersons(byline)) return contributors;
  return contributorsIn([byline]);
}

function contributorsOf(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  lines: readonly OpeningLine[],
  isSpeech: boolean,
): Contributors {
  const fields = paragraphs.flatMap((paragraph, index): readonly string[] => {
    const words = wordsOf(text, paragraph);
    const line = lines[index];
    const before = lines[index - 1];
    if (!line || (before?.kind === 'source' && before.open)) return [];
    if (line.kind === 'occasion') return line.speaker === undefined ? [] : [line.speaker];
    if (words.length >= LONGEST_BYLINE || markerAt(words, 0, words.length)) return [];
    if (line.kind === 'contributor') return [words];
    if (line.kind !== 'other' || !isSpeech || !isPersonName(words)) return [];
    return [before?.kind === 'office' ? `${before.words} ${words}` : words];
  });
  return fields.length === 0 ? noContributors : contributorsIn(fields.slice(0, MOST_CONTRIBUTORS));
}

/** How many lines stand before the text where it begins with a short sentence or a heading; 0 where that is not clear. */
function bylinesBefore(text: string, opening: readonly JoinedParagraph[]): number {
  const sentence = opening.findIndex(
    ({ start, end }) => endsSentence(text, start, end) || markerAt(text, start, end) !== undefined,
  );
  return Math.max(0, Math.min(sentence, MOST_BYLINES));
}

/** Without what sets it off: Markdown's marks, or brackets around the whole. */
function wordsOf(text: string, { start, end }: JoinedParagraph): string {
  const words = text.slice(start, Math.min(end, start + LONGEST_OCCASION));
  return words.replace(/[*_]{2}/g, '').replace(/^[（(【〔]\s*([^（）()]*?)\s*[）)】〕]$/u, '$1');
}
