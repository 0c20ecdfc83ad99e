/** Reign titles and the Republic: the year before their first. Titles that earlier dynasties used too have only the last. */
const eras: Readonly<Record<string, number>> = {
  民国: 1911,
  宣统: 1908,
  光绪: 1874,
  同治: 1861,
  咸丰: 1850,
  道光: 1820,
  嘉庆: 1795,
  乾隆: 1735,
  雍正: 1722,
  康熙: 1661,
  顺治: 1643,
  崇祯: 1627,
  天启: 1620,
  万历: 1572,
  隆庆: 1566,
  嘉靖: 1521,
  正德: 1505,
  弘治: 1487,
  成化: 1464,
  天顺: 1456,
  景泰: 1449,
  正统: 1435,
  宣德: 1425,
  永乐: 1402,
  洪武: 1367,
};

/** As an alternation of a pattern. */
export const eraNames = Object.keys(eras).join('|');

const yearOfEra = new RegExp(`(${eraNames})(.{1,4}?)年(?:[^\\d一二三四五六七八九十]{1,2}(.{1,4}?)年)?`);

/** The years that 民国十九年 or 光绪2年—5年 stand for; undefined for any other time. */
export function eraYear(time: string): readonly [number, number] | undefined {
  const match = yearOfEra.exec(time);
  if (match === null) return undefined;
  const before = eras[match[1] ?? ''];
  const first = ordinalOf(match[2] ?? '');
  if (before === undefined || first === undefined) return undefined;
  const last = match[3] === undefined ? first : ordinalOf(match[3]);
  return last === undefined ? undefined : [before + first, before + last];
}

function ordinalOf(words: string): number | undefined {
  if (words === '元') return 1;
  if (/^\d{1,2}$/.test(words)) return Number(words);
  const [tens, ones] = /^廿|十/.test(words) ? words.replace('廿', '二十').split('十') : ['', words];
  const digit = (word: string | undefined): number => '一二三四五六七八九'.indexOf(word ?? '') + 1;
  const ten = words.includes('十') || words.startsWith('廿') ? (tens === '' ? 1 : digit(tens)) : 0;
  const number = 10 * ten + (ones === '' ? 0 : digit(ones));
  return number > 0 ? number : undefined;
}
