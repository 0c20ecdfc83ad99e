import type { Approximation } from '../statistic';

/** Words before a number that say how exact it is; the longest that touches the number wins. */
export const approximatorsBefore: Readonly<Record<string, Approximation>> = {
  超过: 'over',
  达到或超过: 'atLeast',
  达到和超过: 'atLeast',
  达到或者超过: 'atLeast',
  等于或超过: 'atLeast',
  等于或大于: 'atLeast',
  大于或等于: 'atLeast',
  等于或高于: 'atLeast',
  小于或等于: 'atMost',
  等于或小于: 'atMost',
  等于或低于: 'atMost',
  突破: 'over',
  超出: 'over',
  多于: 'over',
  逾: 'over',
  超: 'over',
  近: 'near',
  将近: 'near',
  接近: 'near',
  约: 'about',
  大约: 'about',
  约为: 'about',
  大约为: 'about',
  大概: 'about',
  大致: 'about',
  不到: 'under',
  不足: 'under',
  未满: 'under',
  少于: 'under',
  不低于: 'atLeast',
  不少于: 'atLeast',
  不下: 'atLeast',
  不下于: 'atLeast',
  至少: 'atLeast',
  起码: 'atLeast',
  不超过: 'atMost',
  不高于: 'atMost',
  不多于: 'atMost',
  至多: 'atMost',
  最多: 'atMost',
};

/** Words after a number, or after its unit, that say how exact it is. */
export const approximatorsAfter: Readonly<Record<string, Approximation>> = {
  左右: 'about',
  上下: 'about',
  附近: 'about',
  以上: 'atLeast',
  以下: 'atMost',
  以内: 'atMost',
  之多: 'over',
};

/** A one-character approximator is part of another word after these: 附近, 节约, 赶超. */
export const approximatorNeighbours: Readonly<Record<string, string>> = {
  近: '最附临靠远新邻亲切就相浅',
  约: '节条公签合预违制契集俭简邀条隐',
  超: '赶反高',
};

/** Verbs that may stand between an approximator and its number: 大约有六百个. */
export const linkingVerbs = ['有', '占', '合', '达', '是', '需', '为', '达到', '折合'];

/** Dashes and words between the two ends of a range. */
export const rangeSigns = ['——', '—', '–', '－', '-', '~', '～', '〜', '至', '到', '─', '−'];

/** Nouns that list the points a text is about to make; a count of them is not about the world. */
export const discourseNouns = [
  '方面',
  '问题',
  '原因',
  '环节',
  '阶段',
  '特点',
  '重点',
  '关键',
  '层面',
  '层次',
  '维度',
  '坚持',
  '确保',
  '意识',
  '代表',
  '文明',
  '主义',
  '原则',
  '要点',
  '结合',
  '转变',
  '途径',
  '步骤',
  '关系',
  '条件',
  '因素',
  '部分',
  '要求',
  '任务',
  '目标',
  '措施',
  '意见',
  '规定',
  '举措',
  '机制',
  '体系',
  '必须',
  '维护',
  '自信',
  '全面',
  '现代化',
  '面向',
  '转型',
  '倡议',
  '显著',
  '新突破',
  '着力',
  '更加',
  '努力',
  '优先',
  '统一',
  '办法',
  '想法',
  '建议',
  '观点',
  '矛盾',
  '字',
  '工作',
  '实事',
  '民生实事',
  '大事',
  '指标',
];

/** Before a number of years, days or hours: the length is the fact itself, not a time frame. */
export const durationCues =
  /连续|持续|历时|长达|缩短|延长|压缩|年限|寿命|周期|用时|耗时|时长|工期|平均(?!每)|减少到|缩减|提速|时间[为达由从]/;

/** Lines of the colophon and the title pages: their numbers are about the book. */
export const frontMatter =
  /^(?:印数|定价|字数|书号|印张|开本|电话|传真|邮编|邮政编码|版次|印刷|出版|发行|页数|插页|ISBN|CIP|统一书号|责任编辑|封面设计|编者|中国版本|图书在版|I\.|时间[:：]|来源[:：])/;

/** Measures that only ever stand beside a number without unit. */
export const unitlessMeasures =
  /指数|系数|生育率|死亡率|性别比|得分|比值|密度|评分|弹性|容积率|之比|(?:收入|消费|支出|抚养|负担|师生|生师|医护|产销|投入产出|储采|水灰|[市增换]净?)比(?![重例上去前较年])/;
