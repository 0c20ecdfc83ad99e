import { tableOf } from '../../text/characters';
import { titleWords } from './titles/titles';

const UNIT_END =
  /(?:部|委|局|厅|处|室|科|会|院|所|站|社|团|组|办|中心|公司|集团|大学|学院|学校|政府|协会|学会|党校|法院|银行|工委|委员会|课题组|办公厅|办公室|研究室|编写组|国务院)(?:[(（][^()（）]*[)）])?$/u;
/** Words that end like a unit and name none: 几点体会, 青年干部, 怎么办. */
const NO_UNIT =
  /(?:体会|社会|机会|盛会|集会|干部|全部|内部|外部|局部|[东南西北中]部|大局|全局|格局|布局|结局|场所|住所|重组|改组|[么样何咋好难大要能]办|[调好坏何之到用]处|为中心|个中心)$/u;
const OFFICE =
  /(?:省长|市长|县长|区长|州长|盟长|旗长|主席|总理|书记|主任|部长|局长|厅长|院长|会长|校长|秘书长|代理?[省市县区])/u;
const ROLES = '文|作者(?:单位)?|执笔人?|撰稿人?|撰写人?|记者|课题组(?:组长|成员)?|调研组(?:组长|成员)?|整理';
const ROLE = new RegExp(`^(?:${ROLES})(?:[:：/]\\s*|\\s+)\\S`, 'u');
/** 作者：某某, 文/某某: what only says that a contributor follows. */
const LABEL = new RegExp(`^(?:${ROLES})[:：/]\\s*(?=\\S)`, 'u');

/** What the words above end in: most that name no unit need no closer look. */
const UNIT_FINALS = tableOf('部委局厅处室科会院所站社团组办心司学校府行)）');

/** True for words that end like the name of an office, a society or a firm. */
export function isUnit(words: string): boolean {
  return (
    UNIT_FINALS[words.charCodeAt(words.length - 1)] === 1 && UNIT_END.test(words) && !NO_UNIT.test(words)
  );
}

/** True for words that name a unit or an office-holder, as a contributor line does. */
export function looksLikeContributor(words: string): boolean {
  const text = words.trim();
  if (text.length < 2 || text.length > 40 || /[。！？；]/.test(text)) return false;
  return isUnit(text) || OFFICE.test(text) || ROLE.test(text) || namesUnitAndPersons(text);
}

/** 县委政研室 李某某: a unit, and behind a blank who of it. */
function namesUnitAndPersons(words: string): boolean {
  const [unit = '', ...others] = words.split(/\s+/u);
  return others.length > 0 && isUnit(unit) && others.every((part) => PERSON.test(part));
}

/** Two to four characters, spread or not: between a title and 同志们： a line like this names the speaker. */
export function isPersonName(words: string): boolean {
  return /^\p{sc=Han}\s*\p{sc=Han}(?:\s*\p{sc=Han}){0,2}$/u.test(words.trim());
}

/** The family names of nearly all people, those of two characters apart. */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐银奚明麻雍花闻冼木郜廉衣蔺和冀占公门帅利满';
const LONG_FAMILY_NAMES = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|端木|南宫';
const PERSON = new RegExp(`^(?:[${FAMILY_NAMES}]|${LONG_FAMILY_NAMES})\\p{sc=Han}{1,2}$`, 'u');

/** True for one or more names of persons: `李某某`, `王 某`, `王某、李某某`. A word may pass for a name: ask where one is due. */
export function namesPersons(words: string): boolean {
  return personsIn(words) !== undefined;
}

/** True for words that, between blanks, name units, office-holders or persons and nothing else. A word may pass for a name. */
export function namesContributor(words: string): boolean {
  const parts = words.trim().split(/\s+/u);
  return namesPersons(words) || parts.every((part) => looksLikeContributor(part) || namesPersons(part));
}

/** True for names that no word of two characters is mistaken for: longer, spread or several. */
export function surelyNamesPersons(words: string): boolean {
  return namesPersons(words) && words.trim().length > 2;
}

/** A name printed with blanks between its characters. */
const SPREAD = /^\p{sc=Han}(?:\s+\p{sc=Han}){1,3}$/u;
/** Two characters with blanks between and around: `王  某 李某某`. */
const SPREAD_SHORT = /(?<!\p{sc=Han})(\p{sc=Han})\s+(\p{sc=Han})(?!\p{sc=Han})/gu;

/** The persons that words name and nothing else, without blanks inside; undefined where they do not. */
function personsIn(words: string): readonly string[] | undefined {
  const name = words.trim();
  const close = SPREAD.test(name) ? name.replace(/\s+/g, '') : name.replace(SPREAD_SHORT, '$1$2');
  const parts = close.split(/\s*[、，,]\s*|\s+/u);
  return parts.every((part) => PERSON.test(part)) ? parts : undefined;
}

/** Splits a contributor field: `镇工商组 镇统计组` are two units, `省长 王某` is one person, and so is `王  某`. */
export function splitContributors(field: string | undefined): readonly string[] {
  if (field === undefined) return [];
  return splitNames(field.replace(LABEL, ''));
}

function splitNames(field: string): readonly string[] {
  const persons = personsIn(field);
  if (persons) return persons;
  const parts = field.split(/\s*[\t/;；]\s*|\s{2,}/u).flatMap(splitUnits);
  return parts.map((part) => titleWords(part).replace(SPREAD_SHORT, '$1$2')).filter((part) => part !== '');
}

function splitUnits(field: string): readonly string[] {
  const persons = personsIn(field);
  if (persons) return persons;
  for (const separator of [/\s+/u, /[、，,]/u]) {
    const parts = field.split(separator);
    if (parts.length > 1 && parts.every((part) => part.length >= 3 && isUnit(part))) return parts;
  }
  return [field];
}
