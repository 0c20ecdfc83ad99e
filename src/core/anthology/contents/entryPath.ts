import { comparedWords } from '../../text/folding/misreadings';
import { namesContributor } from '../reports/contributors';
import { bestReading, type Reading } from './contentsReadings';
import { readContentsLine } from './rows/contentsLine';
import { isGroupTitle, type Row } from './contentsLevels';
import { breaksInWords, breaksOff, isProse, LONGEST_ENTRY } from './rows/contentsRows';
import type { Span, TitleIndex } from './titleIndex';

/** What a reading of contents knows of them as a whole. */
export interface Make {
  readonly index: TitleIndex;
  /** The contents as far as the line in which an entry ends. */
  readonly spanBehind: (line: number) => Span;
  /** Share of the lines that bear a page. */
  readonly paged: number;
  /** Lines before a column of pages, which are theirs. */
  readonly beforeColumn: ReadonlySet<Row>;
  /** Names stand above the titles, not below. */
  readonly signedAbove: boolean;
  /** Share of the lines that name who wrote what stands above. */
  readonly signed: number;
  /** Lines whose pages rise with those of most others. */
  readonly inOrder: ReadonlySet<Row>;
  /** In cells, the widest line. */
  readonly widest: number;
}

/** Lines read as one entry, as a column of pages, or as nothing. */
interface Step {
  readonly from: number;
  readonly score: number;
  readonly row: Row | undefined;
}

export interface EntryPath {
  /** The entries, and columns of pages between them. */
  readonly rows: readonly Row[];
  /** Index of the last line that belongs to one. */
  readonly last: number;
  /** How much speaks for the whole: what the text and the pages bear out, less what they do not. */
  readonly score: number;
}

/** A title is folded into at most so many lines. */
const MOST_FOLDS = 4;

/**
 * The likeliest reading of lines as entries: of all ways to join them, to take a line for a contributor's or for none,
 * the one that the text, the order of the pages and the make of the lines speak for most. It ends where more would
 * speak against it than for it.
 */
export function readEntries(rows: readonly Row[], make: Make): EntryPath {
  const scores = new Float64Array(rows.length + 1);
  const steps: Step[] = [];
  const seen = new Set<string>();
  let last = -1;
  rows.forEach((row, at) => {
    let best: Step = { from: at, score: (scores[at] ?? 0) + skipScore(row), row: undefined };
    if (row.column) best = { from: at, score: scores[at] ?? 0, row };
    for (let count = 1; count <= MOST_FOLDS && count <= at + 1; count++) {
      const from = at + 1 - count;
      if (count > 1 && !mayGoOn(rows[from], rows[from + 1])) break;
      for (const entry of entriesOf(rows.slice(from, at + 1), make)) {
        const again = repeats(entry.row, seen, make) ? 2 : 0;
        const score = (scores[from] ?? 0) + entry.score - again;
        if (score > best.score) best = { from, score, row: entry.row };
      }
    }
    steps.push(best);
    scores[at + 1] = best.score;
    if (best.row && best.score >= (scores[last + 1] ?? 0)) last = at;
    const key = comparedWords(best.row?.title ?? '');
    if (key.length >= 4) seen.add(key);
  });
  return { rows: stepsBack(steps, last), last, score: scores[last + 1] ?? 0 };
}

function stepsBack(steps: readonly Step[], last: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = last; at >= 0;) {
    const step = steps[at];
    if (!step) break;
    if (step.row) rows.push(step.row);
    at = step.from - 1;
  }
  return rows.reverse();
}

/** A line with its page is whole, but for a subtitle or its author below. */
function mayGoOn(row: Row | undefined, next: Row | undefined): boolean {
  if (!row || !next || row.column || row.link !== undefined || row.content.length > LONGEST_ENTRY)
    return false;
  return row.page === undefined || next.page === undefined;
}

/** A title listed before without a higher page is the running head of a page, or the title of the first report. */
function repeats({ title, page }: Row, seen: ReadonlySet<string>, make: Make): boolean {
  return seen.has(comparedWords(title)) && (page === undefined || make.paged < 0.3);
}

function skipScore(row: Row): number {
  const letters = comparedWords(row.content).length;
  if (letters <= 2) return -0.1;
  if (isProse(row)) return -1.2;
  if (/[；;]/.test(row.content)) return -0.2;
  return -0.9;
}

interface ScoredEntry {
  readonly row: Row;
  readonly score: number;
}

/** The entry that lines make up together: their words joined, or one of them the contributor's. */
function entriesOf(rows: readonly Row[], make: Make): readonly ScoredEntry[] {
  const [first, ...others] = rows;
  const last = others.at(-1);
  if (!first || rows.some(({ column }) => column !== undefined)) return [];
  const joined = plainEntry(first, others, make);
  if (!last) return [joined];
  const entries = [{ ...joined, score: joined.score + joinScore(rows, make) }];
  const [titled, name] = make.signedAbove ? [others, first] : [rows.slice(0, -1), last];
  const signed = signedEntry(titled, name, make);
  if (signed) entries.push({ ...signed, score: signed.score + joinScore(titled, make) });
  return entries;
}

/** What goes on from a title above, and is none by itself. */
const SUBTITLE = /^[-－—–]{2}(?![、，,.．])/u;

function joinScore(rows: readonly Row[], { widest }: Make): number {
  let score = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (!next) return;
    const subtitle = SUBTITLE.test(next.content);
    score += breaksOff(row, next, widest) - 0.4;
    if (row.page !== undefined) score -= subtitle && next.page === undefined ? 0 : 3;
  });
  return score;
}

function plainEntry(first: Row, others: readonly Row[], make: Make): ScoredEntry {
  const row = joinedRow(first, others, make);
  return { row, score: entryScore(row, [first, ...others], make) };
}

function entryScore(row: Row & Pick<Reading, 'standing'>, rows: readonly Row[], make: Make): number {
  const letters = comparedWords(row.title).length;
  // A name stands below many titles of the text: that speaks for no title.
  const isName = rows.length === 1 && maySign(row, make);
  const isSubtitle = SUBTITLE.test(row.title);
  let score = isName || isSubtitle ? -0.4 : 2 * row.standing;
  if (row.link !== undefined) score += 2;
  if (row.page !== undefined) score += rows.some((part) => make.inOrder.has(part)) ? 1.5 : -0.7;
  else if (rows.some((part) => make.beforeColumn.has(part))) score += 0.1;
  else if (make.paged > 0.4 && !isGroupTitle(row.title)) score -= 0.8;
  else score -= 0.3;
  if (rows.length === 1 && row.page === undefined && breaksInWords(row.content)) score -= 0.8;
  if (isSubtitle) score -= 2;
  if (letters < 2 && row.page === undefined) score -= 1;
  if (row.standing === 0 && row.page === undefined && isProse(row)) score -= 3;
  if (letters === 0) score -= 3;
  return score;
}

/** The words of lines as those of one. */
function joinedRow(first: Row, others: readonly Row[], make: Make): Row & Pick<Reading, 'standing'> {
  const content = others.reduce((words, { content: next }) => joinWords(words, next), first.content);
  const lastLine = others.at(-1)?.line ?? first.line;
  const reading = bestReading(content, make.index, make.spanBehind(lastLine.number));
  const keptPage = others.length === 0 && reading.page === undefined ? first.page : reading.page;
  return {
    ...first,
    ...reading,
    page: keptPage,
    line: { ...first.line, end: lastLine.end },
  };
}

/** A page before the end (`某报告……12` / `——某调查`) goes behind what follows. */
function joinWords(words: string, next: string): string {
  const { title, contributor, page } = readContentsLine(words);
  if (page !== undefined)
    return `${title}${next}${contributor === undefined ? '' : `\t${contributor}`} (${page})`;
  const glue = /[A-Za-z0-9]$/.test(words) && /^[A-Za-z0-9]/.test(next) ? ' ' : '';
  return words + glue + next;
}

/** From this share on lines that name a contributor are signatures; fewer may be titles. */
const FEWEST_SIGNED = 0.25;

function maySign(row: Row, { signed }: Make): boolean {
  return namesWriter(row) && (signed >= FEWEST_SIGNED || BRACKETED.test(row.title));
}

/** A line that names units or persons and nothing else. */
export function namesWriter(row: Row | undefined): boolean {
  return row !== undefined && row.column === undefined && namesContributor(signatureIn(row.title));
}

/** Who signs in a line, without the brackets around it and the date behind it. */
function signatureIn(words: string): string {
  const signature = (BRACKETED.exec(words)?.[1] ?? words).replace(SIGNED_ON, '');
  return signature === '' ? words : signature;
}

/** 县农业局 1993年4月: when it was signed. */
const SIGNED_ON = /\s+[12]\d{3}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?$/u;

const BRACKETED = /^[（(〔[]\s*(.+?)\s*[）)〕\]]$/u;

/** An entry with a line that names who wrote it, with the page or without. */
function signedEntry(titled: readonly Row[], signature: Row, make: Make): ScoredEntry | undefined {
  const [first, ...others] = titled;
  if (!first || !maySign(signature, make)) return undefined;
  const words = signatureIn(signature.title);
  const row = joinedRow(first, others, make);
  if (row.contributor !== undefined || signature.contributor !== undefined) return undefined;
  if (row.page !== undefined && signature.page !== undefined) return undefined;
  const page = row.page ?? signature.page;
  const [top, bottom] = make.signedAbove ? [signature, row] : [row, signature];
  const signed = {
    ...row,
    contributor: words,
    page,
    afterBlank: top.afterBlank,
    // As a line that reads the same, for titles of which a further part is joined.
    content: `${row.title}\t${words}${page === undefined ? '' : ` (${page})`}`,
    line: { ...top.line, end: bottom.line.end },
  };
  return { row: signed, score: entryScore(signed, [...titled, signature], make) + 0.2 };
}
