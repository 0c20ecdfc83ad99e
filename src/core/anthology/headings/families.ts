import { CHINESE_NUMERAL } from '../../text/numerals';

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

/**
 * What the marks of a family are to a text: divisions of a book or law, which stand in a fixed order; articles; numbers
 * that say in each text anew what they stand for; numbers that tell their depth themselves; words of speech.
 */
export type FamilyKind = 'division' | 'article' | 'number' | 'decimal' | 'speech';

/** What a run of marks must show to be headings and no list. */
export interface HeadingEvidence {
  readonly least: number;
  /** The share of its members that have a line of their own, without the text. */
  readonly alone: number;
  /** What may stand instead of that: any text behind the mark, or topics, each treated in the same paragraph. */
  readonly orElse: 'any' | 'topics' | undefined;
}

/** One family: what its marks look like, and what they need to be headings. For listing to the reader, too. */
export interface FamilyRule {
  readonly name: MarkerFamily;
  readonly kind: FamilyKind;
  readonly description: string;
  readonly example: string;
  /** The characters that its marks begin with. */
  readonly openers: string;
  /** Tested at the start of a line; the first group that matches is the numeral. */
  readonly pattern: RegExp;
  readonly evidence: HeadingEvidence;
}

const FIGURES = '0123456789０１２３４５６７８９';
const BRACKETS = '（(〔﹙';
/** 一 as scans misread it, alone or behind 十: —、 （—） 十—、. */
export const MISREAD_ONE = '—–―─－-';
const MISREAD = `[${CHINESE_NUMERAL}]{0,2}[${MISREAD_ONE}]`;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑';

const DIVIDES: HeadingEvidence = { least: 1, alone: 0.6, orElse: undefined };
const ANYHOW: HeadingEvidence = { least: 1, alone: 0, orElse: 'any' };
const IN_LINES: HeadingEvidence = { least: 2, alone: 0.8, orElse: undefined };
const BY_TOPIC: HeadingEvidence = { least: 1, alone: 0.7, orElse: 'topics' };

const N = `[${CHINESE_NUMERAL}0-9０-９]`;
const numbered = (unit: string) =>
  new RegExp(
    `^第\\s*(${N}(?:\\s*[${CHINESE_NUMERAL}0-9０-９]){0,6}(?:\\s*[-－—–之]\\s*[0-9]{1,3})?)\\s*(?:${unit})(?:之[${CHINESE_NUMERAL}])?`,
    'u',
  );
const division = (name: MarkerFamily, description: string, example: string, unit: string): FamilyRule => ({
  name,
  kind: 'division',
  description,
  example,
  openers: '第',
  pattern: numbered(unit),
  evidence: DIVIDES,
});

/** All families, in the order in which their marks are tried. */
export const families: readonly FamilyRule[] = [
  division('subpart', 'Subpart', '第一分编 通则', '分编|分編'),
  division('volume', 'Volume or part of a book', '第二卷', '卷|编|編|篇|辑|輯|集'),
  division('part', 'Part', '第一部分 回顾', '部分|单元'),
  division('chapter', 'Chapter', '第三章 结论', '章'),
  division('section', 'Section of a chapter', '第一节 概述', '节|節'),
  division('clause', 'Division below a section', '第一款 通則', '款'),
  division('item', 'Lowest division of a law', '第一目 通則', '目(?![录錄标標的前])'),
  {
    name: 'article',
    kind: 'article',
    description: 'Article of a law',
    example: '第十二条',
    openers: '第',
    pattern: numbered('条|條'),
    evidence: ANYHOW,
  },
  division('lecture', 'Lecture, topic', '第二讲 方法', '讲|講|专题|回(?!顾)'),
  {
    name: 'ordinal',
    kind: 'speech',
    description: 'Ordinal in a line of its own',
    example: '第一，抓好落实',
    openers: '第',
    pattern: new RegExp(`^第([${CHINESE_NUMERAL}]{1,3})[，、,]`, 'u'),
    evidence: IN_LINES,
  },
  {
    name: 'bracketed',
    kind: 'number',
    description: 'Chinese numeral in brackets',
    example: '（一）加强领导',
    openers: BRACKETS,
    pattern: new RegExp(`^[（(〔﹙]\\s*([${CHINESE_NUMERAL}]{1,3}|${MISREAD})\\s*[）)〕﹚]`, 'u'),
    evidence: ANYHOW,
  },
  {
    name: 'enumeration',
    kind: 'speech',
    description: 'Spoken enumeration',
    example: '一是健全机制。',
    openers: `${CHINESE_NUMERAL}其`,
    pattern:
      /^(?:([一二三四五六七八九十]{1,2})(?:是|要(?!求|素|点|件|领)|则|个是)|其([一二三四五六七八九十])[，、,]|[\p{sc=Han}]{2}(?:之[一二三四五六七八九])?之([一二三四五六七八九十])[，、,])/u,
    evidence: { least: Infinity, alone: 1, orElse: undefined },
  },
  {
    name: 'chinese',
    kind: 'number',
    description: 'Chinese numeral',
    example: '一、基本情况',
    openers: CHINESE_NUMERAL + MISREAD_ONE,
    pattern: new RegExp(`^(?:([${CHINESE_NUMERAL}]{1,3})\\s*[、，,．.]|(${MISREAD})\\s*、)`, 'u'),
    evidence: ANYHOW,
  },
  {
    name: 'chineseSpaced',
    kind: 'number',
    description: 'Chinese numeral and a blank',
    example: '一　基本情况',
    openers: CHINESE_NUMERAL,
    pattern: new RegExp(`^([${CHINESE_NUMERAL}]{1,3})(?:[\\s]+(?=\\S)|$)`, 'u'),
    evidence: IN_LINES,
  },
  {
    name: 'arabicBracketed',
    kind: 'number',
    description: 'Number in brackets',
    example: '（1）健全制度',
    openers: BRACKETS,
    pattern: /^[（(]\s*([0-9０-９]{1,2})\s*[）)]/u,
    evidence: IN_LINES,
  },
  {
    name: 'decimal',
    kind: 'decimal',
    description: 'Decimal numbering',
    example: '1.2 总体要求',
    openers: FIGURES,
    pattern: /^([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,4})[.．]?(?=\s*[^\s0-9０-９.．%％])/u,
    evidence: { least: 1, alone: 0.6, orElse: 'topics' },
  },
  {
    name: 'arabicHalf',
    kind: 'number',
    description: 'Number and half a bracket',
    example: '1）健全制度',
    openers: FIGURES,
    pattern: /^([0-9０-９]{1,2})\s*[）)】]/u,
    evidence: IN_LINES,
  },
  {
    name: 'arabic',
    kind: 'number',
    description: 'Number',
    example: '1. 健全制度',
    openers: FIGURES,
    pattern: /^([0-9０-９]{1,3})\s*[.．、](?![0-9０-９])/u,
    evidence: BY_TOPIC,
  },
  {
    name: 'circled',
    kind: 'number',
    description: 'Number in a circle',
    example: '①健全制度',
    openers: CIRCLED,
    pattern: /^([①-⑳⑴-⒇⒈-⒛])/u,
    evidence: IN_LINES,
  },
];

/** In Markdown the hashes tell the level, whatever mark stands behind them. */
export type MarkdownFamily = 'markdown1' | 'markdown2' | 'markdown3' | 'markdown4';
export const markdownFamilies: readonly MarkdownFamily[] = [
  'markdown1',
  'markdown2',
  'markdown3',
  'markdown4',
];

/** A decimal number tells its depth: 2, 2.1, 2.1.1. */
export type DecimalFamily = 'decimal1' | 'decimal2' | 'decimal3' | 'decimal4' | 'decimal5';
export const decimalFamilies: readonly DecimalFamily[] = [
  'decimal1',
  'decimal2',
  'decimal3',
  'decimal4',
  'decimal5',
];

/** What stands on one level: families with a mark, decimals by their depth, Markdown's heads, heads without a mark. */
export type HeadingFamily = Exclude<MarkerFamily, 'decimal'> | DecimalFamily | MarkdownFamily | 'plain';

/** Families as texts mostly nest them; it decides only where a report itself does not show it. */
export const usualOrder: readonly HeadingFamily[] = [
  ...markdownFamilies,
  'volume',
  'part',
  'subpart',
  'chapter',
  'lecture',
  'section',
  'clause',
  'item',
  'article',
  'plain',
  'chinese',
  'chineseSpaced',
  'bracketed',
  'arabic',
  ...decimalFamilies,
  'arabicBracketed',
  'arabicHalf',
  'circled',
  'ordinal',
  'enumeration',
];

const ruleOf = new Map<string, FamilyRule>(families.map((rule) => [rule.name, rule]));

/** The rule of a family; undefined for those without a mark of their own. */
export function familyRule(family: HeadingFamily | MarkerFamily): FamilyRule | undefined {
  return ruleOf.get(family.startsWith('decimal') ? 'decimal' : family);
}

/** How a family is told: by a mark of some kind, by Markdown's hashes, or by its form alone. */
export function kindOf(family: HeadingFamily): FamilyKind | 'markdown' | 'plain' {
  return familyRule(family)?.kind ?? (family === 'plain' ? 'plain' : 'markdown');
}
