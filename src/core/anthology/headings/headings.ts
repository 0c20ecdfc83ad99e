import type { JoinedParagraph } from '../../text/paragraphs';
import type { TextRange } from '../../text/range';
import { withoutListing, withTitlesBelow } from './divisions';
import { withFullLineTitles } from './fullLineTitles';
import { candidateOf, type HeadingCandidate, type HeadingFamily } from './headingCandidates';
import { acceptedRuns } from './headingRuns';
import { notesRegion, type NotesRegion } from './notes';
import { namedParts, plainTopHeads } from './plainHeads';
import { withoutQuestions } from './questionHeads';
import { familyLevels } from './familyLevels';
import { gapsOf, type Run } from './runs';
import { titleWords } from '../reports/titles';
import type { Heading, HeadingKind, Problem } from '../parsedText';

export interface ReportHeadings {
  readonly headings: readonly Heading[];
  readonly problems: readonly Problem[];
}

export interface HeadingOptions {
  /** 0-based lines in which sections of the 目录 begin: headings whatever their form. */
  readonly sectionLines: ReadonlySet<number>;
  /** 一是, 第一，, 原因之一 count as headings below the others. */
  readonly enumerations: boolean;
  /** The reader's word: for a 0-based line, whether it is a heading and of which level. */
  readonly lineOverrides: ReadonlyMap<number, HeadingOverride>;
}

/** `level` undefined: as the rules say, or one below the heading before. */
export type HeadingOverride =
  { readonly heading: true; readonly level?: number } | { readonly heading: false };

/**
 * The headings of one report. `paragraphs` are those of its body, `range` its extent; the title and what stands
 * before the first `bodyStart` paragraphs bear no unnumbered heads.
 */
export function headingsOf(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  range: TextRange,
  bodyStart: number,
  options: HeadingOptions,
): ReportHeadings {
  const notes = notesRegion(text, paragraphs);
  const bodyEnd = notes?.paragraph ?? paragraphs.length;
  const body = paragraphs.slice(0, bodyEnd);
  const found: HeadingCandidate[] = [];
  body.forEach((paragraph, index) => {
    const candidate = candidateOf(text, paragraph, index);
    if (candidate && options.lineOverrides.get(paragraph.firstLine)?.heading !== false) found.push(candidate);
  });
  const listed = withTitlesBelow(text, body, withoutListing(found));
  const candidates = withFullLineTitles(text, body, withoutQuestions(text, body, listed));
  const { numbered, enumerations } = acceptedRuns(candidates);
  const unnumbered = ofFamily(candidates, 'plain');
  const named = namedParts(text, unnumbered, body);
  const others = unnumbered.filter((candidate) => !named.includes(candidate));
  const plain = plainTopHeads(text, others, numbered, paragraphs, bodyStart, bodyEnd);
  const runs: Run[] = [
    ...numbered,
    ...(plain.length > 0 ? [{ family: 'plain' as const, members: plain }] : []),
  ];
  const order = familyLevels(runs);
  const drafts = runs.flatMap((run) =>
    draftsOf(run, order.indexOf(run.family) + 1, run.family === 'article' ? 'article' : 'heading'),
  );
  drafts.push(...draftsOf({ family: 'plain', members: named }, 1, 'heading'));
  if (options.enumerations)
    drafts.push(...enumerations.flatMap((run) => draftsOf(run, order.length + 1, 'enumeration')));
  addSections(text, body, drafts, options.sectionLines);
  drafts.push(...overridden(text, paragraphs, drafts, options.lineOverrides));
  drafts.sort((a, b) => a.start - b.start);
  const end = notes ? (paragraphs[notes.paragraph]?.start ?? range.end) : range.end;
  const headings = nest(drafts, end);
  return {
    headings: [...headings, ...notesHeadings(text, paragraphs, notes, range)],
    problems: [...numbered, ...enumerations].flatMap(numberingProblems),
  };
}

function ofFamily(
  candidates: readonly HeadingCandidate[],
  family: HeadingFamily,
): readonly HeadingCandidate[] {
  return candidates.filter((candidate) => candidate.family === family);
}

type Draft = Omit<Heading, 'range' | 'children'> & { readonly start: number };

function draftsOf(run: Run, level: number, kind: HeadingKind): readonly Draft[] {
  return run.members.map(({ marker, title, titleRange, start }) => ({
    level,
    kind,
    marker,
    title,
    titleRange,
    start,
  }));
}

/** The 目录 lists sections that no rule finds: they stand on the level of those found, else above all headings. */
function addSections(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  drafts: Draft[],
  sectionLines: ReadonlySet<number>,
): void {
  const sections = paragraphs.filter(({ firstLine }) => sectionLines.has(firstLine));
  const known = drafts.filter(({ start }) =>
    sections.some((section) => start >= section.start && start < section.end),
  );
  const missing = sections.filter(
    ({ start, end }) => !known.some((draft) => draft.start >= start && draft.start < end),
  );
  if (missing.length === 0) return;
  const level = Math.min(...known.map((draft) => draft.level));
  if (known.length === 0)
    drafts.forEach((draft, index) => (drafts[index] = { ...draft, level: draft.level + 1 }));
  drafts.push(...missing.map((section) => plainDraft(text, section, known.length === 0 ? 1 : level)));
}

function plainDraft(text: string, { start, end, pieces }: JoinedParagraph, level: number): Draft {
  const words = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  return { level, kind: 'heading', marker: '', title: titleWords(words), titleRange: { start, end }, start };
}

/** Lines that the reader calls headings and the rules do not, and levels that the reader sets. */
function overridden(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  drafts: Draft[],
  overrides: HeadingOptions['lineOverrides'],
): readonly Draft[] {
  if (overrides.size === 0) return [];
  const added: Draft[] = [];
  for (const paragraph of paragraphs) {
    const override = overrides.get(paragraph.firstLine);
    if (!override?.heading) continue;
    const known = drafts.findIndex((draft) => draft.start >= paragraph.start && draft.start < paragraph.end);
    const draft = drafts[known];
    if (draft) {
      drafts[known] = { ...draft, level: override.level ?? draft.level };
      continue;
    }
    const above = drafts.filter(({ start }) => start < paragraph.start).at(-1)?.level ?? 0;
    added.push(plainDraft(text, paragraph, override.level ?? above + 1));
  }
  return added;
}

interface OpenHeading {
  readonly draft: Draft;
  readonly children: Heading[];
}

/** A stack of open headings: each ends where one of its own level or above begins. */
function nest(drafts: readonly Draft[], end: number): Heading[] {
  const roots: Heading[] = [];
  const open: OpenHeading[] = [];
  const close = (until: number) => {
    const top = open.pop();
    if (!top) return;
    const { start, level, kind, marker, title, titleRange } = top.draft;
    const range = { start, end: until };
    (open.at(-1)?.children ?? roots).push({
      level,
      kind,
      marker,
      title,
      titleRange,
      range,
      children: top.children,
    });
  };
  for (const draft of drafts) {
    while ((open.at(-1)?.draft.level ?? 0) >= draft.level) close(draft.start);
    open.push({ draft, children: [] });
  }
  while (open.length > 0) close(end);
  return roots;
}

function notesHeadings(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  notes: NotesRegion | undefined,
  range: TextRange,
): readonly Heading[] {
  const heads = (notes?.heads ?? []).flatMap((index) => paragraphs[index] ?? []);
  return heads.map(({ start, end, pieces }, index) => ({
    level: 1,
    kind: 'notes',
    marker: '',
    title: titleWords(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')),
    titleRange: { start, end },
    range: { start, end: heads[index + 1]?.start ?? range.end },
    children: [],
  }));
}

function numberingProblems(run: Run): readonly Problem[] {
  return gapsOf(run).map(({ at, expected }) => ({
    kind: 'numbering',
    range: { start: at.start, end: at.titleRange.start },
    values: { marker: at.marker, expected },
  }));
}
