import { endsSentence, isDigit } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';
import { decimalRuns } from './decimals';
import { familyRule, kindOf, type HeadingFamily } from './families';
import { isDivision, type HeadingCandidate } from './headingCandidates';
import { runsOf, type Run } from './sequences';

export interface AcceptedRuns {
  readonly numbered: readonly Run[];
  /** Spoken enumerations, which count as headings only on request. */
  readonly enumerations: readonly Run[];
}

/** What stands between paragraphs, by their indexes: whether the marks of a list have text of their own. */
export interface Surroundings {
  /** How many paragraphs of sentences, and how many of figures, stand between two paragraphs. */
  readonly sentences: (from: number, to: number) => number;
  readonly figures: (from: number, to: number) => number;
}

/** Which numbered candidates are headings: those whose runs have the build of headings and not of a list. */
export function acceptedRuns(
  candidates: readonly HeadingCandidate[],
  lost: readonly HeadingCandidate[],
  surroundings: Surroundings,
): AcceptedRuns {
  const byFamily = new Map<HeadingFamily, HeadingCandidate[]>();
  for (const candidate of candidates) {
    const list = byFamily.get(candidate.family);
    if (list) list.push(candidate);
    else byFamily.set(candidate.family, [candidate]);
  }
  byFamily.set('article', articlesOf(byFamily.get('article') ?? []));
  const runs = [
    ...[...byFamily].flatMap(([family, members]) => runsOfFamily(family, members, candidates, lost)),
    ...decimalRuns(candidates, lost),
  ];
  const context = contextOf(runs, byFamily, candidates, surroundings);
  const numbered: Run[] = [];
  const enumerations: Run[] = [];
  for (const run of context.law
    ? [...runs.filter(structuresLaw), ...lawDivisions(byFamily, context)]
    : runs) {
    if (isHeading(run, context)) numbered.push(run);
    else if (kindOf(run.family) === 'speech') enumerations.push(run);
  }
  return { numbered: inOrder(numbered), enumerations: inOrder(enumerations) };
}

function inOrder(runs: readonly Run[]): readonly Run[] {
  return runs.toSorted((a, b) => (a.members[0]?.paragraph ?? 0) - (b.members[0]?.paragraph ?? 0));
}

function runsOfFamily(
  family: HeadingFamily,
  members: readonly HeadingCandidate[],
  all: readonly HeadingCandidate[],
  lost: readonly HeadingCandidate[],
): readonly Run[] {
  switch (kindOf(family)) {
    case 'plain':
    case 'decimal':
      return [];
    case 'markdown':
      return [{ family, members: withUnhashed(family, members, all) }];
    case 'division':
    case 'article':
    case 'number':
    case 'speech':
      return runsOf(
        members,
        lost.filter((candidate) => candidate.family === family),
      );
  }
}

/** Where the numbers behind Markdown's hashes leave a gap, a line with just that mark has lost its hashes. */
function withUnhashed(
  family: HeadingFamily,
  members: readonly HeadingCandidate[],
  all: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const marks = new Set(members.map(({ mark }) => mark));
  const found = [...marks].flatMap((mark) => {
    if (mark === undefined) return [];
    const bare = all.filter((candidate) => candidate.family === mark && candidate.form !== 'runIn');
    return runsOf(
      members.filter((member) => member.mark === mark),
      bare,
    ).flatMap((run) =>
      run.members.filter((member) => !member.markdown).map((member) => ({ ...member, family })),
    );
  });
  return found.length === 0 ? members : [...members, ...found].sort((a, b) => a.paragraph - b.paragraph);
}

/**
 * Articles, without sentences that begin by citing one (第三十条之规定…): where the law sets its marks off by a blank,
 * a citation has none; where it does not, a citation goes on as one.
 */
function articlesOf(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const setOff = candidates.filter((candidate) => candidate.setOff);
  if (setOff.length > 0.6 * candidates.length) return setOff;
  return candidates.filter(({ title }) => !/^(?:[、，及至之和或的]|第|[规規]定|所[称稱列])/u.test(title));
}

/** Articles structure the text: many of them, or a few that are set off and count from 1. */
function isLaw({ family, members }: Run): boolean {
  if (family !== 'article') return false;
  return (
    members.length >= 5 ||
    (members.length >= 2 && members.every(({ setOff, number }, index) => setOff && number === index + 1))
  );
}

interface Context {
  /** Articles structure the text: what is numbered below them are items. */
  readonly law: boolean;
  /** The paragraphs that articles begin in. */
  readonly articles: ReadonlySet<number>;
  /** There are heads such as （一）; there are those or heads such as 一、. */
  readonly hasBracketed: boolean;
  readonly isNumberedAbove: boolean;
  /** The paragraphs of 第一章, 第一节. */
  readonly firstSections: ReadonlySet<number>;
  /** For each family, how many of its runs name a topic each time and treat it in the same paragraph. */
  readonly topicRuns: ReadonlyMap<HeadingFamily, number>;
  readonly surroundings: Surroundings;
}

function contextOf(
  runs: readonly Run[],
  byFamily: ReadonlyMap<HeadingFamily, readonly HeadingCandidate[]>,
  candidates: readonly HeadingCandidate[],
  surroundings: Surroundings,
): Context {
  const topicRuns = new Map<HeadingFamily, number>();
  for (const { family, members } of runs) {
    if (opensTopics(members)) topicRuns.set(family, (topicRuns.get(family) ?? 0) + 1);
  }
  return {
    law: runs.some(isLaw),
    articles: new Set(byFamily.get('article')?.map(({ paragraph }) => paragraph)),
    hasBracketed: byFamily.has('bracketed'),
    isNumberedAbove: byFamily.has('bracketed') || byFamily.has('chinese'),
    firstSections: new Set(
      candidates
        .filter((candidate) => isDivision(candidate) && candidate.number === 1)
        .map(({ paragraph }) => paragraph),
    ),
    topicRuns,
    surroundings,
  };
}

/** In a law what is numbered below articles are items of one. */
function structuresLaw({ family }: Run): boolean {
  return kindOf(family) !== 'number' && kindOf(family) !== 'decimal';
}

/** In a law a title right above an article divides it: 一、一般规定. */
function lawDivisions(
  byFamily: ReadonlyMap<HeadingFamily, readonly HeadingCandidate[]>,
  { articles }: Context,
): readonly Run[] {
  return (['chinese', 'bracketed'] as const).flatMap((family) => {
    const members = byFamily.get(family) ?? [];
    return runsOf(members.filter((member) => isAlone(member) && articles.has(member.paragraph + 1)));
  });
}

/** Whether a run shows what its family demands of headings, and nothing of a list. */
function isHeading(run: Run, context: Context): boolean {
  const { family, members } = run;
  switch (kindOf(family)) {
    case 'plain':
      return false;
    case 'markdown':
      return true;
    case 'article':
      return context.law;
    case 'division':
      return hasEvidence(run, context) && (context.law || !isStray(members, context));
    case 'decimal':
      return hasEvidence(run, context);
    case 'number':
    case 'speech':
      return hasEvidence(run, context) && (context.law || !isList(members, context.surroundings));
  }
}

function hasEvidence({ family, members }: Run, context: Context): boolean {
  const evidence = familyRule(family)?.evidence;
  if (!evidence || members.length < evidence.least) return false;
  const lines = members.filter((member, index) => standsAlone(family, member, members[index + 1], context));
  return (
    lines.length / members.length > evidence.alone || isBacked(evidence.orElse, family, members, context)
  );
}

function isBacked(
  orElse: 'any' | 'topics' | undefined,
  family: HeadingFamily,
  members: readonly HeadingCandidate[],
  context: Context,
): boolean {
  switch (orElse) {
    case undefined:
      return false;
    case 'any':
      return true;
    case 'topics':
      return (context.hasBracketed && hasBodies(members)) || treatsTopics(family, members, context);
  }
}

/** A division far from the first that nothing goes on from and nothing lies below is a reference to it. */
function isStray(members: readonly HeadingCandidate[], { firstSections }: Context): boolean {
  const [first, ...others] = members;
  return (
    first !== undefined && others.length === 0 && first.number > 2 && !firstSections.has(first.paragraph + 1)
  );
}

function isAlone({ form, markdown }: HeadingCandidate): boolean {
  return form === 'alone' || markdown;
}

/** It has a line of its own; a sentence has it as a heading where text stands below, before the next. */
function standsAlone(
  family: HeadingFamily,
  member: HeadingCandidate,
  next: HeadingCandidate | undefined,
  { surroundings: { sentences } }: Context,
): boolean {
  const { form, length, paragraph, final } = member;
  if (isAlone(member)) return true;
  if (form === 'runIn' || kindOf(family) === 'division') return false;
  if (kindOf(family) === 'speech') return true;
  return (
    length <= LONGEST_STATEMENT &&
    !/[:：]/.test(final) &&
    sentences(paragraph, next?.paragraph ?? paragraph + 2) > 0
  );
}

const LONGEST_STATEMENT = 40;

/** Text behind each first sentence, in the same paragraph. */
function hasBodies(members: readonly HeadingCandidate[]): boolean {
  return (
    share(members, ({ form, length, title }) => form === 'runIn' && title.length <= 30 && length >= 100) > 0.7
  );
}

/** Below other heads one such run may be a list of measures; several, each in a section of its own, are heads. */
function treatsTopics(
  family: HeadingFamily,
  members: readonly HeadingCandidate[],
  { isNumberedAbove, topicRuns }: Context,
): boolean {
  if (isNumberedAbove) return opensTopics(members) && (topicRuns.get(family) ?? 0) >= 2;
  return members.length >= 3 && share(members, isTopic) > 0.8;
}

/** The first names a topic and treats it, and so do most others: the last may say all it has to say in a sentence. */
function opensTopics(members: readonly HeadingCandidate[]): boolean {
  const [first] = members;
  return first !== undefined && members.length >= 2 && isTopic(first) && share(members, isTopic) >= 0.5;
}

/** It names its topic in a few words and goes on at length in the same paragraph. */
function isTopic({ form, length, title }: HeadingCandidate): boolean {
  return form === 'runIn' && title.length <= 20 && length >= 50 && length >= 3 * title.length;
}

/** Items of one sentence after another: they end in semicolons, nothing stands between them, or figures do. */
function isList(members: readonly HeadingCandidate[], { sentences, figures }: Surroundings): boolean {
  if (members.length < 2) return members.some(({ final }) => final === '；' || final === ';');
  const semicolons = members.filter(({ final }) => final === '；' || final === ';').length;
  if (semicolons >= members.length / 2) return true;
  const pairs = members.slice(1).map((next, index) => ({ member: members[index] ?? next, next }));
  const bare = pairs.filter(
    ({ member, next }) => member.form !== 'runIn' && next.paragraph === member.paragraph + 1,
  ).length;
  const rows = pairs.filter(
    ({ member, next }) =>
      member.form !== 'runIn' &&
      sentences(member.paragraph, next.paragraph) === 0 &&
      figures(member.paragraph, next.paragraph) >= 2,
  ).length;
  return members.length >= 3 && (bare >= members.length - 1 || rows > 0.5 * pairs.length);
}

function share(members: readonly HeadingCandidate[], test: (member: HeadingCandidate) => boolean): number {
  return members.filter(test).length / members.length;
}

/** Longer paragraphs are text whatever they end with. */
const LONG = 40;

/** Counts sentences and figures between paragraphs, each in constant time. */
export function surroundingsOf(text: string, paragraphs: readonly JoinedParagraph[]): Surroundings {
  const sentences = running(
    paragraphs,
    ({ start, end }) => end - start >= LONG || endsSentence(text, start, end),
  );
  const figures = running(paragraphs, ({ start, end }) => isFigure(text, start, end));
  return { sentences: between(sentences), figures: between(figures) };
}

/** 1,234.5, 48.1%, -: a cell of a table. */
function isFigure(text: string, start: number, end: number): boolean {
  if (end - start > 16) return false;
  let digits = 0;
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) digits++;
  return 2 * digits >= end - start || (end - start === 1 && '-—－/'.includes(text.charAt(start)));
}

function running(
  paragraphs: readonly JoinedParagraph[],
  test: (paragraph: JoinedParagraph) => boolean,
): Uint32Array {
  const sums = new Uint32Array(paragraphs.length + 1);
  paragraphs.forEach((paragraph, index) => (sums[index + 1] = (sums[index] ?? 0) + Number(test(paragraph))));
  return sums;
}

/** What stands behind the paragraph `from` and before the paragraph `to`. */
function between(sums: Uint32Array): (from: number, to: number) => number {
  return (from, to) => (sums[to] ?? 0) - (sums[from + 1] ?? 0);
}
