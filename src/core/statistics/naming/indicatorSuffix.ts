import type { Change } from './naming';
import type { StatisticKind } from '../statistic';
import { isPeopleUnit } from '../quantity/units';

interface Parts {
  readonly noun: string;
  /** An action that stays in the name: 新建. */
  readonly action: string;
  readonly unit: string;
  readonly kind: StatisticKind;
  readonly change: Change | undefined;
  /** The verb of change as printed. */
  readonly word: string;
  /** 年均, 每年, 平均, 累计. */
  readonly each: string | undefined;
}

/** Puts a name together so that it says which measure of the noun is meant: 公园 and 座 make 公园数. */
export function nameWithSuffix({ noun, action, unit, kind, change, word, each }: Parts): string {
  if (noun === '') {
    const counted = action === '' ? nameOfUnit(unit) : '';
    return counted === '' || change === undefined
      ? counted
      : counted + changeSuffix(counted, unit, kind, change, word);
  }
  const average = each !== undefined && /^[年日月每人].$/.test(each) ? each : '';
  if (change !== undefined) {
    if (word === '净增') return `净增${noun.replace(/^总/, '')}`;
    const fresh = action.startsWith('新') ? action : '';
    return fresh + noun + average + changeSuffix(noun, unit, kind, change, word);
  }
  return (
    average + action + (unit === '户' && noun === '人口' ? '户数' : noun + levelSuffix(noun, unit, kind))
  );
}

/** 5.72万户 with nothing else beside it. */
function nameOfUnit(unit: string): string {
  if (unit === '户') return '户数';
  return unit === '人' ? '人口' : '';
}

function changeSuffix(noun: string, unit: string, kind: StatisticKind, change: Change, word: string): string {
  if (/^[高低快慢多少](?!增)/.test(word)) return '差距';
  if (/(?:增速|增长率|增幅|涨幅|降幅)$/.test(noun)) return change === 'up' ? '提高幅度' : '回落幅度';
  if (unit === '%' || unit === '‰' || kind === 'fraction') {
    if (change === 'down') return '降幅';
    if (/价格|物价|房价|租金/.test(noun)) return '涨幅';
    return /增长|递增|增产|增$/.test(word) ? '增速' : '增幅';
  }
  if (unit === '百分点' || unit === '千分点') return change === 'up' ? '增幅' : '降幅';
  if (unit === '倍') return change === 'up' ? '增长倍数' : '下降倍数';
  if (/^[多少]增$/.test(word)) return kind === 'money' ? `${word}额` : `${word}量`;
  if (/[产收]$/.test(word) && !/产量$/.test(noun)) return kind === 'money' ? `${word}额` : `${word}量`;
  const more = change === 'up' ? '增加' : '减少';
  if (kind === 'money') return `${more}额`;
  return kind === 'count' ? `${more}数` : `${more}量`;
}

/** Nouns that are people themselves: 教师数, but 受益人数. */
const person =
  /(?:[者员工民师人户口]|(?<![出发民卫再])生|干部|人才|群众|劳动力|队伍|青年|妇女|儿童|老年|党员|移民)$/;

function levelSuffix(noun: string, unit: string, kind: StatisticKind): string {
  switch (kind) {
    case 'area':
      return /面积|规模|用地|耕地$|播种|总量$/.test(noun) ? '' : '面积';
    case 'length':
      return /里程|总?长度?$|距离|[深高宽厚长径距量]$|海拔|水位|高度|深度/.test(noun)
        ? ''
        : unit === '公里' && !/(?:管道|管网|管线|渠道?|堤防?|线路|光缆)$/.test(noun)
          ? '里程'
          : '长度';
    case 'duration':
      return /年限|寿命|时间|时长|工期|期限|周期|天数|年数|时限/.test(noun) ? '' : `的${durationNoun(unit)}`;
    case 'percent':
    case 'fraction':
      if (unit === '百分点') return '';
      return /[率比度幅速感]$|(?:亏损|覆盖|受益|普及|优良)面$|比重|比例|占比|指数|系数|水平|份额|增长|贡献/.test(
        noun,
      )
        ? ''
        : '比重';
    case 'count':
      return countSuffix(noun, unit);
    case 'money':
    case 'weight':
    case 'volume':
    case 'energy':
    case 'ratio':
    case 'rate':
    case 'range':
      return '';
  }
}

function countSuffix(noun: string, unit: string): string {
  if (/[数量额率]$|能力$/.test(noun)) return '';
  if (isPeopleUnit(unit)) {
    if (/人口|人丁|人次$/.test(noun)) return '';
    if (unit === '人次') return '人次';
    return person.test(noun) ? '数' : '人数';
  }
  if (unit === '岁' || unit === '℃' || unit === '分' || unit === '') return '';
  if (unit === '次') return '次数';
  return unit === '户' && !/户$|企业|单位|公司|经营/.test(noun) ? '户数' : '数';
}

function durationNoun(unit: string): string {
  if (unit === '年' || unit === '周年') return '年数';
  if (unit === '个月') return '月数';
  return unit === '天' ? '天数' : '时间';
}
