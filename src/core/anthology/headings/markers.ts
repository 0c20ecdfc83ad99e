import { skipBlanks, tableOf } from '../../text/characters';
import { CHINESE_NUMERAL, parseNumeral } from '../../text/numerals';

/** A family of heading marks: headings of one report with marks of one family stand on one level. */
export type MarkerFamily =
  | 'volume'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'clause'
  | 'item'
  | 'article'
  | 'lecture'
  | 'chinese'
  | 'chineseSpaced'
  | 'bracketed'
  | 'arabic'
  | 'decimal'
  | 'arabicBracketed'
  | 'arabicHalf'
  | 'circled'
  | 'ordinal'
  | 'enumeration';

/** A mark at the start of a line. */
export interface Marker {
  readonly family: MarkerFamily;
  /** As printed, blanks folded. */
  readonly text: string;
  readonly number: number;
  /** Offset behind the mark and the blanks after it. */
  readonly end: number;
  /** Punctuation as OCR misreads it: counts only where the numbering calls for it. */
  readonly damaged: boolean;
}

/** A rule that tells a heading by its mark, for listing to the reader. */
export interface HeadingRule {
  readonly name: MarkerFamily;
  readonly description: string;
  readonly example: string;
  /** Tested at the start of a line; group 1 is the numeral. */
  readonly pattern: RegExp;
}

const N = `[${CHINESE_NUMERAL}0-9０-９]`;
/** 一 as scans misread it, alone or behind 十: —、 （—） 十—、. */
const ONE = '—–―─－-';
const MISREAD = `[${CHINESE_NUMERAL}]{0,2}[${ONE}]`;
const numbered = (unit: string) =>
  new RegExp(
    `^第\\s*(${N}(?:\\s*[${CHINESE_NUMERAL}0-9０-９]){0,6}(?:\\s*[-－—–之]\\s*[0-9]{1,3})?)\\s*(?:${unit})(?:之[${CHINESE_NUMERAL}])?`,
    'u',
  );

/** In the order in which they are tried. The first group is the numeral. */
export const headingRules: readonly HeadingRule[] = [
  { name: 'subpart', description: 'Subpart', example: '第一分编 通则', pattern: numbered('分编|分編') },
  {
    name: 'volume',
    description: 'Volume or part of a book',
    example: '第二卷',
    pattern: numbered('卷|编|編|篇|辑|輯|集'),
  },
  { name: 'part', description: 'Part', example: '第一部分 回顾', pattern: numbered('部分|单元') },
  { name: 'chapter', description: 'Chapter', example: '第三章 结论', pattern: numbered('章') },
  {
    name: 'section',
    description: 'Section of a chapter',
    example: '第一节 概述',
    pattern: numbered('节|節'),
  },
  {
    name: 'clause',
    description: 'Division below a section',
    example: '第一款 通則',
    pattern: numbered('款'),
  },
  {
    name: 'item',
    description: 'Lowest division of a law',
    example: '第一目 通則',
    pattern: numbered('目(?![录錄标標的前])'),
  },
  { name: 'article', description: 'Article of a law', example: '第十二条', pattern: numbered('条|條') },
  {
    name: 'lecture',
    description: 'Lecture, topic',
    example: '第二讲 方法',
    pattern: numbered('讲|講|专题|回(?!顾)'),
  },
  {
    name: 'ordinal',
    description: 'Ordinal in a line of its own',
    example: '第一，抓好落实',
    pattern: new RegExp(`^第([${CHINESE_NUMERAL}]{1,3})[，、,]`, 'u'),
  },
  {
    name: 'bracketed',
    description: 'Chinese numeral in brackets',
    example: '（一）加强领导',
    pattern: new RegExp(`^[（(〔﹙]\\s*([${CHINESE_NUMERAL}]{1,3}|${MISREAD})\\s*[）)〕﹚]`, 'u'),
  },
  {
    name: 'enumeration',
    description: 'Spoken enumeration',
    example: '一是健全机制。',
    pattern:
      /^(?:([一二三四五六七八九十]{1,2})(?:是|要(?!求|素|点|件|领)|则|个是)|其([一二三四五六七八九十])[，、,]|[\p{sc=Han}]{2}(?:之[一二三四五六七八九])?之([一二三四五六七八九十])[，、,])/u,
  },
  {
    name: 'chinese',
    description: 'Chinese numeral',
    example: '一、基本情况',
    pattern: new RegExp(`^(?:([${CHINESE_NUMERAL}]{1,3})\\s*[、，,．.]|(${MISREAD})\\s*、)`, 'u'),
  },
  {
    name: 'chineseSpaced',
    description: 'Chinese numeral and a blank',
    example: '一　基本情况',
    pattern: new RegExp(`^([${CHINESE_NUMERAL}]{1,3})(?:[\\s]+(?=\\S)|$)`, 'u'),
  },
  {
    name: 'arabicBracketed',
    description: 'Number in brackets',
    example: '（1）健全制度',
    pattern: /^[（(]\s*([0-9０-９]{1,2})\s*[）)]/u,
  },
  {
    name: 'decimal',
    description: 'Decimal numbering',
    example: '1.2 总体要求',
    pattern: /^([0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})(?=[\s\p{sc=Han}])/u,
  },
  {
    name: 'arabicHalf',
    description: 'Number and half a bracket',
    example: '1）健全制度',
    pattern: /^([0-9０-９]{1,2})\s*[）)】]/u,
  },
  {
    name: 'arabic',
    description: 'Number',
    example: '1. 健全制度',
    pattern: /^([0-9０-９]{1,3})\s*[.．、](?![0-9０-９])/u,
  },
  { name: 'circled', description: 'Number in a circle', example: '①健全制度', pattern: /^([①-⑳⑴-⒇⒈-⒛])/u },
];

/** Marks are short: more of the line is never looked at. */
const LOOK_AHEAD = 24;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑';

/** The characters that a family's marks begin with. */
function openersOf(family: MarkerFamily): string {
  switch (family) {
    case 'bracketed':
    case 'arabicBracketed':
      return '（(〔﹙';
    case 'chinese':
      return CHINESE_NUMERAL + ONE;
    case 'chineseSpaced':
      return CHINESE_NUMERAL;
    case 'enumeration':
      return `${CHINESE_NUMERAL}其`;
    case 'arabic':
    case 'arabicHalf':
    case 'decimal':
      return '0123456789０１２３４５６７８９';
    case 'circled':
      return CIRCLED;
    case 'volume':
    case 'part':
    case 'subpart':
    case 'chapter':
    case 'section':
    case 'clause':
    case 'item':
    case 'article':
    case 'lecture':
    case 'ordinal':
      return '第';
  }
}

/** By a mark's first character. */
const rulesByOpener = new Map<string, readonly HeadingRule[]>();
for (const rule of headingRules) {
  for (const opener of openersOf(rule.name)) {
    rulesByOpener.set(opener, [...(rulesByOpener.get(opener) ?? []), rule]);
  }
}
const OPENERS = tableOf([...rulesByOpener.keys()].join(''));
/** A dash is a mark only as a misread 一、. */
const DASHES = tableOf(ONE);
/** Third in 原因之一. */
const OF = '之'.charCodeAt(0);
const spokenRules = headingRules.filter(({ name }) => name === 'enumeration');

/** The mark that a line begins with, its start and end given; undefined where there is none. */
export function markerAt(text: string, start: number, end: number): Marker | undefined {
  const opens = OPENERS[text.charCodeAt(start)] === 1;
  if (!opens && text.charCodeAt(start + 2) !== OF) return undefined;
  if (DASHES[text.charCodeAt(start)] === 1 && text.charAt(skipBlanks(text, start + 1, end)) !== '、')
    return undefined;
  const rules = opens ? (rulesByOpener.get(text.charAt(start)) ?? []) : spokenRules;
  const head = text.slice(start, Math.min(end, start + LOOK_AHEAD));
  for (const { name, pattern } of rules) {
    const match = pattern.exec(head);
    if (!match) continue;
    const printed = match[0];
    const after = head.charAt(printed.length);
    if (name === 'chinese' && isListOfNumerals(printed, after, head.slice(printed.length))) return undefined;
    return {
      family: name,
      text: printed.replace(/\s+/g, ' ').trim(),
      number: numberOf(name, match[1] ?? match[2] ?? match[3] ?? ''),
      end: skipBlanks(text, start + printed.length, end),
      damaged: name === 'chinese' && !printed.endsWith('、'),
    };
  }
  return undefined;
}

/** `一、二、三产业` and `一、二三产业` count kinds, they number nothing. */
function isListOfNumerals(printed: string, after: string, rest: string): boolean {
  if (!printed.endsWith('、')) return false;
  return (
    CHINESE_NUMERAL.includes(after) &&
    after !== '' &&
    /^[一二三四五六七八九十]{1,3}[、产级类季期线审届者线]/u.test(rest)
  );
}

/** A Chinese numeral whose last 一 may have been misread. */
function withOne(numeral: string): string {
  return ONE.includes(numeral.slice(-1)) ? `${numeral.slice(0, -1)}一` : numeral;
}

function numberOf(family: MarkerFamily, numeral: string): number {
  if (family === 'circled') return circledNumber(numeral.charCodeAt(0));
  if (family === 'decimal') return Number(numeral.replace(/．/g, '.').split('.').at(-1));
  if (family === 'chinese' || family === 'bracketed') return parseNumeral(withOne(numeral)) ?? 0;
  const [whole = '', part] = numeral.split(/[-－—–之]/);
  return (parseNumeral(whole) ?? 0) + (part === undefined ? 0 : Number(part) / 1000);
}

function circledNumber(code: number): number {
  if (code >= 0x2488) return code - 0x2487;
  return code >= 0x2474 ? code - 0x2473 : code - 0x245f;
}
