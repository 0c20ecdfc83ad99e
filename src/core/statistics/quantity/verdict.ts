import { discourseNouns, durationCues, unitlessMeasures } from './approximation';
import type { Quantity } from './quantity';

/** Why a quantity is not a statistic. */
export type Refusal =
  | 'ordinal'
  | 'session'
  | 'date'
  | 'time'
  | 'bare'
  | 'model'
  | 'name'
  | 'rank'
  | 'determiner'
  | 'closedList'
  | 'discourse'
  | 'qualifier'
  | 'idiom';

/** A quantity with the few characters around it that decide what it is. */
interface Case {
  readonly text: string;
  readonly quantity: Quantity;
  /** At most 16 characters before the approximator. */
  readonly before: string;
  /** At most 24 characters after the whole. */
  readonly after: string;
  /** The unit as printed, empty where there is none. */
  readonly unitName: string;
  readonly isChinese: boolean;
  /** 万 or 亿 in the number. */
  readonly isBig: boolean;
  /** It is what a figure before it rose or fell to: 由9.6年提升至10.3年. */
  readonly follows: boolean;
}

type Rule = readonly [Refusal, (subject: Case) => boolean];

/** The first rule that holds decides. */
const rules: readonly Rule[] = [
  ['ordinal', isOrdinal],
  ['date', isDate],
  [
    'session',
    ({ unitName, after, isChinese }) =>
      (unitName === '届' && isChinese) || (unitName === '次' && /^(?:全体)?会议/.test(after)),
  ],
  ['name', isName],
  ['model', isModel],
  ['bare', isBare],
  ['qualifier', ({ before }) => /每(?:增长|提高|增加|下降|降低|上升)$/.test(before)],
  ['qualifier', ({ before, after }) => before.endsWith('每') && /^有?一[一-龥]/.test(after)],
  ['rank', isRank],
  ['idiom', isIdiom],
  ['time', isTimeFrame],
  ['qualifier', isAge],
  [
    'determiner',
    ({ quantity, unitName, isChinese, isBig }) =>
      isChinese &&
      !isBig &&
      quantity.form === 'number' &&
      quantity.value === 1 &&
      unitName.length === 1 &&
      unitName !== '倍',
  ],
  [
    'determiner',
    ({ quantity, unitName, isChinese }) =>
      isChinese &&
      quantity.value === 1 &&
      (quantity.kind === 'count' || quantity.kind === 'duration') &&
      unitName !== '',
  ],
  ['closedList', isClosedList],
  ['discourse', isDiscourse],
  ['qualifier', isThreshold],
];

/** Says why the quantity is no statistic; undefined where it is one. */
export function refusal(text: string, quantity: Quantity, previous?: Quantity): Refusal | undefined {
  const subject: Case = {
    text,
    quantity,
    before: text.slice(Math.max(0, quantity.start - 16), quantity.start),
    after: text.slice(quantity.end, quantity.end + 24),
    unitName: text.slice(quantity.numberEnd, quantity.unitEnd),
    isChinese: quantity.numeral.script === 'chinese',
    isBig: quantity.numeral.scale >= 1e4,
    follows: previous !== undefined && isSecondOfPair(text, previous, quantity),
  };
  return rules.find(([, holds]) => holds(subject))?.[0];
}

/** 前10名, 世界前1%. */
function isRank({ before, quantity }: Case): boolean {
  if (!before.endsWith('前')) return false;
  return quantity.kind === 'count'
    ? !/[提以之当目]前$/.test(before)
    : /(?:全球|世界|全[国省市]|排名|[A-Z]{2})[^，。]{0,6}前$/.test(before);
}

/** 第3, 第156-4条, 表2. */
function isOrdinal({ before }: Case): boolean {
  switch (before.charAt(before.length - 1)) {
    case '第':
      return true;
    case '表':
    case '图':
      return /(?:^|[，。；：（(见如])[表图]$/.test(before);
    case '-':
    case '－':
    case '—':
    case '–':
      return /第\d{1,4}.$/.test(before);
    default:
      return false;
  }
}

function isSecondOfPair(text: string, previous: Quantity, { start, unit }: Quantity): boolean {
  if (previous.unit !== unit || start - previous.end > 24) return false;
  return /^[^，。；]{0,6}(?:到|至|为)/.test(text.slice(previous.end, start));
}

function isDate({ quantity, unitName, after, before }: Case): boolean {
  const { numeral, value, form } = quantity;
  if (form !== 'number') return false;
  const follows = unitName + after;
  if (/^(?:月|日(?!元)|世纪|年代|年度|时\d|点\d|时许|号|个五年|年级)/.test(follows))
    return !follows.startsWith('年代') || !unitName.startsWith('年代');
  if (unitName === '分' && /\d[时点]$/.test(before)) return true;
  if (!/^年/.test(unitName) || unitName === '年头') return false;
  const last = typeof value === 'number' ? value : (value.at(-1) ?? 0);
  if (numeral.digits || (numeral.script === 'arabic' && last >= 1000 && last <= 2199 && numeral.scale === 1))
    return true;
  return /[(（]$/.test(before) && /^[)）]/.test(after);
}

/** “两新”, “33618”, 《十三五规划》: short quoted words without a physical unit. */
function isName({ text, quantity }: Case): boolean {
  const { start, end, kind } = quantity;
  if (kind !== 'count' && kind !== 'duration' && kind !== 'fraction' && kind !== 'ratio') return false;
  const window = text.slice(Math.max(0, start - 10), start);
  const opened = Math.max(
    window.lastIndexOf('“'),
    window.lastIndexOf('《'),
    window.lastIndexOf('"'),
    window.lastIndexOf('「'),
  );
  if (opened < 0 || /[”》」]/.test(window.slice(opened + 1))) return false;
  return /^[^，。“]{0,9}[”》"」]/.test(text.slice(end, end + 10));
}

/** C919, PM2.5, 5G: a Latin letter touches the number. GDP6000美元 is a value. */
function isModel({ text, quantity, after, unitName }: Case): boolean {
  const { numberStart, kind } = quantity;
  if (unitName === '' && /^[A-Za-z+×]/.test(after)) return true;
  const letters = /[A-Za-z]+[-－]?$/.exec(text.slice(Math.max(0, numberStart - 6), numberStart))?.[0] ?? '';
  if (letters === '' || unitName !== text.slice(quantity.numberEnd, quantity.unitEnd)) return false;
  return !(letters.length > 1 && (kind === 'money' || kind === 'percent' || quantity.numeral.scale >= 1e4));
}

/** A number without unit counts only with 万 or 亿, or beside a measure that has none. */
function isBare(subject: Case): boolean {
  const { text, quantity, isBig, before, after } = subject;
  if (quantity.form !== 'number') {
    return (
      quantity.form === 'figures' &&
      !/增|速/.test(text.slice(quantity.end, quantity.end + 8) + before.slice(-6))
    );
  }
  const { numeral, unit, approx, approximated, value } = quantity;
  if (numeral.bare && numeral.more === undefined && (approx === 'exact' || !approximated))
    return !isReached(before, isBig, unit);
  if (unit !== '') return false;
  if (isBig)
    return (
      /^(?:[户村人物众级强里事端象幸般古年岁]|分之)/.test(after) &&
      numeral.script === 'chinese' &&
      numeral.bare
    );
  return (
    numeral.script !== 'arabic' ||
    typeof value !== 'number' ||
    !isOfUnitlessMeasure(text, quantity, subject.follows)
  );
}

/** Furthest that the name of a measure without unit is looked for: 之比由2010年第六次全国人口普查的3.1降到2.6. */
const measureWindow = 60;

/** 性别比104.92, 之比由3.1降到2.6: the clause names a measure that has no unit, and says that this is its value. */
function isOfUnitlessMeasure(text: string, { start, end, value }: Quantity, follows: boolean): boolean {
  const window = text.slice(Math.max(0, start - measureWindow), start);
  const unbracketed = window.replace(/[(（][^()（）]*[)）]/g, '');
  const clause = unbracketed.slice(
    Math.max(...Array.from('，。；', (mark) => unbracketed.lastIndexOf(mark))) + 1,
  );
  const measure = unitlessMeasures.exec(clause)?.[0];
  if (measure === undefined || isBaseOfIndex(window, value)) return false;
  return (
    follows ||
    /[为达到至是由从]$/.test(clause) ||
    (clause.endsWith(measure) && !Number.isInteger(value)) ||
    /^(?:下降|上升|[升降增减]|提高|增加|减少|扩大|缩小)[一-龥]{0,2}[为到至]/.test(text.slice(end, end + 6))
  );
}

/** 以女性为100: what an index or a ratio is measured by. */
function isBaseOfIndex(before: string, value: Quantity['value']): boolean {
  return (value === 100 || value === 1) && /以[^，。；]{1,20}[为作]$/.test(before);
}

/** 达千亿元, 迈上万亿元: magnitudes alone are a value where the text says they were reached. */
function isReached(before: string, isBig: boolean, unit: string): boolean {
  return isBig && unit !== '' && /(?:达到?|[过迈跨]上|跃上|首破|站上|进入|超)$/.test(before);
}

/** 北纬30度15分, K35+200. */
const isPosition = /(?:[北南]纬|[东西]经|[纬经]\d{1,3}度|[A-Z]\d+\+)$/;

/** 十户里有七户: most of them, as one says. */
function isOutOf({ value, unit }: Quantity, before: string, after: string): boolean {
  if (value === 10 || value === 100)
    return /^[里中]头?(?:就|至少|只|得)?有[一二两三四五六七八九十]+/.test(after) && unit !== '';
  return /[十百][一-龥][里中]头?(?:就|至少|只|得)?有$/.test(before);
}

function isIdiom({ text, quantity, unitName, isChinese, isBig, before, after }: Case): boolean {
  if (quantity.numeral.bare && /成[百千]$/.test(before)) return true;
  if (/^[度分处]?$/.test(unitName) && isPosition.test(before)) return true;
  if (isChinese && unitName === '班' && after.startsWith('倒')) return true;
  if (quantity.form === 'percentWord' && quantity.value === 100 && /^(?:正确|可靠|拥护|赞成|地)/.test(after))
    return true;
  if (isChinese && /^(?:大山|不满意|放心|赞成|愿意|不放心|小心)/.test(after)) return true;
  if (isChinese && isOutOf(quantity, before, after)) return true;
  if (isChinese && quantity.value === 1 && /^[^，。；]{0,5}(?:也|都)(?:没有?|不)/.test(after)) return true;
  if (before.endsWith('最后') && quantity.value === 1 && isChinese) return true;
  if (unitName === '角' && isChinese && quantity.value === 3) return true;
  if (/^[级强]/.test(after) && quantity.after === '') return true;
  if (unitName === '字' && !isBig) return true;
  if (quantity.form === 'fraction' && /^(?:个?世纪|年|小时|天)/.test(after)) return true;
  if (
    isChinese &&
    /^[一二三四五六七八九]{2}$/.test(text.slice(quantity.numberStart, quantity.numberEnd)) &&
    quantity.numeral.low === quantity.numeral.high
  )
    return true;
  if (
    isChinese &&
    !isBig &&
    (unitName === '分' || unitName === '度' || unitName === '方' || unitName === '面')
  )
    return true;
  if (quantity.unit === '倍' && /^的[^，。]{0,4}(?:疯狂|仇恨|努力|热情|信心|警惕|勇气|精力|干劲)/.test(after))
    return true;
  if (/以$/.test(before) && quantity.unit === '倍' && isChinese && quantity.numeral.bare) return true;
  return isChinese && quantity.numeral.bare && quantity.unit === '倍';
}

/** 五年下降41%: what changed by so much in that time. */
const framesChange =
  /^(?:累计|共|平均)?(?:下降|降低|减少|提高|上升|增长|增加|提升|翻)了?(?:近|约|超过?)?[\d一二三四五六七八九十百]/;

/** A length of time is a fact only beside a word that says so; else it frames something. */
function isTimeFrame({ quantity, before, after, follows }: Case): boolean {
  if (quantity.kind !== 'duration' || follows) return false;
  const clause = before.slice(lastMark(before) + 1);
  return (
    !(durationCues.test(clause) || /^(?:缩短|压缩|延长|减少|减为|降)/.test(after)) ||
    (framesChange.test(after) && !/[连持]续$/.test(before)) ||
    /^(?:来|以来|前|后|内|间|期间)/.test(after)
  );
}

function lastMark(words: string): number {
  let at = words.length - 1;
  while (at >= 0 && !'，。；：、,;'.includes(words.charAt(at))) at--;
  return at;
}

/** An age is a value only where ages are spoken of. */
function isAge({ quantity, before, follows }: Case): boolean {
  return (
    quantity.unit === '岁' &&
    !follows &&
    !/年龄|寿命|中位|平均|岁[^，。]{0,4}(?:至|到)$|(?:提高|增加|延长|上升|降低|下降)了?$/.test(before)
  );
}

const closedUnits = '张个项种条件类级次位层部批大点步队段轮组环方面口道期头支连营团师网单盘孔字';

/** Small counts in Chinese figures introduce the text's own lists: 三个党组, 五项原则. */
function isClosedList({ quantity, unitName, isChinese, isBig }: Case): boolean {
  const { value, approximated, kind, form } = quantity;
  if (!isChinese || isBig || kind !== 'count' || form !== 'number' || typeof value !== 'number') return false;
  return value < 10 && !approximated && (closedUnits.includes(unitName) || unitName === '个人');
}

function isDiscourse({ quantity, unitName, before, after, isBig }: Case): boolean {
  if (quantity.kind !== 'count' || isBig || quantity.form !== 'number') return false;
  if (!/^[个项条种点大类件]$/.test(unitName)) return false;
  if (/(?:以下|下列|如下)$/.test(before)) return true;
  if (unitName === '条' && /^.{0,6}(?:政策|措施|意见|举措|规定|办法|建议)/.test(after)) return true;
  const noun = after.slice(0, 8);
  if (isKindOfThing(noun)) return false;
  return (
    discourseNouns.some(
      (word) => noun.startsWith(word) || noun.startsWith(`大${word}`) || noun.startsWith(`主要${word}`),
    ) || noun.startsWith('”')
  );
}

/** 44条重点河道, 12个重点项目: counted things, unlike 三个重点领域. */
function isKindOfThing(noun: string): boolean {
  const [, kind] = /^重点(?:建设)?([一-龥]+)/.exec(noun) ?? [];
  return (
    kind !== undefined &&
    !/^(?:领域|内容|对象|方向|抓手|事项|改革|试点|行业|区域|群体|就业|[是和与及在])/.test(kind) &&
    !discourseNouns.some((word) => kind.startsWith(word))
  );
}

/** Of money, length and the like: 海拔3000米以上地区 is a kind of region. */
function isSize({ kind }: Quantity): boolean {
  return kind === 'money' || kind === 'length' || kind === 'weight' || kind === 'volume' || kind === 'energy';
}

/** 收入超10亿元的企业达100家: so much is what those that are counted have. */
const ownsCounted =
  /^的[一-龥]{2,8}?(?:达到?|有|为|增至|超过?|约|近)?(?:\d|[一二三四五六七八九十百]{1,4}[家个户座人名])/;

/** 50人以下规模, 10亿元以上的项目47个: a threshold inside the name of what is counted. */
function isThreshold({ quantity, after, text, isBig }: Case): boolean {
  if (isSize(quantity) && /^(?:over|near|atLeast)$/.test(quantity.approx) && ownsCounted.test(after))
    return true;
  if (/^[及或]以[上下]|^的(?:上限|下限|底线|红线|警戒线|门槛|界限)/.test(after)) return true;
  if (
    isSize(quantity) &&
    typeof quantity.value !== 'number' &&
    /^的[仅只还]?有?[\d一二三四五六七八九十百千几]/.test(after)
  )
    return true;
  if (
    quantity.kind === 'percent' ||
    quantity.kind === 'fraction' ||
    quantity.kind === 'ratio' ||
    quantity.form === 'perN'
  )
    return false;
  if (quantity.after !== '' && after.startsWith('的，') && isSize(quantity)) return true;
  if (quantity.after === '以下' || quantity.after === '以内')
    return /^(?:的)?[\u4e00-\u9fff]/.test(after) && !/^(?:的)?[降减增下，]/.test(after);
  if (quantity.after !== '以上') return false;
  if (quantity.kind === 'count' && !isBig && /^的?[\u4e00-\u9fff]/.test(after)) return true;
  const clause = /^[^，。；：,;:]*/.exec(text.slice(quantity.end, quantity.end + 40))?.[0] ?? '';
  const hasOther = /\d|[一二三四五六七八九十百千]{2,}[万亿个家户]/.test(clause);
  return (
    (hasOther && !/^[、和及]/.test(clause)) ||
    (isSize(quantity) && /^的?[\u4e00-\u9fff]/.test(clause) && !/^[、和及并且而]/.test(clause))
  );
}
