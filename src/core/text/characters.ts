/** Characters that leave no ink: blanks of every width, line ends, control and zero-width characters. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  if (code >= 0x3000) return code === 0x3000 || code === 0xfeff;
  return (
    code <= 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0xad
  );
}

/** A CJK ideograph of the basic block, 〇 included. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf);
}

/** A digit, full or half width. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** The first offset in `start`–`end` that leaves ink; `end` where there is none. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character of `start`–`end` that leaves ink; `start` where there is none. */
export function trimBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** A set of characters as a table by UTF-16 code: a look-up costs a fraction of what one in a set of strings does. */
export type CharacterTable = Uint8Array;

/** `table[code] === 1` for the characters given, all of the basic plane. */
export function tableOf(characters: string): CharacterTable {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

const TERMINALS = tableOf('。！？；：.!?;:…');
const CLOSERS = tableOf('”’"\'」』）)】》〉]］');

/** True when the text before `end` ends a sentence or announces what follows: 。！？；：, closing quotes and brackets skipped. */
export function endsSentence(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && CLOSERS[text.charCodeAt(at)] === 1) at--;
  return at >= start && TERMINALS[text.charCodeAt(at)] === 1;
}
