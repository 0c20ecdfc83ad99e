import { countedNoun, isNounAtStart, isShortNoun, ownerOfRate } from './countedNoun';
import {
  actionAtStart,
  startsWithVerb,
  becameVerb,
  ownerOfMeasure,
  relationNoun,
  rightStop,
  sharedMeasure,
} from './indicatorWords';
import { nameWithSuffix } from './indicatorSuffix';
import { namesOfList } from './nameList';
import { tokensOf } from '../words/tokens';
import { naming, type Build, type Change, type Naming, type Surroundings } from './naming';
import { nounPhrase, ownPhrase, placeless, subjectOf } from './nounPhrase';
import { predicateOf, type Predicate } from './predicate';
import type { StatisticKind } from '../statistic';
import { doublingNaming, multipleNaming, shareNaming, wholeOf } from './share';
import { headlessNaming, lastingNaming, paceNaming, ratioNaming, spentNaming } from './turnsOfPhrase';

/** Names what a figure measures, from the words around it and from the figures before it in the sentence. */
export function nameOf(given: Surroundings): Naming {
  const within = wholeOf(given);
  const named = nameAlone(given);
  return within === undefined ? named : { ...named, within };
}

/** 进口粮食20万吨，出口2万吨: the same thing, the other way. */
function tradedToo(previous: Naming, { left, unit, right }: Surroundings): Naming | undefined {
  const way = /^[，、；]?(净?(?:进口|出口))$/.exec(left)?.[1];
  const thing = /^净?(?:进口|出口)(?!总?[额值量])(.{2,})$/.exec(previous.name)?.[1];
  if (way === undefined || thing === undefined || right !== '' || previous.unit !== unit) return undefined;
  return naming({ name: way + thing, noun: way + thing, unit });
}

/** 这一比重由: it points at a share of the sentence before, which is not looked at. */
const pointer =
  /^[，、]?(?:而|但)?(?:这[一个种]?|该|此)(?:比重|比例|占比|份额|数字|指标)(?![^，]{0,2}[一-龥]{4,}的)/;

/** 提高到1984年预算的: the second of two values of one thing. */
const reached =
  /^(?:又|再|已|将)?(?:增加|提高|上升|提升|扩大|下降|降低|减少|回落|缩小)[到至为][^，。]{0,10}的$/;

function nameAlone(given: Surroundings): Naming {
  const previous = given.before.at(-1);
  if (given.converted && previous !== undefined)
    return { ...previous, unit: given.unit, takenRight: '', pending: [] };
  if (previous === undefined && pointer.test(given.left))
    return naming({ name: '', noun: '', unit: given.unit });
  if (previous?.unit === given.unit && previous.name !== '' && reached.test(given.left))
    return { ...previous, takenRight: '', pending: [] };
  const traded = previous && tradedToo(previous, given);
  if (traded !== undefined) return traded;
  const next = previous?.pending[0];
  if (given.listed && next !== undefined && previous !== undefined) {
    return { ...inUnit(next, given), pending: previous.pending.slice(1) };
  }
  const around = withoutTaken(given);
  return (
    ratioNaming(around) ??
    doublingNaming(around) ??
    multipleNaming(around) ??
    (growthBehind(around) === '' ? shareNaming(around) : undefined) ??
    plainNaming(around, given.left !== around.left)
  );
}

/** 分别下降3亿元和0.8个百分点: each with the suffix that its own unit asks for. */
function inUnit(next: Naming, { unit, kind }: Surroundings): Naming {
  const { noun, action, change, word, aggregate } = next;
  if (unit === next.unit) return next;
  return { ...next, unit, name: nameWithSuffix({ noun, action, unit, kind, change, word, each: aggregate }) };
}

/** The words between two figures that the first was named by do not name the second. */
function withoutTaken(around: Surroundings): Surroundings {
  const taken = around.before.at(-1)?.takenRight ?? '';
  if (taken === '' || !around.left.startsWith(taken)) return around;
  return { ...around, left: around.left.slice(taken.length) };
}

function plainNaming(around: Surroundings, afterTaken: boolean): Naming {
  const { left, unit, kind, before, run } = around;
  const previous = before.at(-1);
  const goesOn = afterTaken && /^(?:[、和与及]|以及)?$/.test(left) && previous !== undefined;
  const taken = growthBehind(around);
  const found: Predicate = goesOn
    ? {
        verb: previous.action === '' ? 'has' : 'did',
        word: previous.action,
        rest: '',
        each: undefined,
        respectively: false,
      }
    : grownBy(taken, predicateOf(left, hasObject(around)));
  const change = changeOf(found, around);
  const build: Build = (noun, action, more = {}) =>
    naming({
      name:
        more.name ?? nameWithSuffix({ noun, action, unit, kind, change, word: found.word, each: found.each }),
      noun,
      action,
      word: found.word,
      change: more.change ?? change,
      aggregate: found.each,
      unit,
      role: more.role ?? (change === undefined ? 'level' : 'growth'),
      takenRight: more.takenRight ?? taken,
    });

  const own = withTopic(ownNoun(around, found), around);
  const attribute = attributeNaming(around, own, build) ?? headlessNaming(around, found, own, build);
  if (attribute !== undefined) return attribute;
  const isSplit =
    found.respectively ||
    (run === 2 && !around.listed && own.startsWith('城乡')) ||
    (run > 1 &&
      own === '' &&
      found.verb === 'became' &&
      before.slice(-run).every((one) => one.unit === unit));
  if (isSplit) {
    const action = found.verb === 'did' && found.word.startsWith('新') ? found.word : '';
    const [first, ...others] = (own === '' ? nounsOf(before, run) : namesOfList(own, run)).map((item) =>
      build(item, action),
    );
    if (first !== undefined) return { ...first, pending: others };
  }
  return (
    lastingNaming(around, found, build) ??
    paceNaming(around, own, build) ??
    spentNaming(around, found, own, build) ??
    rightNaming(around, found, own, goesOn, build) ??
    (own === '' ? carriedNaming(around, found, build) : ownNaming(around, own, found, build))
  );
}

/** The noun of the figure's own clause, before its verb; empty where there is none. */
function ownNoun({ left, kind }: Surroundings, { verb, rest }: Predicate): string {
  if (/[在对给向]$/.test(left) && verb === 'none' && kind === 'count') return '';
  const noun = rest.endsWith('的') ? ownPhrase(rest) : placeless(nounPhrase(rest));
  const plain =
    kind === 'money'
      ? noun.replace(
          /(?<=投入|支出|资金)(?:将|拟)?(?:安排|下达)$|(?:将|拟|已)(投入|安排|拨款|下达|筹集)$/,
          '$1',
        )
      : noun;
  return plain.replace(/^(.+?[^年从由])[从由]?([人生户亩校班]均)$/, '$2$1');
}

/** 清理论坛、展会，数量减少: a bare measure is that of the clause before. */
function withTopic(own: string, { before, earlier }: Surroundings): string {
  if (before.length > 0 || !/^(?:数量|规模|总量)$/.test(own)) return own;
  const topic = subjectOf(earlier);
  return topic.slice(actionAtStart(topic).length) + own;
}

/** 保持40%以上增长: the growth that a rate is of, where it stands behind it; else empty. */
function growthBehind({ right, kind }: Surroundings): string {
  return kind === 'percent' || kind === 'rate'
    ? (/^的?(?:快速|高速|较快|平稳|持续|稳定)?(?:增长|下降)(?=$|、)/.exec(right)?.[0] ?? '')
    : '';
}

function grownBy(growth: string, found: Predicate): Predicate {
  if (growth === '' || found.verb === 'grew' || found.verb === 'shrank') return found;
  const up = growth.endsWith('增长');
  return { ...found, verb: up ? 'grew' : 'shrank', word: up ? '增长' : '下降' };
}

/** A noun comes behind the figure, so that an action before it is a verb. */
function hasObject({ right, kind }: Surroundings): boolean {
  return (kind === 'count' || kind === 'money') && right.length > 1 && !/^(?:用于|支持|左右)/.test(right);
}

function changeOf(found: Predicate, { listed, kind, before }: Surroundings): Change | undefined {
  if (found.verb === 'grew') return 'up';
  if (found.verb === 'shrank') return 'down';
  const previous = before.at(-1);
  return listed && found.verb === 'none' && kind === 'percent' && previous?.role === 'growth'
    ? previous.change
    : undefined;
}

/** The nouns of the last figures of the sentence, for a 分别 that follows theirs; those of parts (其中) are passed over. */
function nounsOf(before: readonly Naming[], count: number): string[] {
  const wholes = before.filter(({ within }) => within === undefined);
  const nouns = (wholes.length < count ? before : wholes).slice(-count).map(({ noun }) => noun);
  return nouns.length === count ? nouns : [];
}

/** 正在建设的140个项目: both sides of the figure make the name. */
function attributeNaming({ left, right, kind }: Surroundings, own: string, build: Build): Naming | undefined {
  if (
    !left.endsWith('的') ||
    own === '' ||
    kind === 'percent' ||
    kind === 'fraction' ||
    kind === 'ratio' ||
    kind === 'rate'
  )
    return undefined;
  const stop = rightStop.exec(right);
  const noun = (stop === null ? right : right.slice(0, stop.index))
    .replace(/(?:[中里内]|[和与及、，以对]|以及)+$/, '')
    .slice(0, 16);
  return noun.length < 2 ? undefined : build(`${own.slice(-16)}的${noun}`, '', { takenRight: right });
}

/** 有5万人实现再就业: what some people did. */
const doneBySome =
  /^(?:(?:实现|参加|享受|完成|获得|接受|通过|进入|摆脱|领取)|[办上进学参]了|因|被)[一-龥]{2,12}$/;

/** 新增75万就业人员, 共有2800个团体: the name behind the figure, with the action that stays in it. */
function rightNaming(
  { figure, right, kind, listed, left, unit }: Surroundings,
  { verb, word }: Predicate,
  own: string,
  goesOn: boolean,
  build: Build,
): Naming | undefined {
  if (kind === 'percent' || kind === 'fraction' || kind === 'rate' || kind === 'ratio' || kind === 'duration')
    return undefined;
  const isClassified = kind === 'count' && /[^\d人次]$/.test(figure) && isNounAtStart(right);
  const isOpen =
    isClassified ||
    verb === 'has' ||
    verb === 'did' ||
    goesOn ||
    (own === '' && !listed && (verb === 'is' || verb === 'none'));
  if (!isOpen || (verb === 'has' && own !== '' && /人口|总数|面积|规模/.test(own))) return undefined;
  const isVerb =
    verb === 'none' && own !== '' && own.length <= 2 && !/^(?:赴|到|去|来自|涉及|走访)$/.test(own);
  const action =
    verb === 'did' ? word : isVerb ? own : verb === 'none' && own === '' ? actionAtStart(left) : '';
  const words = right.replace(/^的/, '');
  if (right.startsWith('的') && kind !== 'money') {
    return verb === 'did' && words.length > 2
      ? build(`${word}${words.slice(0, 20)}的人`, '', { takenRight: right })
      : undefined;
  }
  if (unit === '人' && (verb === 'has' || verb === 'none') && own === '' && doneBySome.test(words))
    return build(`${words}的人`, '', { takenRight: right });
  if (becameVerb.exec(words)?.index === 0) return undefined;
  const stop = rightStop.exec(words);
  const counted = countedNoun(stop === null ? words : words.slice(0, stop.index), stop !== null);
  const noun = counted.replace(
    /[在从]$/.test(left)
      ? /[中里内]$/
      : /(?<=..)(?:(?<![初高集其])中|(?<![公华海英])里|共|一共|总共|只|仅|就|已)$/,
    '',
  );
  if ((noun.length < 2 && !isShortNoun(noun)) || /^[一-龥]?[到至于]/.test(noun)) return undefined;
  const owner = kind === 'count' ? ownerOfRate(noun) : '';
  if (owner !== '') return build(owner, action, { takenRight: right.slice(0, owner.length) });
  const after = stop === null ? '' : words.slice(stop.index);
  const need = /^需要?.{2,5}$/.exec(after)?.[0] ?? '';
  const said =
    startsWithVerb(after) !== '' || /^(?:入驻|集聚|引入|设置|[一半当全去今上]年|每年)/.test(after)
      ? after
      : '';
  return build(need === '' ? noun : `${need}的${noun}`, action, {
    takenRight: right.slice(0, right.length - said.length),
  });
}

/** 公园127座, 新建文化室17所: the name before the figure. */
function ownNaming(around: Surroundings, own: string, found: Predicate, build: Build): Naming {
  const { before, left, listed, kind } = around;
  const previous = before.at(-1);
  if (previous !== undefined && previous.noun !== '') {
    const sector = sectors.test(own) ? sectorOf(previous.noun) : '';
    if (sector !== '' && sector !== own) return build(own + previous.noun.slice(sector.length), '');
    const measure = own.replace(/^其中/, '');
    if (/^(?:[人户亩头笔]均|(?:平均)?每[家户个人亩村县乡校])$/.test(left.replace(/^[，、；]/, '')))
      return build(measure + previous.noun.replace(/(?:合计|总额)$/, ''), '');
    const owner = ownerOfMeasure(previous.noun, measure);
    if (owner !== undefined) return build(owner + measure, previous.action);
    if (belongsTo(own, previous.noun))
      return build(
        ownerOf(previous.noun) + measure,
        /^(?:总数|累计|总量)/.test(measure) ? '' : previous.action,
      );
  }
  const produce = kind === 'weight' ? /^(?:共|年)?产(?![品量值业权])(.{1,8})$/.exec(own)?.[1] : undefined;
  if (produce !== undefined) return build(`${produce}产量`, '');
  const action = found.verb === 'did' && found.word.startsWith('新') ? found.word : actionAtStart(own);
  const noun =
    own.slice(own.startsWith(action) ? action.length : 0).replace(/^了/, '') + measureOfWhole(own, around);
  if (noun === '') return build(own, '');
  const shared =
    action === '' && !listed && /^[、和及与]/.test(left) && previous?.role === 'level'
      ? previous.action
      : action;
  return build(noun, shared);
}

const sectors = /^(?:城镇|城市|农村|乡村|男性|女性)$/;

/** 城镇居民恩格尔系数为34%，农村为39%: what the first begins with, the second stands in place of. */
function sectorOf(noun: string): string {
  return /^(?:城镇|城市|农村|乡村|男性|女性)(?=.{2})/.exec(noun)?.[0] ?? '';
}

const wholeMeasure =
  /(?:销售|种植|播种|造林|竣工|施工|建筑)面积$|(?:零售|销售|出口|进口)额$|(?:总?产值|增加值|投资)$|(?:发电|用电|吞吐|周转|货运|客运)量$/;

/** 粮食产量400万吨；棉花60万吨: the second is an output too; 其中住宅 of 销售面积 is one as well. */
function measureOfWhole(own: string, around: Surroundings): string {
  const { kind, before, unit } = around;
  const previous = before.at(-1);
  if (previous === undefined || own.length > 6 || /[量额数值率]$|面积$|投资$/.test(own)) return '';
  if (kind === 'weight' && previous.noun.endsWith('产量')) return '产量';
  if (/^(?:进口|出口)$/.test(own)) return /^(?:进口|出口)额$/.test(previous.noun) ? '额' : '';
  const whole = wholeOf(around);
  const isPart = whole !== undefined && before.some(({ noun, unit: of }) => noun === whole && of === unit);
  return isPart && kind !== 'count' ? (wholeMeasure.exec(whole)?.[0] ?? '') : '';
}

/** 总产值 is not that of 固定资产原值. */
const amount = /(?:原值|总?产值|总额|收入|支出|投资|资金|资产|利润|利税|税金|工资)$/;

/** 总里程 is that of what was spoken of before, 从业人员 those of the organisations before. */
function belongsTo(own: string, noun: string): boolean {
  if (/[长宽高深厚距时率]$|^[一每].*投入$|^(?:平均)?每|^(?:从业人员|从业人数|职工|员工)$/.test(noun))
    return false;
  if (relationNoun.test(own)) return !(amount.test(own) && amount.test(noun));
  return (
    /^(?:从业人员|从业人数|职工|员工|总资产|注册资本)$/.test(own) &&
    /(?:企业|组织|单位|机构|公司|园区|基地|商户|工商户|经济体|[厂矿店])$/.test(noun)
  );
}

/** 乡镇企业 of 乡镇企业从业人员, 鲜鱼 of 鲜鱼产量: the thing itself, whatever was said of it last. */
function ownerOf(noun: string): string {
  return noun.replace(/(.{2})(?:从业人员|从业人数|职工|员工|产量|总产量|投资)$/, '$1');
}

/** 机械业增速最快，达到35%: the clause before says what is meant, though figures before it have the same unit. */
function leadsWithMeasure(clause: string, subject: string): boolean {
  return sharedMeasure.test(subject) && clause.length > subject.length;
}

/** 出口14亿美元: with nothing else to name, what was done names itself. */
function tradeNoun({ verb, word }: Predicate, kind: StatisticKind): string {
  return verb === 'did' && /^(?:出口|进口)$/.test(word) && kind === 'money' ? `${word}额` : '';
}

/** Whether words end in what is measured of something, with something before it. */
function isMeasure(words: string): boolean {
  const tokens = tokensOf(words);
  return tokens.length > 1 && tokens.at(-1)?.is === 'measure';
}

/** The name is carried over: from the figure before, or from a clause in between that has none. */
function carriedNaming(
  { before, earlier, unit, listed, kind, left }: Surroundings,
  found: Predicate,
  build: Build,
): Naming {
  const last = before.at(-1);
  // 28个县增速超过20%，9个低于平均水平: behind the rate, counties are counted again.
  const counted =
    kind === 'count' && !listed && unit !== '' && last?.role === 'level' && /^(?:%|百分点)$/.test(last.unit)
      ? before.findLast((one) => one.unit === unit)
      : undefined;
  const previous = counted ?? last;
  const between = subjectOf(earlier);
  const action = found.verb === 'did' ? found.word : '';
  const changes = found.verb === 'grew' || found.verb === 'shrank';
  if (between === '' && left.endsWith('了') && !changes && previous?.unit !== unit)
    return naming({ name: '', noun: '', unit });
  if (previous === undefined && left === '' && /^[户人]$/.test(unit)) return build('', '');
  if (previous === undefined || previous.noun === '')
    return build(between || tradeNoun(found, kind), between === '' ? '' : action);
  // 农民的收入，也增加了30%: the clause in between names its own measure.
  const renamed = !listed && changes && isMeasure(between) && !previous.noun.endsWith(between);
  if (renamed) return build(between, '');
  const goesOn =
    listed ||
    between === '' ||
    (previous.unit === unit && !leadsWithMeasure(earlier, between)) ||
    changes ||
    kind === 'ratio';
  if (!goesOn) return build(between, action);
  // 占比28%，提高3个百分点: the share rose, not what has it.
  if (changes && unit === '百分点' && previous.role === 'share' && previous.name !== '')
    return build(previous.name, '');
  if (
    !changes &&
    previous.unit === unit &&
    previous.role !== 'growth' &&
    previous.action === '' &&
    found.verb !== 'has'
  ) {
    return { ...previous, aggregate: found.each, takenRight: '', pending: [], change: undefined };
  }
  return build(previous.noun, action);
}
