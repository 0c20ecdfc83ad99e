import type { Named } from './describe';
import { firstFrom, lastWithin } from './mention';
import type { Situation } from './situation';
import type { Described, DescribedTime } from './statistic';
import { yearsOf, type TimeMention } from './time';

const isWhen = ({ role }: TimeMention): boolean => role === 'when';

/**
 * When each figure of a sentence holds: said beside it, carried over, or known of its section; undefined rather than
 * guessed.
 */
export function timesOf(situation: Situation, figures: readonly Named[]): (DescribedTime | undefined)[] {
  const year = situation.document?.year;
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
            carriedTime(situation, figure))
        : { ...shared, from: 'propagated' },
    );
  }
  return found.map((time) => {
    if (time === undefined) return undefined;
    const text = time.text.replace(/^[从自]/, '');
    return { text, from: time.from, years: yearsOf(text, { year }) };
  });
}

function ownTime(situation: Situation, figures: readonly Named[], index: number): Described | undefined {
  const figure = figures[index];
  if (figure === undefined) return undefined;
  const beside = besideFigure(situation, figure);
  if (beside !== undefined) return { text: beside.text, from: 'explicit' };
  const paired = pairedTime(situation, figures, index);
  if (paired !== undefined) return { text: paired, from: 'propagated' };
  const { quantity, clause } = figure;
  const nearest = lastWithin(
    situation.mentions.times,
    situation.sentence,
    quantity.start,
    (mention) =>
      isWhen(mention) &&
      !/基础上|的速度/.test(situation.text.slice(mention.end, Math.min(quantity.start, mention.end + 60))),
  );
  if (nearest === undefined) return undefined;
  return { text: nearest.text, from: nearest.start >= clause ? 'explicit' : 'propagated' };
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
  const span = lastWithin(mentions.times, sentence, quantity.start, isWhen);
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
  if (pair !== undefined) return { text: `${pair[0]}—${pair[1]}`, from: 'propagated' };
  const base = lastWithin(
    times,
    situation.sentence,
    quantity.start,
    ({ role, text }) => role === 'base' && /^\d{4}年[底末初]?$/.test(text),
  );
  const now = lastWithin(times, situation.sentence, quantity.start, isWhen);
  return base === undefined || now === undefined
    ? undefined
    : { text: `${base.text}—${now.text}`, from: 'propagated' };
}

// ---- what was said before the sentence

const periodWord = /来$|期间|时期|过去|年间|年中|五年$/;

/** What the paragraph set, then what its section's heading says, then what the document's date implies. */
function carriedTime(situation: Situation, figure: Named): Described | undefined {
  const { mentions, paragraph, sentence, section, document } = situation;
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
    return { text: framed ? lead.text : last.text, from: 'propagated' };
  }
  const times = section?.times ?? [];
  const period =
    figure.naming.aggregate === '年均' ? times.find(({ text }) => periodWord.test(text)) : undefined;
  const named = period ?? times[0];
  if (named !== undefined) return { text: named.text, from: 'document' };
  if (document?.annual === true && document.year !== undefined && section?.reviews === true) {
    return { text: `${document.year - 1}年`, from: 'document' };
  }
  return undefined;
}
