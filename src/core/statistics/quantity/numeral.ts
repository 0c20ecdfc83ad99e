import { readArabic } from './arabicNumeral';
import { readChinese } from './chineseNumeral';

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

/** Tells for every UTF-16 code unit whether a number may begin with it: 1 Arabic, 2 Chinese. */
export const numeralStarts = new Uint8Array(0x10000);
for (let code = 48; code < 58; code++) numeralStarts[code] = 1;
for (const character of '零一二三四五六七八九十百千万亿两几数廿卅卌')
  numeralStarts[character.charCodeAt(0)] = 2;

/** The number that begins at `start`, or undefined where none does. Each character is read once. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  const script = numeralStarts[text.charCodeAt(start)];
  if (script === 1) return readArabic(text, start);
  return script === 2 ? readChinese(text, start) : undefined;
}
