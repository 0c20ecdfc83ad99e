import type { StatisticKind } from '../statistic';

/** What kind of measure a value is, whatever its unit of size, and how it converts. */
export interface Measure {
  /** Values of one dimension compare: 吨 and 公斤 are weights. */
  readonly dimension: string;
  /** So many of the dimension's own unit is one of this. */
  readonly factor: number;
}

/**
 * The units that convert, by dimension; each in the first unit of its row. A unit of size that is in no row is a
 * dimension of its own: what a 石 weighs depends on time, place and grain, and 吨标准煤 is no weight.
 */
const rows: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  area: { 平方米: 1, 平方公里: 1e6, 公顷: 1e4, 亩: 1e4 / 15, 市亩: 1e4 / 15, 平方厘米: 1e-4 },
  length: { 米: 1, 公里: 1e3, 厘米: 0.01, 毫米: 1e-3, 微米: 1e-6, 里: 500, 华里: 500, 海里: 1852 },
  weight: {
    千克: 1,
    吨: 1e3,
    斤: 0.5,
    市斤: 0.5,
    两: 0.05,
    克: 1e-3,
    毫克: 1e-6,
    担: 50,
    市担: 50,
    公担: 100,
  },
  volume: { 立方米: 1, 升: 1e-3, 公升: 1e-3, 毫升: 1e-6 },
  energy: { 千瓦时: 1, 度: 1, 兆瓦时: 1e3, 吉瓦时: 1e6, MWh: 1e3, GWh: 1e6, TWh: 1e9 },
  power: { 千瓦: 1, kW: 1, 瓦: 1e-3, 兆瓦: 1e3, MW: 1e3, 吉瓦: 1e6, GW: 1e6 },
  hours: { 小时: 1, 个小时: 1, 分钟: 1 / 60, 秒: 1 / 3600 },
  years: { 年: 1, 个月: 1 / 12 },
  元: { 元: 1, 角: 0.1, 角钱: 0.1, 毛钱: 0.1, 分钱: 0.01 },
  share: { '%': 1, '‰': 0.1, '‱': 0.01 },
};

const measures = new Map<string, Measure>();
for (const [dimension, units] of Object.entries(rows)) {
  for (const [unit, factor] of Object.entries(units)) measures.set(unit, { dimension, factor });
}

/** The measure of a unit as a {@link Statistic} has it; 公斤/亩 and 斤/亩 compare, as do % and a fraction. */
export function measureOf(unit: string, kind: StatisticKind): Measure {
  if (unit === '' && kind === 'fraction') return { dimension: 'share', factor: 100 };
  const stroke = unit.indexOf('/');
  if (stroke <= 0) return measures.get(unit) ?? { dimension: unit, factor: 1 };
  const counted = measures.get(unit.slice(0, stroke));
  return {
    dimension: (counted?.dimension ?? unit.slice(0, stroke)) + unit.slice(stroke),
    factor: counted?.factor ?? 1,
  };
}
