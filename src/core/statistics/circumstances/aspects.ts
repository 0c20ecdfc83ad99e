import { aspects, type Aspect } from '../statistic';

/** How each aspect is printed; earlier words of a row may stand inside later ones of another. */
const printed: Readonly<Record<Aspect, RegExp>> = {
  实际: /实际(?=增|下降|上升|提高|减|利用|到位|完成|使用)|扣除(?:价格|物价|通胀)|按可比价|按不变价|可比口径/,
  名义: /名义/,
  同比: /同比|[比较](?:上年|去年)同期/,
  环比: /环比/,
  累计: /累计|累积|合计/,
  年均: /年均|年平均|平均每年|每年平均|年递增|(?<!上|去|今|本|全)每年/,
  月均: /月均|平均每月|每月/,
  日均: /日均|平均每[日天]|每[日天]/,
  人均: /人均|人平|平均每人|每人/,
  户均: /户均|平均每户|每户/,
  亩均: /亩均|平均每?亩|每亩|亩产|单产/,
  平均: /平均/,
  新增: /新增|新建|新开|新办|新设/,
  净增: /净增/,
};

/** What the words that lead up to a figure say of how it was measured. */
export function aspectsIn(words: string): readonly Aspect[] {
  return aspects.filter((aspect) => printed[aspect].test(words) && !isInOther(aspect, words));
}

/** 平均 in 平均每年 is no aspect of its own. */
function isInOther(aspect: Aspect, words: string): boolean {
  return (
    aspect === '平均' && /平均每|[年月日]平均|每年平均|高于[^，]{0,4}平均|低于[^，]{0,4}平均/.test(words)
  );
}
