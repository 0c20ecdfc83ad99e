import { kindOf, usualOrder, type HeadingFamily } from './families';
import type { Run } from './sequences';

/**
 * The families of a report's runs, highest first. A family that begins again between two members of another lies
 * below it: that, not the mark, tells the level. Where nothing begins again the usual order holds.
 */
export function familyLevels(runs: readonly Run[]): readonly HeadingFamily[] {
  const families = usualOrder.filter((family) => runs.some((run) => run.family === family));
  const order: HeadingFamily[] = [];
  for (const family of families) {
    let at = order.length;
    while (at > 0 && isBelow(order[at - 1], family, runs)) at--;
    order.splice(at, 0, family);
  }
  return order;
}

/** True when runs of `lower` begin within runs of `upper` more often than the other way round. */
function isBelow(lower: HeadingFamily | undefined, upper: HeadingFamily, runs: readonly Run[]): boolean {
  if (lower === undefined || isFixed(lower, upper)) return false;
  return beginnings(runs, lower, upper) > beginnings(runs, upper, lower);
}

/** Divisions and Markdown's heads stand in a fixed order, though chapters may number on across parts; so do decimals. */
function isFixed(lower: HeadingFamily, upper: HeadingFamily): boolean {
  const kind = kindOf(lower);
  return kind === 'division' || kind === 'markdown' || (kind === 'decimal' && kindOf(upper) === 'decimal');
}

/** How many runs of `inner` begin between two members of a run of `outer`; both lists are in the order of the text. */
function beginnings(runs: readonly Run[], inner: HeadingFamily, outer: HeadingFamily): number {
  const spans = runs.filter(({ family }) => family === outer);
  let span = 0;
  let count = 0;
  for (const run of runs) {
    if (run.family !== inner) continue;
    const start = startOf(run);
    while (span < spans.length && endOf(spans[span]) <= start) span++;
    if (startOf(spans[span]) < start) count++;
  }
  return count;
}

const startOf = (run: Run | undefined) => run?.members[0]?.paragraph ?? Infinity;
const endOf = (run: Run | undefined) => run?.members.at(-1)?.paragraph ?? Infinity;
