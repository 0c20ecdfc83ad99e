import type { CitedPage, Quotation } from './finding';

/** What stands behind a quotation to tell its source. */
export interface ReferenceBehind {
  readonly isThere: boolean;
  readonly page: CitedPage | undefined;
}

/** Characters behind a quotation in which its reference begins. */
const reach = 300;

/** 第14页, 第14—15页, p. 14, and what ends a reference: …, 2006: 14-15. */
const PAGE =
  /第\s{0,2}(\d{1,5})[^第页\n]{0,9}页|\bpp?\.\s{0,2}(\d{1,5})|(?:19|20)\d\d\s{0,2}[:：]\s{0,2}(\d{1,5})/du;
/** A reference without a page: its code, a title, the mark of a note, a year in brackets. */
const REFERENCE =
  /\[[GCMRJ](?:\/OL)?\]|《[^》\n]{1,60}》|\[\^?\d{1,4}\]|[①-⑳]|[（(][^（()）\n]{1,60}(?:19|20)\d\d[^（()）\n]{0,30}[）)]/u;

/** The reference behind a quotation: in the rest of its line, or in the next line that has words. */
export function referenceBehind(
  text: string,
  { end }: Quotation,
  next: Quotation | undefined,
): ReferenceBehind {
  const to = Math.min(end + reach, next?.range.start ?? text.length);
  const [words = ''] = /^[^\n]*(?:\s*\n[^\n]*)?/u.exec(text.slice(end, to)) ?? [];
  const found = PAGE.exec(words)
    ?.indices?.slice(1)
    .find((range) => range !== undefined);
  if (!found) return { isThere: REFERENCE.test(words), page: undefined };
  const [from, until] = found;
  const range = { start: end + from, end: end + until };
  return { isThere: true, page: { range, page: Number(words.slice(from, until)) } };
}
