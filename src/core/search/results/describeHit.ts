import { titleWithYear } from '../../anthology/record/yearIn';
import { toSource } from '../../text/folding/foldedText';
import type { PageStart } from '../../text/paragraph';
import type { TextRange } from '../../text/range';
import type { Hit } from './hit';
import { readable, type Readable } from './passage';
import { yearOf, type PlacedSegment } from '../query/sectionFilters';
import type { PageTable, SegmentDetails, Stream, StreamName } from '../matching/segment';
import { unitAt, type Spans } from '../matching/spans';

/** A passage is made of whole sentences until it has so many characters … */
const passageLength = 60;
/** … and of a very long sentence only so many on either side of the hit are shown. */
const longestSide = 160;

/** Where a hit was found. */
export interface HitPlace {
  readonly placed: PlacedSegment;
  readonly volumeTitle: string;
  readonly stream: StreamName;
  readonly section: number;
  /** All hits of the section. */
  readonly spans: Spans;
  /** Which of `spans` it is. */
  readonly index: number;
}

/** Makes of a match in folded text what a reader is shown. `source` gives decoded text between two offsets. */
export function describeHit(
  place: HitPlace,
  details: SegmentDetails,
  context: number,
  source: (start: number, end: number) => string,
): Hit {
  const { placed, spans, index } = place;
  const { segment } = placed;
  const stream = segment[place.stream];
  const way = details[place.stream];
  const match = { start: spans.starts[index] ?? 0, end: spans.ends[index] ?? 0 };
  const around = sentencesAround(stream, way.sentences, match);
  const range = toSource(way, match.start, match.end);
  const sentences = toSource(way, around.start, around.end);
  const line = toSource(
    way,
    Math.max(0, match.start - context),
    Math.min(stream.length, match.end + context),
  );
  const isFurniture = stream.only !== undefined;
  const from = Math.min(sentences.start, line.start);
  const text = readable(
    source(from, Math.max(sentences.end, line.end)),
    from,
    isFurniture ? new Uint32Array(0) : details.furnitureRanges,
  );
  const at = text.at(range.start);
  const end = endAt(text, range);
  const passageAt = text.at(sentences.start);
  const { matches, own } = matchesIn(around, place, (folded) => {
    const shown = toSource(way, folded.start, folded.end);
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
        : {
            index: part.report,
            title: titleWithYear(part.title, part.year),
            contributors: part.contributors,
          },
    headings: section?.headings ?? [],
    page: pageOf(details.pages, range.start),
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
function sentencesAround(
  { paragraphs, length }: Stream,
  sentences: Uint32Array,
  match: TextRange,
): TextRange {
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

function pageOf(
  { starts, numbers, printed }: PageTable,
  offset: number,
): Pick<PageStart, 'number' | 'evidence'> | undefined {
  const page = unitAt(starts, offset);
  const number = numbers[page];
  if (number === undefined || (starts[page] ?? 0) > offset) return undefined;
  return { number, evidence: printed[page] === 1 ? 'printed' : 'inferred' };
}
