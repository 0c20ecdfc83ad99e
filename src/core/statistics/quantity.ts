import {
  approximatorNeighbours,
  approximatorsAfter,
  approximatorsBefore,
  linkingVerbs,
  rangeSigns,
} from './lexicon';
import { numeralStarts, readNumeral, type Numeral } from './numerals';
import type { Approximation, StatisticKind } from './statistic';
import { isPeopleUnit, unitAt } from './units';
import { wordList } from './wordList';

export type QuantityForm =
  'number' | 'percentWord' | 'fraction' | 'tenths' | 'doubling' | 'figures' | 'ratio' | 'perN';

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

/** A number and its unit without approximators and ranges. */
interface Core {
  readonly start: number;
  readonly end: number;
  readonly numberEnd: number;
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly kind: StatisticKind;
  readonly form: QuantityForm;
  readonly numeral: Numeral;
  readonly more: Numeral['more'];
}

const every = '每'.charCodeAt(0);
const doubling = '翻'.charCodeAt(0);

/** Whether a quantity may begin with this UTF-16 code unit. */
export function startsQuantity(code: number): boolean {
  return numeralStarts[code] !== 0 || code === every || code === doubling;
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

function finish(text: string, core: Core, floor: number): Quantity {
  const whole = readRange(text, core);
  const before = approximatorBefore(text, core.start, floor, core.numeral.bare);
  const after = approximatorAfter(text, whole.end);
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

function isVague({ numeral, form }: Core): boolean {
  return form === 'number' && numeral.low !== numeral.high;
}

// ---- the number and its unit

function readCore(text: string, at: number): Core | undefined {
  if (text.charCodeAt(at) === doubling) return readDoubling(text, at);
  const outOf = /^[百千万]分之/.exec(text.slice(at, at + 3));
  if (outOf !== null) return readPercentWord(text, at, outOf[0]);
  const numeral = readNumeral(text, at);
  if (numeral === undefined) return undefined;
  return (
    readFraction(text, at, numeral) ??
    readTenths(text, at, numeral) ??
    readRatio(text, at, numeral) ??
    readFigures(text, at, numeral) ??
    readPlain(text, at, numeral)
  );
}

function valueOf({ low, high }: Numeral): number | readonly number[] {
  return low === high ? low : [low, high];
}

function readPlain(text: string, start: number, numeral: Numeral): Core {
  let end = numeral.end;
  const unit = unitAt(text, end);
  let name = unit?.unit ?? '';
  let kind: StatisticKind = unit?.kind ?? 'count';
  let more = numeral.more;
  if (unit !== undefined) {
    end += unit.name.length;
    const per = /^[/每]/.test(text.charAt(end))
      ? (unitAt(text, end + 1) ?? timeUnitAt(text, end + 1))
      : undefined;
    if (per !== undefined && per.kind !== 'percent') {
      name = `${name}/${per.unit}`;
      kind = 'ratio';
      end += 1 + per.name.length;
    }
    const split =
      unit.name === '个' ? /^多(?:月|小时|星期|季度|百分点)/.exec(text.slice(end, end + 4))?.[0] : undefined;
    if (split !== undefined) {
      const whole = unitAt(`个${split.slice(1)}`, 0);
      name = whole?.unit ?? name;
      kind = whole?.kind ?? kind;
      more = 'over';
      end += split.length;
    }
    if (more === undefined && text.charAt(end) === '多' && !/[样元种次方]/.test(text.charAt(end + 1))) {
      more = 'over';
      end++;
    }
  }
  let value = valueOf(numeral);
  if (name === '倍' && typeof value === 'number' && text.charAt(end) === '半') {
    value += 0.5;
    end++;
  }
  return { start, end, numberEnd: numeral.end, value, unit: name, kind, form: 'number', numeral, more };
}

/** 元/月: months and days are units only behind the stroke. */
function timeUnitAt(
  text: string,
  at: number,
): { name: string; unit: string; kind: StatisticKind } | undefined {
  const name = text.charAt(at);
  return name === '月' || name === '日' ? { name, unit: name, kind: 'duration' } : undefined;
}

/** 百分之四十, 千分之十二点六; a second number of the same denominator is read by `readRange`. */
function readPercentWord(text: string, start: number, word: string): Core | undefined {
  const numeral = readNumeral(text, start + word.length);
  if (numeral === undefined) return undefined;
  const unit = word.startsWith('百') ? '%' : word.startsWith('千') ? '‰' : '‱';
  return {
    start,
    end: numeral.end,
    numberEnd: numeral.end,
    value: valueOf(numeral),
    unit,
    kind: unit === '%' ? 'percent' : 'rate',
    form: 'percentWord',
    numeral,
    more: numeral.more,
  };
}

/** 三分之一, 1/2, 一半. */
function readFraction(text: string, start: number, numeral: Numeral): Core | undefined {
  const { end, script, low } = numeral;
  const core = (value: number, to: number): Core => ({
    start,
    end: to,
    numberEnd: to,
    value,
    unit: '',
    kind: 'fraction',
    form: 'fraction',
    numeral,
    more: undefined,
  });
  if (text.startsWith('分之', end)) {
    const top = readNumeral(text, end + 2);
    return top === undefined || low === 0 ? undefined : core(top.low / low, top.end);
  }
  if (
    text.charAt(end) === '半' &&
    text.slice(start, end) === '一' &&
    !/[年天路径]/.test(text.charAt(end + 1))
  ) {
    return core(0.5, end + 1);
  }
  if (script === 'arabic' && text.charAt(end) === '/' && Number.isInteger(low)) {
    const bottom = readNumeral(text, end + 1);
    const isFraction =
      bottom?.script === 'arabic' &&
      Number.isInteger(bottom.low) &&
      bottom.low > low &&
      bottom.low <= 100 &&
      low > 0;
    if (isFraction && text.charAt(bottom.end) !== '/' && text.charAt(start - 1) !== '/') {
      return core(low / bottom.low, bottom.end);
    }
  }
  return undefined;
}

/** 三成, 两成五: tenths. */
function readTenths(text: string, start: number, numeral: Numeral): Core | undefined {
  const { low, high, end, bare } = numeral;
  if (text.charAt(end) !== '成' || bare || low < 1 || high > 10 || numeral.digits) return undefined;
  if (/[员立果为功长本绩熟效就都份分品套型人交体因群对全天不片]/.test(text.charAt(end + 1))) return undefined;
  const half = readNumeral(text, end + 1);
  const extra = half?.script === 'chinese' && half.low < 10 && half.end === end + 2 ? half.low : 0;
  const to = extra > 0 ? end + 2 : end + 1;
  const value = low === high ? low * 10 + extra : [low * 10, high * 10];
  return {
    start,
    end: to,
    numberEnd: to,
    value,
    unit: '%',
    kind: 'percent',
    form: 'tenths',
    numeral,
    more: undefined,
  };
}

/** 2.5∶1 and 8.7∶41.2∶50.1; a colon counts only where the text speaks of a proportion. */
function readRatio(text: string, start: number, numeral: Numeral): Core | undefined {
  const { script, end: first } = numeral;
  const sign = text.charAt(first);
  if (script !== 'arabic' || (sign !== '∶' && sign !== ':' && sign !== '：')) return undefined;
  if (sign !== '∶' && !/比|结构/.test(text.slice(Math.max(0, start - 16), start))) return undefined;
  const values = [numeral.low];
  let end = first;
  while (text.charAt(end) === sign && values.length < 6) {
    const next = readNumeral(text, end + 1);
    if (next?.script !== 'arabic') break;
    values.push(next.low);
    end = next.end;
  }
  if (values.length < 2) return undefined;
  const value = values.length === 2 && values[1] === 1 ? numeral.low : values;
  return {
    start,
    end,
    numberEnd: end,
    value,
    unit: '',
    kind: 'ratio',
    form: 'ratio',
    numeral,
    more: undefined,
  };
}

/** 翻两番: doubled twice, so four times as much. */
function readDoubling(text: string, start: number): Core | undefined {
  const at = text.charAt(start + 1) === '了' ? start + 2 : start + 1;
  const numeral = readNumeral(text, at);
  if (numeral === undefined || text.charAt(numeral.end) !== '番' || numeral.low > 20) return undefined;
  const half = text.charAt(numeral.end + 1) === '半' ? 0.5 : 0;
  const end = numeral.end + (half > 0 ? 2 : 1);
  const value = half > 0 ? Number((2 ** (numeral.low + half)).toPrecision(3)) : 2 ** numeral.low;
  return {
    start,
    end,
    numberEnd: end,
    value,
    unit: '倍',
    kind: 'ratio',
    form: 'doubling',
    numeral,
    more: undefined,
  };
}

/** 两位数增长: a rate of two figures. */
function readFigures(text: string, start: number, numeral: Numeral): Core | undefined {
  const { low, end } = numeral;
  if (!text.startsWith('位数', end) || !(low === 1 || low === 2) || numeral.high !== low) return undefined;
  const value = low === 1 ? [1, 9] : [10, 99];
  return {
    start,
    end: end + 2,
    numberEnd: end,
    value,
    unit: '%',
    kind: 'rate',
    form: 'figures',
    numeral,
    more: undefined,
  };
}

// ---- ranges

/** 2—3亿元, 5.5%—6%, 百分之三到五: one quantity, unless 由 or 从 stands before. */
function readRange(text: string, low: Core): Core {
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

function percentTail(text: string, at: number, low: Core): Core | undefined {
  const numeral = readNumeral(text, at);
  if (numeral === undefined || unitAt(text, numeral.end) !== undefined) return undefined;
  return { ...low, end: numeral.end, numberEnd: numeral.end, value: numeral.low, numeral };
}

// ---- approximators

const wordsBefore = wordList(Object.keys(approximatorsBefore));
const wordsAfter = wordList(Object.keys(approximatorsAfter));
const verbsBetween = wordList(linkingVerbs);

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

function approximatorAfter(text: string, end: number): string {
  return wordsAfter.startingAt(text, end);
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
  if (counted?.form !== 'number' || counted.unit === '' || /每|[由从]$/.test(text.slice(base.end, at)))
    return undefined;
  const whole = finish(text, counted, at);
  if (whole.unit === '' || whole.unit === '岁' || /^以[上下]|^以内/.test(whole.after)) return undefined;
  const people = isPeopleUnit(base.unit) || /^[^，。]{0,6}人/.test(text.slice(base.end, base.end + 7));
  const per = `${String(base.value)}${people ? '人' : base.unit}`;
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
function readShare(text: string, core: Core, floor: number): Quantity | undefined {
  if (core.form !== 'number' || !/平均/.test(text.slice(Math.max(floor, core.start - 8), core.start)))
    return undefined;
  if (isPeopleUnit(core.unit)) {
    const group = /^一个?(单位|班|小?组|村|户|家庭|支部|企业)/.exec(text.slice(core.end, core.end + 4));
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
