import { isBlankLine, type Line } from '../../../text/lines';
import { isUnit, namesContributor } from '../contributors';
import { markerAt } from '../../headings/markers';
import { similarity, titleKey } from './titles';

/** The lines (0-based, both included) of a report's title; none where `lastLine` is before `firstLine`. */
export interface TitleLines {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Words that a site, an office or a data sheet sets before what it says of a text. */
const LABELS =
  '来源|稿源|时间|日期|作者|编辑|文号|文\\s*号|索引号|主题词|主题分类|发文机关|发文字号|成文日期|公开日期|执笔|撰稿|浏览次数|点击数?|阅读|版次|版面|栏目|关键词|关键字|摘要|[创創]建日期|更新日期|您的位置|您所在的位置|所在位置|当前位置|當前位置|密级|编号|联系科室|联系人|联系电话|法規類別|修正日期|Author|Date|Source|Keywords?|Abstract';
const PAGE_CHROME = new RegExp(
  `^(?:下载|打印|全屏|收藏|加大|还原|减小|】|【?\\s*字[号體体]|分享|关闭|首页|发布|责任编辑|新华社|人民网|中新网|生效|當前|当前位置|<!--|---|>|https?:|www\\.|目\\s*[录錄次]$|Title\\s*[:：]\\s*$|[（(]?(?:${LABELS})(?:\\s*[:：]|\\s+\\S*$)|(?:绝密|机密|秘密|特急|加急|内部(?:资料|文件|刊物))(?:\\s|$|[★▲])|星期[一二三四五六日天]|[\\d\\s:：.\\-/年月日]+$)`,
  'iu',
);
const SALUTATION = /^[各名]位(?:代表|委员|同志|领导|来宾)|^同志们|^主席[，、]|^女士们/u;
/** What sites and collections put before a text. */
const ADVERTISEMENT = /电子书|电子書|QQ群|txt下载|www\.|https?:|更多.{0,6}好书|([^\p{L}\p{N}])\1{4}/iu;
const TITLE_END = /(?:报告|讲话|致辞|意见|公报|决定|决议|纲要|方案|要点)(?:[（(].{1,20}[）)])?$/u;
/** Acts of offices: their titles run on, and stand in two or three lines. */
const ACT = /(?:规定|解释|办法|条例|决定|意见|通知|批复|规划|纲要|报告)(?:[（(].{1,20}[）)])?$/u;
const LONGEST_TITLE = 60;
const LONGEST_ACT = 120;

export interface TitleSearch {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Lines of the contents and page furniture. */
  readonly isOut: (line: number) => boolean;
}

/** A text that begins without a title: no line bears it. Undefined where there is no text. */
export function untitled({ lines, isOut }: TitleSearch): TitleLines | undefined {
  const first = lines.find((line) => !isBlankLine(line) && !isOut(line.number));
  return first && { firstLine: first.number, lastLine: first.number - 1 };
}

/** Of each text that opens with a salutation its title, where the titles are of the same make. Empty where none does. */
export function titlesBeforeSalutations(search: TitleSearch): readonly TitleLines[] {
  const { text, lines } = search;
  const found: TitleLines[] = [];
  for (const line of lines) {
    if (line.end - line.start > 24 || !SALUTATION.test(text.slice(line.start, line.end))) continue;
    const title = titleAbove(search, line.number, found.at(-1)?.lastLine ?? -1);
    if (title) found.push(title);
  }
  const [first] = found;
  const keyOf = ({ firstLine }: TitleLines) => titleKey(contentOf(text, lines[firstLine]));
  return first ? found.filter((title) => similarity(keyOf(title), keyOf(first)) >= 0.5) : [];
}

/** The highest line above a salutation, within a dozen, that ends like a title. */
function titleAbove(
  { text, lines, isOut }: TitleSearch,
  salutation: number,
  after: number,
): TitleLines | undefined {
  let title: TitleLines | undefined;
  let seen = 0;
  for (let number = salutation - 1; number > after && seen < 8; number--) {
    const line = lines[number];
    if (!line || isBlankLine(line) || isOut(number)) continue;
    const words = contentOf(text, line);
    if (words.length > LONGEST_TITLE || /[。；：:，,]/.test(words.at(-1) ?? '')) break;
    seen++;
    if (TITLE_END.test(words) && !markerAt(words, 0, words.length))
      title = { firstLine: number, lastLine: number };
  }
  return title;
}

/** 某政办发〔2009〕23号: what stands below the red head of an office and above the title. */
const DOCUMENT_NUMBER = /^[\p{sc=Han}]{1,16}\s*[〔［[（(]\s*\d{4}\s*[〕］\]）)]\s*第?\s*\d+\s*号$/u;

/** The line is the head of an office's paper, 某县人民政府文件, above its number. */
function isLetterhead(text: string, lines: readonly Line[], { number, start, end }: Line): boolean {
  if (!/文\s*件$/u.test(text.slice(start, end))) return false;
  return contentLinesBelow(lines, number)
    .slice(0, 2)
    .some((line) => DOCUMENT_NUMBER.test(contentOf(text, line)));
}

/** The office that sends a paper, in a line of its own: no title unless it goes on with 关于. */
function isSender(text: string, lines: readonly Line[], { number, start, end }: Line): boolean {
  const [next] = contentLinesBelow(lines, number);
  return isUnit(text.slice(start, end)) && !contentOf(text, next).startsWith('关于');
}

/** The first line that is neither page chrome nor a sentence; undefined behind the first numbered heading. */
export function firstTitle({ text, lines, isOut }: TitleSearch): TitleLines | undefined {
  let inFrontMatter = false;
  let seen = 0;
  for (const line of lines.slice(0, 200)) {
    if (isBlankLine(line) || isOut(line.number)) continue;
    const words = contentOf(text, line);
    if (/^---+$/.test(words) && (line.number === 0 || inFrontMatter)) inFrontMatter = !inFrontMatter;
    else if (
      !inFrontMatter &&
      isTitleLike(words) &&
      !isLetterhead(text, lines, line) &&
      !isSender(text, lines, line)
    )
      return { firstLine: line.number, lastLine: lastTitleLine(text, lines, line.number) };
    if (++seen > 40 || opensText(words)) return undefined;
  }
  return undefined;
}

/** Where the text has begun no title is to be looked for any more. */
function opensText(words: string): boolean {
  if (FIRST_CHAPTER.test(words)) return true;
  const family = markerAt(words, 0, words.length)?.family;
  return family === 'article' || family === 'chapter' || family === 'chinese';
}

/** The last line of the title that begins in a line: subtitles and second lines belong to it, the occasion does not. */
function lastTitleLine(text: string, lines: readonly Line[], title: number): number {
  const words = contentOf(text, lines[title]);
  const below = contentOf(text, lines[title + 1]);
  if (/^\s*[—－-]{2}/.test(below) && !OCCASION.test(below) && isTitleLike(below)) return title + 1;
  const [second, third] = contentLinesBelow(lines, title);
  const secondWords = contentOf(text, second);
  if (
    second &&
    OCCASION.test(contentOf(text, third)) &&
    isTitleLike(secondWords) &&
    !OCCASION.test(secondWords) &&
    !namesContributor(secondWords)
  )
    return second.number;
  return lastLineOfAct(text, [lines[title], second, third], words);
}

/** ——在某会议上, （2005年1月6日）, —二〇〇五年: when and where a speech was made. */
const OCCASION =
  /^\s*(?:[—－-]{2}\s*在|[—－-]{2}.*[\d〇○零一二三四五六七八九十]\s*[年月日]|[—－-]*\s*[（(]?\s*(?:[12]\d{3}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s*年[^，。]*[日上月会）)]$)/u;

function contentLinesBelow(lines: readonly Line[], title: number): readonly Line[] {
  return lines.slice(title + 1, title + 8).filter((line) => !isBlankLine(line));
}

/** 某某办公室 / 关于……的 / 通知: an act whose title says only in a later line what it is. */
function lastLineOfAct(text: string, lines: readonly (Line | undefined)[], words: string): number {
  const [first, ...below] = lines;
  let joined = words;
  const goesOn =
    opensBracket(words) ||
    (!ACT.test(words) && (/[的与和及、]$/u.test(words) || /^关于/u.test(contentOf(text, below[0]))));
  for (const line of below) {
    const next = contentOf(text, line);
    if (!line || !goesOn || !isTitleLike(next)) break;
    joined += next;
    if (ACT.test(joined) && !opensBracket(joined) && joined.length <= LONGEST_ACT) return line.number;
  }
  return first?.number ?? 0;
}

/** A bracket or quotation mark is open at the end: 关于印发《某某县. */
function opensBracket(words: string): boolean {
  return BRACKETS.some(([open = '', close = '']) => words.lastIndexOf(open) > words.lastIndexOf(close));
}

const BRACKETS = ['《》', '“”', '（）'];

/** 1 绪论: the first heading of a text without a title. */
const FIRST_CHAPTER = /^[1１]\s+\p{sc=Han}/u;

/** True for words that may be a title: short, no sentence, no mark of a heading, nothing a site or an office sets around a text. */
export function isTitleLike(words: string): boolean {
  const letters = words.replace(/[\s#*]+/g, '');
  return (
    letters.length >= 2 &&
    letters.length <= (ACT.test(letters) ? LONGEST_ACT : LONGEST_TITLE) &&
    /\p{sc=Han}{2}/u.test(letters) &&
    !PAGE_CHROME.test(words) &&
    !DOCUMENT_NUMBER.test(words) &&
    !ADVERTISEMENT.test(words) &&
    !SALUTATION.test(words) &&
    !markerAt(words, 0, words.length) &&
    !FIRST_CHAPTER.test(words) &&
    !/[。；！？]|[：:]$/.test(letters)
  );
}

function contentOf(text: string, line: Line | undefined): string {
  return line ? text.slice(line.start, line.end) : '';
}
