import { baseMark, rightStop, withoutAdverbs } from './indicatorWords';
import { naming, type Naming, type Surroundings } from './naming';
import { nounPhrase, ownPhrase, placeless, subjectOf } from './nounPhrase';
import { predicateOf } from './predicate';

const multipleOf = new RegExp(
  `(?:是|为|等于|相当于|达到?|成为|将)*(?:是|为|等于|相当于|达到?)(${baseMark}(?:同期|底|末)?(?:水平)?)的$`,
);

/** 是2010年的2.6倍: the noun against its own base. */
export function multipleNaming(around: Surroundings): Naming | undefined {
  const { left, kind, unit, before, earlier } = around;
  if (unit !== '倍' && kind !== 'percent' && kind !== 'fraction') return undefined;
  const match = multipleOf.exec(left);
  if (match === null) return unit === '倍' ? multipleOfAnother(around) : undefined;
  const noun =
    nounPhrase(withoutAdverbs(left.slice(0, match.index)).rest) || before.at(-1)?.noun || subjectOf(earlier);
  return naming({ name: noun === '' ? '' : `${noun}与基期之比`, noun, role: 'multiple', unit });
}

/** 人口是邻县的3倍: one thing against another. */
function multipleOfAnother({ left, before, earlier }: Surroundings): Naming | undefined {
  const match = /^(.*)(?:是|为|相当于|等于)([^，是为]{2,12})的$/.exec(left);
  if (match === null) return undefined;
  const [, words = '', other = ''] = match;
  const noun = nounPhrase(withoutAdverbs(words).rest) || before.at(-1)?.noun || subjectOf(earlier);
  if (noun === '') return undefined;
  return naming({ name: `${noun}与${other}之比`, noun, base: other, role: 'multiple', unit: '倍' });
}

/** 产值翻了两番: four times what it was. */
export function doublingNaming({ left, figure, before, unit, earlier }: Surroundings): Naming | undefined {
  if (!figure.includes('翻')) return undefined;
  const noun = nounPhrase(predicateOf(left).rest) || before.at(-1)?.noun || subjectOf(earlier);
  return naming({ name: noun === '' ? '' : `${noun}与基期之比`, noun, role: 'multiple', change: 'up', unit });
}

/** The share that a percentage or a fraction states; undefined where it states none. */
export function shareNaming(around: Surroundings): Naming | undefined {
  const { kind } = around;
  if (kind !== 'percent' && kind !== 'fraction' && kind !== 'rate') return undefined;
  return (
    shareOfNext(around) ??
    shareReached(around) ??
    shareIn(around) ??
    shareOf(around) ??
    shareOfWhose(around) ??
    shareOnRight(around)
  );
}

/** 甲在乙中的比重由, 甲占乙的比重为: part and whole are one noun phrase. */
function shareIn({ left, unit, before, earlier }: Surroundings): Naming | undefined {
  const { rest, each } = predicateOf(left);
  const phrase =
    placeless(nounPhrase(rest)) === '' && earlier !== ''
      ? withoutAdverbs(earlier.replace(/[，,]$/, '')).rest
      : rest;
  const match =
    /^(.*?)在(.{2,16}?)(?:中|里|内)(?:所占)?的?(比重|比例|份额)$/.exec(phrase) ??
    /^(.*?)占(.{2,20}?)的?(比重|比例|份额|比率)$/.exec(phrase);
  if (match === null) return undefined;
  const [, part = '', whole = '', word = '比重'] = match;
  return partOf(nounPhrase(part) || before.at(-1)?.noun || '', whole, word, each, unit);
}

/** 占总人口的. */
function shareOf(around: Surroundings): Naming | undefined {
  const { left, unit, before, earlier } = around;
  const at = left.lastIndexOf('占');
  if (at < 0 || /^占(?:地|用|领|有率|比|据)/.test(left.slice(at)) || /[侵抢]$/.test(left.slice(0, at)))
    return undefined;
  const head = withoutAdverbs(left.slice(0, at).replace(/所$/, ''));
  const said = /比例|比重/.test(earlier) ? subjectOf(earlier) : '';
  const part = withoutPronoun(ownPhrase(head.rest)) || said || wholeNoun(before.at(-1)) || subjectOf(earlier);
  const words = left
    .slice(at + 1)
    .replace(/^到?了?/, '')
    .replace(/^的(?=比重|比例|份额)/, '')
    .replace(/(?:的)?(?:比重|比例|份额)?(?:已|将|就)?(?:由|从)?$/, '');
  const tail = withoutAdverbs(
    words.replace(/(?:的)?(?:比重|比例|份额)?(?:已|将|就)?(?:达到?|为|是|提高到|上升到|提升到|降到)?$/, ''),
  );
  const whole = tail.rest.replace(/的$/, '');
  if (whole !== '') return shareOfPlace(part, whole, head.each, around);
  const several =
    head.respectively && head.rest.replace(/^[，、]/, '') === '' ? sharesOfEach(around) : undefined;
  if (several !== undefined) return several;
  const within = wholeOf(around) ?? baseOfParallel(before);
  if (within !== undefined && part !== '' && within !== part)
    return partOf(part, within, '比重', head.each, unit);
  const named = /(?:比重|比例|占比|份额)$/.test(part) ? part : `${part}占比`;
  return naming({ name: part === '' ? '' : named, noun: part, role: 'share', unit });
}

/** 甲61人、乙38人，分别占43%和27%: each of the counts before has a share of its own. */
function sharesOfEach({ before, run, unit }: Surroundings): Naming | undefined {
  const nouns = before.slice(-run).map(({ noun }) => noun);
  if (run < 2 || nouns.length < run || nouns.includes('')) return undefined;
  const [first, ...others] = nouns.map((noun) => naming({ name: `${noun}占比`, noun, role: 'share', unit }));
  return first && { ...first, pending: others };
}

/** A word that only points at the share spoken of before. */
function withoutPronoun(noun: string): string {
  return /^(?:数字|数目|比例|比重|份额|占比)$/.test(noun) ? '' : noun;
}

/** 其中 makes a figure part of the one before, and those after it too. */
export function wholeOf({ left, before, apart }: Surroundings): string | undefined {
  const previous = before.at(-1);
  if (/^[，,；;]?其中/.test(left) && previous?.noun !== '') return previous?.noun;
  return apart ? undefined : previous?.within;
}

/** 甲206户，占总户数的69%；乙71户，占24%: counts of one unit are parts of one whole. */
function baseOfParallel(before: readonly Naming[]): string | undefined {
  const count = before.at(-1);
  const at = before.findLastIndex(({ role, base }) => role === 'share' && base !== undefined);
  const counted = before[at - 1];
  const isParallel =
    count?.role === 'level' && counted?.role === 'level' && count.unit !== '%' && count.unit === counted.unit;
  return isParallel ? before[at]?.base : undefined;
}

const wholePlace = /^(?:世界|全球|我国|中国|全[国省市区县州]|全自治区|[^的]{2,4}[省市县])$/;

const thingOf = /^的([一-龥]{2,8}?)(?:[、和与及]?$|养活|养育|创造|生产|解决|支撑|贡献|承担|[一-龥]{1,2}了)/;

/** 以占世界9%的耕地 is of 世界耕地. */
function shareOfPlace(part: string, whole: string, each: string | undefined, around: Surroundings): Naming {
  const { left, right, unit } = around;
  const thing = wholePlace.test(whole) && /[以用]占/.test(left) ? (thingOf.exec(right)?.[1] ?? '') : '';
  return thing === '' || rightStop.test(thing)
    ? partOf(part, whole, '比重', each, unit)
    : { ...partOf(part, whole + thing, '比重', each, unit), takenRight: thing };
}

/** 以占世界9%的耕地、6%的淡水资源: the next thing of the same place. */
function shareOfNext({ left, right, before, unit }: Surroundings): Naming | undefined {
  const previous = before.at(-1);
  const thing = thingOf.exec(right)?.[1];
  const taken = previous?.takenRight ?? '';
  if (previous?.base?.endsWith(taken) !== true || taken === '' || thing === undefined) return undefined;
  if (previous.role !== 'share' || !/^(?:[、和与及]|以及)$/.test(left)) return undefined;
  const place = previous.base.slice(0, -taken.length);
  return { ...partOf(previous.noun, place + thing, '比重', undefined, unit), takenRight: thing };
}

/** 建成基站10座、覆盖95%的行政村: what covers how much of what. */
function shareReached({ left, right, before, unit }: Surroundings): Naming | undefined {
  if (!/覆盖|惠及|服务/.test(left.slice(-7))) return undefined;
  const [, subject = '', verb = ''] =
    /^[，、]?(?:[已可并]|能够|可以)?(.{0,20}?)(覆盖|惠及|服务)(?:了|全[国省市县区])?$/.exec(left) ?? [];
  const reached = right.replace(/^的/, '').replace(/\($/, '');
  if (verb === '' || !/^(?:[一-龥]{2,12}|[县市区村户乡镇])$/.test(reached) || reached.startsWith('率'))
    return undefined;
  const noun = nounPhrase(subject) || (before.at(-1)?.noun ?? '');
  const name = `${noun}${verb}${reached}的比重`;
  return noun === '' ? undefined : naming({ name, noun, role: 'share', unit, takenRight: right });
}

/** 为总人口的, 常住人口的 after another share. */
function shareOfWhose({ left, unit, kind, before, earlier }: Surroundings): Naming | undefined {
  const match = /^(?:(.*)(为|是|相当于|等于|达到?了?|[只仅]及|(?<!已)完成了?))?([^，为是]{2,14})的$/.exec(
    left,
  );
  if (match === null) return undefined;
  const [, head = '', verb = '', whole = ''] = match;
  if (whole.includes(baseMark)) return undefined;
  const previous = before.at(-1);
  const goesOn = previous?.role === 'share' && verb === '' && kind !== 'rate';
  if (verb === '' && !goesOn) return undefined;
  const part = nounPhrase(withoutAdverbs(head).rest) || previous?.noun || subjectOf(earlier);
  if (verb.startsWith('完成'))
    return naming({ name: `${part}完成${whole}的比重`, noun: part, base: whole, role: 'share', unit });
  return partOf(part, whole, '比重', undefined, unit);
}

/** 撤并公司: with the action that is part of the name. */
function wholeNoun(previous: Naming | undefined): string {
  if (previous === undefined) return '';
  return previous.noun === '' ? previous.name : previous.action + previous.noun;
}

function partOf(part: string, base: string, word: string, each: string | undefined, unit: string): Naming {
  const noun = part.replace(/(?:总数|数量|人数)$/, (count) => (count === '人数' ? '人' : ''));
  const whole = base
    .replace(/^(?:其|同期|当时)/, '')
    .replace(/^全[省市区县](?=.{3})(?!平均)/, '')
    .replace(/(.{2})数$/, (all, head: string) => (/[总户人]$|平均$/.test(head) ? all : head));
  return naming({ name: `${noun}占${whole}的${word}`, noun, base, aggregate: each, role: 'share', unit });
}

/** 98%的企业在网络之外: the words behind say of what, and what is true of it. */
function shareOnRight({ left, right, unit }: Surroundings): Naming | undefined {
  const { verb, rest } = predicateOf(left);
  if (verb === 'became' || verb === 'grew' || verb === 'shrank') return undefined;
  const isOf = /^的(?!增|速|水平|目标|比[例重]|份额|股|涨|降|利率|税率|收益|幅度|经济)/.test(right);
  const isSubject =
    right.length >= 4 &&
    /^[一-龥]/.test(right) &&
    !right.startsWith('的') &&
    nounPhrase(rest) === '' &&
    verb !== 'is';
  if (!isOf && !isSubject) return undefined;
  const said = right
    .replace(/^的/, '')
    .slice(0, 28)
    .replace(/实现了?|能够|可以|已经|已/, '')
    .replace(/(规模|以上|以下)的/, '$1')
    .replace(/^([^是]{1,12}?)[都均]?是([^是]{2,12}的)$/, '$2$1');
  return said.length < 2
    ? undefined
    : naming({ name: `${said}的比重`, noun: said, role: 'share', unit, takenRight: right });
}
