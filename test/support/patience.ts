/** Milliseconds that {@link work} takes on the machine the tests were written on while nothing else runs. */
const usual = 40;

/** A wait is never shortened, and what takes this many times as long is stuck, not slow. */
const most = 8;

/** How many times slower than usual this machine is now: because it is a slower one, or because it is busy. */
const factor = Math.min(most, Math.max(1, measured() / usual));

/** A limit for something that takes `milliseconds` at most on a usual machine, scaled to what this one is like now. */
export function patience(milliseconds: number): number {
  return Math.round(milliseconds * factor);
}

function measured(): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Nothing but arithmetic. */
function work(): number {
  let state = 1;
  for (let round = 0; round < 4e7; round++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return state;
}
