import type { Mentions } from './clause';
import type { DocumentContext } from './context';
import type { Named } from './describe';
import { firstFrom, lastWithin } from './mention';
import type { Section } from './sections';
import type { Described, DescribedScope, DescribedTime, Evidence, Statistic } from './statistic';
import { yearsOf, type TimeMention } from './time';

/** Where in its document a sentence stands, and what was said before it; offsets into the running text. */
export interface Situation {
  readonly text: string;
  readonly mentions: Mentions;
  readonly sentence: number;
  readonly paragraph: number;
  readonly section: Section | undefined;
  readonly document: DocumentContext | undefined;
}

const isWhen = ({ role }: TimeMention): boolean => role === 'when';

// ---- time

/** When a figure holds: said beside it, carried over, or known of its section; undefined rather than guessed. */
export function timeOf(
  situation: Situation,
  siblings: readonly Named[],
  index: number,
): DescribedTime | undefined {
  const found =
    intervalOf(situation, siblings, index) ?? ownTime(situation, siblings, index) ?? carriedTime(situation);
  if (found === undefined) return undefined;
  const year = situation.document?.year;
  return { ...found, text: found.text.replace(/^从|^自/, ''), years: yearsOf(found.text, { year }) };
}

function ownTime(situation: Situation, siblings: readonly Named[], index: number): Described | undefined {
  const one = siblings[index];
  if (one === undefined) return undefined;
  const beside = besideFigure(situation, one);
  if (beside !== undefined) return described(beside, 'explicit');
  const paired = pairedTime(situation, siblings, index);
  if (paired !== undefined) return { text: paired, from: 'propagated' };
  const nearest = lastWithin(situation.mentions.times, situation.sentence, one.quantity.start, isWhen);
  if (nearest === undefined) return undefined;
  return described(nearest, nearest.start >= one.clause ? 'explicit' : 'propagated');
}

/** 由2010年的162亿元, 到2015年的288亿元: the time touches the figure. */
function besideFigure({ text, mentions }: Situation, { quantity, clause }: Named): TimeMention | undefined {
  const end = text.charAt(quantity.start - 1) === '的' ? quantity.start - 1 : quantity.start;
  const mention = mentions.times[firstFrom(mentions.times, end) - 1];
  const touches =
    mention !== undefined &&
    (mention.end === end || (mention.end === end - 1 && /[)底末]/.test(text.charAt(end - 1))));
  return touches && mention.start >= clause && mention.role !== 'base' ? mention : undefined;
}

const fromWord = /[由从](?:上年|去年)?的?$/;

/** 由甲增加到乙 without times takes those of the pair before it in the sentence. */
function pairedTime(situation: Situation, siblings: readonly Named[], index: number): string | undefined {
  const pair = pairBefore(situation, siblings, index);
  if (pair === undefined) return undefined;
  const isFirst = fromWord.test(leftOf(situation, siblings, index));
  if (isFirst) return pair[0];
  const previous = siblings[index - 1];
  const isSecond =
    previous !== undefined &&
    fromWord.test(leftOf(situation, siblings, index - 1)) &&
    isBecoming(leftOf(situation, siblings, index));
  return isSecond ? pair[1] : undefined;
}

function leftOf({ text }: Situation, siblings: readonly Named[], index: number): string {
  const one = siblings[index];
  return one === undefined
    ? ''
    : text.slice(Math.max(one.clause, one.quantity.start - 12), one.quantity.start);
}

function isBecoming(words: string): boolean {
  return /(?:到|至|为|达到?)的?$/.test(words);
}

/** The two years of the last 由…年的甲…到…年的乙 before a figure. */
function pairBefore(
  situation: Situation,
  siblings: readonly Named[],
  index: number,
): readonly [string, string] | undefined {
  for (let at = index - 1; at > 0 && at > index - 12; at--) {
    const [low, high] = [siblings[at - 1], siblings[at]];
    if (low === undefined || high === undefined) continue;
    const [from, to] = [besideFigure(situation, low), besideFigure(situation, high)];
    if (from?.role === 'from' && to !== undefined) return [from.text, to.text];
  }
  return undefined;
}

/** 年均增长 after such a pair, or after 比2010年, spans the years between. */
function intervalOf(situation: Situation, siblings: readonly Named[], index: number): Described | undefined {
  const one = siblings[index];
  if (one?.naming.aggregate !== '年均' || one.naming.role !== 'growth') return undefined;
  const { times } = situation.mentions;
  if (lastWithin(times, one.clause, one.quantity.start, isWhen) !== undefined) return undefined;
  const pair = pairBefore(situation, siblings, index);
  if (pair !== undefined) return { text: `${pair[0]}—${pair[1]}`, from: 'propagated' };
  const base = lastWithin(
    times,
    situation.sentence,
    one.quantity.start,
    ({ role, text }) => role === 'base' && /^\d{4}年/.test(text),
  );
  const now = lastWithin(times, situation.sentence, one.quantity.start, isWhen);
  return base !== undefined && now !== undefined
    ? { text: `${base.text}—${now.text}`, from: 'propagated' }
    : undefined;
}

const periodWord = /来$|期间|时期|过去|年间|年中|五年$/;

/** What the paragraph set, then what its section's heading says, then what the document's date implies. */
function carriedTime({ mentions, paragraph, sentence, section, document }: Situation): Described | undefined {
  const holds = (mention: TimeMention): boolean => mention.role === 'when' && mention.topical;
  const last = lastWithin(mentions.times, paragraph, sentence, holds);
  if (last !== undefined) {
    const lead = mentions.times[firstFrom(mentions.times, paragraph)];
    const framed =
      lead !== undefined &&
      lead !== last &&
      holds(lead) &&
      periodWord.test(lead.text) &&
      /^\d{4}年$/.test(last.text);
    return described(framed ? lead : last, 'propagated');
  }
  if (section?.time !== undefined) return described(section.time, 'document');
  if (document?.annual === true && document.year !== undefined && section?.plans !== true) {
    return { text: `${document.year - 1}年`, from: 'document' };
  }
  return undefined;
}

function described({ text }: { readonly text: string }, from: Evidence): Described {
  return { text, from };
}

// ---- place

/** Of what place or body a figure speaks; undefined where neither text nor document says. */
export function placeOf(
  situation: Situation,
  siblings: readonly Named[],
  index: number,
): DescribedScope | undefined {
  const found = scopeBefore(situation, siblings, index);
  const known = situation.document?.place;
  if (found === undefined)
    return known === undefined ? undefined : { text: known, from: 'document', place: known };
  return { ...found, place: /^[全我本]/.test(found.text) ? known : found.text };
}

function scopeBefore(situation: Situation, siblings: readonly Named[], index: number): Described | undefined {
  const one = siblings[index];
  if (one === undefined) return undefined;
  const { mentions, sentence, paragraph, document } = situation;
  const known = document?.place;
  const isNational = known === undefined || known === '全国';
  const nearest = lastWithin(
    mentions.scopes,
    sentence,
    one.quantity.start,
    ({ text, start, end }) =>
      (start >= one.clause || !isLocal(text, isNational)) &&
      !closesBracket(situation.text, end, one.quantity.start),
  );
  if (nearest !== undefined)
    return described(nearest, nearest.start >= one.clause ? 'explicit' : 'propagated');
  const before = lastWithin(
    mentions.scopes,
    paragraph,
    sentence,
    ({ kind, text }) =>
      known === undefined || (kind === 'relative' && !text.startsWith('在') && holdsFor(known, text)),
  );
  return before === undefined ? undefined : described(before, 'propagated');
}

/** 在沪 holds for its clause only, and so does 全国 in the report of a city. */
function isLocal(text: string, isNational: boolean): boolean {
  return text.startsWith('在') || (!isNational && /^(?:[全我]国|全世界)$/.test(text));
}

/** A place named in brackets does not hold behind them. */
function closesBracket(text: string, from: number, to: number): boolean {
  return to - from < 200 && /^[^()]*\)/.test(text.slice(from, to));
}

/** 全市 is the document's own place where that is a city. */
function holdsFor(place: string, word: string): boolean {
  if (place === '全国') return /国$/.test(word);
  return !/国$/.test(word);
}

// ---- source and modality

/** By whose account: to the end of the sentence, a forecast only to the next ；. */
export function sourceOf(
  { text, mentions, sentence }: Situation,
  siblings: readonly Named[],
  index: number,
): Described | undefined {
  const one = siblings[index];
  if (one === undefined) return undefined;
  const { start } = one.quantity;
  const source = lastWithin(
    mentions.sources,
    sentence,
    start,
    (mention) =>
      !('forecast' in mention && mention.forecast === true) ||
      !/[；;]/.test(text.slice(mention.end, Math.min(start, mention.end + 400))),
  );
  return source === undefined
    ? undefined
    : described(source, source.start >= one.clause ? 'explicit' : 'propagated');
}

/** Whether the figure is foreseen or aimed at. */
export function modalityOf(
  situation: Situation,
  siblings: readonly Named[],
  index: number,
): Statistic['modality'] {
  const one = siblings[index];
  if (one === undefined) return undefined;
  const words = situation.text.slice(Math.max(one.clause, one.quantity.start - 40), one.quantity.start);
  if (/力争|确保|争取|目标|规划|计划(?!生育|单列)|要(?:达到|实现|完成|保持|控制)/.test(words))
    return 'target';
  if (/预计|预期|预测|将(?:达|增|超|突破|有|上升|下降|减|提高|完成|新增)|可望/.test(words)) return 'forecast';
  return situation.section?.plans === true ? 'target' : undefined;
}
