import type { Line } from '../../text/lines';
import type { JoinedParagraph } from '../../text/paragraphs';
import type { Contents } from '../contents/findContents';
import type { DraftEntry } from '../contents/contentsLevels';
import { dateIn } from '../record/dateIn';
import { contributorsIn } from '../record/offices';
import { namedIn, openingOf, signedByPersons, type Opening } from '../record/opening';
import { yearIn } from '../record/yearIn';
import { headingsOf, type HeadingOptions } from '../headings/headings';
import { corrected, type ReportMarks, type ReportOverride } from './reportMarks';
import { titleWords } from './titles/titles';
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
  options: Omit<HeadingOptions, 'sectionLines'> & { readonly reportMarks: ReportMarks },
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
    const mark = options.reportMarks.get(plan.firstLine);
    return [{ titleRange, entry, opening, mark, range, entryIndex: plan.entry, headings: built.headings }];
  });
  const signed = signedByPersons(drafts.map(({ opening }) => opening));
  const reports = drafts.map((draft) => ({
    ...corrected(describe(text, draft, signed), draft.mark),
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
  readonly mark: ReportOverride | undefined;
}

function describe(text: string, { titleRange, entry, opening }: Draft, signed: boolean) {
  const labelled = text.slice(titleRange.start, titleRange.end);
  const lines = labelled.replace(TITLE_LABEL, '');
  const start = titleRange.end - lines.length;
  const occasion = OCCASION.exec(lines);
  const printed = occasion ? lines.slice(0, occasion.index) : lines;
  const listed = contributorsIn(entry?.contributors ?? []);
  const speaker = contributorsIn(occasion?.[1] === undefined ? [] : [occasion[1]]);
  const contributors = [listed, speaker, namedIn(opening, signed)].find(({ names }) => names.length > 0);
  const title = shownTitle(printed, entry);
  const date = (occasion && dateIn(occasion[0])) ?? opening.date;
  return {
    title,
    titleRange: { start, end: start + printed.length },
    contributors: contributors?.names ?? [],
    offices: contributors?.offices ?? {},
    date: date ?? opening.published,
    year: yearIn(date ?? '') ?? yearIn(title) ?? yearIn(opening.published ?? ''),
  };
}

/** 某报告——2005年1月6日在某会议上 市长 某某: the occasion in the title's line; group 1 is who spoke. */
const OCCASION =
  /\s*[—－-]{2,}\s*(?:[0-9０-９]{4}年|[一二][〇○零一二三四五六七八九]{3}年|在)[^\r\n]*[会會][议議]?上\s*([^\r\n]{2,30})?$/u;

/** Markdown's hashes, or the label of a data sheet. */
const TITLE_LABEL = /^(?:#+\s*|(?:法[規规]名[稱称]|题名|标题|篇名|书名|Title)\s*[:：]\s*)/iu;

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
