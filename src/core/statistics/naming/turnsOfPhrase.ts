import { isNounAtStart } from './countedNoun';
import { naming, type Build, type Naming, type Surroundings } from './naming';
import { nounPhrase, subjectOf } from './nounPhrase';
import { predicateOf, type Predicate } from './predicate';

// Turns of phrase that name a figure in a way of their own. Each gives undefined where the words are none of its kind.

/** 每100名学生有5名教师, 平均30人一个班. */
export function ratioNaming({ unit, figure, left, right, before }: Surroundings): Naming | undefined {
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
    if (counted === '') return groupNaming(left, figure, verb, unit, before.at(-1));
    const many = /^每([\d十百千万亿]+)/.exec(figure)?.[1] ?? '';
    return naming({ name: `每${group.replace(/^\d+/, many)}${of}${counted}数`, noun: counted, unit });
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

/** 每百元产值占用资金21元 says itself what it is; 每35个企业才有1人 tells of what was counted before. */
function groupNaming(
  left: string,
  figure: string,
  verb: string,
  unit: string,
  previous: Naming | undefined,
): Naming {
  const own = nounPhrase(left).replace(/^平均$|为$/, '');
  if (own !== '') return naming({ name: own, noun: own, unit });
  const words = figure.replace(/(?:不到|不足|近|约|超过|达到?|为|是)?[\d.]+[^\d.]*$/, '');
  if (verb === '') return naming({ name: words, noun: words, unit });
  const noun = previous?.noun ?? '';
  const group = words.replace(/(?:才|只|仅|就)?(?:要|需要?|应)?(?:有|拥有|配备|配置|服务)$/, '');
  return naming({ name: noun === '' ? '' : `${group}${noun}数`, noun, unit });
}

/** 连续16年排名第一: what lasted so long. */
export function lastingNaming(
  { left, right, kind, before }: Surroundings,
  found: Predicate,
  build: Build,
): Naming | undefined {
  if (kind !== 'duration') return undefined;
  const lasting = /(?:连续|持续|历时|长达)(?=\D{0,2}$)/.exec(left)?.[0];
  if (lasting === undefined) return undefined;
  const own = nounPhrase(found.rest);
  const goesOn = /^(?:$|保持|稳定|稳居|位居|位列|名列|排名|居|世界|全[国省市]|第|超|达)/.test(right);
  const noun = own === '' && goesOn ? (before.at(-1)?.noun ?? '') : own;
  return {
    ...build(`${noun}${lasting}${right.replace(/^(?:保持|排名|位居|稳居)/, '').slice(0, 14)}`, ''),
    noun,
  };
}

/** 以年均15000户的速度递增: the pace of a growth. */
export function paceNaming({ right, unit }: Surroundings, own: string, build: Build): Naming | undefined {
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

/** 在建的有34项: the noun is left out. */
export function headlessNaming(
  { before, unit, right }: Surroundings,
  found: Predicate,
  own: string,
  build: Build,
): Naming | undefined {
  const isCount =
    found.verb === 'has' ||
    (found.verb === 'none' && (before.at(-1)?.unit === unit || unit === '人' || unit === '户'));
  if (!isCount || !found.rest.endsWith('的') || own === '' || right !== '') return undefined;
  const head =
    unit === '人' || unit === '户'
      ? unit
      : unit === '项'
        ? '项目'
        : (before.at(-1)?.noun ?? '').replace(/^.*的|^最.*/, '');
  return build(`${own}的${head}`, '');
}

/** 道路改造工程 of 实施道路改造工程: what a sum of money was spent on; empty where the clause does not say it. */
function purposeOf(clause: string): string {
  const object =
    /^(?:先后|共|全部|主要)?(?:实施|建设|修建|建成|完成|新建|改造|用于|开展|治理|整治|兴建|改建|扩建|打造|推进)了?(?!了)(.{2,30})$/.exec(
      clause,
    )?.[1] ?? '';
  const bare = object
    .replace(/^.*\d+(?:\.\d+)?万?[个条座处项所公里家户栋亩米]{1,2}/, '')
    .replace(/[、和及]$|等$/, '');
  return bare.length >= 2 && bare.length <= 24 && !/\d/.test(bare) ? bare : '';
}

/** 投入16亿元用于道路建设, 累计完成投资5亿元: money spent, named by its purpose or by the clause before. */
export function spentNaming(
  { right, left, kind, earlier, before, next }: Surroundings,
  found: Predicate,
  own: string,
  build: Build,
): Naming | undefined {
  const verb =
    kind === 'money'
      ? /(投资|投入|安排|筹集|拨款|下达|拿出)(?:资金)?(?:了|近|约)?$/.exec(left)?.[1]
      : undefined;
  const paid = kind === 'money' ? purposeOf(next) : '';
  const sum = /^(?:争取|筹集|投入|拨付|安排|落实|整合)?((?:项目|专项|补助|扶持)?资金|经费)$/.exec(own)?.[1];
  if (paid !== '' && sum !== undefined) return build(`${paid}${sum}`, '');
  if (verb === undefined || (own !== '' && own !== verb)) return undefined;
  if (paid !== '') return build(`${paid}${verb}`, '');
  const built =
    /^(?:建起|建成|兴建|修建|新建|改建|办起|购置|修起|盖起)了?(?:一[座所条个家栋])?([一-龥]{2,12})$/.exec(
      right,
    )?.[1];
  if (built !== undefined) return build(`${built}${verb}`, '', { takenRight: right });
  if (isNounAtStart(right)) return undefined;
  const purpose = /^(?:资金)?(?:，)?(?:用于|支持)(.{2,20})$/.exec(right)?.[1] ?? '';
  if (purpose !== '') return build(`${purpose}${verb}`, '', { takenRight: right });
  const subject =
    subjectOf(earlier) ||
    (left.startsWith('完成') ? (before.at(-1)?.noun ?? '').replace(/总?投资$/, '') : '');
  return build(found.each === '累计' || found.verb !== 'none' ? `${subject}${verb}` : verb, '');
}
