import { foldQuery } from '../../text/folding/foldedText';
import type { Place, PlaceTest } from './plan';
import type { SearchFilters } from './request';
import type { Segment, SegmentPart } from '../matching/segment';

/** What a place or filter is asked of: a file and the volume it belongs to. */
export interface PlacedSegment {
  readonly file: string;
  readonly volume: string;
  /** The volume's year. */
  readonly year: number | undefined;
  readonly segment: Segment;
}

/** The year of a report: that of its title, else its volume's. */
export function yearOf(part: SegmentPart, volumeYear: number | undefined): number | undefined {
  return part.year ?? volumeYear;
}

/** The indexes of a file's sections that pass the filters. */
export function filteredSections(placed: PlacedSegment, filters: SearchFilters): Uint32Array {
  const { volumes, contributors, years, reports } = filters;
  const { segment, file } = placed;
  if (volumes && !volumes.includes(placed.volume)) return new Uint32Array(0);
  const passes = segment.parts.map((part) => {
    const year = yearOf(part, placed.year);
    if (contributors && !part.contributors.some((name) => contributors.includes(name))) return false;
    if (years && (year === undefined || !years.includes(year))) return false;
    return !reports || reports.some((name) => name.file === file && name.report === part.report);
  });
  return sectionsWhere(segment, (_, part) => passes[part] === true);
}

/** Sections of a file, by their indexes, ascending. */
export interface NamedSections {
  /** All that a place names. */
  readonly inside: Uint32Array;
  /** Those whose title or heading is why. */
  readonly heads: Uint32Array;
}

/** The sections that a place names. */
export function sectionsOfPlace(placed: PlacedSegment, place: Place, simplify: boolean): NamedSections {
  const { parts, sections } = placed.segment;
  const partPasses = parts.map((part) => place.some((test) => partHolds(test, part, placed.year, simplify)));
  const needles = place.flatMap((test) =>
    test.kind === 'field' && test.field === 'section' ? [test.needle] : [],
  );
  const headingHolds = (title: string): boolean => needles.some((needle) => holds(title, needle, simplify));
  return {
    inside: sectionsWhere(
      placed.segment,
      (section, part) => partPasses[part] === true || (sections[section]?.headings ?? []).some(headingHolds),
    ),
    heads: sectionsWhere(placed.segment, (section, part) => {
      const isFirst = sections[section - 1]?.part !== part;
      if (isFirst && partPasses[part]) return true;
      const own = sections[section]?.headings.at(-1);
      return own !== undefined && headingHolds(own);
    }),
  };
}

function partHolds(
  test: PlaceTest,
  part: SegmentPart,
  volumeYear: number | undefined,
  simplify: boolean,
): boolean {
  if (part.report === undefined) return false;
  if (test.kind === 'years') {
    const year = yearOf(part, volumeYear);
    return year !== undefined && test.from <= year && year <= test.to;
  }
  if (test.field === 'title') return holds(part.title, test.needle, simplify);
  const names = [...part.contributors, ...part.offices];
  return test.field === 'unit' && names.some((name) => holds(name, test.needle, simplify));
}

function holds(text: string, needle: string, simplify: boolean): boolean {
  return foldQuery(text, { simplify }).includes(needle);
}

function sectionsWhere(
  { sections }: Segment,
  passes: (section: number, part: number) => boolean,
): Uint32Array {
  return Uint32Array.from(sections.keys()).filter((index) => passes(index, sections[index]?.part ?? 0));
}
