import type { Heading, Report, ParsedText } from '../../anthology/parsedText';
import { foldParagraphs, foldQuery, foldText, type FoldedText } from '../../text/folding/foldedText';
import { foldingTable } from '../../text/folding/foldingTable';
import { rangeWithout, type TextRange } from '../../text/range';
import {
  toFolded,
  type PageTable,
  type Segment,
  type SegmentDetails,
  type SegmentPart,
  type SegmentSection,
  type Stream,
  type StreamDetails,
} from './segment';

/** Raise it when the same file would give another segment. */
export const segmentVersion = 3;

/** Characters of text that furniture is searched together with, on either side. */
const furnitureReach = 40;

export interface BuiltSegment {
  readonly segment: Segment;
  readonly details: SegmentDetails;
  /** The folded texts of the two streams. */
  readonly body: string;
  readonly furniture: string;
}

/** A section with the source range of its title or heading. */
type SectionPlan = SegmentSection & { readonly head: TextRange | undefined };

/**
 * Prepares a file for search. Nothing of the text is lost: what is not furniture is in the body, furniture and what
 * surrounds it is in the other stream.
 */
export function buildSegment(text: string, volume: ParsedText): BuiltSegment {
  const { parts, sections } = divide(text, volume);
  const furniture = [...volume.furniture].sort((a, b) => a.start - b.start);
  const body = foldText(text, rangeWithout({ start: 0, end: text.length }, furniture));
  const pages = foldParagraphs(
    text,
    surroundings(text, furniture).map((range) => ({ ...range, pieces: [range] })),
  );
  const bodyStream = streamOf({ parts, sections }, body, volume.paragraphs, undefined);
  const pagesStream = streamOf({ parts, sections }, pages, [], furniture);
  return {
    body: body.text,
    furniture: pages.text,
    segment: {
      parts,
      sections: sections.map(({ part, headings, start }) => ({ part, headings, start })),
      body: bodyStream,
      furniture: pagesStream,
    },
    details: {
      pages: pageTable(volume.pages),
      furnitureRanges: flat(furniture),
      body: detailsOf(text, body, (ends) => sentenceStarts(body.text, ends, bodyStream.paragraphs)),
      furniture: detailsOf(text, pages, () => pagesStream.paragraphs),
    },
  };
}

function divide(text: string, volume: ParsedText): { parts: SegmentPart[]; sections: SectionPlan[] } {
  const parts: SegmentPart[] = [];
  const sections: SectionPlan[] = [];
  const addOutside = (start: number, end: number): void => {
    if (parts.length > 0 && text.slice(start, end).trim() === '') return;
    sections.push({ part: parts.length, headings: [], start, head: undefined });
    parts.push({ report: undefined, title: '', contributors: [], offices: [], year: undefined, start });
  };
  let at = 0;
  volume.reports.forEach((report, index) => {
    const start =
      parts.length === 0 && text.slice(0, report.range.start).trim() === '' ? 0 : report.range.start;
    if (start > at) addOutside(at, start);
    for (const section of sectionsOf(report, parts.length, start)) sections.push(section);
    const { title, contributors, year } = report;
    parts.push({ report: index, title, contributors, offices: Object.values(report.offices), year, start });
    at = report.range.end;
  });
  if (at < text.length || parts.length === 0) addOutside(at, text.length);
  return { parts, sections };
}

function sectionsOf(report: Report, part: number, start: number): SectionPlan[] {
  const sections: SectionPlan[] = [{ part, headings: [], start, head: report.titleRange }];
  const visit = (headings: readonly Heading[], above: readonly string[]): void => {
    for (const { kind, marker, title, titleRange, range, children } of headings) {
      if (kind === 'enumeration') continue;
      const path = [...above, marker + title];
      const head = { start: range.start, end: titleRange.end };
      sections.push({ part, headings: path, start: range.start, head });
      visit(children, path);
    }
  };
  visit(report.headings, []);
  return sections;
}

function surroundings(text: string, furniture: readonly TextRange[]): TextRange[] {
  const around: TextRange[] = [];
  for (const { start, end } of furniture) {
    const range = { start: reach(text, start, -1), end: reach(text, end, 1) };
    const last = around.at(-1);
    if (last && range.start <= last.end) around.splice(-1, 1, { start: last.start, end: range.end });
    else around.push(range);
  }
  return around;
}

/** Goes `furnitureReach` printed characters forward or back; not far over blank paper. */
function reach(text: string, from: number, step: 1 | -1): number {
  const limit = from + step * furnitureReach * 4;
  let at = from;
  for (let seen = 0; seen < furnitureReach && at !== limit && at > 0 && at < text.length; at += step)
    if (text.charAt(step > 0 ? at : at - 1).trim() !== '') seen++;
  return Math.max(0, Math.min(at, text.length));
}

interface Layout {
  readonly parts: readonly SegmentPart[];
  readonly sections: readonly SectionPlan[];
}

function streamOf(
  { parts, sections }: Layout,
  folded: FoldedText,
  paragraphs: readonly TextRange[],
  only: readonly TextRange[] | undefined,
): Stream {
  const at = (offset: number): number => toFolded(folded, offset);
  return {
    length: folded.text.length,
    paragraphs: only ? lineStartsOf(folded.text) : unitStarts(paragraphs.map(({ start }) => at(start))),
    sections: Uint32Array.from(sections, ({ start }) => at(start)),
    parts: Uint32Array.from(parts, ({ start }) => at(start)),
    heads: Uint32Array.from(sections.flatMap(({ head }) => (head ? [at(head.start), at(head.end)] : [0, 0]))),
    only: only && Uint32Array.from(only.flatMap(({ start, end }) => [at(start), at(end)])),
  };
}

function pageTable(pages: ParsedText['pages']): PageTable {
  return {
    starts: Uint32Array.from(pages, ({ start }) => start),
    numbers: Uint32Array.from(pages, ({ number }) => number),
    printed: Uint32Array.from(pages, ({ evidence }) => Number(evidence === 'printed')),
  };
}

/** Each line of the text ends with a line end. */
function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1)
    starts.push(at);
  return Uint32Array.from(starts);
}

function unitStarts(starts: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set([0, ...starts]));
}

/** What ends sentences, as printed: a full stop of Latin script is more often a decimal point. */
const sentenceEnds = markUnits(new Uint8Array(0x10000), '。！？!?｡…');
/** Quotes and brackets that close behind a sentence, and its further marks; folded. */
const closings = markUnits(new Uint8Array(0x10000), foldQuery('”’」』）。！？…'));

function markUnits(units: Uint8Array, characters: string): Uint8Array {
  for (let i = 0; i < characters.length; i++) units[characters.charCodeAt(i)] = 1;
  return units;
}

/** Behind all folded letters with two cases and all folded full stops, and before all ideographs. */
const wantedEnd = 0x2184;
let wanted: Uint8Array | undefined;

/** The folded units behind which a capital or the end of a sentence may stand. */
function wantedUnits(): Uint8Array {
  if (wanted) return wanted;
  const lower = foldingTable({});
  const kept = foldingTable({ matchCase: true });
  wanted = markUnits(new Uint8Array(0x10000), foldQuery('。！？…'));
  for (const [unit, to] of lower.entries()) if (to !== kept[unit]) wanted[to] = 1;
  return wanted;
}

/** Finds in one walk the letters whose case folding took away, and the ends of sentences, which tell where they begin. */
function detailsOf(
  text: string,
  folding: FoldedText,
  sentencesBetween: (ends: readonly number[]) => Uint32Array,
): StreamDetails {
  const { text: content, folded, source } = folding;
  const units = wantedUnits();
  const lower = foldingTable({});
  const kept = foldingTable({ matchCase: true });
  const capitals: number[] = [];
  const ends: number[] = [];
  let run = 0;
  for (let at = 0; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    if (unit >= wantedEnd || units[unit] !== 1) continue;
    while ((folded[run + 1] ?? Infinity) <= at) run++;
    const printed = text.charCodeAt((source[run] ?? 0) + at - (folded[run] ?? 0));
    if (lower[printed] !== kept[printed]) capitals.push(at);
    else if (sentenceEnds[printed] === 1) ends.push(at);
  }
  return {
    folded,
    source,
    capitals: Uint32Array.from(capitals),
    sentences: sentencesBetween(ends),
  };
}

/** A sentence ends behind its full stop, and the quotes and brackets it closes, or with its paragraph. */
function sentenceStarts(content: string, ends: readonly number[], paragraphs: Uint32Array): Uint32Array {
  const starts: number[] = [];
  let paragraph = 0;
  const addParagraphs = (before: number): void => {
    while ((paragraphs[paragraph] ?? Infinity) < before) starts.push(paragraphs[paragraph++] ?? 0);
  };
  let next = 0;
  for (const end of ends) {
    if (end < next) continue;
    next = end + 1;
    while (next < content.length && closings[content.charCodeAt(next)] === 1) next++;
    if (next === content.length) continue;
    addParagraphs(next);
    if (paragraphs[paragraph] !== next) starts.push(next);
  }
  addParagraphs(Infinity);
  return Uint32Array.from(starts);
}

function flat(ranges: readonly TextRange[]): Uint32Array {
  return Uint32Array.from(ranges.flatMap(({ start, end }) => [start, end]));
}
