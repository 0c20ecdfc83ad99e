/** How a generated volume is to be. */
export interface VolumeShape {
  /** About how many characters it has. */
  readonly chars: number;
}

/**
 * A volume in the manner of the report anthologies, made of invented sentences: title pages, CIP block, 目录 with units
 * and pages, reports with three levels of headings, page marks in mid-sentence. The same seed and shape always give
 * the same text; other seeds give other texts of the same vocabulary.
 */
export function generateVolume(seed: number, { chars }: VolumeShape): string {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  const city = pick(CITIES);
  const year = 1990 + (seed % 35);
  const reportCount = Math.max(4, Math.round(chars / 12000));
  const titles = Array.from({ length: reportCount }, (_, index) => titleOf(index, random, pick));
  const units = titles.map(() => pick(UNITS));
  const state: Writing = { lines: [], page: 1, room: PAGE, random, pick };
  const firstPages: number[] = [];
  const perReport = (chars - 60 * reportCount - 600) / reportCount;
  titles.forEach((title, index) => {
    if (index > 0) turnPage(state);
    firstPages.push(state.page);
    state.lines.push('', title, '', units[index] ?? '', '');
    writeReport(state, perReport);
  });
  const contents = titles.map(
    (title, index) => `${title}\t${units[index] ?? ''}\t(${firstPages[index] ?? 1})`,
  );
  return [...frontMatter(city, year), '目　录', '', ...contents, '', ...state.lines, ''].join('\n');
}

/** Several volumes with seeds from 1. */
export function generateVolumes(count: number, shape: VolumeShape): readonly string[] {
  return Array.from({ length: count }, (_, index) => generateVolume(index + 1, shape));
}

type Pick = <T>(from: readonly [T, ...T[]]) => T;

interface Writing {
  readonly lines: string[];
  page: number;
  /** Characters left on the page. */
  room: number;
  readonly random: () => number;
  readonly pick: Pick;
}

/** Characters a printed page. */
const PAGE = 720;

const CITIES = ['云岭市', '青浦河市', '南岗市', '沙洲市', '平湖岛市', '望江市'] as const;
const FIELDS = [
  '社区服务',
  '人才引进',
  '民营企业',
  '职工培训',
  '住房改造',
  '农田水利',
  '学前教育',
  '养老照料',
  '道路养护',
  '档案管理',
] as const;
const UNITS = [
  '市委办公室',
  '市发展研究室',
  '市人事局',
  '市统计局课题组',
  '东城区委组织部',
  '市民政局基层处',
  '市总工会',
  '市教育局',
] as const;
const KINDS = ['调研报告', '情况报告', '研究', '实践与思考', '对策研究'] as const;
const SUBJECTS = [
  '各级部门',
  '多数街道',
  '被访单位',
  '基层干部',
  '参加座谈的职工',
  '受访居民',
  '有关企业',
  '课题组',
] as const;
const VERBS = [
  '认真落实',
  '逐步完善',
  '普遍重视',
  '主动改进',
  '持续推动',
  '统筹安排',
  '反复讨论',
  '着手建立',
] as const;
const OBJECTS = [
  '工作制度',
  '服务窗口',
  '考核办法',
  '联系机制',
  '培训计划',
  '信息平台',
  '经费保障',
  '岗位责任',
] as const;
const MEASURES = [
  '登记企业',
  '在册党员',
  '持证职工',
  '服务对象',
  '新增岗位',
  '改造住房',
  '常住人口',
  '在园幼儿',
] as const;
const MEASURE_UNITS = ['家', '名', '人', '户', '个', '套', '万人', '万元'] as const;
const TAILS = [
  '成效比较明显',
  '做法值得推广',
  '问题还要留意',
  '差距仍然存在',
  '群众反映较好',
  '条件已经具备',
] as const;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

function frontMatter(city: string, year: number): readonly string[] {
  return [
    `${city}调查研究文选`,
    '',
    String(year),
    '',
    `${city}研究室编`,
    '',
    '江畔出版社',
    '',
    '书目数据(CIP)',
    '',
    `${city}调查研究文选. ${year}/${city}研究室编. —${city.slice(0, 2)}：江畔出版社，${year + 1}. 6`,
    '',
    'ISBN 7—80000—100—8',
    '',
    '开 本——850×1168 1/32',
    '印 数——2000 册',
    '定 价——20.00 元',
    '',
  ];
}

function titleOf(index: number, random: () => number, pick: Pick): string {
  return `关于${pick(CITIES)}${pick(FIELDS)}与${pick(FIELDS)}的${pick(KINDS)}（之${String(index + 1)}）${random() < 0.2 ? '——以街道为例' : ''}`;
}

function writeReport(state: Writing, chars: number): void {
  const sections = 4;
  for (let section = 0; section < sections; section++) {
    state.lines.push(`${NUMERALS[section] ?? ''}、${state.pick(FIELDS)}的${state.pick(OBJECTS)}`, '');
    writeText(state, chars / sections / 5);
    for (let part = 0; part < 2; part++) {
      state.lines.push(`（${NUMERALS[part] ?? ''}）${state.pick(VERBS)}${state.pick(OBJECTS)}`, '');
      for (let item = 1; item <= 2; item++) {
        state.lines.push(`${item}. ${state.pick(VERBS)}${state.pick(FIELDS)}的${state.pick(OBJECTS)}`, '');
        writeText(state, chars / sections / 5);
      }
    }
  }
}

/** Paragraphs of invented sentences; a page that is full ends where it ends, its number on a line of its own. */
function writeText(state: Writing, chars: number): void {
  let written = 0;
  while (written < chars) {
    let paragraph = '';
    const length = 80 + state.random() * 320;
    while (paragraph.length < length) paragraph += sentence(state);
    written += paragraph.length;
    while (paragraph.length > state.room) {
      state.lines.push(paragraph.slice(0, state.room), '');
      paragraph = paragraph.slice(state.room);
      turnPage(state);
    }
    state.room -= paragraph.length;
    if (paragraph !== '') state.lines.push(paragraph, '');
  }
}

function turnPage(state: Writing): void {
  state.lines.push(`.${state.page}.`, '');
  state.page++;
  state.room = PAGE;
}

function sentence({ random, pick }: Writing): string {
  const opening = `${pick(SUBJECTS)}${pick(VERBS)}${pick(OBJECTS)}`;
  const roll = random();
  if (roll < 0.3)
    return `${opening}，${1990 + Math.floor(random() * 35)}年${pick(MEASURES)}达到${Math.floor(random() * 9000) + 100}${pick(MEASURE_UNITS)}。`;
  if (roll < 0.45) return `${opening}，比上年增长${(random() * 30).toFixed(1)}%。`;
  if (roll < 0.6) return `据统计，${pick(MEASURES)}占总数的${(random() * 90).toFixed(1)}%，${pick(TAILS)}。`;
  return `${opening}，${pick(FIELDS)}方面${pick(TAILS)}，“${pick(FIELDS)}”与“${pick(OBJECTS)}”互相配合。`;
}

/** Mulberry32: a small generator whose sequence depends on the seed alone. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
