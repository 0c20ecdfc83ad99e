import { skipBlanks } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import type { TextRange } from '../../text/range';
import type { HeadingFamily } from './families';
import { candidateOf, lostCandidateOf, markdownDepth, type HeadingCandidate } from './headingCandidates';
import { acceptedRuns, surroundingsOf } from './headingRuns';
import { markerAt } from './markers';
import { notesRegion, type NotesRegion } from './notes';
import { namedParts, plainTopHeads } from './plainHeads';
import { familyLevels } from './familyLevels';
import { gapsOf, type Run } from './sequences';
import { withoutStrangers } from './strangers';
import { withFullLineTitles, withTitlesBelow } from './titleExtents';
import { titleWords } from '../reports/titles/titles';
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
  const body = draftsIn(text, paragraphs.slice(0, bodyEnd), bodyStart, options);
  const end = notes ? (paragraphs[notes.paragraph]?.start ?? range.end) : range.end;
  const headings = nest(body.drafts, end);
  return {
    headings: [...headings, ...nest(notesDrafts(text, paragraphs, notes, options), range.end)],
    problems: body.runs.flatMap(numberingProblems),
  };
}

interface Drafts {
  readonly drafts: readonly Draft[];
  /** The numbered runs they come from. */
  readonly runs: readonly Run[];
}

function draftsIn(
  text: string,
  body: readonly JoinedParagraph[],
  bodyStart: number,
  options: HeadingOptions,
): Drafts {
  const candidates = candidatesIn(text, body, options);
  const { numbered, enumerations } = acceptedRuns(
    candidates.sound,
    candidates.lost,
    surroundingsOf(text, body),
  );
  const taken = new Set(numbered.flatMap(({ members }) => members.map(({ paragraph }) => paragraph)));
  const unnumbered = candidates.sound.filter(
    ({ family, paragraph }) => family === 'plain' && !taken.has(paragraph),
  );
  const named = namedParts(text, unnumbered, body);
  const others = unnumbered.filter((candidate) => !named.includes(candidate));
  const plain = plainTopHeads(text, others, numbered, body, bodyStart);
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
  drafts.push(...overridden(text, body, drafts, options.lineOverrides));
  return { drafts: drafts.sort((a, b) => a.start - b.start), runs: [...numbered, ...enumerations] };
}

interface Candidates {
  readonly sound: readonly HeadingCandidate[];
  /** What the remains of marks may be. */
  readonly lost: readonly HeadingCandidate[];
}

function candidatesIn(text: string, body: readonly JoinedParagraph[], options: HeadingOptions): Candidates {
  const isOpen = (paragraph: JoinedParagraph) =>
    options.lineOverrides.get(paragraph.firstLine)?.heading !== false;
  const found = body.flatMap((paragraph, index) =>
    isOpen(paragraph) ? (candidateOf(text, paragraph, index) ?? []) : [],
  );
  const marked = new Set(found.filter(({ mark }) => mark !== undefined).map(({ paragraph }) => paragraph));
  const own = withTitlesBelow(text, body, withoutStrangers(text, body, found));
  return {
    sound: withFullLineTitles(text, body, own),
    lost: body.flatMap((paragraph, index) =>
      isOpen(paragraph) && !marked.has(index) ? (lostCandidateOf(text, paragraph, index) ?? []) : [],
    ),
  };
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
  const from = skipBlanks(text, start + markdownDepth(text, start), end);
  const mark = markerAt(text, from, end);
  const titleRange = { start: mark?.end ?? from, end };
  const words = pieces
    .map((piece) => text.slice(Math.max(piece.start, titleRange.start), piece.end))
    .join('');
  return { level, kind: 'heading', marker: mark?.text ?? '', title: titleWords(words), titleRange, start };
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

/** The heads of notes and annexes. What a short letter only introduces is a paper with headings of its own. */
function notesDrafts(
  text: string,
  paragraphs: readonly JoinedParagraph[],
  notes: NotesRegion | undefined,
  options: HeadingOptions,
): readonly Draft[] {
  const heads = notes?.heads ?? [];
  const isBulk = notes !== undefined && notes.paragraph < ANNEX_SHARE * paragraphs.length;
  return heads.flatMap(({ paragraph: index, annex }, position): readonly Draft[] => {
    const head = paragraphs[index];
    if (!head) return [];
    const own: Draft = { ...plainDraft(text, head, 1), kind: 'notes' };
    const next = heads[position + 1]?.paragraph ?? paragraphs.length;
    if (!annex || !isBulk) return [own];
    const body = paragraphs.slice(index + 1, next);
    const { drafts, runs } = draftsIn(text, body, 0, options);
    const sentences = surroundingsOf(text, body).sentences(-1, body.length);
    const divides = runs.some(({ family }) => DIVIDES_ANNEXES.has(family)) && 2 * sentences >= drafts.length;
    return [own, ...(divides ? drafts.map((draft) => ({ ...draft, level: draft.level + 1 })) : [])];
  });
}

/** The annexes of a letter begin before this share of it. */
const ANNEX_SHARE = 0.4;

/** Numbers such as 1. count the rows of a table and the terms of a list as often as headings. */
const DIVIDES_ANNEXES: ReadonlySet<HeadingFamily> = new Set(['chapter', 'article', 'chinese', 'bracketed']);

function numberingProblems(run: Run): readonly Problem[] {
  return gapsOf(run).map(({ at, expected }) => ({
    kind: 'numbering',
    range: { start: at.start, end: at.titleRange.start },
    values: { marker: at.marker, expected },
  }));
}
