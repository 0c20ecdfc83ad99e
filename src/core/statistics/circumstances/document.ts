import type { Paragraph } from '../../text/paragraph';
import { firstIndex, type TextRange } from '../../text/range';
import { simplified } from '../words/runningText';
import { placeEnd } from './gazetteer';
import { documentPlace } from './scope';

/** What is known of a text beside its words; everything may be left out, and is then read from the text itself. */
export interface StatisticsContext {
  /** Lines joined where a wrap or a page cut them; without them the finder joins on its own evidence. */
  readonly paragraphs?: readonly Paragraph[];
  /** Title pages, contents, page furniture: no figure in them is a statistic. */
  readonly excluded?: readonly TextRange[];
  /** The documents of an anthology in order; without them the text is one document. */
  readonly documents?: readonly DocumentContext[];
  /** Titles of sections, in order; without them short numbered lines are taken for such. */
  readonly headings?: readonly TextRange[];
}

/** One report: where it begins, and when and of what place it speaks. */
export interface DocumentContext {
  readonly start: number;
  /** The year it was written in. */
  readonly year: number | undefined;
  /** 全国, 某省, 某市. */
  readonly place: string | undefined;
  /** A government's report to its congress, which looks back on the year before. */
  readonly annual: boolean;
  /** The year that a statistical bulletin is about. */
  readonly covers: number | undefined;
}

/** The last of some ascending stretches that begins at `offset` or before it; undefined where none does. */
export function lastBegun<S extends { readonly start: number }>(
  stretches: readonly S[],
  offset: number,
): S | undefined {
  return stretches[firstIndex(stretches.length, (index) => (stretches[index]?.start ?? 0) > offset) - 1];
}

/** 宁县 in 海宁县 is another: what stands before a name, that is no part of it. */
const mayBegin = /^$|[^一-龥]|[在的和到于至为是对与及从由将把向]/;

/** A county, city or province named four times in the opening, and twice as often as any other. */
function placeMostNamed(opening: string): string | undefined {
  const counts = new Map<string, number>();
  for (let at = 0; at < opening.length; at++) {
    const end = mayBegin.test(opening.charAt(at - 1)) ? placeEnd(opening, at) : undefined;
    if (end === undefined) continue;
    const name = opening.slice(at, end);
    if (/[省市县区旗]$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    at = end - 1;
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 4 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** 2014年，全市…: the year that the first words of the first three lines set for all that follows. */
function leadYear(opening: string): string | undefined {
  const lines = opening.split('\n', 12).filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, 3)) {
    const year = /^((?:19|20)\d{2})年[，,]/.exec(line.trim())?.[1];
    if (year !== undefined) return year;
  }
  return undefined;
}

/** Reads date and place of a document from its first lines. */
export function documentFrom(start: number, opening: string): DocumentContext {
  const folded = simplified(opening)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[ \u3000\u00a0]/g, '');
  const annual = /政府工作(?:报告)/.test(folded);
  const year =
    /[—(（-](\d{4})年\d{1,2}月/.exec(folded)?.[1] ??
    /^(\d{4})年[^，。；\n]{0,40}$/m.exec(folded)?.[1] ??
    (annual ? /(\d{4})年/.exec(folded)?.[1] : /^[(（]?((?:19|20)\d{2})[)）]?$/m.exec(folded)?.[1]);
  const covers =
    /(\d{4})年[^，。；\n]{0,30}(?:统计)?公报/.exec(folded)?.[1] ?? (annual ? undefined : leadYear(folded));
  return {
    start,
    year: year === undefined ? undefined : Number(year),
    place: documentPlace(folded) ?? placeMostNamed(folded),
    annual,
    covers: covers === undefined ? undefined : Number(covers),
  };
}
