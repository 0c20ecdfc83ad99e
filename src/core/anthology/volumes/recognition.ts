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

function shareOfChinese(sample: string): number {
  let chinese = 0;
  let printed = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code <= 0x20) continue;
    printed++;
    if (code >= 0x4e00 && code <= 0x9fff) chinese++;
  }
  return printed === 0 ? 0 : chinese / printed;
}
