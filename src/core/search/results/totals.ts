import { distributionBins, type ReportTotal, type SectionTotal, type VolumeTotal } from './hit';
import type { PlacedSegment } from '../query/sectionFilters';
import type { PartCounts, SectionRows } from './tally';

/** What was counted in a file. */
export interface FileCount {
  readonly placed: PlacedSegment;
  readonly volumeTitle: string;
  readonly parts: PartCounts;
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
  const parts = files.flatMap(partsWithHits);
  const listed = listedParts(parts, reportLimit);
  fillSections(listed, files, rows);
  const volumes = volumesWithHits(files, listed);
  return {
    total: parts.reduce((total, { count }) => total + count, 0),
    reportTotal: parts.length,
    volumes: [...volumes].map(([volume, { title, year, count, length, reports }]) => ({
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

function volumesWithHits(
  files: readonly FileCount[],
  listed: ReadonlyMap<number, SectionTotal[]>,
): Map<string, VolumeSum> {
  const volumes = new Map<string, VolumeSum>();
  files.forEach(({ placed, volumeTitle, parts }, file) => {
    const known = volumes.get(placed.volume);
    const sum = known ?? { title: volumeTitle, year: placed.year, count: 0, length: 0, reports: [] };
    if (!known) volumes.set(placed.volume, sum);
    sum.length += placed.segment.body.length;
    parts.counts.forEach((count, part) => {
      sum.count += count;
      const sections = listed.get(keyOf(file, part));
      if (sections) sum.reports.push(reportOf(placed, parts, part, sections));
    });
  });
  for (const [volume, { count }] of volumes) if (count === 0) volumes.delete(volume);
  return volumes;
}

interface PartHits {
  readonly key: number;
  readonly count: number;
}

function partsWithHits({ parts }: FileCount, file: number): PartHits[] {
  const found: PartHits[] = [];
  parts.counts.forEach((count, part) => {
    if (count > 0) found.push({ key: keyOf(file, part), count });
  });
  return found;
}

/** The parts with the most hits, as many as there is room for, each with a list for its sections. */
function listedParts(parts: readonly PartHits[], limit: number): Map<number, SectionTotal[]> {
  const most = parts.length > limit ? [...parts].sort((a, b) => b.count - a.count).slice(0, limit) : parts;
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
  { counts, bins }: PartCounts,
  index: number,
  sections: SectionTotal[],
): ReportTotal {
  const { body, parts } = segment;
  const part = parts[index];
  const length = (body.parts[index + 1] ?? body.length) - (body.parts[index] ?? 0);
  const count = counts[index] ?? 0;
  return {
    file,
    index: part?.report,
    title: part?.title ?? '',
    contributors: part?.contributors ?? [],
    start: part?.start ?? 0,
    count,
    share: share(count, length),
    bins: Array.from(bins.subarray(index * distributionBins, (index + 1) * distributionBins)),
    sections: sections.sort((a, b) => a.start - b.start),
  };
}

function share(count: number, length: number): number {
  return length === 0 ? 0 : (count * shareBase) / length;
}
