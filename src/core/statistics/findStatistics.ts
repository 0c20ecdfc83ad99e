import type { TextRange } from '../text/range';
import { documentFrom, type DocumentContext, type StatisticsContext } from './context';
import { defaultParagraphs } from './defaultParagraphs';
import type { KnownParagraphs } from './knownParagraphs';
import { figuresOf, type Figure } from './paragraphFigures';
import {
  asPrinted,
  runningOffset,
  runningText,
  sourceRange,
  type Pieces,
  type RunningText,
} from './runningText';
import { findSections } from './sections';
import type { Described, Statistic } from './statistic';

const openingLength = 1500;

/**
 * The cited statistics of a text, in order, none overlapping another. Never throws; time is linear in the length of
 * the text. An empty list where there are none. Paragraphs that are `known` are not read again.
 */
export function findStatistics(
  text: string,
  context: StatisticsContext = {},
  known?: KnownParagraphs,
): Statistic[] {
  const paragraphs = (context.paragraphs ?? defaultParagraphs(text)).map(({ pieces }) => pieces);
  const running = runningText(text, withoutExcluded(paragraphs, context.excluded ?? []));
  const documents = (context.documents ?? [documentFrom(0, text.slice(0, openingLength))]).map(
    (document) => ({
      ...document,
      start: runningOffset(running, document.start),
    }),
  );
  return describe(text, running, documents, context.headings ?? [], known);
}

function describe(
  source: string,
  running: RunningText,
  documents: readonly DocumentContext[],
  headings: readonly TextRange[],
  known: KnownParagraphs | undefined,
): Statistic[] {
  const { text } = running;
  const lines = linesOf(text);
  const headingStarts = new Set(headings.map(({ start }) => runningOffset(running, start)));
  const sections = findSections(text, lines, headingStarts);
  const statistics: Statistic[] = [];
  let section = 0;
  let document = 0;
  for (const { start, end } of lines) {
    while ((sections[section + 1]?.start ?? Infinity) <= start) section++;
    while ((documents[document + 1]?.start ?? Infinity) <= start) document++;
    const words = text.slice(start, end);
    const circumstances = { section: sections[section], document: documents[document] };
    const figures = known?.figures(words, circumstances) ?? figuresOf(words, circumstances);
    for (const figure of figures) statistics.push(statistic(source, running, start, figure));
  }
  return statistics;
}

/** A figure of the paragraph at `offset` of the running text, as the source has it. */
function statistic(source: string, running: RunningText, offset: number, figure: Figure): Statistic {
  const inSource = (range: TextRange): TextRange =>
    sourceRange(running, offset + range.start, offset + range.end);
  const printed = <D extends Described>(words: D | undefined): D | undefined =>
    words && { ...words, text: asPrinted(running, words.text) };
  const { start, end } = inSource(figure);
  // Field by field: a spread takes several times as long, and this runs for every figure in sight at every key.
  return {
    start,
    end,
    text: source.slice(start, end),
    value: figure.value,
    unit: figure.unit,
    approx: figure.approx,
    kind: figure.kind,
    indicator: asPrinted(running, figure.indicator),
    base: figure.base === undefined ? undefined : asPrinted(running, figure.base),
    change: figure.change,
    modality: figure.modality,
    time: printed(figure.time),
    scope: printed(figure.scope),
    source: printed(figure.source),
    sentence: inSource(figure.sentence),
    parts: figure.parts.map(inSource),
    key: figure.key,
  };
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

/** The lines of a running text that have words, a paragraph each, without their ends. */
function linesOf(text: string): TextRange[] {
  const lines: TextRange[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
