import { measureOf, type Measure } from './tableCells';
import type { Modality } from '../statistic';

/** What the head of a column says of the figures below it. */
export interface Column {
  /** The row's name or the unit stand in it, or figures: how much, by how much more, what share, nobody says what. */
  readonly role: 'name' | 'unit' | 'level' | 'growth' | 'share' | 'unknown';
  /** As printed, 1985年; empty where it says nothing. */
  readonly time: string;
  /** What is measured (户数); empty where the row alone says it. */
  readonly noun: string;
  readonly measure: Measure | undefined;
  /** Undefined where the head says nothing of it. */
  readonly modality: Modality | undefined;
}

const year =
  /^(?:\d{4}年?(?:上半年|下半年|[底末初]|第?[一二三四]季度|\d{1,2}[—–-]\d{1,2}月)?|上年同期|上年|去年|本年|当年)/;
const growth =
  /^(?:比|较|与|同比)?(?:上年|去年|\d{4}年)?(?:同期)?(?:相比)?的?(?:±|增长|增减|增速|增幅|升降|变动)(?:率|速度|幅度)?$/;
const share = /(?:比重|占比|构成|比例)$/;
const nameHead =
  /^(?:[一-龥]{0,4}名称|指标|项目|类别|品名|品种|行业|部门|产品|地区|[县市乡镇村区]名?|年份|年度|单位名称|区县|乡镇)$/;
/** Says no more than that figures stand below. */
const plain =
  /^(?:数量|数值|绝对数|合计|总计|总量|实绩|实际|实际完成|完成|完成数|本期|全年|计划|目标|规划|预计|预测|指标值)?$/;

/** Reads the head of a column; half width, without blanks. */
export function columnOf(words: string): Column {
  const bracket = /(?:[(/]([^()/]{1,8})\)?|([%‰]))$/.exec(words);
  const measure = measureOf(bracket?.[1] ?? bracket?.[2] ?? '');
  const said = measure === undefined ? words : words.slice(0, bracket?.index);
  const time = year.exec(said)?.[0] ?? '';
  const noun = said.slice(time.length);
  const column = { time, measure, modality: modalityOf(noun) };
  if (isUnitHead(said)) return { ...column, role: 'unit', noun: '' };
  if (nameHead.test(said)) return { ...column, role: 'name', noun: said };
  if (growth.test(noun)) return { ...column, role: 'growth', noun: '' };
  if (share.test(noun)) return { ...column, role: 'share', noun };
  return { ...column, role: 'level', noun: plain.test(noun) ? '' : noun };
}

function modalityOf(noun: string): Modality | undefined {
  if (/计划|规划/.test(noun)) return 'plan';
  if (/目标/.test(noun)) return 'target';
  return /预计|预测/.test(noun) ? 'forecast' : undefined;
}

/** Units stand below it. */
export function isUnitHead(words: string): boolean {
  return words === '单位' || words === '计量单位';
}

/** 1985, 1985年: no number but a time. */
export function isYear(words: string): boolean {
  return /^(?:1[89]|20|21)\d\d(?:年[底末初]?)?$/.test(words);
}
