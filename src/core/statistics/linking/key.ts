import { measureOf } from '../quantity/measure';
import { aspects, type Statistic } from '../statistic';

/** Words for one thing; each becomes the first of its row. */
const synonyms: readonly (readonly [string, RegExp])[] = [
  ['生产总值', /(?:国内|地区|全[省市区县州])生产总值|GDP/g],
  ['规上', /规模以上/g],
  ['比重', /(?:所占)?(?:比例|占比|份额|比率)/g],
  ['增速', /增长率|增长速度|增长幅度|增幅|涨幅|递增率/g],
  ['降幅', /下降率|下降幅度|减幅|跌幅/g],
  ['产量', /总产(?:量|(?![值业出品]))/g],
  ['社零总额', /社会(?:消费品|商品)零售(?:总额)/g],
  ['农民', /农村居民|农牧民/g],
];

/** Words that say nothing of what is measured; what was done (新建, 改造, 发放) does and stays. */
const neutral = /^(?:实现|完成|达到|全年|总的|共有|共计|我国|全[国省市区县州乡镇村])+|(?:控制|保持|达到)$/;

/** In names these stand in many places; a key has them behind the name, in one order. */
const aspectWords = new RegExp(aspects.join('|'), 'g');

/** What a growth is compared with as a matter of course. */
const yearBefore = /^(?:上年|去年|前一年|上一年|同期|上年同期|去年同期)$/;

/** An indicator's name without what differs from text to text: width, quotes, neutral verbs, 数 at the end, synonyms. */
export function normalisedName(name: string): string {
  let words = name
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\s“”"'‘’、，,《》]|[（(][^）)]*[）)]/g, '')
    .replace(neutral, '');
  for (const [word, variants] of synonyms) words = words.replace(variants, word);
  return words.replace(/的/g, '').replace(/(?:总数|数量|(?<![系指])数)$/, '');
}

/**
 * Statistics with the same key measure the same thing, whatever the place and time: level, growth, share and per-head
 * figures of one noun have different keys, and so have what there is and what was built. Undefined where the indicator
 * is unknown.
 */
export function indicatorKey(
  figure: Pick<Statistic, 'indicator' | 'unit' | 'kind' | 'aspects' | 'base' | 'time'>,
): string | undefined {
  const name = normalisedName(figure.indicator);
  const words = name.replace(aspectWords, '');
  if (name.length < 2 || words === '') return undefined;
  const said = aspects.filter(
    (aspect) => aspect !== '同比' && (figure.aspects.includes(aspect) || name.includes(aspect)),
  );
  return [words, ...said, ...baseOf(figure), dimensionOf(figure)].join('|');
}

/** What a growth or a multiple is measured by, where that is not the year before: 比2000年增长50%. */
function baseOf({
  base,
  indicator,
  time,
}: Pick<Statistic, 'base' | 'indicator' | 'time'>): readonly string[] {
  if (base === undefined || yearBefore.test(base) || indicator.includes(base)) return [];
  const year = Number(/^(\d{4})年/.exec(base)?.[1]);
  return time?.years?.[0] === year + 1 && time.years[1] === year + 1 ? [] : [base];
}

/** What kind of measure a figure is, whatever its unit of size: 户, 家 and 个 differ in the word alone. */
function dimensionOf({ unit, kind }: Pick<Statistic, 'unit' | 'kind'>): string {
  const isCount = kind === 'count' || (kind === 'rate' && unit !== '%' && unit !== '‰');
  const isPlain = isCount && !/^(?:人|人次|岁|℃|摄氏度|分贝)$|\//.test(unit);
  return isPlain ? 'count' : measureOf(unit, kind).dimension;
}

/** Whether the figures of a key are counts of things: their values compare whatever the measure word. */
export function isCountKey(key: string): boolean {
  return key.endsWith('|count');
}
