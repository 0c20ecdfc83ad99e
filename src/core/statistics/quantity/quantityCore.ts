import { numeralStarts, readNumeral, type Numeral } from './numeral';
import type { StatisticKind } from '../statistic';
import { tenthOf, unitAt } from './units';

/** How a quantity is written; `pure`: a number alone, of a measure that has no unit. */
export type QuantityForm =
  'number' | 'pure' | 'percentWord' | 'fraction' | 'tenths' | 'doubling' | 'figures' | 'ratio' | 'perN';

/** A number and its unit without approximators and ranges. */
export interface QuantityCore {
  readonly start: number;
  readonly end: number;
  readonly numberEnd: number;
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly kind: StatisticKind;
  readonly form: QuantityForm;
  readonly numeral: Numeral;
  readonly more: Numeral['more'];
}

const doubling = '翻'.charCodeAt(0);

/** Whether a number with its unit may begin with this UTF-16 code unit. */
export function startsCore(code: number): boolean {
  return numeralStarts[code] !== 0 || code === doubling;
}

/** Reads the number at `at` in whichever form it is written, with its unit; undefined where none begins. */
export function readCore(text: string, at: number): QuantityCore | undefined {
  if (text.charCodeAt(at) === doubling) return readDoubling(text, at);
  const outOf = /^[百千万]分之/.exec(text.slice(at, at + 3));
  if (outOf !== null) return readPercentWord(text, at, outOf[0]);
  const numeral = readNumeral(text, at);
  if (numeral === undefined) return undefined;
  return (
    readPerMany(text, at, numeral) ??
    readFraction(text, at, numeral) ??
    readTenths(text, at, numeral) ??
    readRatio(text, at, numeral) ??
    readFigures(text, at, numeral) ??
    readPlain(text, at, numeral)
  );
}

function valueOf({ low, high }: Numeral): number | readonly number[] {
  return low === high ? low : [low, high];
}

function readPlain(text: string, start: number, numeral: Numeral): QuantityCore {
  return readSpokenSum(text, start, numeral) ?? readMeasure(text, start, numeral);
}

/** 4.6个亿: as sums of money are spoken of. */
function readSpokenSum(text: string, start: number, numeral: Numeral): QuantityCore | undefined {
  const { end, low, high, more } = numeral;
  if (text.charAt(end) !== '个' || !/^亿(?![人户吨亩斤千元级美])/.test(text.slice(end + 1, end + 3)))
    return undefined;
  const times = (number: number): number => Number((number * 1e8).toPrecision(15));
  return {
    start,
    end: end + 2,
    numberEnd: end + 2,
    value: low === high ? times(low) : [times(low), times(high)],
    unit: '元',
    kind: 'money',
    form: 'number',
    numeral,
    more,
  };
}

function readMeasure(text: string, start: number, numeral: Numeral): QuantityCore {
  let end = numeral.end;
  const unit = unitAt(text, end);
  let name = unit?.unit ?? '';
  let kind: StatisticKind = unit?.kind ?? 'count';
  if (unit?.name === '块' && isSum(text, start, end + 1)) {
    name = '元';
    kind = 'money';
  }
  let more = numeral.more;
  if (unit !== undefined) {
    end += unit.name.length;
    const per = /^[/每]/.test(text.charAt(end))
      ? (unitAt(text, end + 1) ?? timeUnitAt(text, end + 1))
      : undefined;
    if (per !== undefined && per.kind !== 'percent') {
      name = `${name}/${per.unit}`;
      kind = 'ratio';
      end += 1 + per.name.length;
    }
    const split =
      unit.name === '个' ? /^多(?:月|小时|星期|季度|百分点)/.exec(text.slice(end, end + 4))?.[0] : undefined;
    if (split !== undefined) {
      const whole = unitAt(`个${split.slice(1)}`, 0);
      name = whole?.unit ?? name;
      kind = whole?.kind ?? kind;
      more = 'over';
      end += split.length;
    }
    if (more === undefined && text.charAt(end) === '多' && !/[样元种次方]/.test(text.charAt(end + 1))) {
      more = 'over';
      end++;
    }
  }
  let value = valueOf(numeral);
  if (typeof value === 'number' && more === undefined && unit !== undefined) {
    const smaller = readSmaller(text, end, name, kind);
    if (smaller.end > end) value = Number((value + smaller.value).toPrecision(15));
    ({ end } = smaller);
  }
  return { start, end, numberEnd: numeral.end, value, unit: name, kind, form: 'number', numeral, more };
}

/** What stands behind a measure in parts of it: 五斗 behind 四石, 零八分 behind 一元, 半 behind 三里. */
function readSmaller(
  text: string,
  at: number,
  name: string,
  kind: StatisticKind,
): { readonly value: number; readonly end: number } {
  const tenths = readTenthUnits(text, at, name);
  const end = tenths > 0 ? at + 2 : at;
  const next = text.charAt(end);
  if (next === '半') {
    const isHalf =
      name === '倍' || kind === 'length' || kind === 'area' || kind === 'weight' || name === '年';
    return isHalf && !'个天年夜山身径数价工'.includes(text.charAt(end + 1) || '\n')
      ? { value: 0.5, end: end + 1 }
      : { value: 0, end };
  }
  const digit = next === '零' ? end + 1 : end;
  const cents = name === '元' ? '一二三四五六七八九'.indexOf(text.charAt(digit)) + 1 : 0;
  return cents > 0 &&
    text.charAt(digit) !== '' &&
    text.charAt(digit + 1) === '分' &&
    text.charAt(digit + 2) !== '之'
    ? { value: tenths / 10 + cents / 100, end: digit + 2 }
    : { value: tenths / 10, end };
}

/** 收入八千块: pieces of money, where money is spoken of and nothing else is counted. */
function isSum(text: string, start: number, end: number): boolean {
  return (
    !/[一-龥]/.test(text.charAt(end).replace(/[一二三四五六七八九多左]/, '')) &&
    /(?:元|钱|投入?|收入?|工资|[卖花挣赚交费价罚奖]|补助|只有)[^，。；]{0,4}$/.test(
      text.slice(Math.max(0, start - 8), start),
    )
  );
}

/** 20.1/10万: so many of each hundred thousand. */
function readPerMany(text: string, start: number, numeral: Numeral): QuantityCore | undefined {
  const { end } = numeral;
  const group =
    text.charAt(end) === '/'
      ? /^\/(?:10|十)?万(?![元吨人户亩千])/.exec(text.slice(end, end + 5))?.[0]
      : undefined;
  if (group === undefined || numeral.script !== 'arabic') return undefined;
  const value = valueOf(numeral);
  const unit = group.replace('十', '10');
  return {
    start,
    end: end + group.length,
    numberEnd: end,
    value,
    unit,
    kind: 'ratio',
    form: 'number',
    numeral,
    more: undefined,
  };
}

/** How many of the next smaller unit stand at `at`, 1 to 9: 五斗 behind 四石. 0 where none do. */
function readTenthUnits(text: string, at: number, unit: string): number {
  const tenth = tenthOf(unit);
  if (tenth === undefined || text.charAt(at + 1) !== tenth || numeralStarts[text.charCodeAt(at)] === 0)
    return 0;
  const numeral = readNumeral(text, at);
  return numeral !== undefined && numeral.end === at + 1 && numeral.low < 10 ? numeral.low : 0;
}

/** 元/月: months and days are units only behind the stroke. */
function timeUnitAt(
  text: string,
  at: number,
): { name: string; unit: string; kind: StatisticKind } | undefined {
  const name = text.charAt(at);
  return name === '月' || name === '日' ? { name, unit: name, kind: 'duration' } : undefined;
}

/** 百分之四十, 千分之十二点六; a second number of the same denominator is read by `readRange`. */
function readPercentWord(text: string, start: number, word: string): QuantityCore | undefined {
  const numeral = readNumeral(text, start + word.length);
  if (numeral === undefined) return undefined;
  const unit = word.startsWith('百') ? '%' : word.startsWith('千') ? '‰' : '‱';
  return {
    start,
    end: numeral.end,
    numberEnd: numeral.end,
    value: valueOf(numeral),
    unit,
    kind: unit === '%' ? 'percent' : 'rate',
    form: 'percentWord',
    numeral,
    more: numeral.more,
  };
}

/** 三分之一, 1/2, 一半. */
function readFraction(text: string, start: number, numeral: Numeral): QuantityCore | undefined {
  const { end, script, low } = numeral;
  const core = (value: number, to: number): QuantityCore => ({
    start,
    end: to,
    numberEnd: to,
    value,
    unit: '',
    kind: 'fraction',
    form: 'fraction',
    numeral,
    more: undefined,
  });
  if (text.startsWith('分之', end)) {
    const top = readNumeral(text, end + 2);
    return top === undefined || low === 0 ? undefined : core(top.low / low, top.end);
  }
  if (
    text.charAt(end) === '半' &&
    text.slice(start, end) === '一' &&
    !/[年天路径]/.test(text.charAt(end + 1))
  ) {
    return core(0.5, end + 1);
  }
  if (script === 'arabic' && text.charAt(end) === '/' && Number.isInteger(low)) {
    const bottom = readNumeral(text, end + 1);
    const isFraction =
      bottom?.script === 'arabic' &&
      Number.isInteger(bottom.low) &&
      bottom.low > low &&
      bottom.low <= 100 &&
      low > 0;
    if (isFraction && text.charAt(bottom.end) !== '/' && text.charAt(start - 1) !== '/') {
      return core(low / bottom.low, bottom.end);
    }
  }
  return undefined;
}

/** 三成, 两成五: tenths. */
function readTenths(text: string, start: number, numeral: Numeral): QuantityCore | undefined {
  const { low, high, end, bare } = numeral;
  if (text.charAt(end) !== '成' || bare || low < 1 || high > 10 || numeral.digits) return undefined;
  if (/[员立果为功长本绩熟效就都份分品套型人交体因群对全天不片]/.test(text.charAt(end + 1))) return undefined;
  const half = readNumeral(text, end + 1);
  const extra = half?.script === 'chinese' && half.low < 10 && half.end === end + 2 ? half.low : 0;
  const to = extra > 0 ? end + 2 : end + 1;
  const value = low === high ? low * 10 + extra : [low * 10, high * 10];
  return {
    start,
    end: to,
    numberEnd: to,
    value,
    unit: '%',
    kind: 'percent',
    form: 'tenths',
    numeral,
    more: undefined,
  };
}

/** Before a colon that may be one of a time of day. */
const proportion = /(?:比|结构)(?:[^，。；]{0,15}|[^，。；]{0,37}(?:到|至|为)[^，。；]{0,8})$/;

/** 2.5∶1 and 8.7∶41.2∶50.1; a colon counts only where the text speaks of a proportion. */
function readRatio(text: string, start: number, numeral: Numeral): QuantityCore | undefined {
  const { script, end: first } = numeral;
  const sign = text.charAt(first);
  if (script !== 'arabic' || (sign !== '∶' && sign !== ':' && sign !== '：')) return undefined;
  if (sign !== '∶' && !proportion.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  const values = [numeral.low];
  let end = first;
  while (text.charAt(end) === sign && values.length < 6) {
    const next = readNumeral(text, end + 1);
    if (next?.script !== 'arabic') break;
    values.push(next.low);
    end = next.end;
  }
  if (values.length < 2) return undefined;
  const value = values.length === 2 && values[1] === 1 ? numeral.low : values;
  return {
    start,
    end,
    numberEnd: end,
    value,
    unit: '',
    kind: 'ratio',
    form: 'ratio',
    numeral,
    more: undefined,
  };
}

/** 翻两番: doubled twice, so four times as much. */
function readDoubling(text: string, start: number): QuantityCore | undefined {
  const at = text.charAt(start + 1) === '了' ? start + 2 : start + 1;
  const numeral = readNumeral(text, at);
  if (numeral === undefined || text.charAt(numeral.end) !== '番' || numeral.low > 20) return undefined;
  const half = text.charAt(numeral.end + 1) === '半' ? 0.5 : 0;
  const end = numeral.end + (half > 0 ? 2 : 1);
  const value = half > 0 ? Number((2 ** (numeral.low + half)).toPrecision(3)) : 2 ** numeral.low;
  return {
    start,
    end,
    numberEnd: end,
    value,
    unit: '倍',
    kind: 'ratio',
    form: 'doubling',
    numeral,
    more: undefined,
  };
}

/** 两位数增长: a rate of two figures. */
function readFigures(text: string, start: number, numeral: Numeral): QuantityCore | undefined {
  const { low, end } = numeral;
  if (!text.startsWith('位数', end) || !(low === 1 || low === 2) || numeral.high !== low) return undefined;
  const value = low === 1 ? [1, 9] : [10, 99];
  return {
    start,
    end: end + 2,
    numberEnd: end,
    value,
    unit: '%',
    kind: 'rate',
    form: 'figures',
    numeral,
    more: undefined,
  };
}
