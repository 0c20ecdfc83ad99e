import { comparedWords } from '../../../text/folding/misreadings';
import { markerAt } from '../../headings/markers';
import { namesContributor } from '../../reports/contributors';
import { readContentsLine } from './contentsLine';
import type { Row } from '../contentsLevels';
import { standsAlone, type Span, type TitleIndex } from '../titleIndex';

/** Rows that list a part and its first title together (上编 某文) divided, where each stands in the text by itself. */
export function dividedRows(rows: readonly Row[], index: TitleIndex, span: Span): readonly Row[] {
  const isTitle = (words: string) => standsAlone(comparedWords(words), index, span);
  return rows.flatMap((row) => {
    if (row.page !== undefined || row.column !== undefined || isTitle(row.title)) return [row];
    const at = partEnd(row.title, isTitle);
    return at === undefined ? [row] : divided(row, at);
  });
}

function partEnd(title: string, isTitle: (words: string) => boolean): number | undefined {
  for (const gap of title.matchAll(/\s+/g)) {
    const part = title.slice(0, gap.index);
    const rest = title.slice(gap.index + gap[0].length);
    // Who wrote it may stand below its title in the text, and by itself.
    if (markerAt(part, 0, part.length)?.end === part.length || namesContributor(rest)) continue;
    if (part.length >= 2 && rest.length >= 2 && isTitle(part) && isTitle(rest)) return gap.index;
  }
  return undefined;
}

function divided(row: Row, at: number): readonly Row[] {
  const { line, title } = row;
  const part = title.slice(0, at);
  const rest = title.slice(at).trimStart();
  const restStart = line.end - (row.content.length - row.content.lastIndexOf(rest));
  return [
    { ...row, ...readContentsLine(part), content: part, line: { ...line, end: line.start + at }, part: true },
    { ...row, ...readContentsLine(rest), content: rest, line: { ...line, start: restStart } },
  ];
}
