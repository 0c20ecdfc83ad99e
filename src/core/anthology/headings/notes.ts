import { tableOf } from '../../text/characters';
import type { JoinedParagraph } from '../../text/paragraphs';

/** What follows a report's closing words: glossary, notes, annexes. */
export interface NotesRegion {
  /** Index of the first paragraph that is no longer the report's text. */
  readonly paragraph: number;
  /** The heads in it, such as 名词解释 and 附件2, in the order of the text. */
  readonly heads: readonly NotesHead[];
}

export interface NotesHead {
  /** Its index among the paragraphs. */
  readonly paragraph: number;
  /** What follows is a paper of its own, with headings of its own, and no list of notes. */
  readonly annex: boolean;
}

const NOTES_HEAD =
  /^[【〔[（(]?(?:附[：:]?\s*)?(?:《[^》]{2,30}》)?(?:中?(?:有关|部分|相关)?)?(?:名词(?:和缩略语)?(?:解释|注释|说明)|名词术语(?:解释|注释|说明)?|用语(?:解释|说明)|术语(?:解释|说明)|注释|注解|附注|附件\s*[0-9一二三四五六七八九十１-９]?|附录|附表|注)[】〕\]）):：]?$/u;
/** What a head of notes begins with. */
const HEAD_OPENERS = tableOf('【〔[（(附《中有部相名用术注');
/** 附件2：某某名单, 附录一 某某表, 附：某某名单: with what it is called in the same line. */
const ANNEX =
  /^附(?:(?:件|录|表|图)\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?(?:\s*[:：]|\s+|(?=《)|$)|[:：])[^。；，]{0,30}$/u;
const TAIL =
  /^(?:相关(?:报道|链接|阅读|新闻)|责任编辑|编辑[：:]|[（(]?(?:来源|责编|责任编辑|编辑)[：:]|字库未存字|相关文章|上一篇|下一篇|【?纠错】?|分享到|扫一扫)/u;
const CLOSING = /(?:奋斗|前进|努力|贡献|胜利|篇章|辉煌|万岁|谢谢(?:大家|各位)?)[^。！!]{0,20}[！!]$/u;
/** 附件, 附件1, 附录二, alone in its line: a paper may consist of little else. */
const ANNEX_ALONE = /^附(?:件|录|錄|表)\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?$/u;
const LIST_START = /^(?:[1１一]\s*[.．、：:]|[［[【（(]\s*[1１]\s*[］\]】）)]|①|注[：:1１])/u;
const LONGEST_HEAD = 40;
const LONGEST_TAIL = 80;
const EXCLAMATIONS = '！!';

/** Finds where a report's own text ends; undefined where nothing follows it. */
export function notesRegion(text: string, paragraphs: readonly JoinedParagraph[]): NotesRegion | undefined {
  const from = Math.floor(paragraphs.length * 0.4);
  let closed = false;
  for (let index = 1; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    if (index < from && !isAnnexAlone(text, paragraph)) continue;
    if (isHead(text, paragraph) || isTail(text, paragraph, closed))
      return { paragraph: index, heads: headsFrom(text, paragraphs, index) };
    if (!EXCLAMATIONS.includes(text.charAt(paragraph.end - 1))) continue;
    if (CLOSING.test(text.slice(Math.max(paragraph.start, paragraph.end - 60), paragraph.end))) closed = true;
  }
  return undefined;
}

/** A head such as 名词解释 or 附件2. */
function isHead(text: string, { start, end }: JoinedParagraph): boolean {
  if (end - start >= LONGEST_HEAD || HEAD_OPENERS[text.charCodeAt(start)] !== 1) return false;
  const words = text.slice(start, end);
  return ANNEX.test(words) || NOTES_HEAD.test(words.replace(/\s+/g, ''));
}

/** What ends a report without a head: who edited it, and behind the closing words the first item of a list. */
function isTail(text: string, { start, end }: JoinedParagraph, closed: boolean): boolean {
  const short = end - start < LONGEST_TAIL;
  if (!short && !closed) return false;
  const words = text.slice(start, Math.min(end, start + LONGEST_HEAD));
  return (short && TAIL.test(words)) || (closed && LIST_START.test(words));
}

function isAnnexAlone(text: string, { start, end }: JoinedParagraph): boolean {
  return end - start <= 6 && text.charAt(start) === '附' && ANNEX_ALONE.test(text.slice(start, end));
}

function headsFrom(text: string, paragraphs: readonly JoinedParagraph[], from: number): readonly NotesHead[] {
  return paragraphs.flatMap((paragraph, index) =>
    index >= from && isHead(text, paragraph)
      ? [{ paragraph: index, annex: text.charAt(paragraph.start) === '附' }]
      : [],
  );
}
