import { distributionBins } from './hit';
import type { Segment, Stream, StreamName } from '../matching/segment';
import type { Spans } from '../matching/spans';

/** What a hit in a title, in a heading and elsewhere weighs. */
const titleWeight = 3;
const headingWeight = 2;

/** Sections with hits, as columns: row `i` is section `sections[i]` of file `files[i]`. */
export interface SectionRows {
  readonly leafCount: number;
  readonly files: number[];
  readonly sections: number[];
  /** Hits. */
  readonly counts: number[];
  /** The least distance between hits of two leaves; Infinity where there is but one leaf. */
  readonly gaps: number[];
  /** `leafCount` a row: hits of each leaf, those in titles and headings counted more. */
  readonly weights: number[];
}

/** Hits in the parts of a file (its reports, and what is around them), as columns; no part where there is no hit. */
export interface PartCounts {
  /** A part. */
  readonly counts: Uint32Array;
  /** Of each part, hits in each of `distributionBins` equal stretches. */
  readonly bins: Uint32Array;
}

export function noRows(leafCount: number): SectionRows {
  return { leafCount, files: [], sections: [], counts: [], gaps: [], weights: [] };
}

const noParts: PartCounts = { counts: new Uint32Array(0), bins: new Uint32Array(0) };

/** Counts the hits of a file: adds its sections to `rows`, returns what its parts have. */
export function tally(
  rows: SectionRows,
  file: number,
  segment: Segment,
  found: readonly { readonly stream: StreamName; readonly spans: Spans }[],
): PartCounts {
  const hits = found.filter(({ spans }) => spans.starts.length > 0);
  if (hits.length === 0) return noParts;
  const counters = countersFor(segment, rows.leafCount);
  for (const { stream, spans } of hits) count(counters, segment, segment[stream], spans);
  addRows(rows, file, counters);
  return counters.parts;
}

/** What is counted in one file, as columns: sections are too many for an object each. */
interface Counters {
  readonly leafCount: number;
  /** A section. */
  readonly counts: Uint32Array;
  readonly gaps: Float64Array;
  /** `leafCount` a section. */
  readonly weights: Float64Array;
  readonly parts: PartCounts;
}

function countersFor({ sections, parts }: Segment, leafCount: number): Counters {
  return {
    leafCount,
    counts: new Uint32Array(sections.length),
    gaps: new Float64Array(sections.length).fill(Infinity),
    weights: new Float64Array(sections.length * leafCount),
    parts: {
      counts: new Uint32Array(parts.length),
      bins: new Uint32Array(parts.length * distributionBins),
    },
  };
}

function count(
  { leafCount, counts, gaps, weights, parts }: Counters,
  segment: Segment,
  stream: Stream,
  { starts, ends, leaves }: Spans,
): void {
  let section = -1;
  let end = -1;
  let place: PartPlace = { part: 0, start: 0, scale: 0, firstSection: false };
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    const leaf = leaves[i] ?? 0;
    if (start >= end) {
      while ((stream.sections[section + 1] ?? Infinity) <= start) section++;
      end = stream.sections[section + 1] ?? stream.length;
      place = placeOf(segment, stream, section);
    } else if (leaf !== leaves[i - 1]) {
      gaps[section] = Math.min(gaps[section] ?? Infinity, Math.max(0, start - (ends[i - 1] ?? 0)));
    }
    add(counts, section, 1);
    add(weights, section * leafCount + leaf, weightOf(stream, section, start, place.firstSection));
    add(parts.counts, place.part, 1);
    const bin = Math.min(distributionBins - 1, Math.floor((start - place.start) * place.scale));
    add(parts.bins, place.part * distributionBins + bin, 1);
  }
}

function add(column: Uint32Array | Float64Array, row: number, value: number): void {
  column[row] = (column[row] ?? 0) + value;
}

function addRows(rows: SectionRows, file: number, { leafCount, counts, gaps, weights }: Counters): void {
  for (let section = 0; section < counts.length; section++) {
    const sectionCount = counts[section] ?? 0;
    if (sectionCount === 0) continue;
    rows.files.push(file);
    rows.sections.push(section);
    rows.counts.push(sectionCount);
    rows.gaps.push(gaps[section] ?? Infinity);
    for (let leaf = 0; leaf < leafCount; leaf++) rows.weights.push(weights[section * leafCount + leaf] ?? 0);
  }
}

/** The part of a section, and how to tell the stretch of it that a place is in. */
interface PartPlace {
  readonly part: number;
  readonly start: number;
  /** Stretches a character. */
  readonly scale: number;
  /** The section is the first of its part, so that its head is the part's title. */
  readonly firstSection: boolean;
}

function placeOf(segment: Segment, stream: Stream, section: number): PartPlace {
  const part = segment.sections[section]?.part ?? 0;
  const start = stream.parts[part] ?? 0;
  const length = Math.max(1, (stream.parts[part + 1] ?? stream.length) - start);
  const firstSection = segment.sections[section - 1]?.part !== part;
  return { part, start, scale: distributionBins / length, firstSection };
}

function weightOf({ heads }: Stream, section: number, start: number, inTitle: boolean): number {
  const inHead = (heads[2 * section] ?? 0) <= start && start < (heads[2 * section + 1] ?? 0);
  if (!inHead) return 1;
  return inTitle ? titleWeight : headingWeight;
}
