import { toSource } from '../text/foldedText';
import type { PageStart } from '../text/paragraph';
import type { TextRange } from '../text/range';
import type { Hit } from './hit';
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
  const around = sentencesAround(stream, match);
  const range = toSource(stream, match.start, match.end);
  const sentences = toSource(stream, around.start, around.end);
  const line = toSource(
    stream,
    Math.max(0, match.start - context),
    Math.min(stream.length, match.end + context),
  );
  const isFurniture = stream.only !== undefined;
  const from = Math.min(sentences.start, line.start);
  const text = readable(
    source(from, Math.max(sentences.end, line.end)),
    from,
    isFurniture ? new Uint32Array(0) : segment.furnitureRanges,
  );
  const at = text.at(range.start);
  const end = endAt(text, range);
  const passageAt = text.at(sentences.start);
  const { matches, own } = matchesIn(around, place, (folded) => {
    const shown = toSource(stream, folded.start, folded.end);
    return { start: text.at(shown.start) - passageAt, end: endAt(text, shown) - passageAt };
  });
  const section = segment.sections[place.section];
  const part = segment.parts[section?.part ?? 0];
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
    passage: { ...sentences, text: text.text.slice(passageAt, endAt(text, sentences)), matches },
    match: own,
    left: text.text.slice(text.at(line.start), at),
    keyword: text.text.slice(at, end),
    right: text.text.slice(end, endAt(text, line)),
    furniture: isFurniture,
    word: undefined,
  };
}

/** The folded range of the sentences that hold a match, and of those beside it while they are short. */
function sentencesAround({ sentences, paragraphs, length }: Stream, match: TextRange): TextRange {
  const paragraphStart = paragraphs[unitAt(paragraphs, match.start)] ?? 0;
  const paragraphEnd = paragraphs[unitAt(paragraphs, match.end - 1) + 1] ?? length;
  let first = unitAt(sentences, match.start);
  let next = unitAt(sentences, match.end - 1) + 1;
  const startOf = (sentence: number): number => Math.max(paragraphStart, sentences[sentence] ?? 0);
  const endOf = (following: number): number => Math.min(paragraphEnd, sentences[following] ?? length);
  while (endOf(next) - startOf(first) < passageLength) {
    if (endOf(next) < paragraphEnd) next++;
    else if (startOf(first) > paragraphStart) first--;
    else break;
  }
  return {
    start: Math.max(startOf(first), match.start - longestSide),
    end: Math.min(endOf(next), match.end + longestSide),
  };
}

/** The hits within a folded range, as `show` places them, those that overlap made one; and which is the hit itself. */
function matchesIn(
  { start: from, end: to }: TextRange,
  { spans, index }: HitPlace,
  show: (folded: TextRange) => TextRange,
): { matches: readonly TextRange[]; own: number } {
  const matches: TextRange[] = [];
  let own = 0;
  const { starts, ends } = spans;
  for (let i = unitAt(starts, from); (starts[i] ?? Infinity) < to; i++) {
    const folded = { start: starts[i] ?? 0, end: ends[i] ?? 0 };
    if (folded.start < from || folded.end > to) continue;
    const shown = show(folded);
    const last = matches.at(-1);
    if (last && shown.start < last.end)
      matches.splice(-1, 1, { start: last.start, end: Math.max(last.end, shown.end) });
    else matches.push(shown);
    if (i === index) own = matches.length - 1;
  }
  return { matches, own };
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
