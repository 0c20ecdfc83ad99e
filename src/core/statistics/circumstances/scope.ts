import { matchesOf } from '../words/matches';
import { withoutOverlaps, type Mention } from './mention';
import { tokensOf } from '../words/tokens';
import { countyEndings, isCountyName, isDistrictOf, placeEnd } from './gazetteer';

/**
 * What a mention of a place can say about a figure: a relative word (全市) holds anywhere in its sentence, a name only
 * where it opens a clause or is one of a chain of places that does.
 */
export interface ScopeMention extends Mention {
  readonly kind: 'relative' | 'name' | 'event';
  /** It opens its clause, so it may hold for the sentences after it. */
  readonly opens: boolean;
}

const relativeWord =
  /[全我本][国省市区县州旗镇乡村盟]|我们[省市县]|全[社队厂校矿](?![会伍员])|该(?:[省市县区镇乡村州旗厂矿校]|公司|园区|院(?!士)|局(?!面)|社区?(?!会))(?![级域委长])|全自治区|全世界|在[沪京津渝穗深汉宁杭](?![广沪东北口津冀圳化入度刻山夜水海层处中阳州川语族字代冈波夏德乡国])|市境|境内|辖区/g;
const event =
  /第[一二三四五六七八九十\d]{1,4}届[^，。；：、的\n]{2,14}?(?:博览会|进博会|交易会|运动会|广交会|服贸会|展览会|文化节|旅游节|艺术节|论坛|峰会)/g;

/** A place after one of these is what something is compared with or ranked in. */
const comparedBefore =
  /(?:占[^，。]{0,4}|位?居|列|高于|低于|快于|慢于|好于|优于|超过|领先|比|较|相当于|为|与|同|从|由|至|到|来自|面向|走向|辐射|服务|进入|打入|支持|代表|返回|向)$/;
/** A place before one of these is part of a name or a rank. */
const namedAfter =
  /^(?:首|第(?![一二三]、?[二三]?、?产业)|人口普查|[一-龥]{0,4}普查|前[一二三列\d]|最|一流|领先|重点|文明|人大|政协|人民代表|先进|劳动模范|各地|平均(?!每)|街|两级|唯一|率先|排名|统一|性|各族|各级|科学|居首|百强|上下|范围|同期|大会|工作会议|党代|优秀|委)/;

/** All places of a running text that may be the scope of a figure, in order. */
export function findScopes(text: string, document?: string): ScopeMention[] {
  const found: ScopeMention[] = [];
  for (const match of matchesOf(relativeWord, text)) {
    const end = match.index + match[0].length;
    if (
      isCompared(text, match.index, end) ||
      (match[0].startsWith('本') && /^[来性质身]/.test(text.slice(end, end + 1)))
    )
      continue;
    found.push({
      start: match.index,
      end,
      text: match[0],
      kind: 'relative',
      opens: opensTopic(text, match.index),
    });
  }
  for (const match of matchesOf(event, text)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: 'event',
      opens: false,
    });
  }
  findNames(text, document, found);
  return withoutOverlaps(found);
}

function isCompared(text: string, start: number, end: number): boolean {
  return (
    comparedBefore.test(text.slice(Math.max(0, start - 5), start)) ||
    namedAfter.test(text.slice(end, end + 4))
  );
}

/** What stands before a clause; 2 for a mark of enumeration, which opens only behind a figure: (甲市15万、乙县45万). */
const openers = new Uint8Array(0x10000);
for (const mark of Array.from('，。；：,;:\n（()）！？—年月后前期末底')) openers[mark.charCodeAt(0)] = 1;
for (const mark of Array.from('、和与及')) openers[mark.charCodeAt(0)] = 2;
const behindFigure = /[\d万亿人户个家%元]/;
const links = '、和与及';

/** Place names that open a clause, a chain of them (某县、某县和某县) as one. */
function findNames(text: string, document: string | undefined, found: ScopeMention[]): void {
  for (let at = 0; at < text.length; at++) {
    if (!opensClause(text, at)) continue;
    const first = nameEnd(text, at, document);
    if (first === undefined) continue;
    const end = chainEnd(text, first, document);
    if (
      !/^(?:[一-龥]{0,1}委|人民政府|政府工作|人大|市长|省长|同志|人民(?!币)|会议|精神|考察)/.test(
        text.slice(end, end + 4),
      ) &&
      !isCompared(text, at, end)
    ) {
      found.push({ start: at, end, text: text.slice(at, end), kind: 'name', opens: opensTopic(text, at) });
    }
    at = end - 1;
  }
}

/** 某县、某县和某县等地 is one place. */
function chainEnd(text: string, first: number, document: string | undefined): number {
  let end = first;
  for (let turns = 0; turns < 12 && links.includes(text.charAt(end) || '\n'); turns++) {
    const next: number | undefined = nameEnd(text, end + 1, document);
    if (next === undefined) break;
    end = next;
  }
  return end + (/^等地/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

function opensClause(text: string, at: number): boolean {
  if (at === 0) return true;
  const opener = openers[text.charCodeAt(at - 1)];
  return opener === 1 || (opener === 2 && behindFigure.test(text.charAt(at - 2)));
}

/** Behind a stop, a comma or a time, not within a list or brackets. */
function opensTopic(text: string, at: number): boolean {
  return at === 0 || (openers[text.charCodeAt(at - 1)] === 1 && !'(（'.includes(text.charAt(at - 1)));
}

/** Where a name ends, with the names of what lies inside it: 某区某镇某村. */
function nameEnd(text: string, start: number, document: string | undefined): number | undefined {
  let end = placeEnd(text, start) ?? unlistedEnd(text, start);
  if (end === undefined) {
    return isDistrict(text, start, document) ? start + 2 : facilityEnd(text, start);
  }
  for (let inner = 0; inner < 3; inner++) {
    const inside: number | undefined = placeEnd(text, end) ?? unlistedEnd(text, end);
    if (inside === undefined) break;
    end = inside;
  }
  return end;
}

/** 海州 in the records of its city, and what stands in a list with such. */
function isDistrict(text: string, start: number, document: string | undefined): boolean {
  const listed = (at: number): boolean => isDistrictOf(document, text.slice(at, at + 2));
  return (
    listed(start) ||
    (text.charAt(start + 2) === '、' && listed(start + 3) && /[一-龥]{2}/.test(text.slice(start, start + 2)))
  );
}

/** What has figures of its own, by its form: 某某物流园区, 某某组团; only where it opens its sentence. */
const facility = /^[一-龥]{2,10}?(?:园区|组团|工业园|产业园)(?=[一-龥])(?![的、和内中里建])/;

function facilityEnd(text: string, start: number): number | undefined {
  if (start > 0 && !'。\n！'.includes(text.charAt(start - 1))) return undefined;
  const name = facility.exec(text.slice(start, start + 16))?.[0];
  if (name === undefined) return undefined;
  return tokensOf(name).every(({ is }) => is === 'plain' || is === 'compound')
    ? start + name.length
    : undefined;
}

/** The end of a name that no list has, but that has the form of one. */
function unlistedEnd(text: string, start: number): number | undefined {
  for (let length = 2; length <= 4 && start + length <= text.length; length++) {
    const end = start + length;
    if (
      countyEndings[text.charCodeAt(end - 1)] === 1 &&
      !/[场值集民政委长级域间位块城乡化下舰帜容面庄支办干官村镇道路落]/.test(text.charAt(end)) &&
      isCountyName(text.slice(start, end))
    )
      return end;
  }
  return undefined;
}

// ---- the place a whole document is about

const longestTitle = 40;
/** 某县志, 某县年鉴, 某县2004年统计公报. */
const titleOf =
  /^([一-龥]{2,5}[县市区州盟旗镇乡])(?:(?:志|年鉴)(?:$|[^一-龥]|[第卷编上下续稿]|资料)|\d{4}年[^，。；]{0,24}(?:公报|报告|情况)$|统计局$)/;

/** What a firm, a school or a hospital writes is about itself. */
const firm = /(?:公司|集团|银行|大学|学院|医院|学校|[厂矿])(?!.*(?:公报|年鉴|志$))/;

/** From 某省人民政府 or 在某市第N届 congress; undefined where the opening lines name no place. */
export function documentPlace(opening: string): string | undefined {
  const congress = /在([一-龥]{2,16}?)第[一二三四五六七八九十]{1,3}届\s*(?:全国)?人民(?:代表)大会/.exec(
    opening,
  );
  if (/第[一二三四五六七八九十]{1,3}届全国人民(?:代表)|国务院总理|代表国务院/.test(opening)) return '全国';
  if (congress?.[1] !== undefined) return lastPlace(congress[1]);
  if (/^(?:\d{4}年)?国务院[一-龥]{0,30}报告$/m.test(opening)) return '全国';
  const report = /([一-龥]{2,14}?)(?:人民)?政府工作(?:报告)/.exec(opening.replace(/^\d{4}年/gm, ''));
  if (report?.[1] !== undefined) return lastPlace(report[1]);
  for (const line of opening.split('\n', 60)) {
    const words = line.trim();
    if (words.length > longestTitle || firm.test(words)) continue;
    const own = titleOf.exec(words)?.[1];
    if (own !== undefined && isCountyName(own)) return own;
    const end = placeEnd(words, 0);
    if (end !== undefined && !/[，。；]/.test(words)) return words.slice(0, end);
  }
  return undefined;
}

/** 呼伦贝尔市海拉尔区 is about 海拉尔区. */
function lastPlace(words: string): string {
  for (let at = 0; at < words.length;) {
    const end = placeEnd(words, at);
    if (end === undefined) return words.slice(at);
    if (end >= words.length) return words.slice(at);
    at = end;
  }
  return words;
}
