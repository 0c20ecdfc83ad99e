import { isCountKey } from './key';
import { singleYear } from '../statistic';
import { isPartOfYear } from './partOfYear';
import { placeOf } from './placeName';
import { excludes, printedValue, type PrintedValue } from './printedValue';
import type { CitedStatistic } from './citedStatistic';

/** Figures further apart are of two things that have one name, unless a decimal point slipped. */
const furthest = 2;

/** Words that name no thing by themselves: the text says elsewhere, perhaps in a heading, of what they are. */
const generic =
  /[总年均]|平均|面积|产[量值]|收入|增[速加]|降幅|比[重例]|[数率量额]$|规模|投资|资金|长度|里程|价格|容量|能力|发生|复合|建筑|占地|完成|实现|有关|各类|单位|部门|项目|次数|(?:工作|从业|医[务护])?人员|教?职?员工|教?职工|干部|在校学?生|学生|教师|会员|[土石]方|石料|清淤|用料/g;

/**
 * The citations of one indicator that contradict each other, a group for each year and place, in order. Only figures
 * count that tell for sure what they are of, and whose place is said in their sentence or is the nation;
 * none that is foreseen, aimed at or planned, and none of a part (其中). Of two that one sentence states for the year,
 * as 由A到B may, neither counts. What is said in more than two ways is not one thing.
 */
export function contradictionsIn(citations: readonly CitedStatistic[]): CitedStatistic[][] {
  const groups = new Map<string, CitedStatistic[]>();
  for (const citation of citations) {
    const id = standingOf(citation);
    if (id === undefined) continue;
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [citation]);
    else known.push(citation);
  }
  return [...groups.values()].map(withoutPairs).filter(isContradiction);
}

/** What must agree before values are compared; undefined where the figure does not tell for sure. */
function standingOf(citation: CitedStatistic): string | undefined {
  const { statistic } = citation;
  const { named, time, modality, key, unit } = statistic;
  const year = singleYear(statistic);
  const place = placeOf(citation);
  if (year === undefined || modality !== 'actual' || key === undefined || place === undefined)
    return undefined;
  if (!named.sure || named.from !== 'explicit' || !isSpecific(key)) return undefined;
  if (
    time?.sure !== true ||
    time.from === 'document' ||
    isPartOfYear(time.text) ||
    isNow(time.text) ||
    !isPlaceSaid(citation) ||
    isOfPart(citation)
  )
    return undefined;
  return JSON.stringify([key, year, place.id, isCountKey(key) ? unit : '']);
}

/** Now is not the end of the year that it is in. */
function isNow(time: string): boolean {
  return /[目当]前|现在?|如今|近[年来日]|至今|以来/.test(time);
}

/** The name is of a thing, and a share says what it is a share of. */
function isSpecific(key: string): boolean {
  const name = key.split('|')[0] ?? '';
  if (name.endsWith('比重') && !name.includes('占')) return false;
  return name.replace(generic, '').length >= 2 && !(isCountKey(key) && name.length < 3);
}

/**
 * What is carried over from another sentence may have been left in between, and a gazetteer speaks of many bodies of
 * its county; a report of the nation does not.
 */
function isPlaceSaid({ statistic: { scope }, sentence }: CitedStatistic): boolean {
  if (scope?.sure !== true) return false;
  return scope.from === 'explicit' || sentence.includes(scope.text) || scope.place === '全国';
}

/** 其中 or N个X中有 leads up to it, 占 follows, or it stands before its noun (831个村建立) and nothing says that these are all. */
function isOfPart({ statistic, sentence }: CitedStatistic): boolean {
  const words = sentence.replace(/\s+/g, '');
  const figure = statistic.text.replace(/\s+/g, '');
  const at = Math.max(0, words.indexOf(figure));
  const clause =
    words
      .slice(0, at)
      .split(/[。；;]/)
      .at(-1) ?? '';
  const after = words.slice(at + figure.length);
  const isBeforeNoun = after.startsWith(statistic.indicator.slice(0, 2));
  return (
    /其中|之中|包括|除了?|中已?有$/.test(clause) ||
    /^[，,（(]?占/.test(after) ||
    (isBeforeNoun && !/[有共辖达为是到至计]$/.test(clause))
  );
}

/** Leaves out what stands in one sentence with another of the group. */
function withoutPairs(group: readonly CitedStatistic[]): CitedStatistic[] {
  const sentenceOf = ({ statistic, place }: CitedStatistic): string =>
    `${place.file}#${String(statistic.sentence.start)}`;
  const counts = new Map<string, number>();
  for (const citation of group) {
    const sentence = sentenceOf(citation);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return group.filter((citation) => counts.get(sentenceOf(citation)) === 1);
}

function isContradiction(citations: readonly CitedStatistic[]): boolean {
  const versions: PrintedValue[] = [];
  for (const { statistic } of citations) {
    const printed = printedValue(statistic);
    if (printed !== undefined && versions.every((version) => excludes(version, printed)))
      versions.push(printed);
  }
  const [first, second] = versions.map(({ value }) => value);
  if (versions.length !== 2 || first === undefined || second === undefined) return false;
  const ratio = Math.max(first, second) / Math.min(first, second);
  return ratio <= furthest || Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 0.01;
}
