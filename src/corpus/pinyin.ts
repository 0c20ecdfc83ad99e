import type { Pinyin } from '../core/anthology/volumes/corpusSymbol';

const firstHan = 0x3400;
const lastHan = 0x9fff;

/** Rarer readings (调 as zhou) make more false matches than they are ever typed for. */
const readingsKept = 2;

/**
 * The readings of each Chinese character of some texts, the commonest first. The dictionary is loaded with the first
 * call; 4,000 characters take about 0.15 s.
 */
export async function pinyinOf(texts: Iterable<string>): Promise<Pinyin> {
  const characters = new Set<string>();
  for (const text of texts) {
    for (const character of text) if (isChinese(character)) characters.add(character);
  }
  const { pinyin } = await import('pinyin-pro');
  const readings: Record<string, readonly string[]> = {};
  for (const character of characters) {
    const all = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
    readings[character] = all.slice(0, readingsKept);
  }
  return readings;
}

function isChinese(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= firstHan && code <= lastHan;
}
