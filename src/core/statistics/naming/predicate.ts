import { nounPhrase } from './nounPhrase';
import {
  actionAtEnd,
  baseMark,
  becameVerb,
  grewVerb,
  hasVerb,
  isVerb,
  shrankVerb,
  withoutAdverbs,
  withoutLead,
} from './indicatorWords';

/**
 * How the words before a figure lead up to it: it became, grew or shrank by, is so much; there are so many of what
 * comes next; somebody did (made, moved, spent) so many.
 */
export type Verb = 'became' | 'grew' | 'shrank' | 'is' | 'has' | 'did' | 'none';

export interface Predicate {
  readonly verb: Verb;
  /** As printed, without 了; only for growth and `did`. */
  readonly word: string;
  /** The words before the verb and its adverbs. */
  readonly rest: string;
  /** 年均, 每年, 平均, 累计. */
  readonly each: string | undefined;
  /** 分别: the words before are a list, and so are the figures. */
  readonly respectively: boolean;
}

/** Takes verb, adverbs and comparison off the end of the words before a figure; an action before an object is a verb. */
export function predicateOf(left: string, hasObject = false): Predicate {
  const outer = withoutAdverbs(left.endsWith('等') ? nounPhrase(left) : left);
  const { verb, word, length } = verbAtEnd(outer.rest, hasObject);
  const inner = withoutAdverbs(outer.rest.slice(0, outer.rest.length - length));
  const again = withoutAdverbs(withoutComparison(inner.rest));
  return {
    verb,
    word: word.replace(/了$/, ''),
    rest: again.rest,
    each: outer.each ?? inner.each ?? again.each,
    respectively: outer.respectively || inner.respectively || again.respectively,
  };
}

interface VerbFound {
  readonly verb: Verb;
  readonly word: string;
  readonly length: number;
}

/** Searching only so far back keeps a long clause cheap. */
const longestVerb = 9;
/** 高, 多 and 少 are verbs of change only beside a comparison. */
/** 低于全厂平均水平: by how much it is more or less than something else. */
const gapVerb =
  /(高|低|多|少|快|慢)[于出][^，]{0,10}(?:平均(?:水平|数|值)?|水平|目标|计划|预期|占比|比重|增速|增幅|全[国省市县区])$/;
const longestGap = 16;
const comparing = new RegExp(`[比较同与和](?:${baseMark}|[^，]{2,12})`);

function verbAtEnd(words: string, hasObject: boolean): VerbFound {
  const found = (verb: Verb, word: string): VerbFound => ({ verb, word, length: word.length });
  const end = words.slice(-longestVerb);
  const became = becameVerb.exec(end)?.[0];
  if (became !== undefined) return found('became', became);
  const grew = grewVerb.exec(end)?.[0];
  if (
    grew !== undefined &&
    (!/^(?:高出?|多(?!增)|快|长|超出?)/.test(grew) || comparing.test(words)) &&
    !words.endsWith('新增')
  )
    return found('grew', grew);
  const shrank = shrankVerb.exec(end)?.[0];
  if (shrank !== undefined && (!/^(?:少(?!增)|[低慢短])/.test(shrank) || comparing.test(words)))
    return found('shrank', shrank);
  const gap = gapVerb.exec(words.slice(-longestGap));
  if (gap !== null)
    return { verb: /[高多快]/.test(gap[0]) ? 'grew' : 'shrank', word: gap[1] ?? '', length: gap[0].length };
  const has = hasVerb.exec(end)?.[0];
  if (has !== undefined && !/[国私公所没具]有$|[因作认称]为$/.test(end)) return found('has', has);
  const action = actionAtEnd(words);
  if (action?.kept === true) {
    const before = words.slice(0, -action.length);
    return (!hasObject && !action.verb.startsWith('新') && isNounAction(before)) ||
      /(?:总|[人户亩]均)$/.test(before)
      ? found('none', '')
      : { verb: 'did', word: action.verb, length: action.length };
  }
  const is = isVerb.exec(end)?.[0];
  if (is !== undefined) return found('is', is);
  return action === undefined ? found('none', '') : { verb: 'has', word: '', length: action.length };
}

/** 房屋征收约2万户: behind a noun, the action is a noun itself. */
function isNounAction(before: string): boolean {
  return /[一-龥”]{2}$/.test(before) && withoutLead(before).length > 1;
}

const comparison = new RegExp(
  `(?:比|较|同|与|和)${baseMark}(?:同期|的)?(?:相比|比较)?，?$|(?:(?<![同环占之])比|较)(?:计划|预算|[^，]{2,10})$`,
);

/** 比上年, 与1949年相比, 比全国平均水平: what the figure is compared with is no part of its name. */
function withoutComparison(words: string): string {
  const end = words.slice(-16);
  const found = comparison.exec(end);
  return found === null ? words : words.slice(0, words.length - end.length + found.index);
}
