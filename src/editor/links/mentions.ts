import { headingPath, reportAt } from '../../core/anthology/lookup';
import type { ContentsEntry, Heading, Report, ParsedText } from '../../core/anthology/parsedText';
import { rangeHas, type TextRange } from '../../core/text/range';

/** 《…》 in a text. */
export interface WorkTitle {
  /** Without the brackets. */
  readonly title: string;
  /** Brackets included. */
  readonly range: TextRange;
}

/** What stands at a place and leads elsewhere. */
export type Mention =
  | {
      readonly kind: 'entry';
      readonly index: number;
      readonly entry: ContentsEntry;
      readonly range: TextRange;
    }
  | { readonly kind: 'report'; readonly report: Report; readonly range: TextRange }
  | {
      readonly kind: 'heading';
      readonly report: Report;
      readonly path: readonly Heading[];
      readonly range: TextRange;
    }
  | { readonly kind: 'work'; readonly title: string; readonly range: TextRange };

/** Longer ones are a bracket that was never closed. */
const longestTitle = 120;

/** All 《…》 of a stretch of text, the innermost of nested ones; a title may run over a line's end. */
export function workTitles(text: string, { start, end }: TextRange): WorkTitle[] {
  const titles: WorkTitle[] = [];
  let open = -1;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === '《') open = at;
    if (character !== '》') continue;
    if (open >= 0 && at - open - 1 <= longestTitle) {
      titles.push({ title: text.slice(open + 1, at), range: { start: open, end: at + 1 } });
    }
    open = -1;
  }
  return titles;
}

/** What is mentioned at an offset: a line of the 目录, a title of a report or section, a 《work》; undefined in prose. */
export function mentionAt(text: string, volume: ParsedText, offset: number): Mention | undefined {
  const index = volume.contents.findIndex(({ range }) => covers(range, offset));
  const entry = volume.contents[index];
  if (entry) return { kind: 'entry', index, entry, range: entry.range };
  const work = workAt(text, offset);
  if (work) return { kind: 'work', ...work };
  const report = reportAt(volume, offset);
  if (!report) return undefined;
  if (covers(report.titleRange, offset)) return { kind: 'report', report, range: report.titleRange };
  const path = headingPath(report, offset);
  const heading = path.at(-1);
  if (!heading) return undefined;
  const range = { start: heading.range.start, end: heading.titleRange.end };
  return covers(range, offset) ? { kind: 'heading', report, path, range } : undefined;
}

function workAt(text: string, offset: number): WorkTitle | undefined {
  const around = {
    start: Math.max(0, offset - longestTitle),
    end: Math.min(text.length, offset + longestTitle),
  };
  return workTitles(text, around).find(({ range }) => rangeHas(range, offset));
}

/** A caret right after the last character is on the words, too. */
function covers({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
