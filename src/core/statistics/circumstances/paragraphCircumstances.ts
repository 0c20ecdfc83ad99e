import type { TextRange } from '../../text/range';
import type { Mentions } from '../naming/clause';
import type { DocumentContext } from './document';
import type { Named } from '../naming/nameFigures';
import { lastWithin } from './mention';
import { isAbroad, isCountyName } from './gazetteer';
import type { Section } from './sections';
import type { Described, DescribedScope, DescribedTime, Modality } from '../statistic';

/** What holds for the figures of a paragraph without being said in it. */
export interface Circumstances {
  readonly section: Section | undefined;
  readonly document: DocumentContext | undefined;
}

/** A sentence of a paragraph, what was said before it, and where in its document it stands. */
export interface Situation extends Circumstances {
  /** The paragraph's. */
  readonly text: string;
  readonly mentions: Mentions;
  readonly sentence: TextRange;
  /** Where the words end that make all that follows them in the sentence an aim; Infinity where there are none. */
  readonly aim: number;
  /** What the last figure of the sentence before was of; empty where there is none. */
  readonly topic: string;
}

/** Of what place or body a figure speaks; undefined where neither text nor document says. */
export function placeOf(situation: Situation, figure: Named): DescribedScope | undefined {
  const { mentions, sentence, text } = situation;
  const { start } = figure.quantity;
  const said = lastWithin(mentions.scopes, sentence.start, start);
  if (namesUnit(text.slice(Math.max(said?.end ?? sentence.start, start - longestSubject), start)))
    return undefined;
  const found = scopeBefore(situation, figure);
  const known = situation.document?.place;
  if (found === undefined)
    return known === undefined ? undefined : { text: known, from: 'document', sure: true, place: known };
  const place = pointer.test(found.text) ? namedPlace(situation, found.text) : found.text;
  // What goes on from another sentence is certain where it is what the whole document is about.
  return { ...found, sure: found.sure || (known !== undefined && place === known), place };
}

/** How far before a figure its subject may stand. */
const longestSubject = 60;

const pointer = /^(?:[全我本该]|辖区|境内|市境)/;

/** What 全市, 本院 or 该区 stands for: the last place named of that kind, else the document's own; undefined of another kind. */
function namedPlace({ mentions, sentence, document }: Situation, word: string): string | undefined {
  const kind = /[省市区县州旗镇乡村国盟厂矿校院局]$/.exec(word)?.[0] ?? '';
  const known = document?.place;
  if (word.startsWith('该')) {
    const named = lastWithin(
      mentions.scopes,
      0,
      sentence.end,
      ({ text }) => kind !== '' && text.endsWith(kind),
    );
    if (named !== undefined && named.kind === 'name') return named.text;
    return known?.endsWith(kind) === true ? known : undefined;
  }
  if (known === undefined || kind === '') return known;
  const own = /[省市区县州旗镇乡村国盟]$/.exec(known)?.[0];
  return own === undefined || own === kind || (kind === '区' && known.endsWith('自治区')) ? known : undefined;
}

function scopeBefore(
  situation: Situation,
  { quantity, clause, naming: { noun } }: Named,
): Described | undefined {
  const { mentions, sentence, document } = situation;
  const known = document?.place;
  const isNational = known === undefined || known === '全国';
  const nearest = lastWithin(
    mentions.scopes,
    sentence.start,
    quantity.start,
    ({ text, start, end }) =>
      (start >= clause || !isLocal(text, isNational)) && !closesBracket(situation.text, end, quantity.start),
  );
  if (nearest !== undefined)
    return { text: nearest.text, from: nearest.start >= clause ? 'explicit' : 'carried', sure: true };
  const before = lastWithin(mentions.scopes, 0, sentence.start, ({ kind, text, start, opens }) =>
    kind === 'relative'
      ? opens && !/^[在该]|世界/.test(text) && holdsFor(known, text)
      : opens && (start <= 1 || (known === undefined && situation.topic === noun)),
  );
  return before === undefined ? undefined : { text: before.text, from: 'carried', sure: false };
}

/** 在沪 holds for its clause only, and so do another country and 全国 in the report of a city. */
function isLocal(text: string, isNational: boolean): boolean {
  return text.startsWith('在') || isAbroad(text) || (!isNational && /^(?:[全我]国|全世界)$/.test(text));
}

/** A village, a household, a town that is none of the mentions: the figure is of it, and of no wider place. */
function namesUnit(words: string): boolean {
  if (/自然村|[一-龥]一[家户]$|[一-龥]{2}一家/.test(words)) return true;
  for (let at = 2; at < words.length; at++) {
    if (!'县乡镇村'.includes(words.charAt(at)) || /[级民办户庄企长道路落]/.test(words.charAt(at + 1)))
      continue;
    if (/[比较与同和是为于占、]$/.test(words.slice(0, at - 2))) continue;
    if (isCountyName(words.slice(at - 2, at + 1))) return true;
  }
  return false;
}

/** A place named in brackets does not hold behind them. */
function closesBracket(text: string, from: number, to: number): boolean {
  return to - from < 200 && /^[^()]*\)/.test(text.slice(from, to));
}

/** 全市 is the document's own place where that is a city. */
function holdsFor(place: string | undefined, word: string): boolean {
  return place === undefined || (place === '全国') === word.endsWith('国');
}

/** By whose account: to the end of the sentence, a forecast only to the next ；. */
export function sourceOf(
  { text, mentions, sentence }: Situation,
  { quantity, clause }: Named,
): Described | undefined {
  const { start } = quantity;
  const source = lastWithin(
    mentions.sources,
    sentence.start,
    start,
    ({ end, forecast }) => !forecast || !/[；;]/.test(text.slice(end, Math.min(start, end + 400))),
  );
  return source === undefined
    ? undefined
    : { text: source.text, from: source.start >= clause ? 'explicit' : 'carried', sure: true };
}

/** 今年的主要任务是：…: what opens a sentence that lists what is to be reached. */
const isAim =
  /^[^。]{0,24}(?:(?<!(?:完成|超额|实现|达到)[^。]{0,10})目标|(?:今年|明年|下一?年|[任年]期|今后|未来)[^，。]{0,8}(?:任务|计划))(?:建议)?(?:是|为|[:：])/;
const aimWord = /目标|任务|计划/;
const longestLead = 60;

/** See {@link Situation.aim}. */
export function aimOf(text: string, { start, end }: TextRange): number {
  const lead = text.slice(start, Math.min(end, start + longestLead));
  const found = aimWord.test(lead) ? isAim.exec(lead)?.[0] : undefined;
  return found === undefined ? Infinity : start + found.length;
}

/** Whether the figure is foreseen or aimed at. */
export function modalityOf(
  { text, section, sentence, document, aim }: Situation,
  { quantity, clause }: Named,
  time: DescribedTime | undefined,
): Modality {
  const words = text.slice(Math.max(clause, quantity.start - 40), quantity.start);
  if (
    /力争|确保|争取(?=[到在达使]|实现|完成)|(?<!(?:[高低快慢多少]于|超过|超出|超额完成)[^，]{0,6})目标|(?<![只重主])要(?:力争|努力|达到|实现|完成|保持|控制|培育|培训|建成|新建|发展到|增加到|提高到)/.test(
      words,
    )
  )
    return 'target';
  if (/规划|(?<!五年|完成)计划(?!生育|单列)/.test(words)) return 'plan';
  if (
    /预计|预期(?!寿命|目标)|预测|将(?:达|增|超|突破|有|上升|下降|减|提高|完成|新增|投入|安排|建成|新建)|可望/.test(
      words,
    )
  )
    return 'forecast';
  if (/拟(?=[安新增减定建投])/.test(words)) return 'plan';
  if (quantity.start >= aim) return 'target';
  if (document?.annual === true && section?.reviews !== true && time?.text === '今年') return 'target';
  const year = document?.year;
  const years = time?.from === 'document' ? undefined : time?.years;
  if (year !== undefined && years !== undefined) {
    if (years[0] > year && text.slice(sentence.start, quantity.start).includes(time?.text ?? '\n'))
      return 'target';
    if (years[1] < year) return 'actual';
  }
  return section?.plans === true ? 'target' : 'actual';
}
