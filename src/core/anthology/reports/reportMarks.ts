import type { Report } from '../parsedText';
import { yearIn } from '../record/yearIn';
import type { ReportPlan } from './buildReports';
import { titleKey } from './titles/titles';

/** The reader's word on a line: whether a report begins there, and what is to be read instead of what the rules read. */
export interface ReportOverride {
  readonly report: boolean;
  readonly title?: string;
  readonly contributors?: readonly string[];
  /** 2015-03-05, 2015-03 or 2015. */
  readonly date?: string;
}

/** By the line (0-based) of the title, its first where it has several. */
export type ReportMarks = ReadonlyMap<number, ReportOverride>;

/**
 * The plans with the reader's word on them: without those on lines that are none, with one for each line that is a
 * title. A marked line is the body of the entry without a body that has its words.
 */
export function withMarkedReports(
  plans: readonly ReportPlan[],
  marks: ReportMarks,
  titles: { readonly listed: readonly string[]; readonly ofLine: (line: number) => string },
): readonly ReportPlan[] {
  if (marks.size === 0) return plans;
  const kept = plans.filter(
    ({ firstLine, lastLine }) => markOf(marks, firstLine, Math.max(firstLine, lastLine))?.report !== false,
  );
  const listed = new Set(kept.map(({ entry }) => entry));
  const keys = titles.listed.map(titleKey);
  const added = [...marks].flatMap(([line, { report, title }]): readonly ReportPlan[] => {
    if (!report || line < 0) return [];
    const own = kept.find(({ firstLine, lastLine }) => firstLine === line && lastLine >= line);
    if (own) return [{ ...own, kind: 'report' }];
    const key = titleKey(title ?? titles.ofLine(line));
    const entry = keys.findIndex((each, index) => each === key && !listed.has(index));
    return [{ firstLine: line, lastLine: line, kind: 'report', ...(entry < 0 ? {} : { entry }) }];
  });
  const replaced = new Set(added.map(({ firstLine }) => firstLine));
  return [...kept.filter(({ firstLine }) => !replaced.has(firstLine)), ...added].sort(
    (a, b) => a.firstLine - b.firstLine,
  );
}

function markOf(marks: ReportMarks, first: number, last: number): ReportOverride | undefined {
  for (let line = first; line <= last; line++) if (marks.has(line)) return marks.get(line);
  return undefined;
}

/** What was read of a report, put right where the reader knows better. */
export function corrected<T extends Pick<Report, 'title' | 'contributors' | 'date' | 'year'>>(
  report: T,
  mark: ReportOverride | undefined,
): T {
  const { title = report.title, contributors = report.contributors, date = report.date } = mark ?? {};
  const year = yearIn(mark?.date ?? '') ?? (mark?.title === undefined ? undefined : yearIn(mark.title));
  return { ...report, title, contributors, date, year: year ?? report.year };
}

/** What an entry of the 目录 is to be called, as the reader says of its body; nothing where the reader says nothing. */
export function listedAs(mark: ReportOverride | undefined): Partial<Pick<Report, 'title' | 'contributors'>> {
  return {
    ...(mark?.title === undefined ? {} : { title: mark.title }),
    ...(mark?.contributors === undefined ? {} : { contributors: mark.contributors }),
  };
}
