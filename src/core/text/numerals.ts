const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  貳: 2,
  參: 3,
  陸: 6,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

/** The characters that may stand in a Chinese numeral, for use in a character class. */
export const CHINESE_NUMERAL = '〇○零一二三四五六七八九十百千廿卅';

/**
 * The whole number that a numeral writes: 12, １２, 十二, 一百零三, 一二 (as figures). Blanks inside are ignored.
 * Undefined where it is no number.
 */
export function parseNumeral(numeral: string): number | undefined {
  let total = 0;
  let pending: number | undefined;
  let figures = '';
  let hasUnit = false;
  for (const char of numeral) {
    const code = char.charCodeAt(0);
    if (char.trim() === '') continue;
    const digit = asciiDigit(code) ?? DIGITS[char];
    const unit = UNITS[char];
    const ten = TENS[char];
    if (digit !== undefined) {
      figures += String(digit);
      pending = digit;
    } else if (unit !== undefined) {
      total += (pending ?? (total === 0 || unit === 10 ? 1 : 0)) * unit;
      pending = undefined;
      hasUnit = true;
    } else if (ten !== undefined) {
      total += ten;
      hasUnit = true;
    } else return undefined;
  }
  if (hasUnit) return total + (pending ?? 0);
  return figures === '' ? undefined : Number(figures);
}

function asciiDigit(code: number): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return undefined;
}
