import type { ReportTotal, SectionTotal, VolumeTotal } from './hit';
import type { PlacedSegment } from './places';
import type { PartCount, SectionRows } from './tally';

/** What was counted in a file. */
export interface FileCount {
  readonly placed: PlacedSegment;
  readonly volumeTitle: string;
  readonly parts: readonly PartCount[];
}

/** Characters that a share is told for. */
const shareBase = 10_000;

export interface Totals {
  readonly total: number;
  readonly reportTotal: number;
  readonly volumes: readonly VolumeTotal[];
}

/** Sums up counts by volume, report and section; files of one volume follow one another. */
export function totalsOf(files: readonly FileCount[], rows: SectionRows, reportLimit: number): Totals {
  const listed = listedParts(files, reportLimit);
  fillSections(listed, files, rows);
  const volumes = new Map<string, VolumeSum>();
  files.forEach(({ placed, volumeTitle, parts }, file) => {
    const known = volumes.get(placed.volume);
    const sum = known ?? { title: volumeTitle, year: placed.year, count: 0, length: 0, reports: [] };
    if (!known) volumes.set(placed.volume, sum);
    sum.length += placed.segment.body.length;
    for (const part of parts) {
      sum.count += part.count;
      const sections = listed.get(keyOf(file, part.part));
      if (sections) sum.reports.push(reportOf(placed, part, sections));
    }
  });
  const found = [...volumes].filter(([, { count }]) => count > 0);
  return {
    total: found.reduce((total, [, { count }]) => total + count, 0),
    reportTotal: files.reduce((total, { parts }) => total + parts.length, 0),
    volumes: found.map(([volume, { title, year, count, length, reports }]) => ({
      volume,
      title,
      year,
      count,
      share: share(count, length),
      reports,
    })),
  };
}

interface VolumeSum {
  readonly title: string;
  readonly year: number | undefined;
  count: number;
  length: number;
  readonly reports: ReportTotal[];
}

/** The parts with the most hits, as many as there is room for, each with a list for its sections. */
function listedParts(files: readonly FileCount[], limit: number): Map<number, SectionTotal[]> {
  const parts = files.flatMap(({ parts }, file) =>
    parts.map(({ part, count }) => ({ key: keyOf(file, part), count })),
  );
  const most = parts.length > limit ? parts.sort((a, b) => b.count - a.count).slice(0, limit) : parts;
  return new Map(most.map(({ key }) => [key, []]));
}

function fillSections(
  listed: ReadonlyMap<number, SectionTotal[]>,
  files: readonly FileCount[],
  rows: SectionRows,
): void {
  for (let row = 0; row < rows.counts.length; row++) {
    const file = rows.files[row] ?? 0;
    const section = files[file]?.placed.segment.sections[rows.sections[row] ?? 0];
    if (!section) continue;
    const list = listed.get(keyOf(file, section.part));
    list?.push({ headings: section.headings, start: section.start, count: rows.counts[row] ?? 0 });
  }
}

/** More parts than a file can have. */
const partLimit = 2 ** 24;

function keyOf(file: number, part: number): number {
  return file * partLimit + part;
}

function reportOf(
  { file, segment }: PlacedSegment,
  counted: PartCount,
  sections: SectionTotal[],
): ReportTotal {
  const { body, parts } = segment;
  const part = parts[counted.part];
  const length = (body.parts[counted.part + 1] ?? body.length) - (body.parts[counted.part] ?? 0);
  return {
    file,
    index: part?.report,
    title: part?.title ?? '',
    contributors: part?.contributors ?? [],
    start: part?.start ?? 0,
    count: counted.count,
    share: share(counted.count, length),
    bins: counted.bins,
    sections: sections.sort((a, b) => a.start - b.start),
  };
}

function share(count: number, length: number): number {
  return length === 0 ? 0 : (count * shareBase) / length;
}
