import { parseText } from '../../../src/core/anthology/parseText';
import { statisticsOf } from '../../../src/core/statistics/statisticsOf';
import type { GoldText } from '../text/goldText';
import { scoreEntries } from './scoreEntries';
import { scoreFigures } from './scoreFigures';
import { scoreHeadings } from './scoreHeadings';
import type { Score } from './wrongAnswers';

/** All that the product answers of a text, held against the truth. Figures are looked at where the text declares any. */
export function scoreText(gold: GoldText): Score {
  const parsed = parseText(gold.text);
  const scores = [
    scoreHeadings(gold, parsed),
    scoreEntries(gold, parsed),
    ...(gold.figures.length > 0 ? [scoreFigures(gold, [...statisticsOf(gold.text, parsed)])] : []),
  ];
  return {
    answers: scores.reduce((sum, { answers }) => sum + answers, 0),
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}
