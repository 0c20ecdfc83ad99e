import type { GoldFigure } from './goldText';

/** What a paragraph says of all its figures unless one says otherwise. */
export interface Circumstances {
  /** With ? at its end where only the date of the document tells. */
  readonly time?: string;
  readonly scope?: readonly string[];
  readonly source?: string;
}

export type FigureTruth = Omit<GoldFigure, 'start' | 'end' | 'text'>;

const magnitudes: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const approximations: Readonly<Record<string, GoldFigure['approx']>> = {
  约: 'about',
  大约: 'about',
  近: 'near',
  将近: 'near',
  接近: 'near',
  超过: 'over',
  突破: 'over',
  不足: 'under',
  不到: 'under',
  左右: 'about',
  以上: 'atLeast',
  多: 'over',
};

/** Measure words that stand for another unit. */
const units: Readonly<Record<string, string>> = { 名: '人', 个百分点: '百分点' };

/**
 * A figure as it is declared within a sentence:
 * ```
 * ⟨约 12.4 万 吨|粮食总产量|time=2003年⟩     printed 约12.4万吨, value 124000, unit 吨, approx about
 * ⟨三百二十=320 户|养蜂户数⟩                 printed 三百二十户
 * ⟨三成=30|…|unit=%⟩                          a unit that the numeral holds
 * ⟨3—5=3..5 倍|…⟩                            a range
 * ```
 */
export function readFigure(
  markup: string,
  about: Circumstances,
): { readonly printed: string; readonly truth: FigureTruth } {
  const [shape = '', indicator = '', ...said] = markup.split('|');
  const fields = Object.fromEntries(said.map((field) => field.split('=') as [string, string]));
  const words = shape.split(' ');
  const before = words[0] !== undefined && words[0] in approximations ? words.shift() : undefined;
  const after = words.length > 1 && (words.at(-1) ?? '') in approximations ? words.pop() : undefined;
  const [numeral = '', ...measure] = words;
  const [digits = '', spelled] = numeral.split('=');
  const magnitude = measure.length > 0 && (measure[0] ?? '') in magnitudes ? measure.shift() : undefined;
  const scale = magnitude === undefined ? 1 : (magnitudes[magnitude] ?? 1);
  const time = fields['time'] ?? about.time;
  const bounds = (spelled ?? digits.replaceAll(',', ''))
    .split('..')
    .map((bound) => rounded(Number(bound) * scale));
  const [low = NaN, high] = bounds;
  return {
    printed: [before, digits, magnitude, ...measure, after].join(''),
    truth: {
      value: high === undefined ? low : [low, high],
      unit: fields['unit'] ?? units[measure.join('')] ?? measure.join(''),
      approx:
        (fields['approx'] as GoldFigure['approx'] | undefined) ??
        approximations[before ?? after ?? ''] ??
        'exact',
      indicator,
      time: time?.replace('?', '') ?? null,
      timeSaid: time?.endsWith('?') !== true,
      scope: fields['scope']?.split('/') ?? about.scope ?? [],
      source: fields['source'] ?? about.source ?? null,
    },
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
