import { sharedMeasure } from './indicatorWords';

const splits: readonly RegExp[] = [/、|和|与|及|以及/, /、|和/, /、/, /和|与|及|以及/];

/**
 * 城镇和农村居民收入分别: one name for each of `count` figures. Each of them the whole phrase where it cannot be told
 * apart; none for a single figure.
 */
export function namesOfList(phrase: string, count: number): string[] {
  const sectors = /^(第?)一、?第?二[、和与]?第?三(次?产业?.*)$/.exec(phrase);
  if (sectors !== null && count === 3)
    return ['一', '二', '三'].map((sector) => `${sectors[1] ?? ''}${sector}${sectors[2] ?? ''}`);
  const both = /^城乡(.+)$/.exec(phrase)?.[1];
  if (both !== undefined && count === 2) return [`城镇${both}`, `农村${both}`];
  const parts = splits
    .map((split) => phrase.split(split))
    .find((list) => list.length === count && list.every((item) => item !== ''));
  if (parts === undefined) return count > 1 ? Array.from({ length: count }, () => phrase) : [];
  const first = parts[0] ?? '';
  const owner = bareMeasure.exec(first);
  if (owner !== null && parts.slice(1).every((part) => bareMeasure.exec(part)?.index === 0))
    return parts.map((part, index) => (index === 0 ? part : first.slice(0, owner.index) + part));
  const tail = sharedTail(first, parts.at(-1) ?? '');
  const front = /^对(?:外)?/.exec(first)?.[0] ?? '';
  return parts.map((part, index) => {
    const whole = tail === '' || part.endsWith(tail) ? part : part + tail;
    return index > 0 && front !== '' && !whole.startsWith(front) ? front + whole : whole;
  });
}

/** One of two measures of one thing: 财政收入、支出. */
const bareMeasure =
  /(?:收入|支出|存款余额|贷款余额|存款|贷款|产量|产值|进口|出口|面积|人数|人次|户数|数量|金额|花费|利润|税收)$/;

const parallel =
  /^(?:城镇|农村|城市|乡村|城乡|职工|农民|省内|省外|国内|国外|进口|出口|东部|西部|中部|男|女|沿海|内地|工业|农业|新增|累计)/;

/** What the last of a list says for all of them: 增加值 in 甲业、乙业增加值. */
function sharedTail(first: string, last: string): string {
  const head = parallel.exec(last)?.[0];
  if (head !== undefined && parallel.test(first) && first.length <= 4) return last.slice(head.length);
  const measure = sharedMeasure.exec(last)?.[0];
  if (measure === undefined) return '';
  return sharedMeasure.test(first) || /[率额量值数积重比速费金]$/.test(first) ? '' : measure;
}
