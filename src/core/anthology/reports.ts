import type { Line } from '../text/lines';
import type { JoinedParagraph } from '../text/paragraphs';
import type { TextRange } from '../text/range';
import type { Contents, DraftEntry } from './contents';
import { looksLikeContributor, splitContributors } from './contributors';
import { headingsOf, type HeadingOptions } from './headings';
import { titleWords } from './titles';
import type { Problem, Report } from './volume';

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
  options: HeadingOptions,
): BuiltReports {
  const starts = plans.filter(({ kind }) => kind !== 'section');
  const contentsStart = contents ? (lines[contents.firstLine]?.start ?? text.length) : text.length;
  const problems: Problem[] = [];
  let next = 0;
  const reports = starts.flatMap((plan, index): readonly Report[] => {
    const start = lines[plan.firstLine]?.start ?? 0;
    const titleRange = {
      start,
      end: plan.lastLine < plan.firstLine ? start : (lines[plan.lastLine]?.end ?? start),
    };
    const following = starts[index + 1];
    const limit = following ? (lines[following.firstLine]?.start ?? text.length) : text.length;
    const end = contentsStart > titleRange.start ? Math.min(limit, contentsStart) : limit;
    while (next < paragraphs.length && (paragraphs[next]?.start ?? Infinity) < titleRange.end) next++;
    const first = next;
    while (next < paragraphs.length && (paragraphs[next]?.start ?? Infinity) < end) next++;
    if (plan.kind === 'group') return [];
    const body = paragraphs.slice(first, next);
    const range = { start: titleRange.start, end };
    const opening = openingOf(text, body);
    const built = headingsOf(text, body, range, opening.bodyStart, options);
    problems.push(...built.problems);
    const entry = plan.entry === undefined ? undefined : contents?.entries[plan.entry];
    return [
      { ...describe(text, titleRange, entry, opening), range, entry: plan.entry, headings: built.headings },
    ];
  });
  return { reports, problems };
}

function describe(text: string, titleRange: TextRange, entry: DraftEntry | undefined, opening: Opening) {
  const printed = text.slice(titleRange.start, titleRange.end).replace(TITLE_LABEL, '');
  const contributors = entry && entry.contributors.length > 0 ? entry.contributors : opening.contributors;
  const start = titleRange.end - printed.length;
  return { title: titleWords(joinLines(printed)), titleRange: { start, end: titleRange.end }, contributors };
}

/** Markdown's hashes, or the label of a data sheet. */
const TITLE_LABEL = /^(?:#+\s*|(?:法[規规]名[稱称]|题名|标题|篇名|书名)\s*[:：]\s*)/u;

/** A title set in two lines is one: a blank stays only where the lines would run together as words. */
function joinLines(printed: string): string {
  return printed.replace(/\s*[\r\n]\s*/g, '');
}

/** What stands between a report's title and its text. */
interface Opening {
  readonly contributors: readonly string[];
  /** Index of the first paragraph of the text. */
  readonly bodyStart: number;
}

const SALUTATION = /^(?:[各名]位(?:代表|委员|同志|领导)|同志们|女士们|主席[，、])/u;
const LOOK_AHEAD = 16;
const LONG = 60;

function openingOf(text: string, body: readonly JoinedParagraph[]): Opening {
  const opening = body.slice(0, LOOK_AHEAD);
  const wordsOf = ({ start, end }: JoinedParagraph) => text.slice(start, Math.min(end, start + LONG));
  const salutation = opening.findIndex((paragraph) => SALUTATION.test(wordsOf(paragraph)));
  const long = opening.findIndex(({ start, end }) => end - start >= LONG);
  const bodyStart = salutation >= 0 ? salutation + 1 : Math.max(0, long);
  const contributors = opening
    .slice(0, bodyStart)
    .map((paragraph) => wordsOf(paragraph).replace(/[*_]{2}/g, ''))
    .filter((words) => words.length < 40 && looksLikeContributor(words));
  return { contributors: contributors.slice(0, 2).flatMap(splitContributors), bodyStart };
}
