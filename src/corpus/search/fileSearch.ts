import { evaluate } from '../../core/search/matching/evaluate';
import {
  filteredSections,
  sectionsOfPlace,
  type NamedSections,
  type PlacedSegment,
} from '../../core/search/query/sectionFilters';
import type { Leaf, LiteralLeaf, PatternLeaf, Place, Plan } from '../../core/search/query/plan';
import type { SearchFilters, SearchUnit } from '../../core/search/query/request';
import type { Stream, StreamDetails, StreamName } from '../../core/search/matching/segment';
import { filterSpans, literalSpans, noSpans, unitAt, type Spans } from '../../core/search/matching/spans';
import { foldingTable } from '../../core/text/folding/foldingTable';
import { runPattern } from './patternRunner';
import type { Scanner } from './scanner';
import type { OpenText, StoredFile, TextStore } from './textStore';

/** A request made ready for one file after the other. */
export interface PreparedSearch {
  readonly plan: Plan;
  readonly unit: SearchUnit;
  readonly filters: SearchFilters;
  readonly matchCase: boolean;
  readonly simplify: boolean;
  /** Drops occurrences in a text that are no words; undefined: all count. */
  readonly wordsOnly: ((spans: Spans, text: string) => Promise<Spans>) | undefined;
}

/** A file, with its volume's year, and what a search needs to know of it once. */
export interface SearchedFile {
  readonly stored: StoredFile;
  readonly placed: PlacedSegment;
  /** Sections that pass the request's filters; undefined: all. */
  readonly sections: Uint32Array | undefined;
  readonly sectionsOf: (place: Place) => NamedSections;
}

export interface Found {
  readonly stream: StreamName;
  readonly spans: Spans;
}

/** Where texts are and how they are scanned. */
export interface Texts {
  readonly store: TextStore;
  readonly scanner: Scanner;
}

const streams: readonly StreamName[] = ['body', 'furniture'];

/** A regular expression took too long, or is none. */
export class PatternFailure extends Error {
  override readonly name = 'PatternFailure';
  constructor(readonly problem: { kind: 'pattern-too-slow' } | { kind: 'pattern-invalid'; message: string }) {
    super(problem.kind);
  }
}

/** Milliseconds a regular expression may take over one file. */
const patternTimeLimit = 500;

export function searchedFile(
  stored: StoredFile,
  placed: PlacedSegment,
  search: PreparedSearch,
): SearchedFile {
  const known = new Map<Place, NamedSections>();
  const { filters } = search;
  return {
    stored,
    placed,
    sections: Object.values(filters).some((filter) => filter !== undefined)
      ? filteredSections(placed, filters)
      : undefined,
    sectionsOf(place) {
      const found = known.get(place) ?? sectionsOfPlace(placed, place, search.simplify);
      known.set(place, found);
      return found;
    },
  };
}

/** All hits in a file, of its body and of its furniture. */
export async function searchFile(file: SearchedFile, search: PreparedSearch, texts: Texts): Promise<Found[]> {
  if (file.sections?.length === 0) return [];
  const found: Found[] = [];
  for (const stream of streams) {
    const { length } = file.stored.segment[stream];
    if (length > 0)
      found.push({ stream, spans: await searchStream(file, search, stream, [0, length], texts) });
  }
  return found;
}

/** The hits in one section of a file. */
export async function searchSection(
  file: SearchedFile,
  section: number,
  search: PreparedSearch,
  texts: Texts,
): Promise<Found[]> {
  const { segment } = file.stored;
  const found: Found[] = [];
  for (const stream of streams) {
    const { sections, length } = segment[stream];
    const range = rangeOf(segment[stream], section, segment.sections[section]?.part ?? 0, search.unit);
    if (range[1] <= range[0]) continue;
    const spans = await searchStream(file, search, stream, range, texts);
    const start = sections[section] ?? 0;
    const end = sections[section + 1] ?? length;
    found.push({
      stream,
      spans: filterSpans(spans, (i) => start <= (spans.starts[i] ?? 0) && (spans.starts[i] ?? 0) < end),
    });
  }
  return found;
}

/** What has to be read to know the hits of a section: whole paragraphs, since a heading may begin within one. */
function rangeOf(
  stream: Stream,
  section: number,
  part: number,
  unit: SearchUnit,
): [start: number, end: number] {
  const starts = unit === 'report' ? stream.parts : stream.sections;
  const index = unit === 'report' ? part : section;
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? stream.length;
  if (end <= start) return [start, end];
  const { paragraphs, length } = stream;
  const first = paragraphs[unitAt(paragraphs, start)] ?? 0;
  return [Math.min(first, start), Math.max(end, paragraphs[unitAt(paragraphs, end - 1) + 1] ?? length)];
}

async function searchStream(
  { stored, sections, sectionsOf }: SearchedFile,
  search: PreparedSearch,
  name: StreamName,
  range: readonly [start: number, end: number],
  { store, scanner }: Texts,
): Promise<Spans> {
  const { plan, unit, wordsOnly } = search;
  const stream = stored.segment[name];
  const open = store.open(stored.content, name, range[0], range[1] + longest(plan.leaves));
  const details = (): StreamDetails => store.details(stored.content)[name];
  const reading = reader(search, stream, details, range, open, scanner);
  const leaves: (Spans | undefined)[] = [];
  if (wordsOnly) {
    // Everything is read before the first wait: what is laid open stays so only until then.
    const all = plan.leaves.map((leaf, index) => reading.spans(leaf, index));
    const whole = reading.text();
    for (const spans of all)
      leaves.push(shifted(await wordsOnly(shifted(spans, -whole.start), whole.text), whole.start));
  }
  const leafSpans = (index: number): Spans => {
    const leaf = plan.leaves[index];
    return (leaves[index] ??= leaf ? reading.spans(leaf, index) : noSpans);
  };
  const sentences = (): Uint32Array => details().sentences;
  return evaluate({ plan, stream, sentences, unit, sections, leafSpans, sectionsOf });
}

function longest(leaves: readonly Leaf[]): number {
  return Math.max(0, ...leaves.map((leaf) => (leaf.kind === 'literal' ? leaf.needle.length : 0)));
}

interface Reading {
  readonly spans: (leaf: Leaf, index: number) => Spans;
  /** All that is laid open, and the offset it starts at. */
  readonly text: () => { readonly text: string; readonly start: number };
}

function reader(
  search: PreparedSearch,
  stream: Stream,
  details: () => StreamDetails,
  [start, end]: readonly [start: number, end: number],
  { block: stored, base }: OpenText,
  scanner: Scanner,
): Reading {
  const block = search.simplify ? scanner.translate(stored, simplifyingTable()) : stored;
  const stringOf = (from: number, to: number): string => {
    const units = scanner.units(block).subarray(from - base, to - base);
    return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
  };
  const literal = (leaf: LiteralLeaf, index: number): Spans => {
    const places = scanner.find(block, leaf.needle, start - base, end - base);
    const spans = literalSpans(
      base === 0 ? places : places.map((place) => place + base),
      leaf.needle.length,
      index,
    );
    return leaf.capitals ? withCapitals(spans, details().capitals, leaf.capitals) : spans;
  };
  const pattern = (leaf: PatternLeaf, index: number): Spans => {
    const characters = stringOf(start, end);
    const text = search.matchCase ? capitalised(characters, start, details().capitals) : characters;
    const first = unitAt(stream.paragraphs, start);
    const inside = stream.paragraphs.subarray(first).filter((paragraph) => paragraph < end);
    const paragraphs = inside.map((paragraph) => Math.max(0, paragraph - start));
    const result = runPattern(
      leaf.source,
      search.matchCase ? '' : 'i',
      { text, paragraphs },
      patternTimeLimit,
    );
    if (result.status === 'too-slow') throw new PatternFailure({ kind: 'pattern-too-slow' });
    if (result.status === 'invalid')
      throw new PatternFailure({ kind: 'pattern-invalid', message: result.message });
    return {
      starts: result.starts.map((place) => place + start),
      ends: result.ends.map((place) => place + start),
      leaves: new Uint16Array(result.starts.length).fill(index),
    };
  };
  return {
    spans: (leaf, index) => (leaf.kind === 'literal' ? literal(leaf, index) : pattern(leaf, index)),
    text: () => ({ text: stringOf(base, base + block.length), start: base }),
  };
}

function shifted({ starts, ends, leaves }: Spans, by: number): Spans {
  return { starts: starts.map((start) => start + by), ends: ends.map((end) => end + by), leaves };
}

/** Keeps the spans that have capitals at these places and nowhere else. */
function withCapitals(spans: Spans, capitals: Uint32Array, wanted: ReadonlySet<number>): Spans {
  return filterSpans(spans, (index) => {
    const start = spans.starts[index] ?? 0;
    const end = spans.ends[index] ?? 0;
    let count = 0;
    for (let i = firstFrom(capitals, start); (capitals[i] ?? Infinity) < end; i++) {
      if (!wanted.has((capitals[i] ?? 0) - start)) return false;
      count++;
    }
    return count === wanted.size;
  });
}

function capitalised(text: string, start: number, capitals: Uint32Array): string {
  const parts: string[] = [];
  let at = 0;
  for (let i = firstFrom(capitals, start); (capitals[i] ?? Infinity) < start + text.length; i++) {
    const place = (capitals[i] ?? 0) - start;
    parts.push(text.slice(at, place), text.charAt(place).toUpperCase().charAt(0));
    at = place + 1;
  }
  return parts.join('') + text.slice(at);
}

function firstFrom(ascending: Uint32Array, value: number): number {
  const index = unitAt(ascending, value);
  return (ascending[index] ?? Infinity) < value ? index + 1 : index;
}

let simplifying: Uint16Array | undefined;

/** Folding a folded text again changes its Traditional characters alone, but for the blanks that folding kept. */
function simplifyingTable(): Uint16Array {
  return (simplifying ??= foldingTable({ simplify: true }).map((to, unit) => to || unit));
}
