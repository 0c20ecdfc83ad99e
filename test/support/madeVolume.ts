import type { MadeLine, Random } from './ocrNoise';

/** A volume made for a test, and what stands in it. */
export interface MadeVolume {
  readonly lines: readonly MadeLine[];
  readonly entries: readonly MadeEntry[];
}

export interface MadeEntry {
  readonly title: string;
  readonly contributor: string;
  readonly page: number;
}

/** How a line, or several, of the 目录 are set for one entry. */
type Setting = (entry: MadeEntry, index: number) => readonly string[];

/** Two ideographic blanks. */
const INDENT = '\u3000\u3000';
const LEADERS = '…………………………';

/** Makes of a 目录; `runIn` sets several entries on a line. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  dots: ({ title, page }) => [`${title}${LEADERS}${page}`],
  bracketedPages: ({ title, contributor, page }) => [`${title}\t${contributor} (${page})`],
  orderInBrackets: ({ title, contributor, page }, index) => [
    `[${index + 1}] ${title} / ${contributor} …… ${page}`,
  ],
  contributorFolded: ({ title, contributor, page }) => [title, `（${contributor}）${LEADERS}${page}`],
  contributorBelow: ({ title, contributor, page }) => [`${title}······（${page}）`, contributor],
  numbered: ({ title, page }, index) => [`${index + 1}、${title}${LEADERS}（${page}）`],
  unpaged: ({ title }) => [title],
  contributorBefore: ({ title, contributor, page }) => [`${contributor}${INDENT}${title}${LEADERS}${page}`],
};

const PLACES = ['湖镇', '云岭县', '白沙乡', '江口', '石桥区', '南塘', '柳河', '西山', '东渡口', '青石滩'];
const TOPICS = [
  '竹器行情',
  '晒场管理',
  '码头石阶修补',
  '茶叶收购',
  '小学师资',
  '渡船安全',
  '冬修水利',
  '集市税费',
  '山林划界',
  '药材种植',
  '砖窑用工',
  '邮路班次',
];
const KINDS = ['的调查', '问题研究', '情况报告', '的几点看法', '经验总结', '为什么难'];
const UNITS = ['县委办公室', '水务局', '商业科', '镇政府', '教育局', '林业站', '县供销社', '农工部'];
const CLAUSES = [
  '老人们说河水比从前浅了许多',
  '今年来登记的匠人有三百多名',
  '账房先生把旧簿子重新抄了一遍',
  '木船一年只跑两趟县城',
  '茶摊成了打听消息的地方',
  '镇上决定先修晒场再修码头',
  '雨季之前要把堤脚加高',
  '外地客商改走了山那边的路',
  '修桥的账目贴在祠堂门口',
  '药铺每月初五不收诊金',
  '竹料涨价让小作坊吃紧',
];

/** A volume of `count` reports, the 目录 in one make, the text wrapped at 27 characters. */
export function madeVolume(setting: Setting, count: number, random: Random): MadeVolume {
  const entries = madeEntries(count, random);
  const contents = entries.flatMap((entry, index) => setting(entry, index));
  const lines: MadeLine[] = [
    { text: '湖镇调查研究文选', part: 'text' },
    blank,
    { text: '目　录', part: 'text' },
    blank,
    ...contents.map((text): MadeLine => ({ text, part: 'contents' })),
    blank,
  ];
  entries.forEach(({ title, contributor }, entry) => {
    lines.push({ text: title, part: 'title', entry }, { text: contributor, part: 'text' }, blank);
    lines.push(...madeText(random), blank);
  });
  return { lines, entries };
}

const blank: MadeLine = { text: '', part: 'blank' };

function madeEntries(count: number, random: Random): readonly MadeEntry[] {
  const titles = new Set<string>();
  while (titles.size < count) titles.add(pick(PLACES, random) + pick(TOPICS, random) + pick(KINDS, random));
  let page = 1;
  return [...titles].map((title) => {
    const entry = { title, contributor: pick(UNITS, random), page };
    page += 1 + Math.floor(random() * 12);
    return entry;
  });
}

function madeText(random: Random): readonly MadeLine[] {
  const paragraphs = Array.from({ length: 3 }, () => {
    const clauses = Array.from({ length: 4 + Math.floor(random() * 6) }, () => pick(CLAUSES, random));
    return `${INDENT}${clauses.join('，')}。`;
  });
  return paragraphs.flatMap((paragraph) =>
    (paragraph.match(/.{1,27}/gu) ?? []).map((text): MadeLine => ({ text, part: 'text' })),
  );
}

function pick(words: readonly string[], random: Random): string {
  return words[Math.floor(random() * words.length)] ?? '';
}
