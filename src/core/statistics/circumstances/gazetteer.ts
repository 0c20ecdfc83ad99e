import { once } from '../../common/once';
import { abroad, otherPlaces, places } from '../lexicon/places';
import { longestWord, type LongestWord } from '../words/longestWord';
import { tokensOf } from '../words/tokens';

const ending = /(?:特别行政区|(?:[一-龥]{1,6}族)?自治[区州县旗]|地区|[省市县区州盟旗])$/;

/** 北京 of 北京市; the name itself where one character would be left. */
function short(name: string): string {
  const stem = name.replace(ending, '');
  return stem.length < 2 ? name : stem;
}

interface Gazetteer {
  /** The districts and counties of each city and province, by its short name. */
  readonly within: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: ReadonlySet<string>;
  readonly known: LongestWord;
  /** By UTF-16 code unit: 1 for what a name begins with. */
  readonly firstCodes: Uint8Array;
}

const gazetteer = once((): Gazetteer => {
  const within = new Map<string, Set<string>>();
  const names = new Set<string>(`${otherPlaces} ${abroad}`.split(/\s+/));
  for (const line of places.split('\n')) {
    const [first = '', ...counties] = line.trim().split(' ');
    for (const name of [first, ...counties]) if (name.length > 1) names.add(name);
    if (first.length < 2) continue;
    names.add(short(first));
    within.set(short(first), new Set(counties.map(short)));
  }
  names.delete('');
  const firstCodes = new Uint8Array(0x10000);
  for (const name of names) firstCodes[name.charCodeAt(0)] = 1;
  return { within, names, known: longestWord(names), firstCodes };
});

const foreign = new Set(abroad.split(' '));

/** Another country or a union of such; what is said of it holds for its own clause. */
export function isAbroad(place: string): boolean {
  return foreign.has(place);
}

/** Whether a word is the name, without its ending, of a district or county of the city that a document is about. */
export function isDistrictOf(place: string | undefined, word: string): boolean {
  return place !== undefined && gazetteer().within.get(short(place))?.has(word) === true;
}

const suffixes = ['市', '省', '自治区', '县', '区', '州', '盟', '地区', '专区', '自治州'];
/** What turns a place into a thing of that place with figures of its own: 某港, 某机场. */
const facilities = [
  '港口',
  '港区',
  '港',
  '国际机场',
  '机场',
  '口岸',
  '高新区',
  '开发区',
  '自贸区',
  '自由贸易区',
  '自贸港',
  '新区',
  '油田',
  '大学',
];

/** The end of the place name that begins at `start`, suffix and facility included; undefined where none does. */
export function placeEnd(text: string, start: number): number | undefined {
  const { firstCodes, known } = gazetteer();
  if (firstCodes[text.charCodeAt(start)] === 0) return undefined;
  const name = known.startingAt(text, start);
  if (name === '') return undefined;
  let end = start + name.length;
  const suffix = suffixes.find((word) => text.startsWith(word, end));
  if (suffix !== undefined && !ending.test(name) && !isOrdinary(text, end, suffix)) end += suffix.length;
  const facility = facilities.find((word) => text.startsWith(word, end));
  return end + (facility?.length ?? 0);
}

/** 市 in 市场 and 区 in 区域 are no suffixes. */
function isOrdinary(text: string, at: number, suffix: string): boolean {
  const next = text.charAt(at + suffix.length);
  if (next === '') return false;
  return (
    (suffix === '市' && '场值集民政委长级容面'.includes(next)) || (suffix === '区' && '域间位'.includes(next))
  );
}

/** Words that end like a place and are none. */
const commonNouns =
  /(?:地|分|金?创|酸雨|棚户|城|园|社|小|山|牧|林|景|灾|老|矿|校|街|库|片|辖|特|新|专|解放|开发|示范|功能|保护|自治|各|贫困|军|战|湖|流域|边|湿|产|湾|水|先行|试验|合作|保税|集聚|农|核心|产业|市|县|州|居民|灌|滩|疫|厂|营|垦|禁|病|根据|游击|敌占|沦陷|省辖|井|轮作|试点)区$|(?:设区的?|城|上|都|超|门|股|楼|直辖|县|省|各|全|我|本|闹|夜|黑|集|汇|债|菜|早|开)市$|(?:各|全|我|本|贫困|百强|市|区|省|大|小|脱贫|重点|穷|落后|产粮|示范|建|改|属|在|老|邻|本|近)县$|(?:城|集|乡|村|小|各|全|重|特色|建制|集市|中心)镇$|(?:全|各|农|山|乡|级|示范|美丽|行政|自然|贫困|空心|建|该|本|邻|同|脱贫|专业|文明)村$|(?:全|各|城|下|家|本|回|他|建|同|老)乡$|[各全我神九]州$|(?:各|红|国|党|军|彩|战|锦|团|队|升)旗$/;

/** By UTF-16 code unit: 1 for what the names of counties, districts, towns and villages end in. */
export const countyEndings = new Uint8Array(0x10000);
for (const mark of Array.from('县市区郡旗镇州乡村')) countyEndings[mark.charCodeAt(0)] = 1;

/** Whether `word` (two to four characters) reads as the name of a county, district, town or village that no list has. */
export function isCountyName(word: string): boolean {
  if (gazetteer().names.has(word)) return true;
  return (
    /^(?:[一-龥]{3,4}|[一-龥][州郡])$/.test(word) &&
    !/^[原前后转送报交给叫]/.test(word) &&
    countyEndings[word.charCodeAt(word.length - 1)] === 1 &&
    !/[的是在了到由我你他们去过而要有没说想给跟随离距和与及为对把将增该其此这那使被让就也都还年月日第一二三四五六七八九十百千万亿两几个各每全某等\d]/.test(
      word,
    ) &&
    !commonNouns.test(word) &&
    isPlain(word.slice(0, -1))
  );
}

/** A name has no verb, and no other place, inside: 位于 and 建设 before a county are the sentence's. */
function isPlain(stem: string): boolean {
  if (!tokensOf(stem).every(({ is }) => is === 'plain')) return false;
  for (let at = 1; at < stem.length; at++) if (gazetteer().known.startingAt(stem, at) !== '') return false;
  return true;
}
