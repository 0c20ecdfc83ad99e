import type { StatisticKind } from '../statistic';
import { isPeopleUnit } from '../quantity/units';

/** Words for one thing; each becomes the first of its row. */
const synonyms: readonly (readonly [string, RegExp])[] = [
  ['生产总值', /(?:国内|地区|全[省市区县州]|国民)?生产总值|GDP/g],
  ['规上', /规模以上/g],
  ['比重', /(?:所占)?(?:比例|占比|份额|比率)/g],
  ['增速', /增长率|增长速度|增长幅度|增幅|涨幅|递增率/g],
  ['降幅', /下降率|下降幅度|减幅|跌幅/g],
  ['社零总额', /社会(?:消费品|商品)零售(?:总额)/g],
  ['农民', /农村居民|农牧民/g],
];

/** Verbs that say what was done and not what was counted; 新建 and 新增 say what was counted and stay. */
const actions =
  /^(?:建成|改造|办理|发放|打造|完成|实施|实现|引进|铺设|修建|建设|培育|认定|组织|开展|安排|投入|解决|累计|全年|总的|新登记)+|(?:控制|保持|达到)$/;

/** What kind of measure a figure is, whatever its unit of size. */
export function dimensionOf(unit: string, kind: StatisticKind): string {
  if (unit.includes('/')) return unit;
  if (unit === '百分点' || unit === '倍' || unit === '岁' || unit === '人次') return unit;
  if (isPeopleUnit(unit)) return kind === 'rate' ? 'people a year' : 'people';
  switch (kind) {
    case 'percent':
    case 'fraction':
      return 'share';
    case 'rate':
      return unit === '%' || unit === '‰' ? 'share' : 'count a year';
    case 'money':
      return unit;
    case 'count':
    case 'area':
    case 'length':
    case 'weight':
    case 'volume':
    case 'energy':
    case 'duration':
    case 'ratio':
    case 'range':
      return kind;
  }
}

/** An indicator's name without what differs from text to text: width, quotes, verbs, 数 at the end, synonyms. */
export function normalisedName(name: string): string {
  let words = name
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\s“”"'‘’、，,《》]|[（(][^）)]*[）)]/g, '')
    .replace(actions, '');
  for (const [word, variants] of synonyms) words = words.replace(variants, word);
  return words.replace(/的/g, '').replace(/(?:总数|数量|(?<![系指])数)$/, '');
}

/**
 * Statistics with the same key measure the same thing, whatever the place and time: level, growth, share and per-head
 * figures of one noun have different keys. Undefined where the indicator is unknown.
 */
export function indicatorKey(name: string, unit: string, kind: StatisticKind): string | undefined {
  const words = normalisedName(name);
  return words.length < 2 ? undefined : `${words}|${dimensionOf(unit, kind)}`;
}

/** Whether the figures of a key are counts: 户, 家 and 个 differ in the word alone, and their values compare. */
export function isCountKey(key: string): boolean {
  return key.endsWith('|count');
}
