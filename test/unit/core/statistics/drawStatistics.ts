import { parseText } from '../../../../src/core/anthology/parseText';
import type { Described, Statistic } from '../../../../src/core/statistics/statistic';
import { statisticsOf } from '../../../../src/core/statistics/statisticsOf';
import { lineRange, sourceText } from '../../../../src/core/text/sourceText';
import { under, visible } from '../underline';

/**
 * Draws the statistics of a text: under each line the ranges of the figures in it, each with what it was read as. A
 * field that was carried over from before has `←` before it, one that the whole document gives `⇐`; what the text does
 * not say is left out.
 *
 * ```
 *   全县有渔船 205 艘。
 *             ^^^^^^ 205 艘 · count · 渔船数 · scope 全县 · key 渔船|count
 * ```
 */
export function drawStatistics(text: string): string {
  const source = sourceText(text);
  const statistics = statisticsOf(text, parseText(text));
  const rows = source.lineStarts.flatMap((start, number) => {
    const line = lineRange(source, number);
    const inLine = statistics.filter((one) => one.start < line.end && one.end > start);
    return [
      `  ${visible(text.slice(start, line.end))}`.trimEnd(),
      ...inLine.map((one) => under(text, line, { ...one, words: one.start < start ? '…' : wordsOf(one) })),
    ];
  });
  return `${rows.join('\n').trimEnd()}\n`;
}

function wordsOf(statistic: Statistic): string {
  const { kind, indicator, base, change, modality, time, scope, source, parts, key } = statistic;
  const years = time?.years === undefined ? '' : ` = ${[...new Set(time.years)].join('–')}`;
  const place = scope?.place === undefined || scope.place === scope.text ? '' : ` = ${scope.place}`;
  return [
    valueOf(statistic),
    kind,
    indicator === '' ? '?' : indicator,
    ...(base === undefined ? [] : [`of ${base}`]),
    ...(change === undefined ? [] : [change]),
    ...(time === undefined ? [] : [described('time', time) + years]),
    ...(scope === undefined ? [] : [described('scope', scope) + place]),
    ...(source === undefined ? [] : [described('source', source)]),
    ...(modality === 'actual' ? [] : [modality]),
    ...(parts.length === 0 ? [] : [`${parts.length} parts`]),
    ...(key === undefined ? [] : [`key ${key}`]),
  ].join(' · ');
}

function valueOf({ value, unit, approx }: Statistic): string {
  const number = typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;
  return [...(approx === 'exact' ? [] : [approx]), number, ...(unit === '' ? [] : [unit])].join(' ');
}

function described(name: string, { text, from }: Described): string {
  const mark = from === 'carried' ? '←' : from === 'document' ? '⇐' : '';
  return `${mark}${name} ${text}`;
}
