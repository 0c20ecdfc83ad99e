import { matchesOf } from '../words/matches';
import { withoutOverlaps, type Mention } from './mention';

const account =
  '统计|估算|测算|调查|推算|估计|普查|计算|资料|材料|反映|显示|介绍|分析|预测|报告|抽样调查|普查资料统计|资料统计|不完全统计|初步统计|初步核算';
/** 统计局, 调查队 are no statements. */
const office = '(?:工作|制度|部门|局|体系|研究|公报|人员|员|队|站|法|调查)';
const accounts = new RegExp(
  `(?:根据|(?<![数证依占收票单凭论根])据|按照?)[^，。；：、,;:\\n]{0,24}?(?:${account})(?!${office})(?:资料)?(?:统计|显示|表明|推算|分析|估计|测算)?|有人(?:认为|估计|说)|专家(?:认为|估计|预测)|不变推算`,
  'g',
);
const showings =
  /《[^》\n]{2,40}》(?:数据|统计|资料)?(?:显示|表明|披露|记载)|(?:统计|调查|普查|数据|资料|报告|公报|年鉴|白皮书|问卷|监测|研究)(?:数据|资料|结果)?(?:显示|表明|披露)/g;
const forecasts = /预计(?!产量|数(?![字量据])|目标)|预测|估计|预期(?=将|到|达)/g;

export interface SourceMention extends Mention {
  /** It tells what will be, and holds only to the next ；. */
  readonly forecast: boolean;
}

/** Statements of where figures come from, in order: 据统计, 调查显示, 预计. */
export function findSources(text: string): SourceMention[] {
  const found: SourceMention[] = [];
  for (const match of matchesOf(accounts, text)) {
    const word = match[0].replace(/^不变(?=推算)/, '');
    const end = match.index + match[0].length;
    if (isMethod(word)) continue;
    found.push({ start: end - word.length, end, text: word, forecast: false });
  }
  for (const match of matchesOf(showings, text)) {
    const before = match[0].startsWith('《') ? '' : text.slice(Math.max(0, match.index - 10), match.index);
    const start = match.index - (/[^，。；：、,;:\n]*$/.exec(before)?.[0].length ?? 0);
    const end = match.index + match[0].length;
    found.push({ start, end, text: text.slice(start, end), forecast: false });
  }
  for (const match of matchesOf(forecasts, text)) {
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0], forecast: true });
  }
  return withoutOverlaps(found);
}

/** 按可比价格计算 tells how, not by whom. */
function isMethod(word: string): boolean {
  return /^按(?!.*(?:局|部门|委|处|队|资料|报告|调查|介绍))/.test(word);
}
