import { Draft } from '../text/draft';
import type { GoldText } from '../text/goldText';

const CHAPTERS: readonly (readonly [title: string, articles: readonly string[]])[] = [
  [
    '总　则',
    [
      '为了让渡口有章可循，订立本规约。',
      '凡在本河段摆渡、泊船、捞沙的，都照本规约办。',
      '渡口事务由船户推举的渡长主持。',
    ],
  ],
  [
    '渡　船',
    [
      '渡船每年立夏前上岸刷油一次，由渡长验看。',
      '船板裂缝宽过一指的，不得载客。',
      '载牲畜的船不得同时载学童。',
      '夜渡须在船头挂灯，灯油由公账支出。',
    ],
  ],
  [
    '渡　资',
    [
      '渡资由船户会议议定，写在木牌上挂出。',
      '背粮赴集的人只收半资，郎中与信差免收。',
      '争执渡资的，先渡后论，不得把客人留在岸上。',
    ],
  ],
  [
    '泊　位',
    ['泊位按抽签先后排定，每季重抽。', '把泊位转借他人的，应当告知渡长。', '洪水来时，泊位一律让给救护船。'],
  ],
  [
    '罚　则',
    [
      '超载翻船的，停渡一季，并赔还货物。',
      '偷取公用缆绳的，补还同样长短的新缆。',
      '渡长徇私的，由船户会议另推。',
    ],
  ],
  ['附　则', ['本规约未尽之处，由船户会议商定。', '本规约自贴出之日起施行。']],
];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function numeral(value: number): string {
  return value <= 10 ? (NUMERALS[value - 1] ?? '') : `十${NUMERALS[value - 11] ?? ''}`;
}

/** Rules of a ferry in chapters and articles. */
export function law(): GoldText {
  const draft = new Draft('rules in articles');
  draft.report('白鹭湾渡口规约').line('（船户会议议定）', '');
  let article = 0;
  CHAPTERS.forEach(([title, articles], index) => {
    draft.heading(1, `第${numeral(index + 1)}章`, title).line('');
    for (const text of articles) draft.heading(2, `第${numeral(++article)}条\u3000`, text.slice(0, -1), '。');
    draft.line('');
  });
  return draft.finish();
}
