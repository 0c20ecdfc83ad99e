import { eraNames, eraYear } from './eras';
import { matchesOf } from '../words/matches';
import type { Mention } from './mention';

const year = '(?:(?:1[0-9]|20|21)\\d{2}|[一二][〇零一二三四五六七八九]{3})';
const count = '(?<![\\d.])(?:\\d{1,2}|[一二两三四五六七八九十几]{1,3})';
const dash = '(?:——|[—–－~～至到-])';
const month = '(?:\\d{1,2}|十?[一二三四五六七八九]|十)';
const plan = '[一二三四五六七八九十]{1,3}五';
const dynasty = '[秦汉晋隋唐宋元明清]';
const ordinal = '(?:元|\\d{1,2}|[一二三四五六七八九十廿]{1,4})';

/** Ways to say when. Earlier alternatives win, so each stands before its own prefixes. */
const patterns: readonly string[] = [
  `(?:${year}年?[、和与]){1,4}${year}(?:年[底末]?|[两三四五]年)`,
  `(?:从|自)?${year}年?(?:底|末|初)?${dash}${year}年(?:期间|间|底|末)?(?:以及${year}年?${dash}${year}年)?`,
  `${year}年(?:上半年|下半年|[第前]?[一二三四1-4]季度|前?${month}(?:${dash}\\d{1,2})?月(?:份|底|末|初)?(?:\\d{1,2}日)?|[春夏秋冬]季?|[底末初]|年[底末初]|度|以来|来|以后|以前|起|党的十[一二三四五六七八九]?大以后)?`,
  `${dynasty}?(?:${eraNames})${ordinal}年(?:${dash}${ordinal}年)?(?:[春夏秋冬]季?|${month}月|[底末初])?`,
  `\\(\\d{3,4}年\\)至[^(，。]{1,8}\\(\\d{3,4}年\\)`,
  `\\(\\d{3,4}(?:${dash}\\d{3,4})?年\\)`,
  `(?:\\d{2}世纪|[上本]世纪)?(?:[1-9]0|[一二三四五六七八九]十)年代(?:初期?|末期?|中期|后期|以来)?`,
  `[上本下]世纪(?:[末初]|中叶)`,
  `第[一二三四五六七八九十]{1,3}个五年计划(?:期间|时期|的?[前头后][一二三]年)?`,
  `[“"]${plan}[”"](?:时期|期间|以来|[末初])?(?!规划)`,
  `${plan}(?:时期|期间|以来|末)`,
  `(?:${dynasty}末)?${dynasty}[末初](?:${dynasty}初|民初)?|${dynasty}代|民国(?:时期|初年)|抗战时期`,
  '“[^”\\n]{0,6}(?:五|乱|革命|跃进|运动|事变|战争|改革|四清|解放|大|届|清洗|整风|一[.·]?二八|七七)”(?:之?后|以后|之?前|期间|时期|以来)',
  '(?:新中国成立|建国|解放|改革开放|土地改革|抗战|战后|“?文革”?)(?:[\\d一二三四五六七八九十]{1,3}多?年来?|以来|以后|之?后|之?初期?|以前|之?前|期间)',
  '(?:党的)?十[一二三四五六七八九]?(?:大|届[一二三四五六七]中全会)以来',
  `(?:过去|近|这|(?<![提学此之目])前|最近|今后|未来|此后|头)的?${count}多?(?:个)?(?:年|个月)(?:多)?(?:来|间|中|内|里|时间)?`,
  `${count}多?(?:年|个月)(?:多)?(?:来|以来|间|中|内|里)`,
  `过去的?[一-十]年(?:来|间)?|近年来?|近几年来?|这几年来?|这些年来?|[本上]届政府(?:以来)?`,
  `目前|当前|现在|如今|眼下|至今(?!年)|迄今|截至目前|现(?=有(?!化|代|的)|存|共有|已有)|(?<![一-龥])[春夏秋冬]季(?!节)|去冬今春|今冬明春|今年(?:以来|[底末初]|上半年|下半年|[一二三四前]{1,2}季度|前${month}个月|${month}(?:${dash}${month})?月[底末]?)?|去年(?:以来|[底末初]|同期|上半年|下半年|全年|${month}月[底末]?)?|前年|明年|后年|上年(?:同期|[底末])?|本年度?|当年|同年|是年|该年|翌年|次年|全年|上半年|下半年|(?<![\\d今去当同〇一二三四五六七八九])年[末底初]|[第前]?[一二三四]季度|前三季度`,
  `截[至止]${month}月(?:底|末)?|\\d{1,2}${dash}\\d{1,2}月份?|${month}月(?:底|末|\\d{1,2}日)`,
  `${count}多?年[以之]?前(?![景后所])`,
  '第[一二三四五六七八九十\\d]{1,4}届[^，。；：、的\\n]{2,14}?(?:博览会|进博会|交易会|运动会|广交会|服贸会|展览会|文化节|旅游节|艺术节|论坛|峰会)',
];
const anyTime = new RegExp(patterns.join('|'), 'g');
/** 年 before what happened in so many of them; beginning with 年, it is looked for quickly. */
const bareFrame =
  /年(?=累计|共|总共|合计|新[增建设]|完成|实施|投[入资]|年均|平均每年|实现|建成|增[长加量]|翻|减少|下降|降低|提高|上升|提升|改造|解决|转移|培训|淘汰|压减)/g;
const frameLength = /(?:(?<![\d.])\d{1,2}|[一二两三四五六七八九十几]{1,3})$/;

/**
 * How a time stands to the figures near it: it says when, or what they are compared with, or where they came from;
 * `compared` (比1949年的38公里) says when for the figure that touches it, and what those behind it are compared with.
 */
export type TimeRole = 'when' | 'base' | 'from' | 'compared';

export interface TimeMention extends Mention {
  readonly role: TimeRole;
  /** It opens its clause, so it may hold for the sentences after it. */
  readonly topical: boolean;
}

/** All times spoken of in a running text, in order. */
export function findTimes(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const match of matchesOf(anyTime, text)) {
    const end = match.index + match[0].length;
    const compared = /^(\S{4}年?)[与和同](\S{4}年)$/.exec(match[0]);
    if (isInName(text, match.index, end)) continue;
    if (match[0].startsWith('(')) found.push(eraMention(text, match.index, end));
    else if (compared !== null && /^(?:同期)?(?:相比|比较)/.test(text.slice(end, end + 4))) {
      const second = end - (compared[2]?.length ?? 0);
      found.push(timeMention(text, match.index, match.index + (compared[1]?.length ?? 0)));
      found.push({ ...timeMention(text, second, end), role: 'base' });
    } else found.push(timeMention(text, match.index, end));
  }
  for (const { index } of matchesOf(bareFrame, text)) {
    const length = frameLength.exec(text.slice(Math.max(0, index - 4), index))?.[0] ?? '';
    const start = index - length.length;
    if (length !== '' && !/[\d第这近前十百上下每续]/.test(text.charAt(start - 1)))
      found.push({ ...timeMention(text, start, index + 1), topical: false });
  }
  return withoutOverlaps(found);
}

/** 《2020年发展纲要》, 荣获2022年先进集体称号: the year of a title or a prize says nothing of when. */
function isInName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  if (/(?:荣?获|评为|授予|命名为|入选|列入|获评)(?:了|国家|全国|为)?$/.test(before)) return true;
  return /《[^》]{0,7}$/.test(before) && /^[^《]{0,30}》/.test(text.slice(end, end + 31));
}

/** 永和五年(140年) is the year in brackets. */
function eraMention(text: string, start: number, end: number): TimeMention {
  const era =
    /(?:^|[，。；、,;\n自从由至到])([一-龥\d]{2,12}(?:年间?|间))$/.exec(
      text.slice(Math.max(0, start - 14), start),
    )?.[1] ?? '';
  const mention = timeMention(text, start - era.length, end);
  return { ...mention, text: text.slice(start + 1, end - 1).replace(/\)至[^(]*\(/, '至') };
}

function withoutOverlaps(found: readonly TimeMention[]): TimeMention[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeMention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (
      last !== undefined &&
      mention.start >= last.end &&
      mention.start <= last.end + 1 &&
      isSameSpan(last, mention)
    )
      kept[kept.length - 1] = { ...last, end: mention.end };
    else if (mention.start >= (last?.end ?? 0)) kept.push(mention);
  }
  return kept;
}

/** 1996年到2000年这五年间: the length repeats the span. */
function isSameSpan(span: TimeMention, length: TimeMention): boolean {
  return /年.*年/.test(span.text) && /年[间中内里]$/.test(length.text);
}

function timeMention(text: string, start: number, end: number): TimeMention {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 30);
  return {
    start,
    end,
    text: text.slice(start, end),
    role: roleOf(before, after, text.slice(start, end)),
    topical:
      isTopical(before) &&
      !/届/.test(text.slice(start, end)) &&
      !/^[^，。；]{0,30}基础上/.test(text.slice(end, end + 36)),
  };
}

function roleOf(before: string, after: string, time: string): TimeRole {
  if (/(?:(?<!占)比较?|较|高于|低于|快于|好于|多于|少于|超过|优于)$/.test(before))
    return /^(?:底|末)?(?:第[^，。]{2,12})?的?(?:\d|[一二三四五六七八九十百]+[点万亿千百])/.test(after)
      ? 'compared'
      : 'base';
  if (/占$|(?:建|成立|创办|创建|始建|生)于$/.test(before)) return 'compared';
  if (/^(?:不变价|可比价|价格)/.test(after)) return 'base';
  if (/^(?:来|以来)?的?(?:新高|新低|最|首次|首个|之最)/.test(after)) return 'base';
  if (/年.*年/.test(time) && /^(?:的.{0,6}年[间中])?(?:平均每年|年均)/.test(after)) return 'when';
  if (/^[上去]年$/.test(time) && /^(?:结余|结转|同期)/.test(after)) return 'base';
  if (/^上年|同期$/.test(time) && /(?:比|较|与|同|按)$/.test(before)) return 'base';
  if (
    /[与同和以按跟](?:第[一二三四五六七八九十]次[一-龥]{0,4})?$/.test(before) &&
    /^[^，。]{0,24}(?:相比|比较|对比|持平|不变|为基期|可比价|价格)/.test(after)
  )
    return 'base';
  if (
    /(?:是|为|等于|相当于|达到?|成为)$/.test(before) &&
    /^(?:同期|总和|总量|总数)?的(?:近|约|将近|超过)?[\d一二两三四五六七八九十百几半]+(?:[.点][\d一二三四五六七八九]+)?(?:多)?(?:倍|%|分)/.test(
      after,
    )
  )
    return 'base';
  if (/[由从自]$/.test(before) && /^(?:底|末)?(?:第[^，。]{2,14})?的/.test(after)) return 'from';
  return 'when';
}

function isTopical(before: string): boolean {
  return (
    before === '' ||
    /(?:[，。；：、,;:！\n（()）”]|截至|截止|到|至|在|自|从|是|而|但|其中|和|与|统计|国|省|市|区|县|预计|—|－|-|在过去的?)$/.test(
      before,
    )
  );
}

// ---- the years a time stands for

/** What a document knows of its own date. */
export interface Calendar {
  /** The year in which it was written. */
  readonly year: number | undefined;
}

/** The years that a printed time stands for, or undefined where that cannot be told. */
export function yearsOf(time: string, { year: now }: Calendar): readonly [number, number] | undefined {
  const stated = statedYears(time);
  if (stated !== undefined) return stated;
  const planned = planYears(time);
  if (planned !== undefined) return planned;
  const decade = /([1-9])0年代|([一二三四五六七八九])十年代/.exec(time);
  if (decade !== null) {
    const tens =
      decade[1] === undefined ? '一二三四五六七八九'.indexOf(decade[2] ?? '') + 1 : Number(decade[1]);
    return [1900 + tens * 10, 1909 + tens * 10];
  }
  return now === undefined ? undefined : relativeYears(time, now);
}

const chineseDigits = '〇一二三四五六七八九';

function statedYears(time: string): readonly [number, number] | undefined {
  const era = eraYear(time);
  if (era !== undefined) return era;
  const single = /^(\d{4})年[底末初度春夏秋冬]?$/.exec(time)?.[1];
  if (single !== undefined) return [Number(single), Number(single)];
  if (!/\d{3}|[〇零一二三四五六七八九]{4}/.test(time)) return undefined;
  const arabic = time.replace(/[〇零一二三四五六七八九]{4}/g, (digits) =>
    Array.from(digits)
      .map((digit) => String(chineseDigits.indexOf(digit === '零' ? '〇' : digit)))
      .join(''),
  );
  const years = [...arabic.matchAll(/\d{3,4}(?=年|[两三四五]年|$|[、和与—–－~～至到-])/g)].map((match) =>
    Number(match[0]),
  );
  const [first] = years;
  return first === undefined ? undefined : [first, years.at(-1) ?? first];
}

/** “十二五”: 2011 to 2015. */
function planYears(time: string): readonly [number, number] | undefined {
  const match = /([一二三四五六七八九十]{1,3})五[”"时期以末初规]|第([一二三四五六七八九十]{1,3})个五年/.exec(
    time,
  );
  const word = match?.[1] ?? match?.[2];
  if (word === undefined) return undefined;
  const tens = word.startsWith('十') ? 10 : 0;
  const number = tens + Math.max(0, '一二三四五六七八九'.indexOf(word.at(-1) ?? '') + 1);
  if (number < 1) return undefined;
  const from = number === 1 ? 1953 : number === 2 ? 1958 : 1951 + 5 * number;
  const last: readonly [number, number] = [from, from + 4];
  return /末$/.test(time) ? [last[1], last[1]] : last;
}

function relativeYears(time: string, now: number): readonly [number, number] | undefined {
  if (/^(?:目前|当前|现在|如今|眼下|至今(?!年)|迄今|今年|截至目前|本年)/.test(time)) return [now, now];
  if (/^(?:去年|上年|过去的?一年|一年来|近一年)/.test(time)) return [now - 1, now - 1];
  if (time === '前一年') return undefined;
  if (time.startsWith('前年')) return [now - 2, now - 2];
  if (time.startsWith('明年')) return [now + 1, now + 1];
  const span = /(\d{1,2}|[一二两三四五六七八九十]{1,2})年/.exec(time)?.[1];
  if (span === undefined) return undefined;
  const length = /\d/.test(span)
    ? Number(span)
    : span === '十'
      ? 10
      : '一二三四五六七八九'.indexOf(span.replace('两', '二').at(-1) ?? '') +
        1 +
        (span.startsWith('十') ? 10 : 0);
  if (length < 1) return undefined;
  if (/今后|未来/.test(time)) return [now, now + length - 1];
  return /过去|近|来|这|前/.test(time) ? [now - length, now - 1] : undefined;
}
