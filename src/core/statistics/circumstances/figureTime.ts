import type { DocumentContext } from './document';
import type { Named } from '../naming/nameFigures';
import { firstFrom, lastWithin } from './mention';
import type { Section } from './sections';
import type { Situation } from './paragraphCircumstances';
import type { Described, DescribedTime } from '../statistic';
import { yearsOf, type TimeMention } from './time';

const isWhen = ({ role }: TimeMention): boolean => role === 'when';

/**
 * When each figure of a sentence holds: said beside it, carried over, or known of its section; undefined rather than
 * guessed.
 */
export function timesOf(situation: Situation, figures: readonly Named[]): (DescribedTime | undefined)[] {
  const year = situation.document?.covers ?? situation.document?.year;
  const found: (Described | undefined)[] = [];
  for (const [index, figure] of figures.entries()) {
    const previous = found[index - 1];
    const shared =
      figure.listed && previous !== undefined && besideFigure(situation, figure) === undefined
        ? previous
        : undefined;
    found.push(
      shared === undefined
        ? (intervalOf(situation, figures, index) ??
            ownTime(situation, figures, index) ??
            carriedTime(situation, figure) ??
            lengthBefore(situation, figure))
        : { ...shared, from: 'carried', sure: true },
    );
  }
  return sharedOut(found, figures).map((time, index) => {
    const figure = figures[index];
    if (time === undefined || figure === undefined) return undefined;
    const text = time.text.replace(/^[从自]/, '');
    const years =
      yearsOf(text, { year }) ??
      (partOfYear.test(text) ? yearAround(situation, figure) : undefined) ??
      (bareLength.test(text) ? spanAround(situation, figure, text) : undefined);
    return { text, from: time.from, sure: true, years };
  });
}

/** 五年: a length that says nothing of where it begins; behind its clause any other time goes before it. */
const bareLength = /^(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年$/;

/** 2003年、2004年分别为甲、乙: as many years as figures, one for each. */
function sharedOut(
  times: readonly (Described | undefined)[],
  figures: readonly Named[],
): (Described | undefined)[] {
  const shared = [...times];
  for (let first = 0; first < figures.length; first++) {
    const text = times[first]?.text ?? '';
    if (!/[、和与]/.test(text)) continue;
    const years = text.replace(/[两三四五]年$|年/g, '').split(/[、和与]/);
    let last = first + 1;
    while (figures[last]?.listed === true && times[last]?.text === text) last++;
    if (last - first !== years.length) continue;
    for (const [index, year] of years.entries())
      shared[first + index] = {
        text: `${year}年`,
        from: times[first + index]?.from ?? 'carried',
        sure: true,
      };
    first = last - 1;
  }
  return shared;
}

/** A time that says which part of a year, and leaves the year to what was said before. */
const partOfYear =
  /^(?:年[底末初]|[春夏秋冬]季|全年|[上下]半年|[第前]?[一二三四]季度|前三季度|当年|同年|是年|该年|翌年|次年|\d{1,2}[-—–－~～至到]\d{1,2}月|截?[至止]?(?:\d{1,2}|十?[一二三四五六七八九]|十)月)/;

function yearAround(situation: Situation, figure: Named): readonly [number, number] | undefined {
  const { mentions, section, document } = situation;
  const yearOf = (time: string): readonly [number, number] | undefined => {
    const years = yearsOf(time, { year: document?.year });
    return years?.[0] === years?.[1] ? years : undefined;
  };
  const before = lastWithin(
    mentions.times,
    0,
    figure.quantity.start,
    (mention) =>
      isWhen(mention) &&
      yearOf(mention.text) !== undefined &&
      (mention.start >= situation.sentence.start || !isAhead(situation, mention.text)),
  );
  const named = before?.text ?? section?.times.find((time) => yearOf(time) !== undefined);
  if (named !== undefined) return yearOf(named);
  const implied = document && impliedYear(document, section);
  return implied === undefined ? undefined : [implied, implied];
}

/** The years of 五年 where a span of that length was spoken of before, or heads the section. */
function spanAround(
  situation: Situation,
  figure: Named,
  text: string,
): readonly [number, number] | undefined {
  const { mentions, section, document } = situation;
  const year = document?.year;
  const length = lengthOf(text);
  const spans = (time: string): boolean => {
    const years = yearsOf(time, { year });
    return years !== undefined && years[1] - years[0] + 1 === length;
  };
  const before = lastWithin(
    mentions.times,
    0,
    figure.quantity.start,
    (mention) => isWhen(mention) && spans(mention.text),
  );
  const span = before?.text ?? section?.times.find(spans);
  return span === undefined ? undefined : yearsOf(span, { year });
}

function lengthOf(years: string): number {
  const digits = '一二三四五六七八九';
  return Number.parseInt(years, 10) || digits.indexOf(years.charAt(0).replace('两', '二')) + 1;
}

/** The year that a report to a congress looks back on, or that a bulletin is about. */
function impliedYear(document: DocumentContext, section: Section | undefined): number | undefined {
  if (document.covers !== undefined) return document.covers;
  return document.annual && document.year !== undefined && section?.reviews === true
    ? document.year - 1
    : undefined;
}

function ownTime(situation: Situation, figures: readonly Named[], index: number): Described | undefined {
  const figure = figures[index];
  if (figure === undefined) return undefined;
  const beside = besideFigure(situation, figure);
  if (beside !== undefined) return { text: beside.text, from: 'explicit', sure: true };
  const paired = pairedTime(situation, figures, index);
  if (paired !== undefined) return { text: paired, from: 'carried', sure: true };
  const { quantity, clause } = figure;
  const nearest = lastWithin(
    situation.mentions.times,
    situation.sentence.start,
    quantity.start,
    (mention) =>
      isWhen(mention) &&
      (mention.start >= clause ||
        mention.start <= situation.sentence.start + 1 ||
        !bareLength.test(mention.text)) &&
      !/基础上|的速度/.test(situation.text.slice(mention.end, Math.min(quantity.start, mention.end + 60))),
  );
  if (nearest === undefined) return undefined;
  const span = spanOfLength(situation, nearest);
  if (span !== undefined) return { text: span.text, from: 'carried', sure: true };
  return { text: nearest.text, from: nearest.start >= clause ? 'explicit' : 'carried', sure: true };
}

/** 收入五年翻了一番，产量翻两番: where no other time is known. */
function lengthBefore({ mentions, sentence }: Situation, { quantity }: Named): Described | undefined {
  const before = lastWithin(mentions.times, sentence.start, quantity.start, isWhen);
  return before === undefined ? undefined : { text: before.text, from: 'carried', sure: true };
}

/** 2001年到2002年，两年合计: the length repeats the years before it. */
function spanOfLength({ mentions, sentence }: Situation, length: TimeMention): TimeMention | undefined {
  if (!/^[\d一二两三四五六七八九十]{1,3}年[来间中内]?$/.test(length.text)) return undefined;
  const before = lastWithin(mentions.times, sentence.start, length.start, isWhen);
  return before !== undefined && /\S{4}年?.*\S{4}年/.test(before.text) ? before : undefined;
}

/** 由2010年的162亿元, 到2015年的288亿元: the time touches the figure. */
function besideFigure({ text, mentions }: Situation, { quantity, clause }: Named): TimeMention | undefined {
  const end = text.charAt(quantity.start - 1) === '的' ? quantity.start - 1 : quantity.start;
  const mention = mentions.times[firstFrom(mentions.times, end) - 1];
  if (mention === undefined || mention.start < clause || mention.role === 'base') return undefined;
  return mention.end === end || (mention.end === end - 1 && /[)底末]/.test(text.charAt(end - 1)))
    ? mention
    : undefined;
}

// ---- 由甲增加到乙

function isFirstOfPair({ text }: Situation, figure: Named | undefined): boolean {
  return figure !== undefined && /[由从](?:上年|去年)?的?$/.test(wordsBefore(text, figure));
}

function isSecondOfPair(situation: Situation, figures: readonly Named[], index: number): boolean {
  const figure = figures[index];
  if (figure === undefined || !isFirstOfPair(situation, figures[index - 1])) return false;
  return /(?:到|至|为|达到?)的?$/.test(wordsBefore(situation.text, figure));
}

function wordsBefore(text: string, { clause, quantity }: Named): string {
  return text.slice(Math.max(clause, quantity.start - 12), quantity.start);
}

/** A pair without times of its own takes those of the pair before it, or the ends of the span it stands in. */
function pairedTime(situation: Situation, figures: readonly Named[], index: number): string | undefined {
  const figure = figures[index];
  const isFirst = isFirstOfPair(situation, figure);
  if (figure === undefined || (!isFirst && !isSecondOfPair(situation, figures, index))) return undefined;
  const pair = pairBefore(situation, figures, index) ?? spanBefore(situation, figure);
  return pair?.[isFirst ? 0 : 1];
}

/** The two years of the last 由…年的甲…到…年的乙 before a figure. */
function pairBefore(
  situation: Situation,
  figures: readonly Named[],
  index: number,
): readonly [string, string] | undefined {
  for (let at = index - 1; at > 0 && at > index - 12; at--) {
    const [low, high] = [figures[at - 1], figures[at]];
    if (low === undefined || high === undefined) continue;
    const [from, to] = [besideFigure(situation, low), besideFigure(situation, high)];
    if (from?.role === 'from' && to !== undefined) return [from.text, to.text];
  }
  return undefined;
}

/** 2020年到2025年，由甲提升到乙. */
function spanBefore(
  { mentions, sentence }: Situation,
  { quantity }: Named,
): readonly [string, string] | undefined {
  const span = lastWithin(mentions.times, sentence.start, quantity.start, isWhen);
  const ends = /^[从自]?(\S{4})年?(?:——|[—–－~～至到-])(\S{4}年)/.exec(span?.text ?? '');
  return ends === null ? undefined : [`${ends[1] ?? ''}年`, ends[2] ?? ''];
}

/** 年均增长 after such a pair, or after 比2010年, spans the years between. */
function intervalOf(situation: Situation, figures: readonly Named[], index: number): Described | undefined {
  const figure = figures[index];
  if (figure?.naming.aggregate !== '年均' || figure.naming.role !== 'growth') return undefined;
  const { times } = situation.mentions;
  const { clause, quantity } = figure;
  if (lastWithin(times, clause, quantity.start, isWhen) !== undefined) return undefined;
  const pair = pairBefore(situation, figures, index);
  if (pair !== undefined) return { text: `${pair[0]}—${pair[1]}`, from: 'carried', sure: true };
  const base = lastWithin(
    times,
    situation.sentence.start,
    quantity.start,
    ({ role, text }) => role === 'base' && /^[\d〇零一二三四五六七八九]{4}年[底末初]?$/.test(text),
  );
  const now = lastWithin(times, situation.sentence.start, quantity.start, isWhen);
  return base === undefined || now === undefined
    ? undefined
    : { text: `${base.text}—${now.text}`, from: 'carried', sure: true };
}

// ---- what was said before the sentence

/** 解放前, 民国时期, 十年前: how it was before holds for its own sentence. */
const beforeThen = /(?<![目当])前$|季$|^(?:民国|明清?|清)[时初末]|^抗战时期/;

const periodWord = /来$|期间|时期|过去|年间|年中|五年$/;

/** 五年来, “十二五”时期: a span that frames its paragraph; 近年来 is too vague for that. */
function isSpan(time: string): boolean {
  return periodWord.test(time) && /[\d一二两三四五六七八九十]/.test(time);
}

const mayBeAhead = /^\D?(?:20|21)\d\d|五[”"时期规末]|明年|后年|今后|未来/;

/** What is foreseen in a text that looks at what is holds for its sentence alone. */
function isAhead({ document, section }: Situation, time: string): boolean {
  const year = document?.year;
  if (year === undefined || section?.plans === true || !mayBeAhead.test(time)) return false;
  return (yearsOf(time, { year })?.[0] ?? 0) > year;
}

/** What the paragraph set, then what its section's heading says, then what the document's date implies. */
function carriedTime(situation: Situation, figure: Named): Described | undefined {
  const { mentions, sentence, section, document } = situation;
  const holds = (mention: TimeMention): boolean =>
    mention.role === 'when' &&
    mention.topical &&
    !beforeThen.test(mention.text) &&
    !isAhead(situation, mention.text);
  const last = lastWithin(mentions.times, 0, sentence.start, holds);
  if (last !== undefined) {
    if (/^[^年]*日$/.test(last.text)) return undefined;
    const [lead] = mentions.times;
    const framed =
      lead !== undefined && lead !== last && holds(lead) && isSpan(lead.text) && /^\d{4}年$/.test(last.text);
    return { text: framed ? lead.text : last.text, from: 'carried', sure: false };
  }
  return standingTime(section, document, figure.naming.aggregate === '年均');
}

/** What the section's heading says, then what the document's date implies; of growth a year, a period before a year. */
export function standingTime(
  section: Section | undefined,
  document: DocumentContext | undefined,
  isYearly = false,
): Described | undefined {
  const times = (section?.times ?? []).filter((time) => !beforeThen.test(time));
  const period = isYearly ? times.find((time) => periodWord.test(time)) : undefined;
  const named = period ?? times[0];
  if (named !== undefined) return { text: named, from: 'document', sure: true };
  const implied = document && impliedYear(document, section);
  return implied === undefined ? undefined : { text: `${implied}年`, from: 'document', sure: true };
}
