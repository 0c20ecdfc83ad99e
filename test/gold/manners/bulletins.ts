import { randomOf, type Random } from '../../support/ocrNoise';
import { Draft } from '../text/draft';
import type { GoldText } from '../text/goldText';
import { pick } from './words';

/** A thing measured: its name, its unit with its magnitude, and about how many of them. */
type Measure = readonly [name: string, unit: string, size: number];

const SECTIONS: readonly (readonly [head: string, ...measures: readonly Measure[]])[] = [
  [
    '农业',
    ['粮食总产量', '万 吨', 38],
    ['蔬菜产量', '万 吨', 21],
    ['茶叶产量', '吨', 1800],
    ['水产品产量', '万 吨', 4.2],
  ],
  [
    '工业',
    ['工业增加值', '亿 元', 86],
    ['水泥产量', '万 吨', 140],
    ['发电量', '亿 千瓦时', 12],
    ['棉纱产量', '吨', 5200],
  ],
  ['建设', ['固定资产投资', '亿 元', 54], ['房屋施工面积', '万 平方米', 310], ['商品房销售额', '亿 元', 17]],
  [
    '商业',
    ['社会消费品零售总额', '亿 元', 72],
    ['批发业销售额', '亿 元', 33],
    ['餐饮业营业额', '亿 元', 9.1],
  ],
  ['交通', ['货物周转量', '亿 吨公里', 28], ['旅客运输量', '万 人次', 640], ['邮政业务总量', '万 元', 8700]],
  ['金融', ['各项存款余额', '亿 元', 203], ['各项贷款余额', '亿 元', 131], ['保费收入', '亿 元', 6.4]],
  ['科教', ['普通中学在校学生', '万 人', 7.3], ['专利授权量', '件', 460], ['图书馆藏书', '万 册', 58]],
  [
    '民生',
    ['城镇居民人均可支配收入', '元', 12400],
    ['农村居民人均纯收入', '元', 5100],
    ['养老床位', '张', 2900],
  ],
];

type Clause = (measure: Measure, random: Random, year: number) => string;

const CLAUSES: readonly Clause[] = [
  ([name, unit, size], random) =>
    `全年${name}⟨${near(size, random)} ${unit}|${name}⟩，比上年增长⟨${rate(random)} %|${name}增速⟩。`,
  ([name, unit, size], random) =>
    `${name}⟨${near(size, random)} ${unit}|${name}⟩，增长⟨${rate(random)} %|${name}增速⟩。`,
  ([name, unit, size], random) =>
    `全年完成${name}⟨${near(size, random)} ${unit}|${name}⟩，比上年下降⟨${rate(random)} %|${name}降幅⟩。`,
  ([name, unit, size], random) => {
    const now = near(size, random);
    return `${name}达到⟨${now} ${unit}|${name}⟩，比上年增加⟨${near(size / 12, random)} ${unit}|${name}增加额⟩。`;
  },
  ([name, unit, size], random) =>
    `${name}为⟨约 ${near(size, random)} ${unit}|${name}⟩，同比增长⟨${rate(random)} %|${name}增速⟩。`,
  ([name, unit, size], random) =>
    `年末${name}⟨${near(size, random)} ${unit}|${name}⟩，比年初增长⟨${rate(random)} %|${name}增速⟩。`,
  ([name, unit, size], random, year) =>
    `${year}年${name}⟨突破 ${near(size, random)} ${unit}|${name}⟩，是上年的⟨${(1 + random() / 2).toFixed(2)} 倍|${name}与上年之比⟩。`,
];

/** Statistical communiqués of places that do not exist, two of them wrapped at a width. */
export function bulletins(): readonly GoldText[] {
  return [
    bulletin('澄湾市', '全市', 1999, randomOf(101)),
    bulletin('苇州区', '全区', 2008, randomOf(103)),
    bulletin('枕河县', '全县', 2015, randomOf(107)),
    bulletin('鹭洲市', '全市', 2003, randomOf(109), 33),
    bulletin('荻港市', '全市', 2011, randomOf(113), 40),
  ];
}

function bulletin(place: string, whole: string, year: number, random: Random, width?: number): GoldText {
  const draft = new Draft(`bulletin of ${year}`, width === undefined ? {} : { width });
  const about = { time: `${year}年`, scope: [place, whole] };
  draft.report(`${place}${year}年国民经济和社会发展统计公报`);
  draft.line(`${place}统计局`, `${year + 1}年3月1日`, '');
  SECTIONS.forEach(([head, ...measures], index) => {
    draft.heading(1, `${'一二三四五六七八'[index] ?? ''}、`, head);
    for (const measure of measures) draft.say(pick(CLAUSES, random)(measure, random, year), about);
  });
  return draft.finish();
}

function near(size: number, random: Random): string {
  const value = size * (0.7 + random() * 0.6);
  return value >= 1000 ? String(Math.round(value)) : value.toFixed(value < 10 ? 2 : 1);
}

function rate(random: Random): string {
  return (0.5 + random() * 19).toFixed(1);
}
