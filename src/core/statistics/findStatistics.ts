import type { TextRange } from '../text/range';
import {
  documentFrom,
  lastBegun,
  type DocumentContext,
  type StatisticsContext,
} from './circumstances/document';
import { defaultParagraphs } from './words/defaultParagraphs';
import { standingTime } from './circumstances/figureTime';
import type { KnownParagraphs } from './knownParagraphs';
import { figuresOf, type Figure } from './paragraphFigures';
import {
  asPrinted,
  runningOffset,
  runningText,
  sourceRange,
  type Pieces,
  type RunningText,
} from './words/runningText';
import { findSections, type Section } from './circumstances/sections';
import type { Described, Statistic } from './statistic';
import { tableFigures } from './tables/tableFigures';
import { yearsOf } from './circumstances/time';

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
  const all = (context.paragraphs ?? defaultParagraphs(text)).map(({ pieces }) => pieces);
  const paragraphs = withoutExcluded(all, context.excluded ?? []);
  const documents = context.documents ?? [documentFrom(0, text.slice(0, openingLength))];
  const tables = tableFigures(text, paragraphs, documents);
  const running = runningText(text, withoutExcluded(paragraphs, tables.rows));
  const lines = linesOf(running.text);
  const heads = new Set((context.headings ?? []).map(({ start }) => runningOffset(running, start)));
  const frame = {
    sections: findSections(running.text, lines, heads),
    documents: documents.map((document) => ({ ...document, start: runningOffset(running, document.start) })),
  };
  const figures = describe(text, running, lines, frame, known);
  const inTables = tables.figures.map(({ statistic, standing }) =>
    standing ? withTime(statistic, running, frame) : statistic,
  );
  return inTables.length === 0 ? figures : [...figures, ...inTables].sort((a, b) => a.start - b.start);
}

/** What holds for stretches of a running text, in order. */
interface Frame {
  readonly sections: readonly Section[];
  readonly documents: readonly DocumentContext[];
}

function describe(
  source: string,
  running: RunningText,
  lines: readonly TextRange[],
  { sections, documents }: Frame,
  known: KnownParagraphs | undefined,
): Statistic[] {
  const statistics: Statistic[] = [];
  let section = 0;
  let document = 0;
  for (const { start, end } of lines) {
    while ((sections[section + 1]?.start ?? Infinity) <= start) section++;
    while ((documents[document + 1]?.start ?? Infinity) <= start) document++;
    const words = running.text.slice(start, end);
    const circumstances = { section: sections[section], document: documents[document] };
    const figures = known?.figures(words, circumstances) ?? figuresOf(words, circumstances);
    for (const figure of figures) statistics.push(statistic(source, running, start, figure));
  }
  return statistics;
}

/** A figure of a table that says nothing of when holds for the time of its section. */
function withTime(figure: Statistic, running: RunningText, { sections, documents }: Frame): Statistic {
  if (figure.time !== undefined) return figure;
  // The rows themselves are no part of the running text: what stands before them holds.
  const offset = runningOffset(running, figure.start) - 1;
  const document = lastBegun(documents, offset) ?? documents[0];
  const time = standingTime(lastBegun(sections, offset), document);
  return time === undefined
    ? figure
    : { ...figure, time: { ...time, years: yearsOf(time.text, { year: document?.year }) } };
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
    named: figure.named,
    base: figure.base === undefined ? undefined : asPrinted(running, figure.base),
    change: figure.change,
    modality: figure.modality,
    aspects: figure.aspects,
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
