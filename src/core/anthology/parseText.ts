import { findFurniture, type PageFurniture } from '../text/furniture';
import { layoutOf } from '../text/layout';
import { linesOf, type Line } from '../text/lines';
import { joinParagraphs, withLinesJoined } from '../text/paragraphs';
import { firstIndex } from '../text/range';
import { sourceText, type SourceText } from '../text/sourceText';
import { anchorEntries, type Anchoring } from './reports/anchoring';
import { bibliographyOf } from './record/bibliography';
import { findContents, type Contents } from './contents/findContents';
import { indexTitles } from './contents/titleIndex';
import type { HeadingOverride } from './headings/headings';
import { damagedMarkerAt } from './headings/markers';
import { opensParagraph } from './reports/openings';
import { pagesOf, type KnownPage } from './reports/printedPages';
import { withPagesLeftOver } from './contents/pagesLeftOver';
import { buildReports, type ReportPlan } from './reports/buildReports';
import { listedAs, withMarkedReports, type ReportMarks, type ReportOverride } from './reports/reportMarks';
import { titlesWithoutContents } from './reports/titles/titlesWithoutContents';
import { quoteProblems, titleProblems, withoutSwarms } from './reports/textProblems';
import type { Anchor, BibliographicRecord, ContentsEntry, Problem, ParsedText } from './parsedText';

/** What the reader wants, and knows better than the rules. */
export interface ParseOptions {
  /** 一是, 第一，, 原因之一 count as headings below the others. Default false. */
  readonly enumerations?: boolean;
  readonly overrides?: StructureOverrides;
}

/** The reader's word on a file, as `.wenxuan/structure.json` keeps it. */
export interface StructureOverrides {
  /** By line, 1-based. */
  readonly lines?: readonly ({ readonly line: number } & HeadingOverride)[];
  /** The line (1-based) of the head 目录. */
  readonly contentsLine?: number;
  /** By line, 1-based. */
  readonly reports?: readonly ({ readonly line: number } & ReportOverride)[];
}

/**
 * Reads a text as a volume: what it is, its 目录, its reports with their headings, its printed pages. Never throws;
 * what it cannot tell is left out or named in `problems`. Time is linear in the length of the text.
 */
export function parseText(text: string, options: ParseOptions = {}): ParsedText {
  const source = sourceText(text);
  const lines = linesOf(source);
  const overrides = lineOverrides(source, lines, options.overrides ?? {});
  const listed = findContents(text, lines, indexTitles(text, lines), overrides.contentsHead);
  const stretches = listed?.stretches ?? [];
  const isContents = (line: number) =>
    stretches.some(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine);
  const page = findFurniture(
    text,
    lines,
    isContents,
    listed?.entries.map(({ title }) => title),
  );
  const isOut = (line: number) => isContents(line) || page.isFurniture(line);
  const pageOf = pageOfMarks(page);
  const anchoring = listed && anchorEntries(listed.entries, { text, lines, isOut, pageOf });
  const contents = listed && anchoring && withPagesLeftOver(listed, anchoring, pageOf);
  const plans = withMarkedReports(reportPlans(text, lines, contents, anchoring, isOut), overrides.reports, {
    listed: contents?.entries.map(({ title }) => title) ?? [],
    ofLine: (line) => text.slice(lines[line]?.start, lines[line]?.end),
  });
  const titleLines = new Set(plans.flatMap(({ firstLine, lastLine }) => range(firstLine, lastLine)));
  const titleTails = new Set(plans.flatMap(({ firstLine, lastLine }) => range(firstLine + 1, lastLine)));
  const joined = joinParagraphs(text, lines, layoutOf(text, lines, isOut), {
    isFurniture: page.isFurniture,
    opens: (line) => opensParagraph(text, line.start, line.end),
    mayOpen: (line) => damagedMarkerAt(text, line.start, line.end)?.family === 'arabic',
    isApart: (line) =>
      isContents(line) || titleLines.has(line) || overrides.headings.get(line)?.heading === true,
  });
  const paragraphs = withLinesJoined(joined, titleTails);
  const { reports, problems } = buildReports(text, lines, paragraphs, plans, contents, {
    enumerations: options.enumerations ?? false,
    lineOverrides: overrides.headings,
    reportMarks: overrides.reports,
  });
  const entries = contents ? contentsEntries(lines, contents, anchoring, plans, overrides.reports) : [];
  const bibliography = recordOf(text, lines, plans, contents);
  return {
    bibliography,
    contents: entries,
    contentsRange: stretches[0] && linesRange(lines, stretches[0].firstLine, stretches[0].lastLine),
    reports,
    paragraphs,
    furniture: page.furniture,
    pages: pagesOf({
      lines,
      marks: page.marks,
      isFurniture: page.isFurniture,
      paragraphs,
      known: knownPages(lines, contents, plans),
      end: text.length,
    }),
    problems: withoutSwarms([
      ...isbnProblems(bibliography),
      ...ambiguousProblems(entries),
      ...titleProblems(entries, reports),
      ...problems,
      ...quoteProblems(text, paragraphs),
    ]),
  };
}

interface LineOverrides {
  readonly contentsHead: number | undefined;
  readonly headings: ReadonlyMap<number, HeadingOverride>;
  readonly reports: ReportMarks;
}

/** The reader counts source lines; a very long one is several lines here, and means the first. */
function lineOverrides(
  source: SourceText,
  lines: readonly Line[],
  overrides: StructureOverrides,
): LineOverrides {
  const lineOf = (sourceLine: number) => {
    const start = source.lineStarts[sourceLine - 1];
    return start === undefined ? -1 : lines.findIndex((line) => line.start >= start);
  };
  const { contentsLine, lines: marked = [], reports = [] } = overrides;
  return {
    contentsHead: contentsLine === undefined ? undefined : lineOf(contentsLine),
    headings: new Map(marked.map(({ line, ...override }) => [lineOf(line), override])),
    reports: new Map(reports.map(({ line, ...override }) => [lineOf(line), override])),
  };
}

/** The printed page of a line as the last mark before it tells, give or take one. */
function pageOfMarks({ marks }: PageFurniture): (line: number) => number | undefined {
  if (marks.length < 3) return () => undefined;
  return (line) => {
    const next = firstIndex(marks.length, (index) => (marks[index]?.line ?? Infinity) >= line);
    const before = marks[next - 1];
    return before ? before.number : (marks[next]?.number ?? 1) - 1;
  };
}

/** Where each report's title stands, in the order of the text. */
function reportPlans(
  text: string,
  lines: readonly Line[],
  contents: Contents | undefined,
  anchoring: Anchoring | undefined,
  isOut: (line: number) => boolean,
): readonly ReportPlan[] {
  if (!contents || !anchoring)
    return titlesWithoutContents({ text, lines, isOut }).map((title) => ({ ...title, kind: 'report' }));
  let hasChapter = false;
  return contents.entries.flatMap((entry, index): readonly ReportPlan[] => {
    const place = anchoring.chosen[index];
    if (!entry.section && !entry.group) hasChapter = place !== undefined;
    if (!place || anchoring.rivals[index]?.length) return [];
    const kind = entry.group ? 'group' : entry.section && hasChapter ? 'section' : 'report';
    return [{ firstLine: place.firstLine, lastLine: place.lastLine, entry: index, kind }];
  });
}

function contentsEntries(
  lines: readonly Line[],
  contents: Contents,
  anchoring: Anchoring,
  plans: readonly ReportPlan[],
  marks: ReportMarks,
): readonly ContentsEntry[] {
  const reports = plans.filter(({ kind }) => kind === 'report');
  return contents.entries.map((entry, index) => ({
    ...entry,
    ...listedAs(marks.get(plans.find((plan) => plan.entry === index)?.firstLine ?? -1)),
    anchor: anchorOf(lines, index, anchoring, plans, reports),
  }));
}

function anchorOf(
  lines: readonly Line[],
  index: number,
  anchoring: Anchoring,
  plans: readonly ReportPlan[],
  reports: readonly ReportPlan[],
): Anchor {
  const plan = plans.find(({ entry }) => entry === index);
  const rivals = anchoring.rivals[index] ?? [];
  const own = anchoring.chosen[index];
  if (!plan && rivals.length > 0) {
    const candidates = [...(own ? [own] : []), ...rivals]
      .map(({ firstLine }) => lines[firstLine]?.start ?? 0)
      .sort((a, b) => a - b);
    return { status: 'ambiguous', candidates };
  }
  if (!plan) return { status: 'missing' };
  const report =
    plan.kind === 'group'
      ? reports.findIndex(({ firstLine }) => firstLine > plan.firstLine)
      : reports.findLastIndex(({ firstLine }) => firstLine <= plan.firstLine);
  return report < 0
    ? { status: 'missing' }
    : { status: 'found', report, start: lines[plan.firstLine]?.start ?? 0 };
}

function recordOf(
  text: string,
  lines: readonly Line[],
  plans: readonly ReportPlan[],
  contents: Contents | undefined,
): BibliographicRecord {
  const firstReport = plans[0]?.firstLine ?? lines.length;
  const frontEnd = Math.min(firstReport, contents?.stretches[0]?.firstLine ?? lines.length, 300);
  return bibliographyOf(text, lines, frontEnd, Math.max(frontEnd, lines.length - 60));
}

function knownPages(
  lines: readonly Line[],
  contents: Contents | undefined,
  plans: readonly ReportPlan[],
): readonly KnownPage[] {
  return plans.flatMap(({ entry, firstLine }) => {
    if (entry === undefined) return [];
    const page = contents?.entries[entry]?.page;
    const nextPage = contents?.entries[entry + 1]?.page;
    return page === undefined
      ? []
      : [{ start: lines[firstLine]?.start ?? 0, line: firstLine, page, nextPage }];
  });
}

function isbnProblems({ isbn }: BibliographicRecord): readonly Problem[] {
  return isbn
    .filter(({ valid }) => !valid)
    .map(({ text, range }) => ({ kind: 'isbn-checksum', range, values: { isbn: text } }));
}

function ambiguousProblems(entries: readonly ContentsEntry[]): readonly Problem[] {
  return entries.flatMap(({ anchor, title, range }): readonly Problem[] =>
    anchor.status === 'ambiguous'
      ? [{ kind: 'entry-ambiguous', range, values: { title, places: anchor.candidates.length } }]
      : [],
  );
}

function linesRange(lines: readonly Line[], first: number, last: number) {
  return { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 };
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
