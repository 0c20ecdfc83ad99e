import { parseNumeral } from '../../text/numerals';
import type { VolumeSummary } from '../volume';

const letters = new Intl.Collator('zh-CN', { numeric: true });
const parts = '上中下';
const partWord =
  /[上中下](?=[册冊卷编編部篇集辑輯])|第\s*([〇零一二三四五六七八九十百]+)(?=\s*[册冊卷编編部篇集辑輯期])/g;

/**
 * Which of two volumes comes first: the earlier year, then titles, in which 上册, 中册, 下册 and 第二辑, 第十辑 follow as they
 * count, not as they are read aloud. What has no year comes last.
 */
export function compareVolumes(a: Named, b: Named): number {
  const [yearA, yearB] = [a.year ?? Infinity, b.year ?? Infinity];
  if (yearA !== yearB) return yearA < yearB ? -1 : 1;
  return letters.compare(counted(a.title), counted(b.title));
}

type Named = Pick<VolumeSummary, 'title' | 'year'>;

/** A title with its parts as figures. */
function counted(title: string): string {
  return title.replace(partWord, (word, numeral: string | undefined) =>
    numeral === undefined ? String(parts.indexOf(word) + 1) : `第${parseNumeral(numeral) ?? numeral}`,
  );
}
