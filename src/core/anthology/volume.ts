import { placeIn, type Place } from '../text/place';
import type { TextRange } from '../text/range';
import { pageAt } from './lookup';
import type { OutlinedFile } from './volumes/outlinedFile';
import type {
  BibliographicRecord,
  ContentsEntry,
  Heading,
  HeadingKind,
  Problem,
  Report,
  TextOutline,
} from './parsedText';
import { titleWithYear, yearIn } from './record/yearIn';

/** The files that make up one volume: mostly one; for a volume kept as a folder its 目录 and a file a report. */
export interface VolumeFiles {
  /** The file that holds the 目录, or the only one. */
  readonly main: OutlinedFile;
  readonly others: readonly OutlinedFile[];
  /** For entry i of the main file's 目录 the index into `others` of the file that holds its body. */
  readonly entryFiles: readonly (number | undefined)[];
}

export interface VolumeSummary {
  /** The path of the main file. */
  readonly id: string;
  /** With the year where the title itself does not have it. */
  readonly title: string;
  /** That of the bibliographic record; else that of its only report, or what the title or, last, the file's name says. */
  readonly year: number | undefined;
  /** Paths of all files that belong to it; the first is `id`. */
  readonly files: readonly string[];
  /** Entries of the 目录, groups not counted. */
  readonly listed: number;
  /** Reports whose body is here. */
  readonly found: number;
  /** UTF-16 units of its text. */
  readonly characters: number;
  readonly problems: number;
}

export interface Volume extends VolumeSummary {
  readonly bibliography: BibliographicRecord;
  /** The 目录 as a whole, where there is one. */
  readonly contentsPlace: Place | undefined;
  /** In the order of the 目录, then reports it does not list. */
  readonly entries: readonly EntryNode[];
  readonly problemList: readonly FileProblem[];
}

export interface FileProblem {
  readonly problem: Problem;
  readonly place: Place;
}

/** `unlisted`: a report in the text that the 目录 does not name. */
export type EntryStatus = 'found' | 'missing' | 'ambiguous' | 'unlisted';

export interface EntryNode {
  /** Unique in its volume and stable while the 目录 does not change. */
  readonly id: string;
  readonly kind: 'entry' | 'group';
  readonly title: string;
  /** The title as lists show it, with the report's year where it names none. */
  readonly label: string;
  readonly contributors: readonly string[];
  /** As the 目录 prints it. */
  readonly page: number | undefined;
  readonly status: EntryStatus;
  /** Its line in the 目录; of an unlisted report its title. */
  readonly place: Place;
  readonly report: ReportNode | undefined;
  /** Of a group: what it holds. */
  readonly children: readonly EntryNode[];
}

export interface PageReference {
  readonly number: number;
  readonly evidence: 'printed' | 'inferred';
}

export interface ReportNode {
  /** Index into `Volume.reports` of its file. */
  readonly index: number;
  readonly title: string;
  readonly contributors: readonly string[];
  /** That of the report, else the one in the name of a file that holds nothing else. */
  readonly year: number | undefined;
  /** Its title. */
  readonly place: Place;
  /** The whole report. */
  readonly extent: Place;
  readonly firstPage: PageReference | undefined;
  readonly lastPage: PageReference | undefined;
  readonly headings: readonly HeadingNode[];
}

export interface HeadingNode {
  readonly kind: HeadingKind;
  readonly level: number;
  readonly marker: string;
  readonly title: string;
  /** Its title. */
  readonly place: Place;
  /** The whole section. */
  readonly extent: Place;
  readonly page: PageReference | undefined;
  readonly children: readonly HeadingNode[];
}

/** Describes a volume in a line: title, year, counts. */
export function summarise(files: VolumeFiles): VolumeSummary {
  const { main, others } = files;
  const all = [main, ...others];
  const entries = main.volume.contents.filter((entry) => !entry.group);
  return {
    id: main.path,
    title: titleOf(main),
    year: main.volume.bibliography.year ?? yearIn(titleOf(main)) ?? yearIn(nameOf(main.path)),
    files: all.map((file) => file.path),
    listed: entries.length,
    found: all.reduce((sum, file) => sum + file.volume.reports.length, 0),
    characters: all.reduce((sum, file) => sum + file.characters, 0),
    problems: all.reduce((sum, file) => sum + file.problems.length, 0),
  };
}

/** The whole contents of a volume as a tree: groups, entries, reports and their headings. */
export function volumeOf(files: VolumeFiles): Volume {
  const { main, others } = files;
  const { contentsRange } = main.volume;
  return {
    ...summarise(files),
    bibliography: main.volume.bibliography,
    contentsPlace: contentsRange && placeIn(main.path, main.lines, contentsRange),
    entries: [...listedEntries(files), ...unlistedReports(files)],
    problemList: [main, ...others].flatMap((file) =>
      file.problems.map((problem) => ({ problem, place: placeIn(file.path, file.lines, problem.range) })),
    ),
  };
}

/** Title and year, which tells the volumes of a series apart; a file without a title has its name. */
function titleOf({ path, volume }: OutlinedFile): string {
  const { title, year } = volume.bibliography;
  if (title !== undefined) return titleWithYear(title, year);
  const [report, ...others] = volume.reports;
  if (!report || others.length > 0 || report.title === '') return nameOf(path);
  return titleWithYear(report.title, yearOf(report, path, others));
}

/** A file of one report may have the year in its name only. */
function yearOf({ year }: Report, path: string, others: readonly Report[]): number | undefined {
  return year ?? (others.length === 0 ? yearIn(nameOf(path)) : undefined);
}

function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

interface OpenGroup {
  readonly level: number;
  readonly children: EntryNode[];
}

function listedEntries(files: VolumeFiles): EntryNode[] {
  const roots: EntryNode[] = [];
  const open: OpenGroup[] = [];
  files.main.volume.contents.forEach((entry, index) => {
    if (entry.section && entry.anchor.status === 'found') return; // a heading of its report
    while ((open.at(-1)?.level ?? -1) >= entry.level) open.pop();
    const children: EntryNode[] = [];
    (open.at(-1)?.children ?? roots).push(entryNode(files, entry, index, children));
    if (entry.group) open.push({ level: entry.level, children });
  });
  return roots;
}

function entryNode(
  files: VolumeFiles,
  entry: ContentsEntry,
  index: number,
  children: readonly EntryNode[],
): EntryNode {
  const { main } = files;
  const report = entryReport(files, entry, index);
  return {
    id: `entry:${index}`,
    kind: entry.group ? 'group' : 'entry',
    title: entry.title,
    label: titleWithYear(entry.title, report?.year),
    contributors: entry.contributors,
    page: entry.page,
    status: report ? 'found' : statusWithoutReport(entry),
    place: placeIn(main.path, main.lines, entry.range),
    report,
    children,
  };
}

function statusWithoutReport({ anchor, group }: ContentsEntry): EntryStatus {
  return anchor.status === 'found' && !group ? 'missing' : anchor.status;
}

function entryReport(files: VolumeFiles, entry: ContentsEntry, index: number): ReportNode | undefined {
  const other = files.others[files.entryFiles[index] ?? -1];
  if (other) {
    const [first] = other.volume.reports;
    return first && reportNode(other, first);
  }
  if (entry.group || entry.anchor.status !== 'found') return undefined;
  const report = files.main.volume.reports[entry.anchor.report];
  return report && reportNode(files.main, report);
}

function unlistedReports({ main, others, entryFiles }: VolumeFiles): EntryNode[] {
  const listed = new Set(entryFiles);
  const nodes = main.volume.reports
    .filter((report) => report.entry === undefined)
    .map((report) => unlistedNode(main, report));
  others.forEach((file, index) => {
    const reports = listed.has(index) ? file.volume.reports.slice(1) : file.volume.reports;
    nodes.push(...reports.map((report) => unlistedNode(file, report)));
  });
  return nodes;
}

function unlistedNode(file: OutlinedFile, report: Report): EntryNode {
  // A row must be told from others: a text that begins without a title has the name of its file, as its volume has.
  const title = report.title === '' ? nameOf(file.path) : report.title;
  const node = reportNode(file, report);
  return {
    id: `report:${file.path}:${report.range.start}`,
    kind: 'entry',
    title,
    label: titleWithYear(title, node.year),
    contributors: report.contributors,
    page: undefined,
    status: 'unlisted',
    place: placeIn(file.path, file.lines, report.titleRange),
    report: node,
    children: [],
  };
}

function reportNode(file: OutlinedFile, report: Report): ReportNode {
  return {
    index: file.volume.reports.indexOf(report),
    title: report.title,
    contributors: report.contributors,
    year: yearOf(
      report,
      file.path,
      file.volume.reports.filter((other) => other !== report),
    ),
    place: placeIn(file.path, file.lines, report.titleRange),
    extent: placeIn(file.path, file.lines, report.range),
    firstPage: pageReference(file.volume, report.range.start),
    lastPage: pageReference(file.volume, lastOffset(report.range)),
    headings: report.headings.map((heading) => headingNode(file, heading)),
  };
}

function headingNode(file: OutlinedFile, heading: Heading): HeadingNode {
  return {
    kind: heading.kind,
    level: heading.level,
    marker: heading.marker,
    title: heading.title,
    place: placeIn(file.path, file.lines, heading.titleRange),
    extent: placeIn(file.path, file.lines, heading.range),
    page: pageReference(file.volume, heading.titleRange.start),
    children: heading.children.map((child) => headingNode(file, child)),
  };
}

function pageReference(volume: TextOutline, offset: number): PageReference | undefined {
  const page = pageAt(volume, offset);
  return page && { number: page.number, evidence: page.evidence };
}

function lastOffset(range: TextRange): number {
  return Math.max(range.start, range.end - 1);
}
