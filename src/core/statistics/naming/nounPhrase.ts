import { actionAtStart, baseMark, withoutLead } from './indicatorWords';

const longestName = 40;
/** 规模不断扩大, 比例很低, 有所恢复: said of the noun, with no figure yet. */
const saidOf =
  /(?:(?:的?(?:比例|比重|数量|人数))?(?:也|都|还|仍|很|较|偏|非常|十分|相对|比较)+(?:低|高|小|大|少|多)|最[高低快慢大小多少]|有所.{2}|(?:进程|步伐|速度|力度)?(?:进一步|不断|持续|稳步|快速|迅速|显著|明显|大幅度?|较快|逐步|全面)?(?:扩大|提高|增长|增加|发展|提升|改善|上升|下降|减少|加快|增强|推进|加强|恢复|回升|完善|优化))$/;

/** The noun phrase in the words before a verb, without conjunctions and empty verbs; empty where there is none. */
export function nounPhrase(words: string): string {
  const body = withoutOrigin(
    withoutLead(objectOf(words.replaceAll(baseMark, '').replace(/^.*[。；！？]/, ''))),
  )
    .replace(/\($|了$|“(?![^”]*”)|^[^“]*”/g, '')
    .replace(
      /实现(?=[一-龥]{2,6}$)|(?<=[业县市区镇乡村])完成(?=[一-龥]{0,4}(?:产值|增加值|收入|税收|利润|额)$)/,
      '',
    )
    .replace(/(?:的(?:速度)?|(?<![初高普职完集])中|，|、|也|以)$/, '')
    .replace(/(?<=[一-龥]{2})(?:最|较|更|比较|相对|尤)为?(?:集中|突出|明显|普遍|严重|活跃|薄弱)$/, '')
    .replace(/(?:新)?一(?:批|系列)$|首批$/, '')
    .replace(/^(?:(?:比|较|与).{0,6}(?:相比)?|同.{0,6}相比)，?$/, '');
  const inside = /^(.{2,24}?)在(.{2,16}?)(?:中|里|内)(?:所占)?的?(比重|比例)$/.exec(body);
  if (inside !== null) return `${inside[1] ?? ''}占${inside[2] ?? ''}的${inside[3] ?? ''}`;
  const name = withoutExamples(body).replace(/(.)的(人口|人员|企业|面积|比例|比重|数量)/g, '$1$2');
  return name.length > longestName ? name.slice(-longestName) : name;
}

/** 有电话 of 有电话的: a clause that stands for the thing itself keeps its verb; else the noun phrase. */
export function ownPhrase(words: string): string {
  const clause =
    /^(?:.*[，。；：、])?(?:其中)?([还另]?(?:有|无|没有|进入|拥有|使用|参加|属于)[^，。；：、]{2,16})的$/.exec(
      words,
    )?.[1];
  return clause === undefined ? nounPhrase(words) : clause.replace(/^[还另]/, '');
}

const origin =
  /(?:在(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初)?|[由从](?:(?:过去|原来|以前|当初|原先)的?|(?:平均)?每[一-龥]{1,3}|[\d.一二两三四五六七八九十百千万亿]{1,8}|[^由从，、]{0,14}的))$/;
const longestOrigin = 17;

/** Without 由过去, 由一千二, 在八月 at the end: where a figure comes from is no part of its name. */
function withoutOrigin(words: string): string {
  const found = origin.exec(words.slice(-longestOrigin))?.[0];
  return found === undefined ? words : words.slice(0, -found.length);
}

/** What a verb before the noun governs: 每年有财政赤字, 改善了交通条件, 认为小组人数. */
function objectOf(words: string): string {
  const object = words.includes('把')
    ? words.replace(/^.*(?<!一)把(?![握关手控门])(?:我国|全[国省市区县])?(?=[一-龥]{2})/, '')
    : words;
  return object
    .replace(/^.*(?:认为|听说|据说|知道|指出|可以|能够|足以)(?=[一-龥]{2})/, '')
    .replace(/^.*(?:每年|现|共|还|尚|已|仍)有(?=[一-龥]{2})(?![效关限色])/, '')
    .replace(/^(.*)了(?!解)(?=[一-龥]{2})/, (all, verb: string) => (actionAtStart(verb) === verb ? all : ''));
}

/** The noun phrase of a clause that says something without a figure: 规模不断扩大 gives 规模. */
export function subjectOf(clause: string): string {
  const words = clause.replace(/[，,]$/, '');
  const said = saidOf.exec(words);
  const noun = nounPhrase(said === null ? words : words.slice(0, said.index));
  return noun.replace(/^在([^在]{2,10})中(?=.{2})/, '$1');
}

/** 甲、乙、丙等河流 are rivers: the examples go, the action before them stays. */
function withoutExamples(words: string): string {
  const at = words.lastIndexOf('等');
  if (
    at < 0 ||
    /[高中初平均优上头相同何劣]$/.test(words.slice(0, at)) ||
    /^等(?:级|候|待|于|额|同|教)/.test(words.slice(at))
  )
    return words;
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  const action = actionAtStart(before);
  if (after === '') return action;
  return before.includes('、') || action !== '' || before.length <= 8 ? action + after : words;
}

/** 园区内 says where and 调整初期 when, not what: nothing is left of them. */
export function placeless(noun: string): string {
  return /(?:[内里外]|[在对给向]|时候|秋后|[春夏秋冬]天|(?:普查|成立|建立|建县|统计|解放|建国|开始|结束)时|^.{1,4}(?<![小工学课临])时|初期|时期|期间|阶段|以后|之后)$/.test(
    noun,
  )
    ? ''
    : noun;
}
