import { isPeopleUnit } from '../../quantity/units';

const share = /(?:率|比重|占比|比例|份额|增速|涨幅)$/;
const shareUnit = /^$|[%‰]|百分点|千分点|\/|^成$|倍|度$/;

const money = /(?:投资|资金|产值|增加值|利润|税收|税金|总额|金额|经费|存款|贷款|余额|工资)$/;
const moneyUnit = /^$|元|币|镑|马克|卢布|[两文吊贯圆]$|[%‰倍]|百分点|股$/;

/** Whether what a name ends in can be said in `unit`: no rate is so many people, no area so many households. */
export function unitFits(name: string, unit: string): boolean {
  if (/率(?:占比|比重)$/.test(name)) return false;
  if (share.test(name)) return shareUnit.test(unit) || /汇率|利率|费率$/.test(name);
  if (/人数$/.test(name)) return isPeopleUnit(unit) || unit.startsWith('人') || unit === '';
  if (/户数$/.test(name)) return unit.startsWith('户') || unit.startsWith('家') || unit === '';
  if (/面积$/.test(name)) return !isPeopleUnit(unit) && !/[元吨户家个%‰]$/.test(unit);
  return !money.test(name) || moneyUnit.test(unit);
}
