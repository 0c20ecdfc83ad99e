import type { Numeral } from './numeral';
import { bigMagnitudes, isMore, isUnitPrefix, moreWords, smallMagnitudes, tidy } from './numeralWords';

/** Reads 1,234.5, 15万, 58万多, 3亿5000万. */
export function readArabic(text: string, start: number): Numeral {
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

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
