import { Draft } from '../text/draft';
import type { Circumstances } from '../text/figureMarkup';
import type { GoldText } from '../text/goldText';

/** A survey: where and when it holds, and what it says. */
interface Survey {
  readonly title: string;
  readonly dated: string;
  readonly about: Circumstances;
  readonly paragraphs: readonly string[];
}

const SURVEYS: readonly Survey[] = [
  {
    title: '白荻乡船户生计调查',
    dated: '2001年10月',
    about: { time: '2001年?', scope: ['白荻乡', '全乡'] },
    paragraphs: [
      '2001年8月，全乡共有船户⟨318 户|船户数|time=2001年⟩，载重船⟨402 条|载重船数|time=2001年⟩，船上人口⟨1,276 人|船上人口|time=2001年⟩。',
      '据问卷统计，⟨46.5 %|自有船只船户占比|source=据问卷统计⟩的船户自有船只，⟨近 三成=30|租船船户占比|unit=%|source=据问卷统计⟩租船，其余受雇于人。',
      '2000年，每户平均载货⟨640 吨|每户平均载货量|time=2000年⟩，毛收入⟨2.3 万 元|船户毛收入|time=2000年⟩，扣去油料和修理，净得⟨8,900 元|船户净收入|time=2000年⟩。',
      '船龄在十年以上的占⟨57 %|船龄十年以上船只占比⟩，去年因漏水停航⟨71 条|因漏水停航船只数|time=2000年⟩。',
      '船户子女中，读完初中的⟨204 人|读完初中的船户子女数⟩，辍学的⟨39 人|辍学的船户子女数⟩。',
      '1998年涨水以后，上岸定居的船户有⟨87 户|上岸定居船户数|time=1998年⟩，领到建房补助⟨26 万 元|建房补助|time=1998年⟩。',
    ],
  },
  {
    title: '关于柘林镇旧窑改造的调查报告',
    dated: '1994年6月',
    about: { time: '1993年?', scope: ['柘林镇', '全镇'] },
    paragraphs: [
      '1993年底，全镇有砖瓦窑⟨56 座|砖瓦窑数|time=1993年⟩，窑工⟨1,840 人|窑工数|time=1993年⟩，年产红砖⟨9,200 万 块|红砖产量|time=1993年⟩。',
      '其中轮窑⟨14 座|轮窑数⟩，土窑⟨42 座|土窑数⟩，土窑占窑数的⟨四分之三=0.75|土窑占窑数的比重⟩。',
      '1993年，轮窑日均耗煤⟨3.9 吨|轮窑日均耗煤|time=1993年⟩，土窑日均耗煤⟨1.4 吨|土窑日均耗煤|time=1993年⟩。',
      '窑场占用耕地由1985年的⟨210 亩|窑场占用耕地|time=1985年⟩扩大到1993年的⟨645 亩|窑场占用耕地|time=1993年⟩。',
      '1992年窑场上交税金⟨118 万 元|窑场上交税金|time=1992年⟩，1993年上交⟨131 万 元|窑场上交税金|time=1993年⟩。',
      '有人估计，停烧土窑要损失⟨200多=200 万 元|停烧土窑损失|approx=over|source=有人估计⟩。',
    ],
  },
  {
    title: '蓼花区街道茶馆情况调查',
    dated: '2012年11月',
    about: { time: '2012年?', scope: ['蓼花区', '全区'] },
    paragraphs: [
      '截至2012年9月，全区有茶馆⟨263 家|茶馆数|time=2012年⟩，从业人员⟨1,912 人|茶馆从业人员|time=2012年⟩，其中女性⟨1,105 人|茶馆女性从业人员|time=2012年⟩。',
      '营业面积⟨4.7 万 平方米|茶馆营业面积⟩，平均每家⟨179 平方米|平均每家营业面积⟩。',
      '茶馆月租金⟨超过 6,000 元|茶馆月租金⟩，雇工月工资⟨2,100 元|雇工月工资⟩。',
      '抽样调查显示，茶客中⟨61.8 %|茶客中六十岁以上老人占比|source=抽样调查显示⟩是六十岁以上的老人，⟨12.4 %|茶客中学生占比|source=抽样调查显示⟩是学生。',
      '证照齐全的⟨198 家|证照齐全茶馆数⟩，占茶馆总数的⟨75.3 %|证照齐全茶馆占茶馆总数的比重⟩。',
      '开业不满一年的⟨34 家|开业不满一年的茶馆数⟩，已关门的⟨17 家|已关门茶馆数⟩。',
    ],
  },
  {
    title: '岩坪林场护林员队伍现状',
    dated: '1987年4月',
    about: { time: '1986年?', scope: ['岩坪林场', '全场'] },
    paragraphs: [
      '1986年，全场有护林员⟨九十六=96 人|护林员数|time=1986年⟩，管护山林⟨二十三=23 万 亩|管护山林面积|time=1986年⟩，人均管护⟨2,396 亩|人均管护面积|time=1986年⟩。',
      '护林员月工资⟨42 元|护林员月工资⟩，比伐木工低⟨18 元|护林员月工资比伐木工低的金额⟩。',
      '全年发生火警⟨13 起|火警数⟩，过火面积⟨570 亩|过火面积⟩，损失木材⟨860 立方米|损失木材⟩。',
      '护林员中，小学以下文化的占⟨68 %|小学以下文化护林员占比⟩，五十岁以上的占⟨百分之四十一=41|五十岁以上护林员占比|unit=%⟩。',
      '添置风力灭火机⟨24 台|添置风力灭火机数⟩，修防火线⟨112 公里|修防火线长度⟩，投工⟨1.4 万 个|防火线投工|unit=个⟩。',
    ],
  },
];

/** Reports of inquiries by hand, each with a date below its title. */
export function surveys(): readonly GoldText[] {
  return SURVEYS.map(({ title, dated, about, paragraphs }) => {
    const draft = new Draft(title);
    draft.report(title).line(`（${dated}）`, '');
    for (const paragraph of paragraphs) draft.say(paragraph, about);
    return draft.finish();
  });
}
