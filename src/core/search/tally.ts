import { distributionBins } from './hit';
import type { Segment, Stream, StreamName } from './segment';
import type { Spans } from './spans';

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

/** Hits in a part (a report, or what is around reports) of a file. */
export interface PartCount {
  readonly part: number;
  readonly count: number;
  /** Hits in each of `distributionBins` equal stretches. */
  readonly bins: readonly number[];
}

export function noRows(leafCount: number): SectionRows {
  return { leafCount, files: [], sections: [], counts: [], gaps: [], weights: [] };
}

/** Counts the hits of a file: adds its sections to `rows`, returns its parts with hits. */
export function tally(
  rows: SectionRows,
  file: number,
  segment: Segment,
  found: readonly { readonly stream: StreamName; readonly spans: Spans }[],
): PartCount[] {
  const counters = new Map<number, SectionCounter>();
  const bins = new Map<number, number[]>();
  for (const { stream: name, spans } of found) {
    const stream = segment[name];
    let end = -1;
    let section = -1;
    let counter: SectionCounter | undefined;
    let place: PartPlace | undefined;
    for (let i = 0; i < spans.starts.length; i++) {
      const start = spans.starts[i] ?? 0;
      if (start >= end || !counter || !place) {
        while ((stream.sections[section + 1] ?? Infinity) <= start) section++;
        end = stream.sections[section + 1] ?? stream.length;
        counter = counterOf(counters, section, rows.leafCount);
        place = placeOf(segment, stream, bins, section);
      }
      counter.add(spans, i, weightOf(stream, section, start, place.firstSection));
      const bin = Math.min(distributionBins - 1, Math.floor((start - place.start) * place.scale));
      place.bins[bin] = (place.bins[bin] ?? 0) + 1;
    }
  }
  for (const [section, counter] of counters) {
    rows.files.push(file);
    rows.sections.push(section);
    rows.counts.push(counter.count);
    rows.gaps.push(counter.gap);
    rows.weights.push(...counter.weights);
  }
  return [...bins].map(([part, partBins]) => ({
    part,
    count: partBins.reduce((a, b) => a + b, 0),
    bins: partBins,
  }));
}

interface PartPlace {
  readonly start: number;
  /** Bins a character. */
  readonly scale: number;
  readonly bins: number[];
  readonly firstSection: boolean;
}

function placeOf(segment: Segment, stream: Stream, bins: Map<number, number[]>, section: number): PartPlace {
  const part = segment.sections[section]?.part ?? 0;
  const start = stream.parts[part] ?? 0;
  const length = Math.max(1, (stream.parts[part + 1] ?? stream.length) - start);
  const counts = bins.get(part) ?? new Array<number>(distributionBins).fill(0);
  bins.set(part, counts);
  const firstSection = segment.sections[section - 1]?.part !== part;
  return { start, scale: distributionBins / length, bins: counts, firstSection };
}

function weightOf({ heads }: Stream, section: number, start: number, inTitle: boolean): number {
  const inHead = (heads[2 * section] ?? 0) <= start && start < (heads[2 * section + 1] ?? 0);
  if (!inHead) return 1;
  return inTitle ? titleWeight : headingWeight;
}

interface SectionCounter {
  readonly weights: number[];
  count: number;
  gap: number;
  add(spans: Spans, index: number, weight: number): void;
}

function counterOf(
  counters: Map<number, SectionCounter>,
  section: number,
  leafCount: number,
): SectionCounter {
  const known = counters.get(section);
  if (known) return known;
  let last = -1;
  let lastEnd = 0;
  const counter: SectionCounter = {
    weights: Array.from({ length: leafCount }, () => 0),
    count: 0,
    gap: Infinity,
    add({ starts, ends, leaves }, index, weight) {
      const leaf = leaves[index] ?? 0;
      this.count++;
      this.weights[leaf] = (this.weights[leaf] ?? 0) + weight;
      if (last >= 0 && last !== leaf)
        this.gap = Math.min(this.gap, Math.max(0, (starts[index] ?? 0) - lastEnd));
      last = leaf;
      lastEnd = ends[index] ?? 0;
    },
  };
  counters.set(section, counter);
  return counter;
}
