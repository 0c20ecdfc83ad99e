import { lineRange, type SourceText } from '../../text/sourceText';
import type { HeadingOverride } from '../headings/headings';
import type { StructureOverrides } from '../parseText';
import type { ReportOverride } from '../reports/reportMarks';

/** Where a folder keeps what its reader says about its files, relative to the folder. */
export const structurePath = '.wenxuan/structure.json';

/** The reader's word on the files of a folder. */
export interface StructureFile {
  /** By path relative to the folder, with `/` between its parts. */
  readonly files: Readonly<Record<string, FileStructure>>;
}

export interface FileStructure {
  /** Whether the file is a report text; undefined: as it looks. */
  readonly report?: boolean;
  /** The encoding of the file, by the editor's names; undefined: as the settings say, else detected. */
  readonly encoding?: string;
  /** The line that heads the 目录, as {@link markedLine} has it; undefined: found by rules. */
  readonly contents?: string;
  readonly headings?: readonly HeadingMark[];
  readonly reports?: readonly ReportMark[];
}

/** Tells that a report begins at a line or does not, and what is to be read there instead of what the rules read. */
export interface ReportMark extends ReportOverride {
  /** The title's first line from its first character on, at most {@link markLength} characters. */
  readonly line: string;
  /** Which of the lines that begin so, from 1 on; undefined: the first. A 目录 mostly has the line before the text. */
  readonly nth?: number;
}

/** Tells that lines which begin so are, or are not, headings. Lines move when a text is edited; their words stay. */
export interface HeadingMark {
  /** The line from its first character on, at most {@link markLength} characters. */
  readonly line: string;
  readonly heading: boolean;
  /** Undefined: as the rules say. */
  readonly level?: number;
}

/** Characters of a line that tell it from others. */
const markLength = 60;

/** Reads a structure file. What is not as it should be is passed over; undefined for text that is no JSON object. */
export function parseStructure(json: string): StructureFile | undefined {
  const value = objectIn(json);
  if (!value) return undefined;
  const files = isRecord(value['files']) ? value['files'] : {};
  return {
    files: Object.fromEntries(Object.entries(files).map(([path, file]) => [path, fileStructure(file)])),
  };
}

/**
 * The text of a structure file with another word on one file, all else as it was, also what is not understood; a file
 * about which nothing is said any more leaves no trace. Undefined where the old text cannot be read.
 */
export function changedStructure(json: string, path: string, change: StructureChange): string | undefined {
  const value = objectIn(json);
  const files = value?.['files'] ?? {};
  if (!value || !isRecord(files)) return undefined;
  const before = isRecord(files[path]) ? files[path] : {};
  const after = changedFile(before, change);
  const others = Object.entries(files).filter(([other]) => other !== path);
  const entries = Object.keys(after).length > 0 ? [...others, [path, after] as const] : others;
  return `${JSON.stringify({ ...value, files: Object.fromEntries(entries) }, undefined, 2)}\n`;
}

/** What is to be said about a file, from what was. */
export type StructureChange = (file: FileStructure) => FileStructure;

/** A structure with another word on a file; one that says nothing any more leaves no trace. */
export function withFile(structure: StructureFile, path: string, file: FileStructure): StructureFile {
  const others = Object.fromEntries(Object.entries(structure.files).filter(([other]) => other !== path));
  return { files: Object.keys(file).length > 0 ? { ...others, [path]: file } : others };
}

/** What is understood of it as `change` makes it, the rest as it was. */
function changedFile(before: Record<string, unknown>, change: StructureChange): Record<string, unknown> {
  const { headings = [], reports = [], ...after } = change(fileStructure(before));
  const foreign = Object.entries(before).filter(([name]) => !understood.has(name));
  const headingMarks = writtenMarks(before['headings'], headings, headingMark);
  const reportMarks = writtenMarks(before['reports'], reports, reportMark);
  return {
    ...Object.fromEntries(foreign),
    ...after,
    ...(headingMarks.length > 0 ? { headings: headingMarks } : {}),
    ...(reportMarks.length > 0 ? { reports: reportMarks } : {}),
  };
}

const understood: ReadonlySet<string> = new Set(['report', 'encoding', 'contents', 'headings', 'reports']);

/** Marks as they are to be written: those that were there as they were, also what is not understood. */
function writtenMarks<T>(
  before: unknown,
  marks: readonly T[],
  read: (value: unknown) => T | undefined,
): readonly unknown[] {
  const written: readonly unknown[] = Array.isArray(before) ? before : [];
  const isSame = (value: unknown, mark: T): boolean => JSON.stringify(read(value)) === JSON.stringify(mark);
  const own = marks.map((mark) => written.find((value) => isSame(value, mark)) ?? mark);
  return [...own, ...written.filter((value) => read(value) === undefined)];
}

/** An empty text says nothing; undefined for one that is no JSON object. */
function objectIn(json: string): Record<string, unknown> | undefined {
  const text = json.replace(/^\ufeff/, '');
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A file's marks with one more, which takes the place of an earlier one on the same line; undefined only removes. */
export function withMark(file: FileStructure, line: string, mark: HeadingMark | undefined): FileStructure {
  const { headings = [], ...rest } = file;
  const others = headings.filter((other) => other.line !== line);
  const marks = mark ? [...others, mark] : others;
  return marks.length > 0 ? { ...rest, headings: marks } : rest;
}

/** A file's marks with one more on a report, which takes the place of an earlier one on the same line. */
export function withReportMark(file: FileStructure, mark: ReportMark): FileStructure {
  return { ...file, reports: [...(withoutReportMark(file, mark).reports ?? []), mark] };
}

/** A file's marks without the one on the report whose title begins at a line. */
export function withoutReportMark(
  file: FileStructure,
  line: Pick<ReportMark, 'line' | 'nth'>,
): FileStructure {
  const { reports = [], ...rest } = file;
  const others = reports.filter((other) => !isOfSameLine(other, line));
  return others.length > 0 ? { ...rest, reports: others } : rest;
}

/** The mark on a report whose title begins at a line; undefined where there is none. */
export function reportMarkOf(
  file: FileStructure | undefined,
  line: Pick<ReportMark, 'line' | 'nth'>,
): ReportMark | undefined {
  return file?.reports?.find((mark) => isOfSameLine(mark, line));
}

function isOfSameLine(a: Pick<ReportMark, 'line' | 'nth'>, b: Pick<ReportMark, 'line' | 'nth'>): boolean {
  return a.line === b.line && (a.nth ?? 1) === (b.nth ?? 1);
}

/** A line (0-based) as marks on reports name it. */
export function reportLine(source: SourceText, line: number): Pick<ReportMark, 'line' | 'nth'> {
  const words = markedLine(source, line);
  let nth = 1;
  for (let before = 0; before < line; before++) if (markedLine(source, before) === words) nth++;
  return nth === 1 ? { line: words } : { line: words, nth };
}

/** What marks call a line: its words, without blanks around, as far as they tell it. */
function markedLine(source: SourceText, line: number): string {
  const { start, end } = lineRange(source, line);
  return source.text
    .slice(start, Math.min(end, start + 4 * markLength))
    .trim()
    .slice(0, markLength);
}

/** The marks of a file as the parser takes them; undefined where there are none. */
export function overridesOf(
  file: FileStructure | undefined,
  source: SourceText,
): StructureOverrides | undefined {
  const marks = new Map((file?.headings ?? []).map((mark) => [mark.line, mark]));
  const contents = file?.contents;
  const reportMarks = file?.reports ?? [];
  if (marks.size === 0 && contents === undefined && reportMarks.length === 0) return undefined;
  const seen = new Map(reportMarks.map(({ line }) => [line, 0]));
  const reports: ({ readonly line: number } & ReportOverride)[] = [];
  const lines: ({ readonly line: number } & HeadingOverride)[] = [];
  let contentsLine: number | undefined;
  for (let line = 0; line < source.lineStarts.length; line++) {
    const words = markedLine(source, line);
    const mark = marks.get(words);
    if (mark) lines.push({ line: line + 1, ...overrideOf(mark) });
    if (words === contents) contentsLine ??= line + 1;
    const before = seen.get(words);
    if (before === undefined) continue;
    seen.set(words, before + 1);
    const title = reportMarkOf(file, { line: words, nth: before + 1 });
    if (title) reports.push({ ...title, line: line + 1 });
  }
  return {
    lines,
    ...(reports.length > 0 ? { reports } : {}),
    ...(contentsLine === undefined ? {} : { contentsLine }),
  };
}

function overrideOf({ heading, level }: HeadingMark): HeadingOverride {
  if (!heading) return { heading };
  return level === undefined ? { heading } : { heading, level };
}

function fileStructure(value: unknown): FileStructure {
  if (!isRecord(value)) return {};
  const { report, encoding, contents, headings, reports } = value;
  const marks = Array.isArray(headings) ? headings.map(headingMark).filter((mark) => mark !== undefined) : [];
  const reportMarks = Array.isArray(reports)
    ? reports.map(reportMark).filter((mark) => mark !== undefined)
    : [];
  return {
    ...(typeof report === 'boolean' ? { report } : {}),
    ...(typeof encoding === 'string' && encoding !== '' ? { encoding } : {}),
    ...(typeof contents === 'string' && contents !== '' ? { contents: contents.slice(0, markLength) } : {}),
    ...(marks.length > 0 ? { headings: marks } : {}),
    ...(reportMarks.length > 0 ? { reports: reportMarks } : {}),
  };
}

function reportMark(value: unknown): ReportMark | undefined {
  if (!isRecord(value)) return undefined;
  const { line, nth, report, title, contributors, date } = value;
  if (typeof line !== 'string' || line === '' || typeof report !== 'boolean') return undefined;
  const names = Array.isArray(contributors)
    ? contributors.filter((name) => typeof name === 'string')
    : undefined;
  return {
    line: line.slice(0, markLength),
    ...(typeof nth === 'number' && Number.isInteger(nth) && nth > 1 ? { nth } : {}),
    report,
    ...(typeof title === 'string' && title !== '' ? { title } : {}),
    ...(names ? { contributors: names } : {}),
    ...(typeof date === 'string' && DATE.test(date) ? { date } : {}),
  };
}

/** 2015-03-05, 2015-03 or 2015. */
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;

function headingMark(value: unknown): HeadingMark | undefined {
  if (!isRecord(value)) return undefined;
  const { line, heading, level } = value;
  if (typeof line !== 'string' || line === '' || typeof heading !== 'boolean') return undefined;
  const known = typeof level === 'number' && Number.isInteger(level) && level > 0 && level < 10;
  return { line: line.slice(0, markLength), heading, ...(known ? { level } : {}) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
