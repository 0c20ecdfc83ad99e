import { parseText } from '../../../../../src/core/anthology/parseText';
import { quotationOf } from '../../../../../src/core/anthology/record/quotation';
import {
  citeStatistic,
  type CitedStatistic,
} from '../../../../../src/core/statistics/linking/citedStatistic';
import { statisticsOf } from '../../../../../src/core/statistics/statisticsOf';
import { sourceText } from '../../../../../src/core/text/sourceText';

/** The figures of texts, each text a file and a volume of its own. */
export function citationsIn(texts: readonly string[]): CitedStatistic[] {
  return texts.flatMap((text, index) => {
    const volume = parseText(text);
    const path = `/${String(index)}.txt`;
    const { title = path, year } = volume.bibliography;
    return statisticsOf(text, volume).map((statistic) =>
      citeStatistic(
        { id: path, title, year },
        { path, lines: sourceText(text), volume },
        { statistic, sentence: quotationOf(text, volume, statistic.sentence) },
      ),
    );
  });
}

/** By key, in order of first appearance; what has no known indicator is left out. */
export function byKey(citations: readonly CitedStatistic[]): Map<string, CitedStatistic[]> {
  const groups = new Map<string, CitedStatistic[]>();
  for (const cited of citations) {
    const { key } = cited.statistic;
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), cited]);
  }
  return groups;
}
