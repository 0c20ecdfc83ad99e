import { unitAt } from './units';

/** A number as written, Arabic or Chinese, with its magnitudes; offsets into the running text. */
export interface Numeral {
  readonly end: number;
  readonly low: number;
  /** Equals `low` but for 几 and 数 (几千: 1000 to 9000) and for neighbours (五六百: 500 to 600). */
  readonly high: number;
  readonly script: 'arabic' | 'chinese';
  /** Figure by figure, as years and codes are: 一九五七. */
  readonly digits: boolean;
  /** 多, 余 and 馀 say more than the number; 来 and 几 say about. */
  readonly more: 'over' | 'about' | undefined;
  /** What the last 万, 亿 or tens multiply by: in 2—3亿 it holds for the lower bound too. */
  readonly scale: number;
  /** Nothing but magnitudes: 千亿, 万. */
  readonly bare: boolean;
}

const digitValues = new Map(Array.from('零一二三四五六七八九', (digit, value) => [digit, value]));
digitValues.set('〇', 0);
digitValues.set('两', 2);
const smallMagnitudes = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const bigMagnitudes = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);
const moreWords = new Map<string, 'over' | 'about'>([
  ['多', 'over'],
  ['余', 'over'],
  ['馀', 'over'],
  ['来', 'about'],
  ['几', 'about'],
]);

/** Tells for every UTF-16 code unit whether a number may begin with it: 1 Arabic, 2 Chinese. */
export const numeralStarts = new Uint8Array(0x10000);
for (let code = 48; code < 58; code++) numeralStarts[code] = 1;
for (const character of '零一二三四五六七八九十百千万亿两几数') numeralStarts[character.charCodeAt(0)] = 2;

/** The number that begins at `start`, or undefined where none does. Each character is read once. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  const script = numeralStarts[text.charCodeAt(start)];
  if (script === 1) return readArabic(text, start);
  return script === 2 ? readChinese(text, start) : undefined;
}

function readArabic(text: string, start: number): Numeral {
  const plain = readPlain(text, start);
  let { value, end } = plain;
  let scale = 1;
  let more: Numeral['more'];
  for (;;) {
    const character = text.charAt(end);
    const word = moreWords.get(character);
    const magnitude = smallMagnitudes.get(character) ?? bigMagnitudes.get(character);
    if (magnitude !== undefined && !isUnitPrefix(text, end)) {
      scale *= magnitude;
      end++;
    } else if (word !== undefined && more === undefined && isMore(text, end)) {
      more = word;
      end++;
    } else break;
  }
  value *= scale;
  const rest = scale >= 1e4 && more === undefined ? readRest(text, end, scale) : undefined;
  if (rest !== undefined) ({ end } = rest);
  value = tidy(value + (rest?.value ?? 0));
  return { end, low: value, high: value, script: 'arabic', digits: false, more, scale, bare: false };
}

/** Digits with thousands marks and a decimal point. */
function readPlain(text: string, start: number): { value: number; end: number } {
  let end = start;
  let digits = '';
  while (isDigit(text, end)) digits += text.charAt(end++);
  while (digits.length <= 15 && end - start <= 24 && isThousands(text, start, end)) {
    digits += text.slice(end + 1, end + 4);
    end += 4;
  }
  if (isDecimalPoint(text, end)) {
    digits += '.';
    end++;
    while (isDigit(text, end)) digits += text.charAt(end++);
  }
  return { value: Number(digits), end };
}

function isThousands(text: string, start: number, end: number): boolean {
  const mark = text.charAt(end);
  return (
    (mark === ',' || mark === '，') &&
    text.charAt(start) !== '0' &&
    (end - start <= 3 || text.charAt(end - 4) === mark) &&
    isDigit(text, end + 1) &&
    isDigit(text, end + 2) &&
    isDigit(text, end + 3) &&
    !isDigit(text, end + 4) &&
    !(mark === '，' && text.charAt(end + 4) === '年')
  );
}

function isDecimalPoint(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (mark === '.' || mark === '·') && isDigit(text, at + 1);
}

/** 3亿5000万: what a second number below the first one's magnitude adds. */
function readRest(text: string, start: number, scale: number): { value: number; end: number } | undefined {
  if (!isDigit(text, start)) return undefined;
  const { value, end } = readPlain(text, start);
  const big = scale >= 1e8 ? /^[十百千]?万/.exec(text.slice(end, end + 2)) : /^[千百]/.exec(text.charAt(end));
  if (big === null || isUnitPrefix(text, end)) return undefined;
  return { value: value * magnitudeOf(big[0]), end: end + big[0].length };
}

function magnitudeOf(word: string): number {
  let product = 1;
  for (const character of word) {
    product *= smallMagnitudes.get(character) ?? bigMagnitudes.get(character) ?? 1;
  }
  return product;
}

/** 千 in 千瓦 and 千米 belongs to the unit, and 百 in 百分点. */
function isUnitPrefix(text: string, at: number): boolean {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  if (character === '千') return next !== '' && '瓦米克卡伏焦帕赫'.includes(next);
  return character === '百' && next === '分';
}

/** 来 and 几 need a magnitude or a measure word after them: 二十来个, not 二十年来. */
function isMore(text: string, at: number): boolean {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  switch (character) {
    case '多':
      return (
        !'样种元层方次边渠'.includes(next) ||
        next === '' ||
        text.startsWith('多元', at) ||
        text.startsWith('多种', at)
      );
    case '余':
      return next !== '额';
    case '来':
      return next !== '' && '个万亿名户家年天人岁里亩斤吨元次'.includes(next);
    case '几':
      return next !== '' && '个万亿名户家年天人岁里亩斤吨元次种项'.includes(next);
    default:
      return true;
  }
}

/** Two readings at once, the low and the high one; they part at 几, 数 and neighbouring digits. */
interface Sum {
  readonly section: number;
  readonly middle: number;
  readonly high: number;
}

/** Reads 二亿三千万, 三十六点九, 一百一十几万, 五六百, 数十万, 一九五七. */
function readChinese(text: string, start: number): Numeral | undefined {
  if (!isChineseStart(text, start)) return undefined;
  let low: Sum = { section: 0, middle: 0, high: 0 };
  let high = low;
  let pendingLow: number | undefined;
  let pendingHigh: number | undefined;
  let run = 0;
  let counted = false;
  let magnitudes = 0;
  let scale = 1;
  let more: Numeral['more'];
  let digits = '';
  let end = start;

  for (; end < text.length; end++) {
    const character = text.charAt(end);
    const digit = digitValues.get(character);
    if (digit !== undefined) {
      if (character === '两' && counted && !isDigitTwo(text, end, pendingLow, run)) break;
      run = pendingLow === undefined ? 1 : run + 1;
      digits += String(digit);
      const follows = run === 2 && digit > 1 && digit === (pendingHigh ?? 0) + 1;
      if (follows && (magnitudes > 0 || !isPlainDigits(text, end))) pendingHigh = digit;
      else {
        pendingLow = run > 1 ? (pendingLow ?? 0) * 10 + digit : digit;
        pendingHigh = pendingLow;
      }
      counted = true;
      continue;
    }
    if ((character === '几' || character === '数') && pendingLow === undefined && isVague(text, start, end)) {
      pendingLow = 1;
      pendingHigh = 9;
      counted = true;
      run = 1;
      continue;
    }
    if (character === '、' && run === 1 && magnitudes === 0 && isNeighbour(text, end, pendingLow)) {
      pendingHigh = (pendingLow ?? 0) + 1;
      end++;
      continue;
    }
    const small = smallMagnitudes.get(character);
    const big = bigMagnitudes.get(character);
    if ((small ?? big) !== undefined && isUnitPrefix(text, end)) break;
    if (small !== undefined) {
      low = { ...low, section: low.section + (pendingLow ?? 1) * small };
      high = { ...high, section: high.section + (pendingHigh ?? 1) * small };
      scale = pendingLow === undefined ? 1 : small;
    } else if (big !== undefined) {
      low = raise(low, pendingLow, big);
      high = raise(high, pendingHigh, big);
      scale = scale > 1 && digits.length === 1 ? scale * big : big;
    } else {
      const word = moreWords.get(character);
      const admits = word !== undefined && more === undefined && end > start && magnitudes > 0;
      if (!admits || pendingLow !== undefined || !isMore(text, end)) break;
      more = word;
      continue;
    }
    magnitudes++;
    pendingLow = pendingHigh = undefined;
    run = 0;
  }

  if (isShortened(text, end, pendingLow, run) && pendingLow === pendingHigh) {
    pendingLow = (pendingLow ?? 0) * (scale / 10);
    pendingHigh = pendingLow;
  }
  const fraction =
    magnitudes === 0 || counted || text.charAt(start) === '十' ? readFraction(text, end) : undefined;
  if (fraction !== undefined) end = fraction.end;
  let scaled = fraction === undefined ? undefined : readScale(text, end);
  if (scaled !== undefined) end = scaled.end;
  scaled ??= { factor: 1, end };
  const total = (sum: Sum, pending: number | undefined): number =>
    tidy((sum.high + sum.middle + sum.section + (pending ?? 0) + (fraction?.value ?? 0)) * scaled.factor);
  return {
    end,
    low: total(low, pendingLow),
    high: total(high, pendingHigh),
    script: 'chinese',
    digits: magnitudes === 0 && digits.length > 2 && fraction === undefined,
    more,
    scale: scale * scaled.factor,
    bare: !counted && magnitudes > 0 && !text.slice(start, end).startsWith('十'),
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

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Undoes binary rounding: 7.8 × 10000 is 78000. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
