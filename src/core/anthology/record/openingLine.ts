import { isUnit, looksLikeContributor, namesContributor } from '../reports/contributors';
import { dateIn, type PrintedDate } from './dateIn';
import { namesOffice, officeAndName } from './offices';

/** What a line between a report's title and its text is there for. */
export type OpeningLine =
  /** ——2015年3月5日在某某会议上 省长 某某, （2005年1月6日）. */
  | {
      readonly kind: 'occasion';
      readonly date: PrintedDate | undefined;
      readonly speaker: string | undefined;
    }
  /** 时间：2026-02-09, 2026年02月10日 07时41分: when a site or a paper printed it. */
  | { readonly kind: 'published'; readonly date: PrintedDate }
  /** 来源：某某日报: where it was printed. `open`: the name stands in the next line. */
  | { readonly kind: 'source'; readonly open: boolean }
  /** 各位代表：. */
  | { readonly kind: 'salutation' }
  /** An office whose holder the next line may name. */
  | { readonly kind: 'office'; readonly words: string }
  | { readonly kind: 'contributor'; readonly words: string }
  | { readonly kind: 'other' };

const SALUTATION = /^(?:[各名]位(?:代表|委员|同志|领导|来宾)|同志们|女士们|主席[，、])/u;
const DATED =
  /^[—－―-]*\s*[（(〔]?\s*[^，。；：:]{0,12}(?:[12]\d{3}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s*年[^，。；：:]{0,16}[日号月年会][^，。；：:]{0,8}[）)〕]?$/u;
/** ——2015年3月5日在…: an occasion whose line breaks off. */
const DASHED_DATE = /^[—－―-]+\s*(?:[12]\d{3}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s*年/u;
/** Group 1 is what stands before 在, group 2 who spoke. */
const AT_MEETING =
  /^[—－―-]*\s*[（(]?([^，。；]{0,24})在[^。；]{2,60}[会會](?:议|議)?(?:第?[^。；]{0,8}[会會](?:议|議)?)?上(?:的(?:讲话|講話|报告|報告|发言|致辞))?[）)]?\s*([^。；，]{2,30})?$/u;
const PUBLISHED =
  /^(?:(?:发布|發布|发表|创建|更新|成文|刊发)?(?:时间|日期)\s*[:：]|.*(?:\d{1,2}:\d{2}|\d{1,2}\s*时\s*\d{1,2}\s*分))/u;
const SOURCE = /^(?:来源|來源|稿源|信息来源|文章来源|转自|摘自|原载)\s*[:：]?\s*(.*)$/u;
/** Papers, agencies and sites print what others wrote. */
const PRESS =
  /(?:日报|日報|晚报|晨报|时报|早报|商报|周报|学报|法制报|农民报|青年报|新华社|通讯社|新闻网?|新闻社|人民网|新华网|政府网|[^\s]网站?|网讯|电视台|广播电台|客户端|频道|杂志社?|周刊|月刊|出版社|公众号)$/u;
/** 主编 某某, 责任编辑：某某: who made the paper or the book. */
const PRESS_ROLE = /^(?:总?主编|副主编|编者|编辑|责任编辑|责编|校对|审核|签发|摄影?|图文?)[\s:：]/u;
const LABELLED = /^[>＞*]|^[^:：\s]{1,8}[:：]/u;
const AUTHOR_LABEL = /^(?:文|作者|执笔|撰稿|撰写|课题组|调研组|报告人|讲话人)/u;
const LONGEST = 60;

/** Reads one line below a title, brackets and Markdown's marks around it left out. */
export function readOpeningLine(line: string): OpeningLine {
  const words = line.trim();
  if (SALUTATION.test(words)) return { kind: 'salutation' };
  if (words.length > LONGEST + 40) return { kind: 'other' };
  const meeting = AT_MEETING.exec(words);
  if (meeting)
    return { kind: 'occasion', date: dateIn(meeting[1] ?? ''), speaker: speakerIn(meeting[2] ?? '') };
  if (PUBLISHED.test(words)) {
    const date = dateIn(words);
    return date === undefined ? { kind: 'other' } : { kind: 'published', date };
  }
  const source = SOURCE.exec(words);
  if (source) return { kind: 'source', open: (source[1] ?? '').trim() === '' };
  if (DATED.test(words) || DASHED_DATE.test(words.normalize('NFKC')))
    return { kind: 'occasion', date: dateIn(words), speaker: undefined };
  if (PRESS.test(words) || PRESS_ROLE.test(words)) return { kind: 'other' };
  if (LABELLED.test(words) && !AUTHOR_LABEL.test(words)) return { kind: 'other' };
  if (namesOffice(words) && !isUnit(words)) return { kind: 'office', words };
  return looksLikeContributor(words) ? { kind: 'contributor', words } : { kind: 'other' };
}

/** 省长某某作政府工作报告 names the speaker and what was given. */
function speakerIn(words: string): string | undefined {
  const speaker = words.replace(/[作做][^，。]{0,10}(?:报告|報告|讲话|講話)$/u, '').trim();
  return officeAndName(speaker) || namesContributor(speaker) ? speaker : undefined;
}
