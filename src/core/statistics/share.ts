import { baseMark, withoutAdverbs } from './indicatorWords';
import { naming, type Naming, type Surroundings } from './naming';
import { nounPhrase, placeless, subjectOf } from './nounPhrase';
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
  return shareIn(around) ?? shareOf(around) ?? shareOfWhose(around) ?? shareOnRight(around);
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
function shareOf({ left, unit, before, earlier }: Surroundings): Naming | undefined {
  const at = left.lastIndexOf('占');
  if (at < 0 || /^占(?:地|用|领|有率|比|据)/.test(left.slice(at)) || /[侵抢]$/.test(left.slice(0, at)))
    return undefined;
  const head = withoutAdverbs(left.slice(0, at).replace(/所$/, ''));
  const said = /比例|比重/.test(earlier) ? subjectOf(earlier) : '';
  const part = nounPhrase(head.rest) || said || wholeNoun(before.at(-1)) || subjectOf(earlier);
  const words = left
    .slice(at + 1)
    .replace(/^了/, '')
    .replace(/^的(?=比重|比例|份额)/, '')
    .replace(/(?:的)?(?:比重|比例|份额)?(?:已|将|就)?(?:由|从)?$/, '');
  const tail = withoutAdverbs(
    words.replace(/(?:的)?(?:比重|比例|份额)?(?:已|将|就)?(?:达到?|为|是|提高到|上升到|提升到|降到)?$/, ''),
  );
  const whole = tail.rest.replace(/的$/, '');
  if (whole !== '') return partOf(part, whole, '比重', head.each, unit);
  const within = before.at(-1)?.within;
  if (within !== undefined && part !== '' && within !== part)
    return partOf(part, within, '比重', head.each, unit);
  const named = /(?:比重|比例|占比|份额)$/.test(part) ? part : `${part}占比`;
  return naming({ name: part === '' ? '' : named, noun: part, role: 'share', unit });
}

/** 为总人口的, 常住人口的 after another share. */
function shareOfWhose({ left, unit, kind, before, earlier }: Surroundings): Naming | undefined {
  const match = /^(?:(.*)(为|是|相当于|等于|达到?了?))?([^，为是]{2,14})的$/.exec(left);
  if (match === null) return undefined;
  const [, head = '', verb = '', whole = ''] = match;
  if (whole.includes(baseMark)) return undefined;
  const previous = before.at(-1);
  const goesOn = previous?.role === 'share' && verb === '' && kind !== 'rate';
  if (verb === '' && !goesOn) return undefined;
  const part = nounPhrase(withoutAdverbs(head).rest) || previous?.noun || subjectOf(earlier);
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
    .replace(/^全[省市区县](?=.{3})/, '')
    .replace(/(.{2})数$/, (all, head: string) => (/[总户人]$/.test(head) ? all : head));
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
