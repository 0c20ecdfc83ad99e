/** Figures, by their characters. */
export const digitValues = new Map(Array.from('零一二三四五六七八九', (digit, value) => [digit, value]));
digitValues.set('〇', 0);
digitValues.set('两', 2);
export const smallMagnitudes = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
/** Tens that are written as one character: 廿三 is 23. */
export const tensValues = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
export const bigMagnitudes = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);
/** Words for what is beyond a round number. */
export const moreWords = new Map<string, 'over' | 'about'>([
  ['多', 'over'],
  ['余', 'over'],
  ['馀', 'over'],
  ['来', 'about'],
  ['几', 'about'],
]);

/** 千 in 千瓦 and 千米 belongs to the unit, and 百 in 百分点. */
export function isUnitPrefix(text: string, at: number): boolean {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  if (character === '千') return next !== '' && '瓦米克卡伏焦帕赫'.includes(next);
  return character === '百' && next === '分';
}

/** 来 and 几 need a magnitude or a measure word after them: 二十来个, not 二十年来. */
export function isMore(text: string, at: number): boolean {
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

/** Undoes binary rounding: 7.8 × 10000 is 78000. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
