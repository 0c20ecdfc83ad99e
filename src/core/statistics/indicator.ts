import {
  actionAtStart,
  becameVerb,
  ownerOfMeasure,
  relationNoun,
  rightStop,
  startsWithVerb,
} from './indicatorWords';
import { nameWithSuffix } from './indicatorSuffix';
import { namesOfList } from './nameList';
import { naming, type Change, type Naming, type Surroundings } from './naming';
import { nounPhrase, placeless, subjectOf } from './nounPhrase';
import { predicateOf, type Predicate } from './predicate';
import type { StatisticKind } from './statistic';
import { doublingNaming, multipleNaming, shareNaming } from './share';

/** Names what a figure measures, from the words around it and from the figures before it in the sentence. */
export function nameOf(given: Surroundings): Naming {
  const within = wholeOf(given);
  const named = nameAlone(given);
  return within === undefined ? named : { ...named, within };
}

/** 其中 makes a figure part of the one before, and those after it too. */
function wholeOf({ left, before }: Surroundings): string | undefined {
  const previous = before.at(-1);
  return /^[，,；;]?其中/.test(left) && previous?.noun !== '' ? previous?.noun : previous?.within;
}

function nameAlone(given: Surroundings): Naming {
  const previous = given.before.at(-1);
  const next = previous?.pending[0];
  if (given.listed && next !== undefined && previous !== undefined) {
    return { ...next, unit: given.unit, pending: previous.pending.slice(1) };
  }
  const around = withoutTaken(given);
  return (
    ratioNaming(around) ??
    doublingNaming(around) ??
    multipleNaming(around) ??
    shareNaming(around) ??
    plainNaming(around, given.left !== around.left)
  );
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
  const found: Predicate = goesOn
    ? {
        verb: previous.action === '' ? 'has' : 'did',
        word: previous.action,
        rest: '',
        each: undefined,
        respectively: false,
      }
    : predicateOf(left, hasObject(around));
  const change = changeOf(found, around);
  const build: Build = (noun, action, more = {}) =>
    naming({
      name:
        more.name ?? nameWithSuffix({ noun, action, unit, kind, change, word: found.word, each: found.each }),
      noun,
      action,
      change: more.change ?? change,
      aggregate: found.each,
      unit,
      role: more.role ?? (change === undefined ? 'level' : 'growth'),
      takenRight: more.takenRight,
    });

  const own =
    /[在对给向]$/.test(left) && found.verb === 'none' && kind === 'count'
      ? ''
      : placeless(nounPhrase(found.rest));
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
    const [first, ...others] = (own === '' ? nounsOf(before, run) : namesOfList(own, run)).map((item) =>
      build(item, ''),
    );
    if (first !== undefined) return { ...first, pending: others };
  }
  return (
    lastingNaming(around, found, build) ??
    paceNaming(around, own, build) ??
    spentNaming(around, found, own, build) ??
    rightNaming(around, found, own, goesOn, build) ??
    (own === '' ? carriedNaming(around, found, build) : ownNaming(around, own, build))
  );
}

/** A noun comes behind the figure, so that an action before it is a verb. */
function hasObject({ right, kind }: Surroundings): boolean {
  return (kind === 'count' || kind === 'money') && right.length > 1 && !/^(?:用于|支持|左右)/.test(right);
}

type Build = (
  noun: string,
  action: string,
  more?: Partial<Pick<Naming, 'name' | 'change' | 'role' | 'takenRight'>>,
) => Naming;

function changeOf(found: Predicate, { listed, kind, before }: Surroundings): Change | undefined {
  if (found.verb === 'grew') return 'up';
  if (found.verb === 'shrank') return 'down';
  const previous = before.at(-1);
  return listed && found.verb === 'none' && kind === 'percent' && previous?.role === 'growth'
    ? previous.change
    : undefined;
}

/** The nouns of the last figures of the sentence, for a 分别 that follows theirs. */
function nounsOf(before: readonly Naming[], count: number): string[] {
  const nouns = before.slice(-count).map(({ noun }) => noun);
  return nouns.length === count ? nouns : [];
}

/** 每100名学生有5名教师, 平均30人一个班. */
function ratioNaming({ unit, figure, left, right, before }: Surroundings): Naming | undefined {
  const per = unit.indexOf('/');
  if (per < 0) return undefined;
  const group = unit.slice(per + 1);
  const base =
    /^每[\d十百千万亿]+(?:个|名|位|户|家|人)?([^\d]{0,12}?)(要|需要|需|应)?(?:(抚养|供养|负担|照护|照顾|有|拥有|配备|配置|服务)([^\d]{0,8}?))?(?:不到|不足|近|约|超过)?[\d一二三四五六七八九十]/.exec(
      figure,
    );
  if (base !== null) {
    const [, of = '', , verb = '', between = ''] = base;
    const counted = right === '' && verb !== '' ? between : right.slice(0, 12);
    if (/抚养|供养|负担|照/.test(verb)) return naming({ name: `${counted}${verb}比`, noun: counted, unit });
    const noun = nounPhrase(left);
    if (counted === '') return naming({ name: noun, noun, unit });
    return naming({ name: `每${group}${of}${counted}数`, noun: counted, unit });
  }
  if (!/一个?\D/.test(figure)) return undefined;
  const subject = nounPhrase(predicateOf(left).rest);
  const previous = before.at(-1);
  if (/^一/.test(figure)) {
    const of = previous?.unit === unit ? previous.noun : '';
    return naming({ name: `${of}平均每${group}${subject}数`, noun: subject, unit, aggregate: '平均' });
  }
  return naming({ name: `${subject}平均每${group}人数`, noun: subject, unit, aggregate: '平均' });
}

/** 连续16年排名第一: what lasted so long. */
function lastingNaming(
  { left, right, kind }: Surroundings,
  found: Predicate,
  build: Build,
): Naming | undefined {
  if (kind !== 'duration') return undefined;
  const lasting = /(?:连续|持续|历时|长达)(?=\D{0,2}$)/.exec(left)?.[0];
  if (lasting === undefined) return undefined;
  const noun = nounPhrase(found.rest) || '';
  return build(`${noun}${lasting}${right.replace(/^(?:保持|排名|位居|稳居)/, '').slice(0, 14)}`, '');
}

/** 以年均15000户的速度递增: the pace of a growth. */
function paceNaming({ right, unit }: Surroundings, own: string, build: Build): Naming | undefined {
  const pace =
    /^的(?:平均)?(?:速度|幅度|规模)(?:在|持续|快速|不断)?(递增|增长|增加|扩大|下降|减少|递减)/.exec(
      right,
    )?.[1];
  if (pace === undefined || own === '') return undefined;
  const up = !/下降|减/.test(pace);
  const noun = own.replace(/以$/, '');
  return build(noun, '', {
    name: unit === '%' ? `${noun}年均${up ? '增速' : '降幅'}` : `${noun}年均${pace}${unit}数`,
    change: up ? 'up' : 'down',
    role: 'growth',
    takenRight: right,
  });
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

/** 在建的有34项: the noun is left out. */
function headlessNaming(
  { before, unit, right }: Surroundings,
  found: Predicate,
  own: string,
  build: Build,
): Naming | undefined {
  if (found.verb !== 'has' || !found.rest.endsWith('的') || own === '' || right !== '') return undefined;
  const head =
    unit === '人' ? '人' : unit === '项' ? '项目' : (before.at(-1)?.noun ?? '').replace(/^.*的/, '');
  return build(`${own}的${head}`, '');
}

/** 投入16亿元用于道路建设, 累计完成投资5亿元: money spent, named by its purpose or by the clause before. */
function spentNaming(
  { right, left, kind, earlier, before }: Surroundings,
  found: Predicate,
  own: string,
  build: Build,
): Naming | undefined {
  const verb =
    kind === 'money'
      ? /(投资|投入|安排|筹集|拨款|下达|拿出)(?:资金)?(?:了|近|约)?$/.exec(left)?.[1]
      : undefined;
  if (verb === undefined || (own !== '' && own !== verb) || isNounAtStart(right)) return undefined;
  const purpose = /^(?:资金)?(?:，)?(?:用于|支持)(.{2,20})$/.exec(right)?.[1] ?? '';
  if (purpose !== '') return build(`${purpose}${verb}`, '', { takenRight: right });
  const subject = subjectOf(earlier) || (left.startsWith('完成') ? (before.at(-1)?.noun ?? '') : '');
  return build(found.each === '累计' || found.verb !== 'none' ? `${subject}${verb}` : verb, '');
}

/** 新增75万就业人员, 共有2800个团体: the name behind the figure, with the action that stays in it. */
function rightNaming(
  { figure, right, kind, listed, left }: Surroundings,
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
  const isVerb = verb === 'none' && own !== '' && own.length <= 2;
  const action =
    verb === 'did' ? word : isVerb ? own : verb === 'none' && own === '' ? actionAtStart(left) : '';
  const words = right.replace(/^的/, '');
  if (right.startsWith('的') && kind !== 'money') {
    return verb === 'did' && words.length > 2
      ? build(`${word}${words.slice(0, 20)}的人`, '', { takenRight: right })
      : undefined;
  }
  if (becameVerb.test(words)) return undefined;
  const stop = rightStop.exec(words);
  const noun = countedNoun(stop === null ? words : words.slice(0, stop.index), stop !== null);
  if (
    (noun.length < 2 && !/^[村户县市镇乡区校厂矿院社队店站港桥路船车人]$/.test(noun)) ||
    /^[一-龥]?[到至于]/.test(noun)
  )
    return undefined;
  const need = stop === null ? '' : (/^需要?.{2,5}$/.exec(words.slice(stop.index))?.[0] ?? '');
  const after = stop === null ? '' : words.slice(stop.index);
  const said = /^(?:完成|实现)/.test(after) ? after : '';
  return build(need === '' ? noun : `${need}的${noun}`, action, {
    takenRight: right.slice(0, right.length - said.length),
  });
}

/** A measure word is followed by what it counts: 20家博物馆, but not 20家实施改造. */
function isNounAtStart(words: string): boolean {
  return /^[一-龥“]{2}/.test(words) && rightStop.exec(words)?.index !== 0 && startsWithVerb(words) === '';
}

/**
 * The noun among the words behind a figure: 工业基地 in 布局合理的工业基地, but 景区 in 景区的环境 where a verb comes
 * after it.
 */
function countedNoun(words: string, beforeVerb: boolean): string {
  const plain = words.replace(/(?:[和与及、，以对]|以及)+$/, '');
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

/** 公园127座, 新建文化室17所: the name before the figure. */
function ownNaming({ before, left, listed, kind }: Surroundings, own: string, build: Build): Naming {
  const previous = before.at(-1);
  if (previous !== undefined && previous.noun !== '') {
    const measure = own.replace(/^其中/, '');
    const owner = ownerOfMeasure(previous.noun, measure);
    if (owner !== undefined) return build(owner + measure, previous.action);
    if (belongsTo(own, previous.noun)) return build(previous.noun + measure, previous.action);
  }
  const produce = kind === 'weight' ? /^(?:共|年)?产(?![品量值业权])(.{1,8})$/.exec(own)?.[1] : undefined;
  if (produce !== undefined) return build(`${produce}产量`, '');
  const action = actionAtStart(own);
  const noun = own.slice(action.length).replace(/^了/, '') + (isProduce(own, kind, previous) ? '产量' : '');
  if (noun === '') return build(own, '');
  const shared =
    action === '' && !listed && /^[、和及与]/.test(left) && previous?.role === 'level'
      ? previous.action
      : action;
  return build(noun, shared);
}

/** 粮食产量400万吨；棉花60万吨: the second is an output too. */
function isProduce(own: string, kind: StatisticKind, previous: Naming | undefined): boolean {
  return (
    kind === 'weight' && own.length <= 6 && !/[量额数]$/.test(own) && previous?.noun.endsWith('产量') === true
  );
}

/** 总里程 is that of what was spoken of before, 从业人员 those of the organisations before. */
function belongsTo(own: string, noun: string): boolean {
  if (relationNoun.test(own)) return true;
  return (
    /^(?:从业人员|从业人数|职工|员工|总资产|注册资本)$/.test(own) &&
    /(?:企业|组织|单位|机构|公司|园区|基地|商户|工商户|经济体)$/.test(noun)
  );
}

/** The name is carried over: from the figure before, or from a clause in between that has none. */
function carriedNaming(
  { before, earlier, unit, listed, kind, left }: Surroundings,
  found: Predicate,
  build: Build,
): Naming {
  const previous = before.at(-1);
  const between = subjectOf(earlier);
  const action = found.verb === 'did' ? found.word : '';
  if (between === '' && left.endsWith('了') && previous?.unit !== unit)
    return naming({ name: '', noun: '', unit });
  if (previous === undefined || previous.noun === '') return build(between, between === '' ? '' : action);
  const changes = found.verb === 'grew' || found.verb === 'shrank';
  const goesOn = listed || between === '' || previous.unit === unit || changes || kind === 'ratio';
  if (!goesOn) return build(between, action);
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
