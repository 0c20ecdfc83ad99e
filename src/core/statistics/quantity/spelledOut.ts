import type { Approximation, Statistic } from '../statistic';

const signs: Readonly<Record<Approximation, string>> = {
  exact: '',
  about: '≈',
  near: '≈',
  over: '>',
  under: '<',
  atLeast: '≥',
  atMost: '≤',
};

/** Units that have an international sign. */
const unitSigns: Readonly<Record<string, string>> = {
  平方米: 'm²',
  平方公里: 'km²',
  公顷: 'ha',
  公里: 'km',
  米: 'm',
  厘米: 'cm',
  毫米: 'mm',
  立方米: 'm³',
  升: 'L',
  吨: 't',
  千克: 'kg',
  克: 'g',
  千瓦: 'kW',
  千瓦时: 'kWh',
  兆瓦: 'MW',
  '微克/立方米': 'µg/m³',
};

/**
 * A figure spelled out: 1400万平方米 is `≈ 14,000,000 m²`, 二亿三千万亩 is `≈ 230,000,000 亩`, 近三成 is `≈ 30 %`.
 * Undefined where it would only repeat what is printed.
 */
export function spelledOut(statistic: Statistic): string | undefined {
  const { text, approx, unit, kind } = statistic;
  const rounded = approx === 'exact' && /[万亿]/.test(text);
  const sign = rounded ? '≈' : signs[approx];
  const share = kind === 'fraction';
  const number =
    share && typeof statistic.value === 'number'
      ? formatNumber(statistic.value * 100)
      : formatValue(statistic);
  const words = [sign, number, share ? '%' : (unitSigns[unit] ?? unit)]
    .filter((part) => part !== '')
    .join(' ');
  return plain(words) === plain(text) ? undefined : words;
}

function plain(words: string): string {
  return words.replace(/[\s,，]/g, '').replace(/％/g, '%');
}

/** The value: thousands marked, `low–high` for a range, `a : b : c` for a proportion; no unit. */
function formatValue({ value, kind, unit }: Pick<Statistic, 'value' | 'kind' | 'unit'>): string {
  if (typeof value === 'number') return formatNumber(value);
  return value.map(formatNumber).join(kind === 'ratio' && unit === '' ? ' : ' : '–');
}

/** 14000000 as 14,000,000; at most four decimals. The same in every locale. */
function formatNumber(value: number): string {
  const [whole = '', decimals = ''] = (Math.round(value * 1e4) / 1e4).toString().split('.');
  if (whole.includes('e')) return value.toString();
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === '' ? marked : `${marked}.${decimals}`;
}

/** A number as few characters as a Chinese reader writes: 38万, 1.2亿, 82.71万亿; four figures at most. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  const [by, word] =
    size >= 1e12 ? [1e12, '万亿'] : size >= 1e8 ? [1e8, '亿'] : size >= 1e4 ? [1e4, '万'] : [1, ''];
  return formatNumber(Number((value / by).toPrecision(4))) + word;
}
