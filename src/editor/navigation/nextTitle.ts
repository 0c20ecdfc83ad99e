import { reportAt } from '../../core/anthology/lookup';
import type { Heading, ParsedText } from '../../core/anthology/parsedText';
import type { TextRange } from '../../core/text/range';

/** What *Go to Next …* goes to. */
export type TitleKind = 'report' | 'heading';

export type Direction = 'next' | 'previous';

/** The title to go to from an offset; undefined past the last and before the first one. */
export function nextTitle(
  volume: ParsedText,
  kind: TitleKind,
  direction: Direction,
  offset: number,
): TextRange | undefined {
  const titles =
    kind === 'report' ? volume.reports.map((report) => report.titleRange) : reportsAndHeadings(volume);
  return direction === 'next'
    ? titles.find((title) => title.start > offset)
    : titles.findLast((title) => title.end < offset);
}

/** The line of the 目录 that lists the report at an offset; the 目录's first where none does; undefined without 目录. */
export function contentsLineOf(volume: ParsedText, offset: number): TextRange | undefined {
  const entry = volume.contents[reportAt(volume, offset)?.entry ?? -1];
  return entry?.range ?? volume.contentsRange;
}

function reportsAndHeadings(volume: ParsedText): TextRange[] {
  return volume.reports.flatMap((report) => [report.titleRange, ...report.headings.flatMap(titlesOf)]);
}

function titlesOf(heading: Heading): TextRange[] {
  return [heading.titleRange, ...heading.children.flatMap(titlesOf)];
}
