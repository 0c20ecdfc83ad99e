import { randomOf } from '../../support/ocrNoise';
import { Draft } from '../text/draft';
import type { GoldText } from '../text/goldText';
import { madeHeads, madeProse, madeTitles } from './words';

/** A folder of Markdown: a list of links, and a file for each report. */
export function markdownFolder(): readonly GoldText[] {
  const random = randomOf(97);
  const made = madeTitles(14, random);
  const list = new Draft('Markdown list of links').line('# 云台调查笔记', '', '## 目录', '');
  made.forEach(({ title }, index) => {
    const link = `${String(index + 1).padStart(2, '0')}.md`;
    list.entry({ title, contributors: [], page: null, link }, `${index + 1}. [${title}](${link})`);
  });
  const reports = made.map(({ title, contributor }, index) => {
    const draft = new Draft(`Markdown report ${index + 1}`).markdownTitle(title);
    draft.line('', contributor, '');
    for (const head of madeHeads(3, random)) {
      draft.markdownHeading(2, head).line('', madeProse(random), '');
      for (const below of madeHeads(2, random))
        draft.markdownHeading(3, below).line('', madeProse(random), '');
    }
    return draft.finish();
  });
  return [list.finish(), ...reports];
}
