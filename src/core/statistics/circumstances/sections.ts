import type { TextRange } from '../../text/range';
import { isWellFormed } from '../naming/label/wellFormed';
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
  /** What it is about, where its heading is one noun (三、火灾); else empty. */
  readonly subject: string;
}

const topHeading = /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(?:部分|章|编))/;
const subHeading = /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、]|[一二三四五六七八九十]是)/;
const planning =
  /任务|目标|安排|打算|今后|下一步|建议|总体要求|工作重点|重点工作(?![回完进情])|展望|规划|设想|部署|未来/;
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
  const sections: Section[] = [{ start: 0, times: [], plans: false, reviews: false, subject: '' }];
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
    sections.push({
      start,
      times,
      plans: planning.test(words),
      reviews: reviewing.test(words),
      subject: subjectOf(words),
    });
  }
  return sections;
}

const marker =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}(?:部分|章|编|节)|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、])\s*/;

function subjectOf(heading: string): string {
  const words = heading.replace(marker, '').trim();
  const isNoun = /^[一-龥、]{2,12}$/.test(words) && !planning.test(words) && !reviewing.test(words);
  return isNoun && isWellFormed(words) && !/(?:情况|工作|问题|概况|管理|建设|服务|防治)$/.test(words)
    ? words
    : '';
}

/** Numbered heads rank above plain ones; without any, the plain ones are the top. */
function hasTopHeadings(text: string, lines: readonly TextRange[]): boolean {
  let count = 0;
  return lines.some(
    ({ start, end }) => topHeading.test(text.slice(start, Math.min(start + 8, end))) && ++count > 1,
  );
}
