import type { TextRange } from '../../text/range';
import { findTimes } from './time';

/** A stretch of a document under one heading, as far as time goes. */
export interface Section {
  readonly start: number;
  /** The times its heading names, in order. */
  readonly times: readonly string[];
  /** It says what is to be done, not what was. */
  readonly plans: boolean;
  /** It looks back. */
  readonly reviews: boolean;
}

const topHeading = /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(?:部分|章|编))/;
const subHeading = /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、]|[一二三四五六七八九十]是)/;
const planning = /任务|目标|安排|打算|今后|下一步|建议|总体要求|工作重点|展望|规划|设想|部署|未来/;
const reviewing = /回顾|总结|成就|进展/;
const longestHeading = 48;
/** A heading that names more says nothing of the figures below it. */
const mostTimes = 3;

/** The sections of a running text, in order; the first begins at 0. `lines` are its lines without their ends. */
export function findSections(
  text: string,
  lines: readonly TextRange[],
  headingStarts: ReadonlySet<number>,
): Section[] {
  const isNumbered = hasTopHeadings(text, lines);
  const sections: Section[] = [{ start: 0, times: [], plans: false, reviews: false }];
  for (const { start, end } of lines) {
    if (end - start > longestHeading || end - start < 3) continue;
    const words = text.slice(start, end);
    const top = topHeading.test(words);
    const sub = subHeading.test(words);
    const plain = !/[。，；：！]|^续?表\d/.test(words) && /回顾|工作|任务|目标|总结|成就/.test(words);
    if (!top && !plain && !(headingStarts.has(start) && !sub)) continue;
    const times = findTimes(words)
      .slice(0, mostTimes)
      .map((time) => time.text);
    if (times.length === 0 && !top && (isNumbered || sub)) continue;
    sections.push({ start, times, plans: planning.test(words), reviews: reviewing.test(words) });
  }
  return sections;
}

/** Numbered heads rank above plain ones; without any, the plain ones are the top. */
function hasTopHeadings(text: string, lines: readonly TextRange[]): boolean {
  let count = 0;
  return lines.some(
    ({ start, end }) => topHeading.test(text.slice(start, Math.min(start + 8, end))) && ++count > 1,
  );
}
