import type { JoinedParagraph } from '../text/paragraphs';

/** What follows a report's closing words: glossary, notes, annexes. */
export interface NotesRegion {
  /** Index of the first paragraph that is no longer the report's text. */
  readonly paragraph: number;
  /** A head such as 名词解释 stands there. */
  readonly titled: boolean;
}

const NOTES_HEAD =
  /^[【〔[（(]?(?:附[：:]?\s*)?(?:《[^》]{2,30}》)?(?:中?(?:有关|部分|相关)?)?(?:名词(?:和缩略语)?(?:解释|注释|说明)|名词术语(?:解释|注释|说明)?|用语(?:解释|说明)|术语(?:解释|说明)|注释|注解|附注|附件\s*[0-9一二三四五六七八九十１-９]?|附录|附表|注)[】〕\]）):：]?$/u;
const TAIL =
  /^(?:相关(?:报道|链接|阅读|新闻)|责任编辑|编辑[：:]|[（(]?(?:来源|责编|责任编辑|编辑)[：:]|字库未存字|相关文章|上一篇|下一篇|【?纠错】?|分享到|扫一扫)/u;
const CLOSING = /(?:奋斗|前进|努力|贡献|胜利|篇章|辉煌|万岁|谢谢(?:大家|各位)?)[^。！!]{0,20}[！!]$/u;
const LIST_START = /^(?:[1１一]\s*[.．、：:]|[［[【（(]\s*[1１]\s*[］\]】）)]|①|注[：:1１])/u;
const LONGEST_HEAD = 40;
const LONGEST_TAIL = 80;
const EXCLAMATIONS = '！!';

/** Finds where a report's own text ends; undefined where nothing follows it. */
export function notesRegion(text: string, paragraphs: readonly JoinedParagraph[]): NotesRegion | undefined {
  const from = Math.floor(paragraphs.length * 0.4);
  let closed = false;
  for (let index = from; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const length = paragraph.end - paragraph.start;
    if (length < LONGEST_TAIL || closed) {
      const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_HEAD));
      if (length < LONGEST_HEAD && NOTES_HEAD.test(head.replace(/\s+/g, '')))
        return { paragraph: index, titled: true };
      if (length < LONGEST_TAIL && TAIL.test(head)) return { paragraph: index, titled: false };
      if (closed && LIST_START.test(head)) return { paragraph: index, titled: false };
    }
    if (!EXCLAMATIONS.includes(text.charAt(paragraph.end - 1))) continue;
    if (CLOSING.test(text.slice(Math.max(paragraph.start, paragraph.end - 60), paragraph.end))) closed = true;
  }
  return undefined;
}
