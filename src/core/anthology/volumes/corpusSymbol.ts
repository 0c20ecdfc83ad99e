import type { Place } from '../../text/place';
import type { EntryNode, HeadingNode, PageReference, Volume } from '../volume';
import type { HeadingKind } from '../parsedText';

/** A report or a heading of the corpus as a list of places to go to needs it. */
export interface CorpusSymbol {
  /** `missing`: a report that the 目录 lists and no file here holds. */
  readonly kind: 'report' | 'missing' | HeadingKind;
  /** Marker and title; of a report its label. */
  readonly name: string;
  /** Those of the report. */
  readonly contributors: readonly string[];
  readonly page: PageReference | undefined;
  /** The title of the report that a heading stands in; undefined for reports. */
  readonly report: string | undefined;
  readonly volume: string;
  /** Its title; of a missing report its line in the 目录. */
  readonly place: Place;
}

/** The Pinyin readings of characters, without tones, ü as v; 重 → zhong, chong. */
export type Pinyin = Readonly<Record<string, readonly string[]>>;

/** All that can be gone to in a corpus, and how its names are read. */
export interface CorpusSymbols {
  readonly symbols: readonly CorpusSymbol[];
  /** Of every Chinese character in the names and contributors. */
  readonly readings: Pinyin;
}

/** Everything of a volume that can be gone to, in the order of its 目录. */
export function symbolsOf(volume: Volume): CorpusSymbol[] {
  return volume.entries.flatMap((entry) => entrySymbols(volume.title, entry));
}

function entrySymbols(volume: string, entry: EntryNode): CorpusSymbol[] {
  if (entry.kind === 'group') return entry.children.flatMap((child) => entrySymbols(volume, child));
  const { report, page } = entry;
  const printed: PageReference | undefined =
    page === undefined ? undefined : { number: page, evidence: 'printed' };
  const own: CorpusSymbol = {
    kind: report ? 'report' : 'missing',
    name: entry.label,
    contributors: entry.contributors,
    page: printed ?? report?.firstPage,
    report: undefined,
    volume,
    place: report?.place ?? entry.place,
  };
  const headings = report?.headings ?? [];
  return [own, ...headings.flatMap((heading) => headingSymbols(own, heading))];
}

function headingSymbols(report: CorpusSymbol, heading: HeadingNode): CorpusSymbol[] {
  const own: CorpusSymbol = {
    kind: heading.kind,
    name: heading.marker + heading.title,
    contributors: report.contributors,
    page: heading.page,
    report: report.name,
    volume: report.volume,
    place: heading.place,
  };
  return [own, ...heading.children.flatMap((child) => headingSymbols(report, child))];
}
