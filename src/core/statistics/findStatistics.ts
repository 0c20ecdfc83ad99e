import type { TextRange } from '../text/range';
import { documentFrom, type DocumentContext, type StatisticsContext } from './context';
import { defaultParagraphs } from './defaultParagraphs';
import { nameSentence, type Named } from './describe';
import { indicatorKey } from './key';
import { modalityOf, placeOf, sourceOf, type Situation } from './situation';
import { timesOf } from './figureTime';
import {
  asPrinted,
  runningOffset,
  runningText,
  sourceRange,
  type Pieces,
  type RunningText,
} from './runningText';
import { scanQuantities } from './scan';
import { findScopes } from './scope';
import { findSections } from './sections';
import { lastNotAfter, sentenceStarts } from './sentences';
import { findSources } from './source';
import type { Described, DescribedTime, Statistic } from './statistic';
import { findTimes } from './time';

const openingLength = 1500;

/**
 * The cited statistics of a text, in order, none overlapping another. Never throws; time is linear in the length of
 * the text. An empty list where there are none.
 */
export function findStatistics(text: string, context: StatisticsContext = {}): Statistic[] {
  const paragraphs = (context.paragraphs ?? defaultParagraphs(text)).map(({ pieces }) => pieces);
  const running = runningText(text, withoutExcluded(paragraphs, context.excluded ?? []));
  const documents = (context.documents ?? [documentFrom(0, text.slice(0, openingLength))]).map(
    (document) => ({
      ...document,
      start: runningOffset(running, document.start),
    }),
  );
  return describe(text, running, documents, context.headings ?? []);
}

function describe(
  source: string,
  running: RunningText,
  documents: readonly DocumentContext[],
  headings: readonly TextRange[],
): Statistic[] {
  const { text } = running;
  const quantities = scanQuantities(text);
  if (quantities.length === 0) return [];
  const mentions = { times: findTimes(text), scopes: findScopes(text), sources: findSources(text) };
  const sentences = sentenceStarts(text);
  const lines = lineStarts(text);
  const headingStarts = new Set(headings.map(({ start }) => runningOffset(running, start)));
  const sections = findSections(text, lines, mentions.times, headingStarts);
  const statistics: Statistic[] = [];
  let section = 0;
  let document = 0;
  for (let index = 0; index < quantities.length;) {
    const first = quantities[index]?.start ?? 0;
    const sentence = lastNotAfter(sentences, first);
    const start = sentences[sentence] ?? 0;
    const end = sentences[sentence + 1] ?? text.length;
    let next = index + 1;
    while ((quantities[next]?.start ?? Infinity) < end) next++;
    while ((sections[section + 1]?.start ?? Infinity) <= start) section++;
    while ((documents[document + 1]?.start ?? Infinity) <= start) document++;
    const situation: Situation = {
      text,
      mentions,
      sentence: start,
      paragraph: lines[lastNotAfter(lines, start)] ?? 0,
      section: sections[section],
      document: documents[document],
    };
    const range = sentenceRange(running, start, end);
    const named = nameSentence(text, start, end, quantities.slice(index, next), mentions);
    const times = timesOf(situation, named);
    for (const [at, one] of named.entries()) {
      statistics.push(statistic(source, running, range, situation, one, times[at]));
    }
    index = next;
  }
  return statistics;
}

function statistic(
  source: string,
  running: RunningText,
  sentence: TextRange,
  situation: Situation,
  figure: Named,
  time: DescribedTime | undefined,
): Statistic {
  const { quantity, naming, unit, kind } = figure;
  const printed = <D extends Described>(words: D | undefined): D | undefined =>
    words && { ...words, text: asPrinted(running, words.text) };
  const { start, end } = sourceRange(running, quantity.start, quantity.end);
  return {
    start,
    end,
    text: source.slice(start, end),
    value: quantity.value,
    unit,
    approx: quantity.approx,
    kind,
    indicator: asPrinted(running, naming.name),
    base: naming.base === undefined ? undefined : asPrinted(running, naming.base),
    change: naming.change,
    modality: modalityOf(situation, figure),
    time: printed(time),
    scope: printed(placeOf(situation, figure)),
    source: printed(sourceOf(situation, figure)),
    sentence,
    parts: quantity.parts.map((part) => sourceRange(running, part.start, part.end)),
    key: indicatorKey(naming.name, unit, kind),
  };
}

/** The sentence without blanks and line ends around it. */
function sentenceRange(running: RunningText, start: number, end: number): TextRange {
  let last = end;
  while (last > start + 1 && running.text.charCodeAt(last - 1) === 10) last--;
  return sourceRange(running, start, last);
}

function withoutExcluded(paragraphs: readonly Pieces[], excluded: readonly TextRange[]): Pieces[] {
  if (excluded.length === 0) return [...paragraphs];
  const sorted = [...excluded].sort((a, b) => a.start - b.start);
  let next = 0;
  return paragraphs.map((pieces) =>
    pieces.filter((piece) => {
      while ((sorted[next]?.end ?? Infinity) <= piece.start) next++;
      return (sorted[next]?.start ?? Infinity) >= piece.end;
    }),
  );
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0 && at + 1 < text.length; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}
