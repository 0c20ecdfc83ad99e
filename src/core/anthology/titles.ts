import { isBlank } from '../text/characters';

/** A title as it is compared: no blanks, no punctuation, full width as half width, lower case. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Blanks that are not one plain blank between words. */
const BROKEN = /^\s|[^\S ]|\s\s|\s$/;

/** The words of a title, line breaks and runs of blanks as one blank. */
export function titleWords(words: string): string {
  return BROKEN.test(words) ? words.replace(/\s+/g, ' ').trim() : words;
}

/** `目录`, 目次, `CONTENTS`, Markdown hashes and blanks aside; not the list of tables. */
export function isContentsHead(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 24) return false;
  let words = '';
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (!isBlank(text.charCodeAt(i)) && char !== '#' && char !== '*') words += char;
  }
  return /^[【〔[（(]?(?:总|本书|本卷|文章)?(?:目录|目次|目錄|篇目|contents|tableofcontents)[】〕\]）):：]?$/i.test(
    words,
  );
}

/** `表目次`, `图目录`: lists that follow the contents but name no reports. */
export function isListHead(words: string): boolean {
  return /^(?:附?[表图圖]|插图|照片)(?:格|片)?(?:目录|目次|目錄|索引)$/u.test(words.replace(/[\s#*]+/g, ''));
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
