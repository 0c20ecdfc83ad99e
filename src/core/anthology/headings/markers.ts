import { skipBlanks, tableOf } from '../../text/characters';
import { CHINESE_NUMERAL, parseNumeral } from '../../text/numerals';
import { families, MISREAD_ONE, type FamilyRule, type MarkerFamily } from './families';

/** A mark at the start of a line. */
export interface Marker {
  readonly family: MarkerFamily;
  /** As printed, blanks folded. */
  readonly text: string;
  readonly number: number;
  /** The numbers of a decimal mark, 2.1.3 → 2, 1, 3; of others the one number. */
  readonly path: readonly number[];
  /** Offset behind the mark and the blanks after it. */
  readonly end: number;
  /** Punctuation as OCR misreads it: counts only where the numbering calls for it. */
  readonly damaged: boolean;
}

/** Marks are short: more of the line is never looked at. */
const LOOK_AHEAD = 24;

/** By a mark's first character. */
const rulesByOpener = new Map<string, readonly FamilyRule[]>();
for (const rule of families) {
  for (const opener of rule.openers) {
    rulesByOpener.set(opener, [...(rulesByOpener.get(opener) ?? []), rule]);
  }
}
const OPENERS = tableOf([...rulesByOpener.keys()].join(''));
/** A dash is a mark only as a misread 一、. */
const DASHES = tableOf(MISREAD_ONE);
/** Third in 原因之一. */
const OF = '之'.charCodeAt(0);
const spokenRules = families.filter(({ name }) => name === 'enumeration');

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
    if (name === 'decimal' && MEASURE[head.charCodeAt(skipBlanks(head, printed.length, head.length))] === 1)
      return undefined;
    const path = pathOf(name, match[1] ?? match[2] ?? match[3] ?? '');
    return {
      family: name,
      text: printed.replace(/\s+/g, ' ').trim(),
      number: path.at(-1) ?? 0,
      path,
      end: skipBlanks(text, start + printed.length, end),
      damaged: name === 'chinese' && !printed.endsWith('、'),
    };
  }
  return undefined;
}

/** 4.37万: what is measured, not numbered. */
const MEASURE = tableOf('万亿千百%％‰倍－-~～—至到');
/** 2个, 20世纪: behind a number without its point. */
const COUNTED = tableOf(
  '万亿千百%％‰倍岁元个人吨米亩公户家座条年月日时分秒台辆项名级度成折升斤克－-~～—至到世号位次种批多余几两第是要则、．.',
);

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
  return MISREAD_ONE.includes(numeral.slice(-1)) ? `${numeral.slice(0, -1)}一` : numeral;
}

function pathOf(family: MarkerFamily, numeral: string): readonly number[] {
  if (family === 'circled') return [circledNumber(numeral.charCodeAt(0))];
  if (family === 'decimal') return numeral.split(/[.．]/u).map((part) => parseNumeral(part) ?? 0);
  if (family === 'chinese' || family === 'bracketed') return [parseNumeral(withOne(numeral)) ?? 0];
  const [whole = '', part] = numeral.split(/[-－—–之]/);
  return [(parseNumeral(whole) ?? 0) + (part === undefined ? 0 : Number(part) / 1000)];
}

function circledNumber(code: number): number {
  if (code >= 0x2488) return code - 0x2487;
  return code >= 0x2474 ? code - 0x2473 : code - 0x245f;
}

/** A mark that a scan damaged: its number without its point, or its point behind a character that is no number. */
export interface DamagedMarker extends Pick<Marker, 'family' | 'text' | 'end'> {
  /** Undefined where the character read is no number. */
  readonly number: number | undefined;
}

/** What is left of marks: 2向群众宣传, 二坚持原则, （二坚持原则, 二）坚持原则, 呵、坚持原则, （呵）坚持原则. */
const DAMAGED: readonly { readonly family: MarkerFamily; readonly pattern: RegExp }[] = [
  { family: 'arabic', pattern: /^([0-9０-９]{1,2})\s*(?=[\p{sc=Han}“"《A-Za-z])/u },
  { family: 'bracketed', pattern: /^[（(〔]([一二三四五六七八九十]{1,3})(?=\p{sc=Han})/u },
  { family: 'bracketed', pattern: /^([一二三四五六七八九十]{1,3})[）)〕]/u },
  { family: 'bracketed', pattern: /^[（(〔](\p{sc=Han})[）)〕](?=\p{sc=Han})/u },
  { family: 'chinese', pattern: /^([一二三四五六七八九十]{1,3})(?=[\p{sc=Han}“"《])/u },
  { family: 'chinese', pattern: /^(\p{sc=Han}{1,2}|[A-Za-z=])、(?=[\p{sc=Han}“"《])/u },
];

/** The remains of a mark at the start of a line. It counts only where a numbering has a place for it. */
export function damagedMarkerAt(text: string, start: number, end: number): DamagedMarker | undefined {
  const head = text.slice(start, Math.min(end, start + LOOK_AHEAD));
  for (const { family, pattern } of DAMAGED) {
    const [printed, numeral = ''] = pattern.exec(head) ?? [];
    if (printed === undefined || COUNTED[head.charCodeAt(printed.length)] === 1) continue;
    const number = parseNumeral(numeral);
    return { family, text: printed.trim(), number, end: skipBlanks(text, start + printed.length, end) };
  }
  return undefined;
}
