import { rightStop, startsWithVerb } from './indicatorWords';

/** A measure word is followed by what it counts: 20家博物馆, but not 20家实施改造. */
export function isNounAtStart(words: string): boolean {
  if (isShortNoun(words)) return true;
  return (
    /^[一-龥“]{2}/.test(words) &&
    !/^[一-龥]{1,3}了/.test(words) &&
    rightStop.exec(words)?.index !== 0 &&
    startsWithVerb(words) === ''
  );
}

/** A noun of one character that is counted. */
export function isShortNoun(words: string): boolean {
  return /^[村组户县市镇乡区校厂矿院社队店站港桥路船车人](?=$|[、和与及])/.test(words);
}

/** 县 of 县财政自给率: so many counties were counted, and the rate is that of the next figure; else empty. */
export function ownerOfRate(noun: string): string {
  const owner =
    /^(县[市区]?|市[县区]?|区县?|乡镇?|镇|行政村|村|省份?|城市|地区|国家|单位|农户|户|[^的、]{0,6}?(?:企业|公司|银行|学校|医院|机构|园区|合作社))(?:[^的、]{2,}(?:率|比重|收入|支出|产量|产值|增加值|总额|面积|利润|资产|余额|合计)|注册资本|总投资)$/;
  return owner.exec(noun)?.[1] ?? '';
}

/**
 * The noun among the words behind a figure: 工业基地 in 布局合理的工业基地, but 景区 in 景区的环境 where a verb comes
 * after it.
 */
export function countedNoun(words: string, beforeVerb: boolean): string {
  const plain = words.replace(/(?:[和与及或、，以对]|以及)+$/, '');
  const at = plain.lastIndexOf('的');
  const modifier = at < 0 ? '' : plain.slice(0, at);
  const head = plain.slice(at + 1);
  if (at > 0 && head.length > 0) {
    const owns = modifier.length <= 3 || (beforeVerb && !/[、比较很更]/.test(modifier));
    if (owns) return modifier;
    return plain.length <= 16 ? plain : head.slice(0, 16);
  }
  const list = plain.indexOf('、');
  return (list > 1 ? plain.slice(0, list) : plain).slice(0, 30);
}
