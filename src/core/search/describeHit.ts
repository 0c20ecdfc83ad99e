import { toSource } from '../text/foldedText';
import type { PageStart } from '../text/paragraph';
import type { TextRange } from '../text/range';
import type { Hit, Passage } from './hit';
import { readable, type Readable } from './passage';
import { yearOf, type PlacedSegment } from './places';
import type { Segment, Stream } from './segment';
import { unitAt, type Spans } from './spans';

/** A passage is made of whole sentences until it has so many characters … */
const passageLength = 60;
/** … and of a very long sentence only so many on either side of the hit are shown. */
const longestSide = 160;

/** Where a hit was found. */
export interface HitPlace {
  readonly placed: PlacedSegment;
  readonly volumeTitle: string;
  readonly stream: Stream;
  readonly section: number;
  /** All hits of the section. */
  readonly spans: Spans;
  /** Which of `spans` it is. */
  readonly index: number;
}

/** Makes of a match in folded text what a reader is shown. `source` gives decoded text between two offsets. */
export function describeHit(
  place: HitPlace,
  context: number,
  source: (start: number, end: number) => string,
): Hit {
  const { placed, stream, spans, index } = place;
  const { segment } = placed;
  const match = { start: spans.starts[index] ?? 0, end: spans.ends[index] ?? 0 };
  const range = toSource(stream, match.start, match.end);
  const sentences = toSource(stream, ...sentencesAround(stream, match));
  const around = toSource(
    stream,
    Math.max(0, match.start - context),
    Math.min(stream.length, match.end + context),
  );
  const start = Math.min(sentences.start, around.start);
  const isFurniture = stream.only !== undefined;
  const text = readable(
    source(start, Math.max(sentences.end, around.end)),
    start,
    isFurniture ? new Uint32Array(0) : segment.furnitureRanges,
  );
  const section = segment.sections[place.section];
  const part = segment.parts[section?.part ?? 0];
  const { passage, own } = passageOf(text, sentences, stream, spans, range);
  return {
    ...range,
    volume: placed.volume,
    volumeTitle: place.volumeTitle,
    file: placed.file,
    year: part && yearOf(part, placed.year),
    report:
      part?.report === undefined
        ? undefined
        : { index: part.report, title: part.title, contributors: part.contributors },
    headings: section?.headings ?? [],
    page: pageOf(segment, range.start),
    passage,
    match: own,
    left: text.text.slice(text.at(around.start), text.at(range.start)),
    keyword: text.text.slice(text.at(range.start), endAt(text, range)),
    right: text.text.slice(endAt(text, range), endAt(text, around)),
    furniture: isFurniture,
    word: undefined,
  };
}

/** The folded range of the sentences that hold a match, and of those beside it while they are short. */
function sentencesAround(
  { sentences, paragraphs, length }: Stream,
  match: TextRange,
): [start: number, end: number] {
  const paragraph = unitAt(paragraphs, match.start);
  const paragraphStart = paragraphs[paragraph] ?? 0;
  const paragraphEnd = Math.max(match.end, paragraphs[paragraph + 1] ?? length);
  let first = unitAt(sentences, match.start);
  let next = unitAt(sentences, match.end - 1) + 1;
  const startOf = (sentence: number): number => Math.max(paragraphStart, sentences[sentence] ?? 0);
  const endOf = (following: number): number => Math.min(paragraphEnd, sentences[following] ?? length);
  while (endOf(next) - startOf(first) < passageLength) {
    if (endOf(next) < paragraphEnd) next++;
    else if (startOf(first) > paragraphStart) first--;
    else break;
  }
  return [
    Math.max(startOf(first), match.start - longestSide),
    Math.min(endOf(next), match.end + longestSide),
  ];
}

function passageOf(
  text: Readable,
  sentences: TextRange,
  stream: Stream,
  spans: Spans,
  own: TextRange,
): { passage: Passage; own: number } {
  const from = text.at(sentences.start);
  const matches: TextRange[] = [];
  let ownIndex = 0;
  for (let i = 0; i < spans.starts.length; i++) {
    const range = toSource(stream, spans.starts[i] ?? 0, spans.ends[i] ?? 0);
    if (range.start < sentences.start || range.end > sentences.end) continue;
    const start = text.at(range.start) - from;
    const end = endAt(text, range) - from;
    const last = matches.at(-1);
    if (last && start < last.end) matches.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    else matches.push({ start, end });
    if (range.start === own.start) ownIndex = matches.length - 1;
  }
  return {
    passage: { ...sentences, text: text.text.slice(from, endAt(text, sentences)), matches },
    own: ownIndex,
  };
}

/** Behind the last character of a range, which is never a blank. */
function endAt(text: Readable, { start, end }: TextRange): number {
  return end > start ? text.at(end - 1) + 1 : text.at(start);
}

function pageOf({ pages }: Segment, offset: number): Pick<PageStart, 'number' | 'evidence'> | undefined {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const page = pages[low - 1];
  return page && { number: page.number, evidence: page.evidence };
}
