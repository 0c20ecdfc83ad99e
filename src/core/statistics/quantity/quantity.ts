import {
  approximatorNeighbours,
  approximatorsAfter,
  approximatorsBefore,
  linkingVerbs,
  rangeSigns,
} from './approximation';
import { numeralStarts, readNumeral, type Numeral } from './numeral';
import { readCore, startsCore, type QuantityCore, type QuantityForm } from './quantityCore';
import type { Approximation, StatisticKind } from '../statistic';
import { isPeopleUnit, unitAt } from './units';
import { longestWord } from '../words/longestWord';

/** A number with all that belongs to it, as yet unjudged; offsets into the running text. */
export interface Quantity {
  /** From the first approximator that touches the number … */
  readonly start: number;
  /** … to the unit or to an approximator after it. */
  readonly end: number;
  readonly numberStart: number;
  /** Where magnitudes and 多 or 余 end; the unit begins here. */
  readonly numberEnd: number;
  readonly unitEnd: number;
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly kind: StatisticKind;
  readonly approx: Approximation;
  readonly form: QuantityForm;
  readonly numeral: Numeral;
  /** An approximator stands at either side. */
  readonly approximated: boolean;
  /** 以上, 以下 and the like after it. */
  readonly after: string;
  /** Sub-ranges with a number of their own. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

const every = '每'.charCodeAt(0);

/** Whether a quantity may begin with this UTF-16 code unit. */
export function startsQuantity(code: number): boolean {
  return startsCore(code) || code === every;
}

/**
 * Reads the quantity whose number begins at `at`. Approximators are looked for before it, but not before `floor`.
 * Undefined where no number begins; what the number means is for `refusal` to say.
 */
export function readQuantity(text: string, at: number, floor: number): Quantity | undefined {
  const code = text.charCodeAt(at);
  if (code === every) return readPerN(text, at);
  const core = readCore(text, at);
  if (core === undefined) return undefined;
  return readShare(text, core, floor) ?? finish(text, core, floor);
}

function finish(text: string, core: QuantityCore, floor: number): Quantity {
  const whole = readRange(text, core);
  const before = approximatorBefore(text, core.start, floor, core.numeral.bare);
  const after = approximatorAfter(text, whole);
  const more = whole.more;
  return {
    start: before?.start ?? core.start,
    end: whole.end + after.length,
    numberStart: core.start,
    numberEnd: whole.numberEnd,
    unitEnd: whole.end,
    value: whole.value,
    unit: whole.unit,
    kind: whole.kind,
    form: whole.form,
    numeral: whole.numeral,
    approx: before?.approx ?? approximatorsAfter[after] ?? more ?? (isVague(whole) ? 'about' : 'exact'),
    approximated: before !== undefined || after !== '' || more !== undefined,
    after,
    parts: [],
  };
}

function isVague({ numeral, form }: QuantityCore): boolean {
  return form === 'number' && numeral.low !== numeral.high;
}

// ---- ranges

/** 2—3亿元, 5.5%—6%, 百分之三到五: one quantity, unless 由 or 从 stands before. */
function readRange(text: string, low: QuantityCore): QuantityCore {
  if (typeof low.value !== 'number' || low.more !== undefined) return low;
  const sign = rangeSigns.find((word) => text.startsWith(word, low.end));
  if (sign === undefined || /[由从自]$/.test(text.slice(Math.max(0, low.start - 1), low.start))) return low;
  const at = low.end + sign.length;
  if (numeralStarts[text.charCodeAt(at)] === 0) return low;
  const top =
    low.form === 'percentWord' && !/^[百千]分/.test(text.slice(at, at + 2))
      ? percentTail(text, at, low)
      : readCore(text, at);
  if (top === undefined || typeof top.value !== 'number') return low;
  if (low.unit !== '' && low.unit !== top.unit) return low;
  if (low.form !== top.form && !(low.form === 'number' && top.form === 'tenths')) return low;
  const scale =
    low.unit === '' && low.numeral.scale < top.numeral.scale ? top.numeral.scale / low.numeral.scale : 1;
  const bottom =
    low.unit === '' && low.value < top.value && low.value * scale <= top.value
      ? low.value * scale
      : low.value;
  return bottom < top.value ? { ...top, start: low.start, value: [bottom, top.value] } : low;
}

function percentTail(text: string, at: number, low: QuantityCore): QuantityCore | undefined {
  const numeral = readNumeral(text, at);
  if (numeral === undefined || unitAt(text, numeral.end) !== undefined) return undefined;
  return { ...low, end: numeral.end, numberEnd: numeral.end, value: numeral.low, numeral };
}

// ---- approximators

const wordsBefore = longestWord(Object.keys(approximatorsBefore));
const wordsAfter = longestWord(Object.keys(approximatorsAfter));
const verbsBetween = longestWord(linkingVerbs);

function approximatorBefore(
  text: string,
  start: number,
  floor: number,
  bare: boolean,
): { start: number; approx: Approximation } | undefined {
  if (bare && text.charAt(start - 1) === '上' && start > floor && !/[以马史]/.test(text.charAt(start - 2))) {
    return { start: start - 1, approx: 'about' };
  }
  const touching = wordEnding(text, start, floor);
  if (touching !== undefined) return touching;
  const verb = verbsBetween.endingAt(text, start, floor);
  const apart = verb === '' ? undefined : wordEnding(text, start - verb.length, floor);
  return apart === undefined ? undefined : { start, approx: apart.approx };
}

function wordEnding(
  text: string,
  end: number,
  floor: number,
): { start: number; approx: Approximation } | undefined {
  const word = wordsBefore.endingAt(text, end, floor);
  const start = end - word.length;
  const isPart =
    word.length === 1 && start > 0 && approximatorNeighbours[word]?.includes(text.charAt(start - 1));
  return word === '' || isPart === true ? undefined : { start, approx: approximatorsBefore[word] ?? 'exact' };
}

/** 附近 after a length or a time is a place or a date: 三公里附近. */
function approximatorAfter(text: string, { end, kind }: QuantityCore): string {
  const word = wordsAfter.startingAt(text, end);
  return word === '附近' && (kind === 'length' || kind === 'duration') ? '' : word;
}

// ---- so many of one thing to each of another

const longestGap = 10;

/** 每100名学生有5名: from 每 to the second measure word. */
function readPerN(text: string, start: number): Quantity | undefined {
  const base = readCore(text, start + 1);
  if (base?.form !== 'number' || typeof base.value !== 'number') return undefined;
  if (base.kind === 'duration' || (base.numeral.script === 'chinese' && base.value === 1)) return undefined;
  let at = base.end;
  while (at - base.end <= longestGap && !startsQuantity(text.charCodeAt(at))) {
    if (/[，。；：、,;:\n(]/.test(text.charAt(at)) || at >= text.length) return undefined;
    at++;
  }
  if (at - base.end > longestGap || at === base.end) return undefined;
  const counted = readCore(text, at);
  if (counted?.form !== 'number' || /每|[由从]$/.test(text.slice(base.end, at))) return undefined;
  const whole = finish(text, counted, at);
  if (whole.unit === '' || whole.unit === '岁' || /^以[上下]|^以内/.test(whole.after)) return undefined;
  const people = isPeopleUnit(base.unit) || /^[^，。]{0,6}人/.test(text.slice(base.end, base.end + 7));
  const per = `${String(base.value)}${people ? '人' : text.slice(base.numberEnd, base.end)}`;
  return {
    ...whole,
    start,
    unit: `${whole.unit}/${per}`,
    kind: 'ratio',
    form: 'perN',
    parts: [
      { start: base.start, end: base.end },
      { start: at, end: whole.end },
    ],
  };
}

/** 平均30名学生一个班 and 平均一个班不到30人. */
function readShare(text: string, core: QuantityCore, floor: number): Quantity | undefined {
  if (core.form !== 'number' || !/平均/.test(text.slice(Math.max(floor, core.start - 8), core.start)))
    return undefined;
  if (isPeopleUnit(core.unit)) {
    const group = /^[一-龥]{0,4}?一个?(单位|班|小?组|村|户|家庭|支部|企业)/.exec(
      text.slice(core.end, core.end + 8),
    );
    if (group === null) return undefined;
    const whole = finish(text, core, floor);
    const end = core.end + group[0].length;
    return {
      ...whole,
      end,
      unit: `${core.unit}/${group[1] ?? ''}`,
      kind: 'ratio',
      form: 'perN',
      parts: [
        { start: core.start, end: core.end },
        { start: core.end, end },
      ],
    };
  }
  const group =
    /^一个?(单位|班|小?组|村|户|家庭|支部|企业)(?=有?(?:不到|不足|近|约|超过|大约|[0-9一二两三四五六七八九十]))有?/.exec(
      text.slice(core.start, core.start + 8),
    );
  if (group === null) return undefined;
  const from = core.start + group[0].length;
  const at = from + (/^(?:不到|不足|近|约|超过|大约)/.exec(text.slice(from, from + 2))?.[0].length ?? 0);
  const counted = readCore(text, at);
  if (counted?.form !== 'number' || !isPeopleUnit(counted.unit)) return undefined;
  const whole = finish(text, counted, from);
  return {
    ...whole,
    start: core.start,
    unit: `${whole.unit}/${group[1] ?? ''}`,
    kind: 'ratio',
    form: 'perN',
    parts: [
      { start: core.start, end: from },
      { start: from, end: whole.end },
    ],
  };
}
