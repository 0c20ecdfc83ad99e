import type { Numeral } from './numeral';
import {
  bigMagnitudes,
  digitValues,
  isMore,
  isUnitPrefix,
  moreWords,
  smallMagnitudes,
  tensValues,
  tidy,
} from './numeralWords';
import { unitAt } from './units';

/** Two readings at once, the low and the high one; they part at 几, 数 and neighbouring digits. */
interface Sum {
  readonly section: number;
  readonly middle: number;
  readonly high: number;
}

/** What has been read of a number so far. */
interface Reading {
  readonly text: string;
  readonly start: number;
  end: number;
  low: Sum;
  high: Sum;
  /** The digit whose magnitude is still to come, in the low and in the high reading. */
  pendingLow: number | undefined;
  pendingHigh: number | undefined;
  /** Digits in a row before `end`. */
  run: number;
  /** Not magnitudes alone. */
  counted: boolean;
  magnitudes: number;
  scale: number;
  more: Numeral['more'];
  digits: string;
}

/** Reads 二亿三千万, 三十六点九, 一百一十几万, 五六百, 数十万, 一九五七, 廿三. */
export function readChinese(text: string, start: number): Numeral | undefined {
  if (!isChineseStart(text, start)) return undefined;
  const nothing: Sum = { section: 0, middle: 0, high: 0 };
  const reading: Reading = {
    text,
    start,
    end: start,
    low: nothing,
    high: nothing,
    pendingLow: undefined,
    pendingHigh: undefined,
    run: 0,
    counted: false,
    magnitudes: 0,
    scale: 1,
    more: undefined,
    digits: '',
  };
  while (reading.end < text.length && takeCharacter(reading)) reading.end++;
  return reading.end === start ? undefined : numeralOf(reading);
}

/** Takes in the character at the end of what was read; false where it is no part of the number. */
function takeCharacter(reading: Reading): boolean {
  const { text, start, end, pendingLow, run, magnitudes } = reading;
  const character = text.charAt(end);
  const digit = digitValues.get(character);
  if (digit !== undefined) return takeDigit(reading, character, digit);
  if ((character === '几' || character === '数') && pendingLow === undefined && isVague(text, start, end)) {
    reading.pendingLow = 1;
    reading.pendingHigh = 9;
    reading.counted = true;
    reading.run = 1;
    return true;
  }
  if (character === '、' && run === 1 && magnitudes === 0 && isNeighbour(text, end, pendingLow)) {
    reading.pendingHigh = (pendingLow ?? 0) + 1;
    reading.end++;
    return true;
  }
  return takeMagnitude(reading, character) || takeMore(reading, character);
}

function takeDigit(reading: Reading, character: string, digit: number): boolean {
  const { text, end, pendingLow, pendingHigh, magnitudes } = reading;
  if (character === '两' && reading.counted && !isDigitTwo(text, end, pendingLow, reading.run)) return false;
  reading.run = pendingLow === undefined ? 1 : reading.run + 1;
  reading.digits += String(digit);
  const follows = reading.run === 2 && digit > 1 && digit === (pendingHigh ?? 0) + 1;
  if (follows && (magnitudes > 0 || !isPlainDigits(text, end))) reading.pendingHigh = digit;
  else {
    reading.pendingLow = reading.run > 1 ? (pendingLow ?? 0) * 10 + digit : digit;
    reading.pendingHigh = reading.pendingLow;
  }
  reading.counted = true;
  return true;
}

function takeMagnitude(reading: Reading, character: string): boolean {
  const { text, end, low, high, pendingLow, pendingHigh } = reading;
  const small = smallMagnitudes.get(character);
  const big = bigMagnitudes.get(character);
  const tens = tensValues.get(character);
  if (
    ((small ?? big) !== undefined && isUnitPrefix(text, end)) ||
    (tens !== undefined && pendingLow !== undefined)
  )
    return false;
  if (small !== undefined) {
    reading.low = { ...low, section: low.section + (pendingLow ?? 1) * small };
    reading.high = { ...high, section: high.section + (pendingHigh ?? 1) * small };
    reading.scale = pendingLow === undefined ? 1 : small;
  } else if (big !== undefined) {
    reading.low = raise(low, pendingLow, big);
    reading.high = raise(high, pendingHigh, big);
    reading.scale = reading.scale > 1 && reading.digits.length === 1 ? reading.scale * big : big;
  } else if (tens !== undefined) {
    reading.low = { ...low, section: low.section + tens };
    reading.high = { ...high, section: high.section + tens };
    reading.counted = true;
  } else return false;
  reading.magnitudes++;
  reading.pendingLow = reading.pendingHigh = undefined;
  reading.run = 0;
  return true;
}

function takeMore(reading: Reading, character: string): boolean {
  const { text, start, end, more, magnitudes, pendingLow } = reading;
  const word = moreWords.get(character);
  const admits = word !== undefined && more === undefined && end > start && magnitudes > 0;
  if (!admits || pendingLow !== undefined || !isMore(text, end)) return false;
  reading.more = word;
  return true;
}

function numeralOf(reading: Reading): Numeral {
  const { text, start, run, counted, magnitudes, scale, more, digits, low, high } = reading;
  let { end, pendingLow, pendingHigh } = reading;
  if (isShortened(text, end, pendingLow, run) && pendingLow === pendingHigh) {
    pendingLow = (pendingLow ?? 0) * (scale / 10);
    pendingHigh = pendingLow;
  }
  const fraction =
    magnitudes === 0 || counted || text.charAt(start) === '十' ? readFraction(text, end) : undefined;
  if (fraction !== undefined) end = fraction.end;
  const scaled = fraction === undefined ? undefined : readScale(text, end);
  const factor = scaled?.factor ?? 1;
  const total = (sum: Sum, pending: number | undefined): number =>
    tidy((sum.high + sum.middle + sum.section + (pending ?? 0) + (fraction?.value ?? 0)) * factor);
  return {
    end: scaled?.end ?? end,
    low: total(low, pendingLow),
    high: total(high, pendingHigh),
    script: 'chinese',
    digits: magnitudes === 0 && digits.length > 2 && fraction === undefined,
    more,
    scale: scale * factor,
    bare: !counted && magnitudes > 0 && text.charAt(start) !== '十',
  };
}

/** 一万二 is 12000: the last digit counts the next smaller magnitude, unless 零 stands before it or people are counted. */
function isShortened(text: string, end: number, digit: number | undefined, run: number): boolean {
  const magnitude = text.charAt(end - 2);
  return (
    digit !== undefined &&
    digit > 0 &&
    run === 1 &&
    '百千万亿'.includes(magnitude) &&
    magnitude !== '' &&
    /^[，。；、！？）)]|^$|^[元块斤]/.test(text.charAt(end))
  );
}

function raise(sum: Sum, pending: number | undefined, magnitude: number): Sum {
  const section = sum.section + (pending ?? 0);
  if (magnitude === 1e4) {
    if (section === 0 && sum.middle > 0) return { ...sum, middle: sum.middle * 1e4 };
    return { section: 0, middle: sum.middle + (section || 1) * 1e4, high: sum.high };
  }
  return { section: 0, middle: 0, high: (sum.high + sum.middle + section || 1) * magnitude };
}

/** 两、三倍: the next digit follows the mark, and a magnitude or a unit follows it. */
function isNeighbour(text: string, mark: number, digit: number | undefined): boolean {
  const next = digitValues.get(text.charAt(mark + 1));
  return (
    next !== undefined &&
    next === (digit ?? 0) + 1 &&
    (text.charAt(mark + 2) === '成' || isCounted(text, mark + 2))
  );
}

/** 两 is a figure in 两万两千 and in 一两个, and a unit of weight in 三十两. */
function isDigitTwo(text: string, at: number, before: number | undefined, run: number): boolean {
  if (before === undefined) return isMagnitude(text.charAt(at + 1));
  return before === 1 && run === 1 && isCounted(text, at + 1);
}

/** A magnitude or a unit begins here. */
function isCounted(text: string, at: number): boolean {
  return isMagnitude(text.charAt(at)) || unitAt(text, at) !== undefined;
}

function isMagnitude(character: string): boolean {
  return smallMagnitudes.has(character) || bigMagnitudes.has(character);
}

/** Three digits or more in a row are read figure by figure. */
function isPlainDigits(text: string, second: number): boolean {
  return digitValues.has(text.charAt(second + 1));
}

function isChineseStart(text: string, start: number): boolean {
  const character = text.charAt(start);
  if (character === '零') return text.charAt(start + 1) === '点';
  if (character === '数' || character === '几') return isVague(text, start, start);
  return character !== '〇';
}

/** 几 and 数 before a magnitude (几千, 数十万) and 几 after one (十几): not 总数百分之五, not 几个. */
function isVague(text: string, start: number, at: number): boolean {
  const next = text.charAt(at + 1);
  if (at > start) return text.charAt(at) === '几';
  if (next === '' || !'十百千万亿'.includes(next) || isUnitPrefix(text, at + 1)) return false;
  return (
    text.charAt(at) === '几' ||
    !'总人户次件个多少大半度倍分指参系岁台基份户辆张座'.includes(text.charAt(start - 1) || '\n')
  );
}

/** 点九, 点二五: what follows the Chinese decimal point. */
function readFraction(text: string, start: number): { value: number; end: number } | undefined {
  if (text.charAt(start) !== '点') return undefined;
  let end = start + 1;
  let figures = '';
  for (let digit; (digit = digitValues.get(text.charAt(end))) !== undefined && end - start < 10; end++) {
    figures += String(digit);
  }
  return figures === '' ? undefined : { value: Number(`0.${figures}`), end };
}

/** 三点五万: magnitudes after a Chinese decimal. */
function readScale(text: string, start: number): { factor: number; end: number } | undefined {
  let factor = 1;
  let end = start;
  for (let by; end - start < 4 && !isUnitPrefix(text, end); end++) {
    const character = text.charAt(end);
    by = smallMagnitudes.get(character) ?? bigMagnitudes.get(character);
    if (by === undefined) break;
    factor *= by;
  }
  return end === start ? undefined : { factor, end };
}
