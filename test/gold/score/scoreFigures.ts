import type { Statistic } from '../../../src/core/statistics/statistic';
import type { GoldFigure, GoldText } from '../text/goldText';
import { likeness, type Score } from './wrongAnswers';

/** Names of one indicator are worded in many ways; below this they mean something else. */
const SAME_INDICATOR = 0.6;

/** Whether each figure is found with its value, unit, indicator, time, scope and source, and nothing else is one. */
export function scoreFigures(gold: GoldText, statistics: readonly Statistic[]): Score {
  const found = new Map(statistics.map((statistic) => [statistic.start, statistic]));
  const wrong = gold.figures.flatMap((figure) => {
    const statistic = found.get(figure.start);
    found.delete(figure.start);
    const name = `${figure.text} (${figure.indicator})`;
    if (statistic?.end !== figure.end) return [`figure missing: ${name}`];
    const faults = faultsOf(figure, statistic);
    return faults.length === 0 ? [] : [`figure ${name}: ${faults.join(', ')}`];
  });
  return {
    answers: gold.figures.length,
    wrong: [...wrong, ...[...found.values()].map(({ text }) => `no figure: ${text}`)],
  };
}

function faultsOf(figure: GoldFigure, found: Statistic): readonly string[] {
  const { time, scope, source } = found;
  const years = [...(figure.time ?? '').matchAll(/\d{4}/g)].map(Number);
  const same = (a: number | undefined, b: number | undefined) => a === b;
  const timeRight = time
    ? same(time.years?.[0], years[0]) && same(time.years?.[1], years.at(-1))
    : figure.time === null || !figure.timeSaid;
  const scopeRight =
    figure.scope.length === 0
      ? !scope
      : figure.scope.some((name) => name === scope?.text || name === scope?.place);
  return [
    ...(String(found.value) === String(figure.value) ? [] : ['value']),
    ...(found.unit === figure.unit ? [] : ['unit']),
    ...(found.approx === figure.approx ? [] : ['approximation']),
    ...(likeness(found.indicator, figure.indicator) >= SAME_INDICATOR
      ? []
      : [`indicator ${found.indicator || '—'}`]),
    ...(timeRight ? [] : [`time ${time?.text ?? '—'}`]),
    ...(scopeRight ? [] : [`scope ${scope?.text ?? '—'}`]),
    ...((source?.text ?? null) === figure.source ? [] : [`source ${source?.text ?? '—'}`]),
  ];
}
