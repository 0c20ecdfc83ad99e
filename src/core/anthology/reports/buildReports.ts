import { endsSentence } from '../../text/characters';
import type { Line } from '../../text/lines';
import type { JoinedParagraph } from '../../text/paragraphs';
import type { Contents } from '../contents/findContents';
import type { DraftEntry } from '../contents/contentsLevels';
import {
  isPersonName,
  looksLikeContributor,
  namesPersons,
  splitContributors,
  surelyNamesPersons,
} from './contributors';
import { headingsOf, type HeadingOptions } from '../headings/headings';
import { markerAt } from '../headings/markers';
import { titleWords } from './titles';
import type { Problem, Report } from '../parsedText';

/** Where a title of the 目录 stands in the text, and what begins there. */
export interface ReportPlan {
  /** 0-based lines of the title, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Index of the entry in the 目录. */
  readonly entry?: number;
  readonly kind: 'report' | 'section' | 'group';
}

export interface BuiltReports {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** Cuts the text at the titles of reports and groups, and reads each report's headings. */
export function buildReports(
  text: string,
  lines: readonly Line[],
  paragraphs: readonly JoinedParagraph[],
  plans: readonly ReportPlan[],
  contents: Contents | undefined,
  options: Omit<HeadingOptions, 'sectionLines'>,
): BuiltReports {
  const sectionLines = new Set(
    plans.filter(({ kind }) => kind === 'section').map(({ firstLine }) => firstLine),
  );
  const starts = plans.filter(({ kind }) => kind !== 'section');
  const contentsStarts = (contents?.stretches ?? []).map(({ firstLine }) => lines[firstLine]?.start ?? 0);
  const problems: Problem[] = [];
  let next = 0;
  const drafts = starts.flatMap((plan, index): readonly Draft[] => {
    const start = lines[plan.firstLine]?.start ?? 0;
    const titleRange = {
      start,
      end: plan.lastLine < plan.firstLine ? start : (lines[plan.lastLine]?.end ?? start),
    };
    const following = starts[index + 1];
    const limit = following ? (lines[following.firstLine]?.start ?? text.length) : text.length;
    const end = Math.min(limit, contentsStarts.find((offset) => offset > titleRange.start) ?? limit);
    while (next < paragraphs.length && (paragraphs[next]?.start ?? Infinity) < titleRange.end) next++;
    const first = next;
    while (next < paragraphs.length && (paragraphs[next]?.start ?? Infinity) < end) next++;
    if (plan.kind === 'group') return [];
    const body = paragraphs.slice(first, next);
    const range = { start: titleRange.start, end };
    const opening = openingOf(text, body, sectionLines);
    const built = headingsOf(text, body, range, opening.bodyStart, { ...options, sectionLines });
    problems.push(...built.problems);
    const entry = plan.entry === undefined ? undefined : contents?.entries[plan.entry];
    return [{ titleRange, entry, opening, range, entryIndex: plan.entry, headings: built.headings }];
  });
  const signed = signedByPersons(drafts);
  const reports = drafts.map((draft) => ({
    ...describe(text, draft, signed),
    range: draft.range,
    entry: draft.entryIndex,
    headings: draft.headings,
  }));
  return { reports, problems };
}

interface Draft extends Pick<Report, 'titleRange' | 'range' | 'headings'> {
  readonly entry: DraftEntry | undefined;
  readonly entryIndex: number | undefined;
  readonly opening: Opening;
}

/** A word below a title may pass for a name; it is one where names of persons or units stand below most titles. */
function signedByPersons(drafts: readonly Draft[]): boolean {
  const signed = drafts.filter(
    ({ opening: { byline } }) => surelyNamesPersons(byline) || looksLikeContributor(byline),
  );
  return 2 * signed.length >= drafts.length;
}

function describe(text: string, { titleRange, entry, opening }: Draft, signed: boolean) {
  const labelled = text.slice(titleRange.start, titleRange.end);
  const lines = labelled.replace(TITLE_LABEL, '');
  const start = titleRange.end - lines.length;
  const occasion = OCCASION.exec(lines);
  const printed = occasion ? lines.slice(0, occasion.index) : lines;
  const speaker = occasion ? splitContributors(occasion[1]) : [];
  const persons = signed && namesPersons(opening.byline) ? splitContributors(opening.byline) : [];
  const contributors = [entry?.contributors ?? [], opening.contributors, speaker, persons].find(
    (names) => names.length > 0,
  );
  return {
    title: shownTitle(printed, entry),
    titleRange: { start, end: start + printed.length },
    contributors: contributors ?? [],
  };
}

/** 某报告——2005年1月6日在某会议上 市长 某某: the occasion in the title's line; group 1 is who spoke. */
const OCCASION =
  /\s*[—－-]{2,}\s*(?:[0-9０-９]{4}年|[一二][〇○零一二三四五六七八九]{3}年|在)[^\r\n]*会议?上\s*([^\r\n]{2,30})?$/u;

/** Markdown's hashes, or the label of a data sheet. */
const TITLE_LABEL = /^(?:#+\s*|(?:法[規规]名[稱称]|题名|标题|篇名|书名)\s*[:：]\s*)/u;

/** Where lines are parted the contents tell whether a blank belongs there. */
function shownTitle(printed: string, entry: DraftEntry | undefined): string {
  const title = titleWords(joinLines(printed));
  const sameWords = entry && title.replace(/ /g, '') === entry.title.replace(/ /g, '');
  return sameWords && /[\r\n]/.test(printed) ? entry.title : title;
}

/** A title set in two lines is one; where blank lines set its parts off a blank stays between them. */
function joinLines(printed: string): string {
  return printed.replace(/\s*(?:\r\n?|\n)\s*(?:\r\n?|\n)\s*/g, ' ').replace(/\s*[\r\n]\s*/g, '');
}

/** What stands between a report's title and its text. */
interface Opening {
  readonly contributors: readonly string[];
  /** The first short line, which may name who wrote the report. */
  readonly byline: string;
  /** Index of the first paragraph of the text. */
  readonly bodyStart: number;
}

const SALUTATION = /^(?:[各名]位(?:代表|委员|同志|领导)|同志们|女士们|主席[，、])/u;
const LOOK_AHEAD = 16;
/** Where text begins with short paragraphs: so many lines before them may say who wrote and when. */
const MOST_BYLINES = 4;
const LONG = 60;

function openingOf(
  text: string,
  body: readonly JoinedParagraph[],
  sectionLines: ReadonlySet<number>,
): Opening {
  const section = body.findIndex(({ firstLine }) => sectionLines.has(firstLine));
  const opening = body.slice(0, section < 0 ? LOOK_AHEAD : Math.min(section, LOOK_AHEAD));
  const wordsOf = ({ start, end }: JoinedParagraph) => text.slice(start, Math.min(end, start + LONG));
  const salutation = opening.findIndex((paragraph) => SALUTATION.test(wordsOf(paragraph)));
  const long = opening.findIndex(({ start, end }) => end - start >= LONG);
  const bodyStart = salutation >= 0 ? salutation + 1 : Math.max(0, long);
  const bylines = bodyStart > 0 ? bodyStart : bylinesBefore(text, opening);
  const contributors = opening
    .slice(0, bylines)
    .map((paragraph) => bareByline(wordsOf(paragraph)))
    .filter(
      (words) =>
        words.length < 40 &&
        !markerAt(words, 0, words.length) &&
        (looksLikeContributor(words) || (salutation >= 0 && isPersonName(words))),
    );
  const [first] = opening;
  return {
    contributors: contributors.slice(0, 2).flatMap(splitContributors),
    byline: first ? bareByline(wordsOf(first)) : '',
    bodyStart,
  };
}

/** How many lines stand before the text where it begins with a short sentence or a heading; 0 where that is not clear. */
function bylinesBefore(text: string, opening: readonly JoinedParagraph[]): number {
  const sentence = opening.findIndex(
    ({ start, end }) => endsSentence(text, start, end) || markerAt(text, start, end) !== undefined,
  );
  return Math.max(0, Math.min(sentence, MOST_BYLINES));
}

/** Without what sets it off: Markdown's marks, or brackets around the whole. */
function bareByline(words: string): string {
  return words.replace(/[*_]{2}/g, '').replace(/^[（(【〔]\s*([^（）()]*?)\s*[）)】〕]$/u, '$1');
}
