import { longestWord } from '../words/longestWord';

/** Stands in a clause where a time was that figures are compared with. */
export const baseMark = '\ue000';

/** At the end of the words before a figure: it became so much. */
export const becameVerb =
  /(?:增加|增长|提高|上升|提升|扩大|发展|扩展|扩充|增产|增|升|恢复|回升|攀升|跃升|上移|跃|涨|下降|减少|降低|回落|缩小|压缩|压减|降|减|压|并|缩短|调整|优化|改善|延长|拓展|变|转变|精简|(?:优化|重组)?整合|放宽|上调|下调|推进|集聚|翻|由\S{1,4})(?:到|至|为|成|达)了?$/;

/** It grew by so much; the second group only counts beside a comparison. */
export const grewVerb =
  /(?:增长|增加|上升|提高|上涨|提升|扩大|递增|净增|多增|猛增|调增|增产|增收|回升|增值|上浮|(?<!新)增|涨|升|(?:高出?|多|快|长|超出?)(?=了?$))了?$/;

/** It shrank by so much. */
export const shrankVerb =
  /(?:下降|减少|降低|回落|下滑|下跌|缩减|压减|压缩|削减|减产|递减|收缩|调减|压降|跌|收窄|缩短|缩小|精简|核减|下浮|下调|少增|减|降|(?:少|低|慢|短)(?=了?$))了?$/;

/** It is so much. */
export const isVerb =
  /(?:高达|多达|低至|达到|保持在|维持在|稳定在|控制在|停留在|相当于|等于|超过|突破|高于|低于|大于|小于|迈上|跨上|跨|站上|登上|迈过|跨越|接近|折合|约合|共计|总计|合计|约为|即为|均为|仅为|只有|仅有|已有|达|为|是|至|到|在|占|计|剩|完成|实现)了?$/;

/** There are so many, of what the words after the figure name. */
export const hasVerb =
  /(?:大约有|大概有|共有|拥有|现有|还有|已有|只有|仅有|设有|具有|存在|约有|仍有|有|为)了?$/;

/** Somebody made or did so many, of what the words after the figure name; these verbs stay in the name. */
const keptActions =
  '新增 新建 新开工 新开 改扩建 改建 扩建 新改建 新改扩建 建成 改造 修建 建设 兴建 铺设 开通 开工建设 引进 新引进 新集聚 集聚 招聘 培训 转移 减少 取消 下放 淘汰 关闭 发放 投入 投资 安排 带动 解决 救助 补助 资助 培育 新培育 认定 新认定 查处 立案 审结 办理 受理 化解 整改 整治 治理 修复 种植 造林 植树 收购 销售 出口 进口 生产 开采 建立 设立 成立 组建 创建 新创建 开发 增设 增加 征收 偿还 筹集 争取 签约 签订 签署 派出 选派 接待 吸纳 吸引 安置 搬迁 拆除 清理 退出 减免 免除 降低 节约 免征 缴纳 上缴 收缴 追回 挽回 推广 增派 制定 修订 出台 发布 举办 开展 组织 完工 投产 新投产 开工 竣工 交付 落户 新落户 储备 供应 供给 调入 调出 招收 毕业 安装 配备 购置 增配 新登记 新入选 新获批 新评定 新签约 新注册 新晋 保供 入库 纳入 授予 评选 发行 亏损 盈利 拨出 拨付 解散 拿走 表彰 惠及 覆盖 服务 缩减 压减 压缩 精简 撤并 合并 合作 招引 引育 续建 复垦 开垦 扩大 增长'.split(
    ' ',
  );
/** The same, but they add nothing to the name. */
const droppedActions =
  '办好 进入 完成 实现 打造 实施 达到 落地 形成 拥有 取得 保持 做到 加快 推进 推动 促进 努力 力争 确保 落实 启动 布局 谋划 聚焦 围绕 抓好 抓 做好 带来 累积 累计 共 总共 已 又 还 再 进一步 因地制宜 因势利导 高质量 高标准 高水平 大力 积极 全力 深入 全面 顺利 成功 提前 基本 着力 扎实 稳步 有序 持续 加力 系统 集中 统筹 精心 精准 推出 支持 帮助 组成 选出 留下 剩下 设 布设 配 达 为 有'.split(
    ' ',
  );

const kept = longestWord(keptActions);
/** As often the head of a noun (投资总额, 出口额) as a verb: no action where a name begins with it. */
const ambiguous = new Set(
  '亏损 盈利 出口 进口 生产 投资 销售 供应 供给 储备 服务 覆盖 合作 安排 增长 扩大 降低 投入 建设 就业 培训 投产 接待 治理 整治 减免 贷款 组织 发布 办理 征收 毕业 安置 缩减 节约 收购 开发'.split(
    ' ',
  ),
);
const opening = longestWord(keptActions.filter((action) => !ambiguous.has(action)));
const dropped = longestWord(droppedActions);
const droppedAtEnd = longestWord(droppedActions.filter((action) => action.length > 1));

/** 了 tells a verb, whichever it is: one character where it is a common one, else two. */
const unknownVerb =
  /(?:[办开走来去修种收花用卖买拨给建挖打养盖赔签报垫欠得雇借付拿杀罚捐投运吃购]|[一-龥]{2})了$/;

/** The action that ends `words` (…新建), with 了; undefined where there is none. */
export function actionAtEnd(
  words: string,
): { readonly verb: string; readonly length: number; readonly kept: boolean } | undefined {
  const end = /[了过出]$/.test(words) ? words.length - 1 : words.length;
  const extra = words.length - end;
  const verb = kept.endingAt(words, end);
  if (verb === '造林' && /[营工播]造林$/.test(words)) return undefined;
  if (verb !== '') return { verb, length: verb.length + extra, kept: true };
  const plain = droppedAtEnd.endingAt(words, end);
  if (plain !== '') return { verb: plain, length: plain.length + extra, kept: false };
  const other = words.endsWith('了') ? unknownVerb.exec(words.slice(-3))?.[0] : undefined;
  return other === undefined ? undefined : { verb: other, length: other.length, kept: false };
}

/** Nouns that begin like an action. */
const nounOfAction = /^(?:[增减]加?[值额]|增加[值额]|合作社|开发区|组织部|建设用地|服务业|生产[总力])/;

/** The kept actions that begin `words` (新建、改造…); empty where there are none. */
export function actionAtStart(words: string): string {
  if (nounOfAction.test(words)) return '';
  let length = 0;
  for (let turns = 0; turns < 3; turns++) {
    const next = length > 0 && '、和'.includes(words.charAt(length)) ? length + 1 : length;
    const action = opening.startingAt(words, next);
    if (action === '') break;
    length = next + action.length;
  }
  return words.slice(0, length);
}

const connectives =
  /^(?:\d{1,2}[.、](?=[一-龥])|同期(?=[一-龥]{2})|[，、,；;：:\s”)(]|—|－|-|但是?|而且|而|同时|其中|并且|并|且|也|使得?|让|把(?![握关手控])|随着|对|拟|准备|可使|可|先|他们|她们|它们|[他她](?!们)|其(?![他它余中次实间])|此(?![处次后前外间类])数?|另外|此外|假如|如果|特别是|尤其是|包括|含(?![量税金水])|以及|及|和|与|或|则|同比|环比|一是|二是|三是|四是|五是|到|至|在|于|从|由|自|对于|我们|我(?![国省市区县州])|各地|要(?!求|素|点)|将|会(?=[使是在有更])|已经|已|就|共|一共|总共|总的|累计|累积|合计|力争|确保|国家计划|计划要求|要求|规定|预计|估计|预期|目标是|坚持|争取|计划|大约|约|仅|只|光|单是|(?:远远|大大)?(?:超过|高于|低于)了?|每年|年均|平均每年|每天|每月|年|日均|月均|一方面|另一方面|[村县厂队镇乡社校家这那]里(?!面)|如|例如|比如|即使|尽管|虽然|由于|因为|因(?!地制宜|势利导)|即|也就是|因此|所以|这样|这(?:[一个些种次项]|一[个些种次项])?|那么|那[个些]?|该|上述|还|又|再|仍|都|均|当时|人民政府|党委|一下子|约占|大体|大约|通过|截至|截止|后|前|底|末|时|的|了|上|其余|其他的?)/;

/** Words that begin like a connective. */
const compound =
  /^(?:上面|上级|上线|上岗|上座|上榜|上架|全社会|全要素|全员|全民|全日制|约束|对外|对口|在校|在职|在建|在岗|在保|在贷|在册|在园|在库|在编|在读|在研|在营|在外|自然|自主|自有|自来水|自给|自筹|自备|自营|自建|自动|自住|从业|光伏|光缆|光纤|光电|光热|因公|因病|可支配|可用|可回收|可利用|后勤|后期|前期|到期|到户|到会|到访|共建(?![成设立])|共管|就餐|就诊|就近|就读|再就业|再贷款|时效|和平|前沿|后备|上市|上网|上缴|上交|上解|上访|共享|共同|共青|总产|年龄|年度|年产|年生产|年(?:销售|营业|主营业务)?收入|年(?:吞吐|发电|用电|用水|处理)|和谐|与会|预算|到位|到账|就业|就医|就地|都市|均衡|的士|了解|时速|其他|其它|还款|再生|将军|会议|会员|要素|要点|使用|自治|先进|可再生|单位|单产|基本(?=养老|医疗|公共|农田|建设|工资|药物|民生|法|生活))/;

/** Without conjunctions, adverbs and empty verbs at the front; kept actions stay. */
export function withoutLead(words: string): string {
  let rest = words;
  for (let turns = 0; turns < 12; turns++) {
    if (compound.test(rest) || actionAtStart(rest) !== '') break;
    const lead = connectives.exec(rest)?.[0] ?? emptyVerb(rest);
    if (lead === '') break;
    rest = rest.slice(lead.length);
  }
  return rest;
}

/** The action or empty verb that begins `words`; empty where none does. */
export function startsWithVerb(words: string): string {
  if (compound.test(words) || nounOfAction.test(words)) return '';
  return kept.startingAt(words, 0) || emptyVerb(words);
}

function emptyVerb(words: string): string {
  const verb = dropped.startingAt(words, 0);
  return isCompound(words, verb) ? '' : verb;
}

/** 有 in 有效 and 设 in 设施 are no verbs. */
function isCompound(words: string, action: string): boolean {
  if (action.length > 1) return false;
  return !/^[有共为达]$/.test(action) || /^(?:有[效色机关限利害序组的]|共[同青享]|达[标产])/.test(words);
}

/** Adverbs between a name and its verb. */
const adverbs =
  /(?:分别|一律|从人均|由人均|平均每人|每人平均|从每人|每人|足足|一跃|最多时|缓慢|远远?|大大|可以|仍然|却|竟|又将|将会|必须|应该|应当|还要|即|一般|大体|大致|已经|已|将|就|还|仅仅|仅|只|才|均|都|共|总共|一共|累计|累积|大约|大概|约|首次|再|又|同比|环比|同口径|实际|名义|大幅度?|逐年|进一步|继续|年度|则|却|可望?|也|由|从|平均每年|每年平均|年均|年平均|每年|每天|每月|日均|月均|平均|要|预计|估计|成功|一下子|历史性地?|稳步|快速|迅速|明显|显著|进而|顺利|提前|全部|基本|最高|最多|至少|便|各|能够?|一直|也?不过|更是|还是|竟然|逐步|准备|现|仍|至今|预期|稳定|持续|连续|合并|迅猛|，|、|不断|折合|折|就|比去年|在)$/;

/** Words that end like an adverb. */
const isPartOfWord =
  /(?:[存现所潜自]在|[功性产动职势潜可智技才节储核热电聚万运]能|人均|[实体表]现|人才|刚才|船只|成就|首都|成都|公共|[生户亩校班笔]均|[重主需必]要|[自理来]由|方便|[控限]制在|[保维]持在|稳定在|停留在|归还|节约|集约|成都|建都)$/;

function aggregateOf(adverb: string): string {
  if (/^(?:年|平均每年|每年平均)/.test(adverb)) return '年均';
  if (/人/.test(adverb)) return '人均';
  if (/每/.test(adverb)) return adverb;
  if (/[日天]/.test(adverb)) return '日均';
  return /月/.test(adverb) ? '月均' : '平均';
}

/** Without adverbs at the end; `each` is the aggregate among them, `respectively` tells of 分别. */
export function withoutAdverbs(words: string): {
  rest: string;
  each: string | undefined;
  respectively: boolean;
} {
  let rest = words;
  let each: string | undefined;
  let respectively = false;
  for (let turns = 0; turns < 8; turns++) {
    const adverb = adverbs.exec(rest.slice(-6))?.[0];
    if (adverb === undefined || isPartOfWord.test(rest.slice(-3))) break;
    if (/均|每/.test(adverb)) each ??= aggregateOf(adverb);
    if (/累/.test(adverb)) each ??= '累计';
    if (adverb === '分别') respectively = true;
    rest = rest.slice(0, -adverb.length);
  }
  return { rest, each, respectively };
}

/** Where the name on the right of a figure ends and what is said of it begins. */
export const rightStop =
  /(?<!^)规模化|(?<!^|“)(?:[一半当全去今上]年|每年)|免费(?=提供|发放|开展)|先行(?!区|片|示范)|率先|发放|提供|设置(?!费)|配备(?!率)|(?<!全|连续|深度)覆盖(?![率面])|集聚(?!区)|拔地|摆脱|提升(?=[到至为])|(?:稳定|如期)脱贫|出列|摘帽|挂牌|改善|取得|引入|实行|做[了到]|饮水不|获评|落成|(?:全面|有序)?铺开|圆满|率先|不再|不通(?!过)|变为|改为|并成|并为|[签办领交打用花建种修]了|没有|出现|开展|(?:稳定)?消除|(?<![消解免拆清排扣删废])除(?![尘雪草害险])|每[年月日天]|获|荣获|入选|立起|增加(?![值额])|增长(?![极点率])|减少|提高|上升|下降|(?<![首成])都(?!市)|(?<![人平年户亩日月])均(?!衡|价)|也|仍|(?<![偿归])还(?![款贷原本])|(?<![方简轻])便(?![利民捷携宜道])|(?<!成)就(?![业医读学地近餐诊任])|需要|需|帮扶|建立|得到|实现|用于|入住|入驻|完成|投入|建成|享受|参加|纳入|通过|获得|正在|已经|将|已|进行|受益|脱贫|达到|投产|竣工|开工|落地|落户|稳步|全部|顺利|启动|加快|推进|被|以及|成为|列入|进入|提前|陆续|相继|组成|参与|得以|超过|为(?!民)|是(?!否)|在|由|向|从|因|而|使|让|但|其中|(?<![公国私所没具拥现])有(?![效色机关限线])/;

/** Nouns of measure that several names in a list share: 甲业、乙业增加值. */
export const sharedMeasure =
  /(?:增加值|总产值|产值|总产量|产量|销量|销售额|销售收入|吞吐量|周转量|运输量|客运量|货运量|进出口总额|进出口|出口额?|进口额?|成交额|交易额|总额|余额|人次|人数|数量|面积|比重|占比|增速|价格|覆盖率|参保率|入学率|普及率|总收入|收入|支出|投资|利润|税收|规模|里程|能力|成交量|标准|零售额|营业收入|营收|利润总额|用电量|发电量|保有量|工资|工钱|补贴|津贴|租金)$/;

const output = /(?:增加值|总?产值|总?产量|总产|单产|(?:播种|种植)?面积)$/;
const budget = /(?:收入|支出)$/;
/** Measures of one thing that follow each other: what ends the name before, and what the next one is called. */
const families: readonly { readonly before: RegExp; readonly next: RegExp }[] = [
  { before: output, next: output },
  { before: budget, next: budget },
  { before: /(?:进出口(?:总[额值])?|出口|进口)$/, next: /(?<!进)(?:出口|进口)$/ },
];

/** The part of `noun` that `measure` measures too (渔业 of 渔业总产值 for 增加值); undefined where it names its own thing. */
export function ownerOfMeasure(noun: string, measure: string): string | undefined {
  const family = families.find(({ before, next }) => next.exec(measure)?.index === 0 && before.test(noun));
  return family && noun.replace(family.before, '');
}

/** Nouns that name a measure only of the thing spoken of before: 总里程, 总投资. */
export const relationNoun =
  /^(?:其中|总|平均|单个|人均|户均|亩均|累计|年均|年度)?(?:里程|增量|面积|总?投资|总?长度?|规模|产值|产量|收入|人数|总数|数量|占比|比重|比例|增速|增幅|总里程|价值|合同金额|金额|资金|注册资本|建筑面积|销售额|成交额|用户|客户|参保人数)$/;
