import { isBlank, tableOf } from '../../../text/characters';

/** What comparing leaves as it is; most titles are of nothing else. */
const PLAIN = /^[一-鿿0-9a-z]*$/;

/** A title as it is compared: no blanks, no punctuation, full width as half width, lower case. */
export function titleKey(title: string): string {
  if (PLAIN.test(title)) return title;
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Blanks that are not one plain blank between words. */
const BROKEN = /^\s|[^\S ]|\s\s|\s$/;

/**
 * The words of a title, line breaks and runs of blanks as one blank; where a typesetter spread it (工 作 报 告) without
 * the blanks between its characters.
 */
export function titleWords(words: string): string {
  const broken = BROKEN.test(words);
  if (!broken && !words.includes(' ')) return words;
  const close = withoutSpread(words);
  return broken ? close.replace(/\s+/g, ' ').trim() : close;
}

/** What begins, or ends, with a character that no letter touches, or with a year. */
const BEGINS_SINGLE = /^\p{P}*(?:\p{sc=Han}|\p{N}|\p{N}{4})?(?:\p{P}|$)/u;
const ENDS_SINGLE = /(?:^|\p{P})(?:\p{sc=Han}|\p{N}|\p{N}{4})?\p{P}*$/u;

function withoutSpread(words: string): string {
  const [first = '', ...rest] = words.trim().split(/(\s+)/u);
  const parts = rest.filter((_, index) => index % 2 === 1);
  const gaps = rest.filter((_, index) => index % 2 === 0);
  const before = (index: number) => parts[index - 1] ?? first;
  const spread = parts.map((part, index) => BEGINS_SINGLE.test(part) && ENDS_SINGLE.test(before(index)));
  // A scan may have lost some of the blanks: 工 作报 告.
  const all = spread.filter(Boolean).length < parts.length && isMostlySingle([first, ...parts]);
  const narrow = Math.min(...gaps.filter((_, index) => spread[index]).map(({ length }) => length));
  const wide = gaps.filter(({ length }, index) => spread[index] && length > narrow).length;
  return parts.reduce((title, part, index) => {
    const gap = gaps[index] ?? '';
    // One wider gap parts two lines of the title; several are uneven print.
    const closes = all || (spread[index] && (wide > 1 || gap.length === narrow));
    return title + (closes ? '' : gap) + part;
  }, first);
}

function isMostlySingle(parts: readonly string[]): boolean {
  const single = parts.filter((part) => /^\p{sc=Han}$/u.test(part)).length;
  return parts.length >= 4 && single >= parts.length / 2 && parts.every((part) => part.length <= 3);
}

/** One of these is in every head of contents, and hardly in any other line. */
const HEAD_MARKS = tableOf('目录錄彔泉次tT');

function holdsHeadMark(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (HEAD_MARKS[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** `目录`, 目次, `CONTENTS`, Markdown hashes and blanks aside, or as scans misread them (日录); not the list of tables. */
export function isContentsHead(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 24 || !holdsHeadMark(text, start, end)) return false;
  let words = '';
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (!isBlank(text.charCodeAt(i)) && char !== '#' && char !== '*') words += char;
  }
  return (
    words !== '' &&
    /^(?=.*(?:[目日自曰][录錄彔泉次]|篇目|contents))[【〔[（(]?(?:(?:tableof)?contents[/／|]?)?(?:总|本书|本卷|本期|本集|本辑|文章|论文|原书|全书|简|简要|详细)?(?:[目日自曰][录錄彔泉次]|篇目)?[/／|]?(?:(?:tableof)?contents)?[】〕\]）):：]?$/i.test(
      words,
    )
  );
}

/** `表目次`, `图目录`: lists that follow the contents but name no reports. */
export function isListHead(words: string): boolean {
  return /^(?:附?[表图圖]|插图|照片)(?:格|片)?(?:目录|目次|目錄|索引)$/u.test(words.replace(/[\s#*]+/g, ''));
}

const NOTE =
  /\s*[（(〔[](?:存目|访谈|訪談|摘要|摘录|节录|节选|提纲|代序|讨论稿|寓言|[^（）()]*[0-9〇○一二三四五六七八九十]{2,}年[^（）()]*)[）)〕\]]$/u;

/** A title without what only one of contents and text may put behind it: （存目）, （访谈）, a date in brackets. */
export function withoutNote(title: string): string {
  return title.replace(NOTE, '');
}

/** How alike two keys are by their character pairs: 1 the same, 0 nothing in common (Dice's coefficient). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2);
}
