import type { ParsedText } from '../parsedText';

/** How much of a text's start is looked at, in UTF-16 units. */
const sampleLength = 20_000;
/** Prose of these books is Chinese well above this share; code, notes in English and data stay below it. */
const chineseShare = 0.3;

/**
 * Whether a parsed text is one this product is for: Chinese, with a 目录 or with a numbered hierarchy. Cautious on
 * purpose: every `.txt` and `.md` of a folder passes here, and most are somebody else's.
 */
export function isReportText(text: string, volume: ParsedText): boolean {
  if (volume.contents.length < 3 && !volume.reports.some(hasHierarchy)) return false;
  return isChinese(text);
}

/** Whether the start of a text is mostly Chinese: a quick look before a parse. */
export function isChinese(text: string): boolean {
  return shareOfChinese(text.slice(0, sampleLength)) >= chineseShare;
}

function hasHierarchy({ headings }: ParsedText['reports'][number]): boolean {
  return (
    headings.length >= 2 && headings.some((heading) => heading.marker !== '' || heading.children.length > 0)
  );
}

/** Among letters: a table of figures is as Chinese as its words are. */
function shareOfChinese(sample: string): number {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const chinese = sample.match(/\p{sc=Han}/gu)?.length ?? 0;
  return letters === 0 ? 0 : chinese / letters;
}
