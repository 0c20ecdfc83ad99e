import { clauseStart, wordsAfter, wordsOf, type Mentions } from './clause';
import { nameOf } from './indicator';
import type { Naming } from './naming';
import { baseMark } from './indicatorWords';
import type { Quantity } from '../quantity/quantity';
import type { StatisticKind } from '../statistic';

/** A figure with its name and with the unit its noun gives it where none is printed. */
export interface Named {
  readonly quantity: Quantity;
  readonly naming: Naming;
  readonly unit: string;
  readonly kind: StatisticKind;
  readonly clause: number;
  /** Where the figure before it ends, or its sentence begins. */
  readonly floor: number;
  /** Only a mark of enumeration stands between it and the figure before. */
  readonly listed: boolean;
}

/** Names the figures of one sentence, in order; `sentence` is where it begins, `end` where it ends. */
export function nameSentence(
  text: string,
  sentence: number,
  end: number,
  quantities: readonly Quantity[],
  mentions: Mentions,
): Named[] {
  const named: Named[] = [];
  const namings: Naming[] = [];
  const runs = listRuns(text, quantities);
  for (const [index, quantity] of quantities.entries()) {
    const before = quantities[index - 1];
    const floor = before === undefined ? sentence : behindMark(text, before.end);
    const clause = clauseStart(text, quantity.start, floor);
    const words = wordsOf(text, clause, quantity.start, mentions);
    const currency = quantity.unit === '元' ? currencyName.exec(words)?.[0] : undefined;
    const left = currency === undefined ? words : words.slice(0, -currency.length);
    const right = wordsAfter(text, behindMark(text, quantity.end), quantities[index + 1]?.start ?? end);
    const earlier = earlierClause(text, Math.max(floor, clause - 80), clause, mentions);
    const previous = named.at(-1);
    const listed = before !== undefined && isListed(text.slice(before.end, quantity.start), right);
    const unit = unitOf(
      { ...quantity, unit: currencyOf(quantity, currency, previous) },
      left,
      right,
      listed || left.length <= 4 ? previous : undefined,
      `${earlier}${left}`,
      previous,
    );
    const naming = nameOf({
      unit,
      kind: unit === '元' && quantity.unit === '' ? 'money' : quantity.kind,
      figure: text.slice(quantity.start, quantity.end),
      left,
      right,
      earlier,
      next: quantity.kind === 'money' ? nextClause(text, quantity.end + right.length, end) : '',
      listed,
      converted: before !== undefined && isConverted(text, before, quantity),
      apart: before !== undefined && /[；;]/.test(text.slice(before.end, quantity.start)),
      run: runs[index] ?? 1,
      before: namings.slice(-6),
    });
    const people =
      quantity.unit === '' && quantity.form === 'number' && unit === ''
        ? unitOfNoun(naming.noun, previous, naming)
        : unit;
    namings.push(naming);
    named.push({
      quantity,
      naming,
      unit: people,
      kind: kindOf(quantity, naming, people),
      clause,
      floor,
      listed,
    });
  }
  return named;
}

/** Behind what a figure is called that was reached: 5万亿台阶, 10亿吨大关. */
function behindMark(text: string, end: number): number {
  if (!'新大台关的峰高'.includes(text.charAt(end) || '\n')) return end;
  return (
    end +
    (/^(?:[新大]?(?:台阶|大关|关口)|的?(?:峰值|高峰)时?)/.exec(text.slice(end, end + 4))?.[0].length ?? 0)
  );
}

/** 38千公顷(57万亩): the figure in brackets is the one before them in other units. */
function isConverted(text: string, before: Quantity, quantity: Quantity): boolean {
  if (before.kind !== quantity.kind || before.unit === quantity.unit || quantity.kind === 'count')
    return false;
  return /^[(（](?:约?合|折合|即)?$/.test(text.slice(before.end, quantity.start));
}

/** A currency named before its figure (新台币3亿元), and the unit it makes of 元. */
const currencies: Readonly<Record<string, string>> = {
  人民币: '元',
  新台币: '新台币元',
  台币: '新台币元',
  港币: '港元',
  银元: '银元',
  大洋: '银元',
  法币: '法币元',
  边币: '边币元',
};
const currencyName = new RegExp(`(?:${Object.keys(currencies).join('|')})$`);

/** The unit with the currency that is named before the figure, or before the one that goes before it. */
function currencyOf({ unit }: Quantity, named: string | undefined, previous: Named | undefined): string {
  if (unit !== '元') return unit;
  if (named !== undefined) return currencies[named] ?? unit;
  return previous !== undefined && /^(?:新台币|法币|边币|银)元$/.test(previous.unit) ? previous.unit : unit;
}

/** Behind a comma, words after the figure make a clause of their own: ，2000家企业实施. */
function isListed(between: string, right: string): boolean {
  return isListMark(between) && !(/[，,]/.test(between) && right !== '');
}

function isListMark(between: string): boolean {
  return between.length <= 2 && /^[、，,和及与]{0,2}$/.test(between);
}

/** No list of names is longer: what goes on for ever is no 分别. */
const longestList = 24;

/** For each figure, how many figures its list still has, itself included. */
function listRuns(text: string, quantities: readonly Quantity[]): number[] {
  const runs: number[] = Array.from({ length: quantities.length }, () => 1);
  for (let index = quantities.length - 2; index >= 0; index--) {
    const [here, next] = [quantities[index], quantities[index + 1]];
    if (here !== undefined && next !== undefined && isListMark(text.slice(here.end, next.start))) {
      runs[index] = Math.min(longestList, (runs[index + 1] ?? 1) + 1);
    }
  }
  return runs;
}

/** ，建成…: what is said behind the comma at `at`, without the figures in it; empty where there is none. */
function nextClause(text: string, at: number, end: number): string {
  if (!'，,'.includes(text.charAt(at) || '\n')) return '';
  const clause = text.slice(at + 1, Math.min(end, at + 49));
  const stop = clause.search(/[，。；,;]/);
  return stop < 0 ? '' : clause.slice(0, stop);
}

/** 与上年相比, 按可比价格计算, 扣除价格因素: said of the figure, and names nothing. */
const aside = /^(?:(?:与|同|和|比|较|在|按|扣除)?.{0,2}(?:相比|比较)?|按.{2,16}计算|扣除.{2,12}因素)$/;

/** The nearest clause without figure that says more than a time or a place. */
function earlierClause(text: string, from: number, to: number, mentions: Mentions): string {
  if (to - from < 2) return '';
  const clauses = wordsOf(text, from, to, mentions)
    .replace(/^.*[；;。]/, '')
    .split(/[，,：:]/);
  for (const clause of clauses.reverse()) {
    const plain = clause.replaceAll(baseMark, '').replace(/^[、和与]+/, '');
    if (plain.length > 2 && !aside.test(plain)) return plain;
  }
  return '';
}

const perPeople = /每([十百千万亿]+|\d+万?)人/;
/** The words before a figure have no thing of their own: what the clause before speaks of is meant. */
const goesOn = /^[，、；]?(?:已|就|又|才|只)?(?:$|由|从|达|为|有|是|增|升|降|提高|上升|下降|减少|到)/;

function unitOf(
  quantity: Quantity,
  left: string,
  right: string,
  previous: Named | undefined,
  words: string,
  before: Named | undefined,
): string {
  const { unit, form, kind } = quantity;
  if (kind === 'count' && unit !== '' && form === 'number') {
    const per = perPeople.exec(goesOn.test(left) ? words : left)?.[1];
    if (per !== undefined) return `${unit}/${per}人`;
    if (previous?.unit.startsWith(`${unit}/`) === true && previous.quantity.form === 'number')
      return previous.unit;
  }
  if (unit !== '' || form !== 'number') return unit;
  if (left.endsWith('的') && right === '' && before?.unit === '人') return '人';
  return nounUnit(right.slice(0, 12), false) ?? nounUnit(left, true) ?? '';
}

/** 生产总值突破5万亿: a sum of money that is printed without 元. */
const moneyNoun =
  /(?:生产总值|GDP|总产值|增加值|财政(?:总?收入|支出)|营业收入|营收|进出口总?[额值]|零售总额|[存贷]款余额|投资额|成交额|交易额|销售额|贸易额|纯?收入|利润|工资)(?:规模|总量)?(?:首次|一举|历史性地?|先后|已经?|将)?(?:为|达到?|突破|超过?|迈[上过]|跨[上过越]|跃上|站上|登上|接近|[到至])?了?$/;

/** The unit that goes without saying: people are counted in 人, posts in 个. */
function nounUnit(words: string, atEnd: boolean): string | undefined {
  const people =
    /人口|人员|人数|人丁|劳动力|劳动者|群众|职工|农民|工人|学生|教师|干部|党员|旅客|游客|居民|青年|妇女|员额|老人|者(?![们的])|战士|知识分子|会员|社员|团员|代表|市民|儿童|华侨|同志|专家|灾民|老年人|毕业生|大军|移民|农民工|士兵|官兵|医生|护士|贫困户人|残疾人|人民|人才|人(?=均不|均)/;
  if (people.test(atEnd ? words.slice(-16) : words)) return '人';
  if (atEnd && /人次$/.test(words)) return '人次';
  if (/岗位|学位|床位|企业|项目|车位|席位/.test(atEnd ? words.slice(-8) : words)) return '个';
  if (atEnd && moneyNoun.test(words.slice(-12))) return '元';
  if (/户数|农户|家庭/.test(atEnd ? words.slice(-6) : words)) return '户';
  return undefined;
}

function unitOfNoun(noun: string, previous: Named | undefined, naming: Naming): string {
  const own = nounUnit(noun, true);
  if (own !== undefined) return own;
  const goesOn = noun.endsWith('的') || previous?.naming.noun === naming.noun;
  return previous !== undefined && noun !== '' && goesOn ? previous.unit : '';
}

function kindOf(quantity: Quantity, naming: Naming, unit: string): StatisticKind {
  if (quantity.unit === '' && unit === '元') return 'money';
  if (unit.includes('/')) return 'ratio';
  if (quantity.kind === 'percent' && unit === '%') {
    if (naming.role === 'growth' || /(?:增速|增长率|增幅|降幅|涨幅|增长)$/.test(naming.name)) return 'rate';
  }
  if (quantity.kind === 'count' && naming.aggregate === '年均' && quantity.unit !== '') return 'rate';
  return quantity.kind;
}
