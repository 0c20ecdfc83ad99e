import type { StatisticKind } from '../statistic';

/**
 * What may stand after a number. To add a unit, write it into the row of its kind; the longest name wins.
 * `unit` is the canonical name the statistic gets; without it a name stands for itself.
 */
interface UnitRow {
  readonly kind: StatisticKind;
  readonly names: string;
  readonly unit?: string;
}

const rows: readonly UnitRow[] = [
  { kind: 'percent', names: '% ％', unit: '%' },
  { kind: 'rate', names: '‰ %o %0 %e %c ‰o', unit: '‰' },
  { kind: 'percent', names: '个百分点 百分点', unit: '百分点' },
  { kind: 'rate', names: '个千分点 千分点', unit: '千分点' },
  { kind: 'ratio', names: '倍' },
  { kind: 'money', names: '元 元人民币 人民币元 块钱 圆 元大洋 块大洋', unit: '元' },
  { kind: 'money', names: '美元 美金', unit: '美元' },
  { kind: 'money', names: '港元 港币', unit: '港元' },
  {
    kind: 'money',
    names:
      '欧元 日元 英镑 卢布 澳元 加元 法郎 马克 外汇人民币 银元 两白银 两银子 角 角钱 毛钱 分钱 文 文钱 吊 吊钱',
  },
  { kind: 'area', names: '平方米 平米 ㎡ m² m2', unit: '平方米' },
  { kind: 'area', names: '平方公里 平方千米 km² km2 Km² Km2 KM²', unit: '平方公里' },
  { kind: 'area', names: '公顷 亩 市亩 英亩 亩次 平方厘米 平方尺 平方市尺' },
  { kind: 'length', names: '公里 千米 km Km KM', unit: '公里' },
  {
    kind: 'length',
    names: '米 厘米 毫米 微米 纳米 海里 英里 华里 里 英尺 尺 市尺 寸 丈 车道公里 延米 公里长 换算吨公里',
  },
  { kind: 'weight', names: '千克 公斤 kg Kg KG', unit: '千克' },
  {
    kind: 'weight',
    names:
      '吨 斤 市斤 两 克 毫克 微克 磅 担 市担 石 市石 斗 重量箱 吨标准煤 标准煤吨 吨标煤 吨油当量 吨公里 载重吨 总吨 综合吨 标准吨 标吨',
  },
  { kind: 'volume', names: '立方米 m³ m3 方', unit: '立方米' },
  { kind: 'volume', names: '升 毫升 桶 标准立方米 标方 公升' },
  { kind: 'energy', names: '千瓦时 千瓦小时 kWh Kwh KWh KWH kwh', unit: '千瓦时' },
  { kind: 'energy', names: '度 度电', unit: '度' },
  {
    kind: 'energy',
    names:
      '千瓦 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦 千伏安 万伏安 马力 千伏 MW MWh GW GWh kW TWh 千卡 焦耳 吉焦 EFLOPS Eflops EFlops PFLOPS Pflops TB PB EB',
  },
  {
    kind: 'duration',
    names: '年 周年 个月 个季度 个星期 个年头 周 天 昼夜 小时 个小时 分钟 秒 个工作日 工作日 课时 学时',
  },
  { kind: 'count', names: '人 名 位 个人 口人 员', unit: '人' },
  { kind: 'count', names: '岁 周岁', unit: '岁' },
  {
    kind: 'count',
    names:
      '人次 批次 人天 人日 人年 万人次 场次 班次 架次 车次 列次 户次 件次 例次 客次 标准箱 标箱 重箱 TEU 箱',
  },
  {
    kind: 'count',
    names:
      '个 家 户 座 条 所 件 项 次 种 台 套 辆 艘 架 列 处 支 只 头 匹 部 本 册 张 份 篇 幅 枚 颗 粒 株 棵 根 块 片 栋 幢 间 宗 起 例 笔 门 场 届 期 个班 台套 台件 间套 套次 台次 把 顶 双 对 副 盏 眼 口 道 段 层 级 类 批 组 队 班 户数 床 张床 床位 锭 枚锭 纱锭 匹布 匹马 个标 站 孔 面 首 集 户头 羽 尾 瓶 盒 袋 包 公担 蒲式耳 例次 标准台 自然村 行政村 标准床 分 股 尊 挺 门炮 艘次 字 网 环 师 团 营 连 单 桩 根桩 车皮 车 盘 宗地 副食',
  },
  { kind: 'count', names: '℃ 摄氏度 分贝 ppm 微西弗' },
];

/** A name after which the measure word is part of a noun instead: 人口, 家庭, 条例. */
const continuations: Readonly<Record<string, string>> = {
  人: '民口员均大类才力们士工文生格选',
  家: '庭具电用长禽畜居乡政属',
  户: '籍均外用主',
  个: '体性',
  名: '单牌优称录校义',
  位: '数于居列置移',
  条: '例约款件',
  件: '数',
  项: '',
  次: '数级要品序生',
  种: '植子粮业类养',
  台: '湾风账阶胞商资地柱',
  部: '门委队分署长',
  本: '市省区县国年月地身科级届人报来土',
  所: '有以在属得谓',
  年: '代度轻龄',
  度: '假过夏',
  分: '之别钟散为工布配享数析期类管局公行支红院校税',
  起: '来到草步',
  列: '入为出席',
  处: '理于级长分置罚',
  支: '持付出部撑线援柱农',
  只: '有能要是占',
  头: '等',
  张: '家',
  份: '额',
  里: '面程',
  方: '面式针案向便法位',
  石: '油化',
  场: '所地面馆',
  期: '间限',
  门: '类户',
  对: '外于口应接',
  口: '岸径粮',
  道: '路德',
  级: '别',
  类: '别型',
  批: '准复评',
  组: '织成建合',
  队: '伍',
  班: '子组级',
  层: '次面级',
  面: '积对向临貌广',
  字: '',
  网: '络点格民',
  环: '保境节',
  师: '生资范',
  团: '结体员队',
  营: '业商养',
  连: '续片',
  单: '位',
  车: '间辆站道',
  站: '在位',
  员: '工',
  天: '然津气',
  两: '个次国岸会院人者党免用新手步年天极级边头种条项类地省市县区党千百万亿',
  文: '化件学明字艺物章体盲革献书教工告鱼',
  斗: '争志江',
  吊: '销唁装',
  寸: '步草',
  磅: '礴',
  小时: '',
  周: '边围期',
  块: '',
  集: '中体团聚',
  股: '份权票东',
  首: '次个先位',
  段: '',
  包: '括',
  床: '位',
  角: '度债形色落',
  尺: '度寸',
  升: '级高到至为幅',
  克: '服',
  根: '据',
  片: '区',
  米: '',
  倍: '增感受',
};

/** A unit found in a text. */
export interface UnitMatch {
  /** As printed. */
  readonly name: string;
  readonly unit: string;
  readonly kind: StatisticKind;
}

/** What may follow a unit in the next smaller one: 四石五斗, 三元五角. */
const smaller: Readonly<Record<string, string>> = {
  石: '斗',
  斗: '升',
  丈: '尺',
  尺: '寸',
  元: '角',
  角: '分',
  亩: '分',
};

/** The unit of which ten make one `unit`, where figures are given in both; undefined where none is. */
export function tenthOf(unit: string): string | undefined {
  return smaller[unit];
}

const longest = 7;
const byName = new Map<string, UnitMatch>();
for (const { kind, names, unit } of rows) {
  for (const name of names.split(' ')) byName.set(name, { name, unit: unit ?? name, kind });
}
const firstCharacters = new Set([...byName.keys()].map((name) => name.charCodeAt(0)));

/** The longest unit that begins at `offset`, or undefined. 人 in 人口 and 家 in 家庭 are none. */
export function unitAt(text: string, offset: number): UnitMatch | undefined {
  if (!firstCharacters.has(text.charCodeAt(offset))) return undefined;
  for (let length = Math.min(longest, text.length - offset); length > 0; length--) {
    const found = byName.get(text.slice(offset, offset + length));
    if (found !== undefined && !continuesAsNoun(text, offset + length, found.name)) return found;
  }
  return undefined;
}

function continuesAsNoun(text: string, end: number, name: string): boolean {
  const next = text.charAt(end);
  if (name === '项') return next === '目' && text.charAt(end + 1) !== '标';
  if (name === '个人') return '民口员才均大类所体'.includes(next) && next !== '';
  if (name.charCodeAt(0) < 128 && /[A-Za-z0-9]$/.test(name)) return /[A-Za-z0-9]/.test(next);
  return next !== '' && (continuations[name] ?? '').includes(next);
}

/** People: 人, 名 and 位 are one unit, and a count of them needs no measure word. */
export function isPeopleUnit(unit: string): boolean {
  return unit === '人' || unit === '人次';
}
