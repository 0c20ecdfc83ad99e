import { quotationOf } from '../../anthology/record/quotation';
import { pageAt } from '../../anthology/lookup';
import type { PageReference } from '../../anthology/volume';
import type { Report, ParsedText } from '../../anthology/parsedText';
import type { Statistic } from '../statistic';

/** What tells a reader of a report before going there. */
export interface ReportPreview {
  readonly title: string;
  readonly contributors: readonly string[];
  /** The page it begins on. */
  readonly page: PageReference | undefined;
  /** UTF-16 units of its text. */
  readonly characters: number;
  /** How its first real paragraph begins; empty where it starts with a heading. */
  readonly opening: string;
  /** Its first headings of the highest level, with their markers. */
  readonly headings: readonly string[];
  /** How many more there are of that level. */
  readonly moreHeadings: number;
  /** Its first figures of different indicators, as printed. */
  readonly figures: readonly { readonly indicator: string; readonly figure: string }[];
}

const listedHeadings = 6;
const listedFigures = 3;
/** Characters of the first paragraph. */
const openingLength = 120;
/** A paragraph shorter than this is a by-line or a salutation, not the opening. */
const shortestOpening = 25;

/** Previews a report of a volume; `statistics` are those of the report, in order. */
export function reportPreview(
  text: string,
  volume: ParsedText,
  report: Report,
  statistics: readonly Statistic[],
): ReportPreview {
  const page = pageAt(volume, report.range.start);
  const listed = volume.contents[report.entry ?? -1]?.contributors ?? [];
  return {
    title: report.title,
    contributors: report.contributors.length > 0 ? report.contributors : listed,
    page: page && { number: page.number, evidence: page.evidence },
    characters: report.range.end - report.range.start,
    opening: openingOf(text, volume, report),
    headings: report.headings.slice(0, listedHeadings).map(({ marker, title }) => marker + title),
    moreHeadings: Math.max(0, report.headings.length - listedHeadings),
    figures: keyFigures(statistics),
  };
}

function openingOf(text: string, volume: ParsedText, report: Report): string {
  const end = report.headings[0]?.range.start ?? report.range.end;
  const body = quotationOf(text, volume, { start: report.titleRange.end, end });
  const first = body.split('\n').find((line) => line.length >= shortestOpening) ?? '';
  return first.length > openingLength ? `${first.slice(0, openingLength)}…` : first;
}

function keyFigures(statistics: readonly Statistic[]): ReportPreview['figures'] {
  const figures = new Map<string, string>();
  for (const { indicator, text } of statistics) {
    if (figures.size === listedFigures) break;
    if (indicator !== '' && !figures.has(indicator)) figures.set(indicator, text);
  }
  return [...figures].map(([indicator, figure]) => ({ indicator, figure }));
}
