import { isDivision } from './divisions';
import type { HeadingCandidate, HeadingFamily } from './headingCandidates';
import { runsOf, type Run } from './runs';

export interface AcceptedRuns {
  readonly numbered: readonly Run[];
  /** Spoken enumerations, which count as headings only on request. */
  readonly enumerations: readonly Run[];
}

/** Which numbered candidates are headings: those whose runs have the build of headings and not of a list. */
export function acceptedRuns(candidates: readonly HeadingCandidate[]): AcceptedRuns {
  const families = new Map<HeadingFamily, HeadingCandidate[]>();
  for (const candidate of candidates) {
    if (candidate.family === 'plain') continue;
    const list = families.get(candidate.family);
    if (list) list.push(candidate);
    else families.set(candidate.family, [candidate]);
  }
  families.set('article', articlesOf(families.get('article') ?? []));
  const runs = [...families].flatMap(([family, members]) =>
    isMarkdown(family) ? [{ family, members }] : runsOf(members),
  );
  const context: Context = {
    law: runs.some(isLaw),
    articles: new Set(families.get('article')?.map(({ paragraph }) => paragraph)),
    hasBracketed: families.has('bracketed'),
    isNumberedAbove: families.has('bracketed') || families.has('chinese'),
    firstSections: new Set(
      candidates
        .filter((candidate) => isDivision(candidate) && candidate.number === 1)
        .map(({ paragraph }) => paragraph),
    ),
    topicRuns: runs.filter(({ family, members }) => family === 'arabic' && namesTopics(members)).length,
  };
  const numbered: Run[] = [];
  const enumerations: Run[] = [];
  const divisions = (['chinese', 'bracketed'] as const).flatMap((family) =>
    runsOf((families.get(family) ?? []).filter((candidate) => divides(candidate, context.articles))),
  );
  for (const run of context.law ? [...runs.filter(({ family }) => !isItem(family)), ...divisions] : runs) {
    const role = roleOf(run, context);
    if (role === 'heading') numbered.push(run);
    else if (role === 'enumeration') enumerations.push(run);
  }
  const byStart = (a: Run, b: Run) => (a.members[0]?.paragraph ?? 0) - (b.members[0]?.paragraph ?? 0);
  return { numbered: numbered.sort(byStart), enumerations: enumerations.sort(byStart) };
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
  readonly hasBracketed: boolean;
  /** There are heads such as 一、 or （一）. */
  readonly isNumberedAbove: boolean;
  /** The paragraphs of 第一章, 第一节. */
  readonly firstSections: ReadonlySet<number>;
  /** How many runs of 1. name a topic each time and treat it in the same paragraph. */
  readonly topicRuns: number;
}

function roleOf(run: Run, context: Context): 'heading' | 'enumeration' | 'text' {
  const { law, articles, hasBracketed } = context;
  const { family, members } = run;
  switch (family) {
    case 'volume':
    case 'part':
    case 'subpart':
    case 'chapter':
    case 'section':
    case 'clause':
    case 'item':
    case 'lecture':
      return share(members, isTitleLine) > 0.6 && (law || !isStray(members, context)) ? 'heading' : 'text';
    case 'article':
      return law ? 'heading' : 'text';
    case 'chinese':
    case 'bracketed':
      return (law ? members.every((member) => divides(member, articles)) : !isList(members))
        ? 'heading'
        : 'text';
    case 'chineseSpaced':
      return !law && members.length >= 2 && share(members, isTitleLine) > 0.8 && !isList(members)
        ? 'heading'
        : 'text';
    case 'arabic':
      return !law &&
        (share(members, isTitleLine) > 0.7 ||
          (hasBracketed && hasBodies(members)) ||
          treatsTopics(members, context)) &&
        !isList(members)
        ? 'heading'
        : 'text';
    case 'decimal':
    case 'arabicBracketed':
    case 'arabicHalf':
    case 'circled':
      return !law && members.length >= 2 && share(members, isTitleLine) > 0.8 && !isList(members)
        ? 'heading'
        : 'text';
    case 'ordinal':
      if (members.length >= 2 && share(members, ({ form }) => form !== 'runIn') > 0.8 && !isList(members))
        return 'heading';
      return 'enumeration';
    case 'enumeration':
      return 'enumeration';
    case 'markdown1':
    case 'markdown2':
    case 'markdown3':
    case 'markdown4':
      return 'heading';
    case 'plain':
      return 'text';
  }
}

/** A division far from the first that nothing goes on from and nothing lies below is a reference to it. */
function isStray(members: readonly HeadingCandidate[], { firstSections }: Context): boolean {
  const [first, ...others] = members;
  return (
    first !== undefined && others.length === 0 && first.number > 2 && !firstSections.has(first.paragraph + 1)
  );
}

/** In a law a title right above an article divides the law (一、一般规定); all else is an item of an article. */
function divides(candidate: HeadingCandidate, articles: ReadonlySet<number>): boolean {
  return isTitleLine(candidate) && articles.has(candidate.paragraph + 1);
}

/** Marks that number items in a law unless they divide it. */
function isItem(family: HeadingFamily): boolean {
  return family === 'chinese' || family === 'bracketed';
}

function isMarkdown(family: HeadingFamily): boolean {
  return family.startsWith('markdown');
}

function isTitleLine({ form, markdown }: HeadingCandidate): boolean {
  return form === 'alone' || markdown;
}

/** Text behind each first sentence, in the same paragraph. */
function hasBodies(members: readonly HeadingCandidate[]): boolean {
  return (
    share(members, ({ form, length, title }) => form === 'runIn' && title.length <= 30 && length >= 100) > 0.7
  );
}

/** Below other heads one such run may be a list of measures; several, each in a section of its own, are heads. */
function treatsTopics(
  members: readonly HeadingCandidate[],
  { isNumberedAbove, topicRuns }: Context,
): boolean {
  return namesTopics(members) && (isNumberedAbove ? topicRuns >= 2 : members.length >= 3);
}

/** Each names its topic in a few words and goes on at length in the same paragraph. */
function namesTopics(members: readonly HeadingCandidate[]): boolean {
  const topics = share(
    members,
    ({ form, length, title }) =>
      form === 'runIn' && title.length <= 20 && length >= 50 && length >= 3 * title.length,
  );
  return members.length >= 2 && topics > 0.8;
}

/** Items of one sentence after another: they end in semicolons, or nothing stands between them. */
function isList(members: readonly HeadingCandidate[]): boolean {
  if (members.length < 2) return members.some(({ final }) => final === '；' || final === ';');
  const semicolons = members.filter(({ final }) => final === '；' || final === ';').length;
  if (semicolons >= members.length / 2) return true;
  const bare = members.filter(
    (member, index) => member.form !== 'runIn' && members[index + 1]?.paragraph === member.paragraph + 1,
  ).length;
  return members.length >= 3 && bare >= members.length - 1;
}

function share(members: readonly HeadingCandidate[], test: (member: HeadingCandidate) => boolean): number {
  return members.filter(test).length / members.length;
}
