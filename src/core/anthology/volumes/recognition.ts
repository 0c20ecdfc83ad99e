import type { ParsedText, Report } from '../parsedText';

/** How much of a text's start is looked at, in UTF-16 units. */
const sampleLength = 20_000;
/** Prose of these books is Chinese well above this share; code, notes in English and data stay below it. */
const chineseShare = 0.3;

/**
 * Whether a parsed text is one this product is for: Chinese, and with a 目录, headings that are numbered or nested, or
 * a title below which somebody or a date signs. Cautious on purpose: every `.txt` and `.md` of a folder passes here.
 */
export function isReportText(text: string, volume: ParsedText): boolean {
  if (!isChinese(text) || isTechnicalText(text, volume)) return false;
  return volume.contents.length >= 3 || volume.reports.some(hasHierarchy) || volume.reports.some(isSigned);
}

/** Whether the start of a text is mostly Chinese: a quick look before a parse. */
export function isChinese(text: string): boolean {
  return shareOfChinese(text.slice(0, sampleLength)) >= chineseShare;
}

/** Code between fences or quoted within lines, and what else papers about software are made of. */
const CODE_FENCE = /^ {0,3}(?:```|~~~)/;
const QUOTED_CODE = /`[^`\n]+`/;
const LISTED = /^\s*(?:[-*+]\s|>|\|)/;
/** A 目录 that links so many files is one of reports, whatever stands beside it. */
const FEWEST_FILES = 3;

/**
 * Whether a text is a README or a design document in Markdown: its lines quote code, or it has fenced code and is
 * mostly lists, tables and quotations. One whose 目录 links files of text is a volume all the same.
 */
export function isTechnicalText(text: string, { contents }: Pick<ParsedText, 'contents'>): boolean {
  if (contents.filter(({ link }) => /\.(?:md|txt)$/iu.test(link ?? '')).length >= FEWEST_FILES) return false;
  const lines = text
    .slice(0, sampleLength)
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '');
  const share = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length / lines.length;
  const fences = lines.filter((line) => CODE_FENCE.test(line)).length;
  return share(QUOTED_CODE) > 0.1 || (fences >= 2 && share(QUOTED_CODE) + share(LISTED) > 0.1);
}

function hasHierarchy({ headings }: Report): boolean {
  const nested = headings.some(({ children }) => children.length > 0);
  return nested || (headings.length >= 2 && headings.some(({ marker }) => marker !== ''));
}

function isSigned({ title, contributors, date }: Report): boolean {
  return title !== '' && (contributors.length > 0 || date !== undefined);
}

/** Among letters: a table of figures is as Chinese as its words are. */
function shareOfChinese(sample: string): number {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const chinese = sample.match(/\p{sc=Han}/gu)?.length ?? 0;
  return letters === 0 ? 0 : chinese / letters;
}
