/** Alternatives that the braces of a pattern may stand for; each is walked on its own. */
const mostAlternatives = 1000;
const longestPattern = 1000;

/**
 * True for a pattern that stays in its folder and stands for no more alternatives than a person writes:
 * `{a,b}{a,b}…` doubles with every pair of braces.
 */
export function isModestPattern(pattern: string): boolean {
  if (pattern.length > longestPattern || /^!?(\/|[a-z]:)/i.test(pattern)) return false;
  // Each alternative of a brace may be a step up: `{..,a}/b`.
  if (/(^|[/\\{,!(|])\.\.($|[/\\},)|])/.test(pattern)) return false;
  return alternatives(pattern) <= mostAlternatives;
}

/** At least as many as the braces stand for: those of one level multiply, those within a brace add up. */
function alternatives(pattern: string): number {
  const levels = [{ product: 1, sum: 0 }];
  for (const [mark, from, to] of pattern.matchAll(/\{(-?\d+)\.\.(-?\d+)[^{}]*\}|\\.|[{},]/g)) {
    const level = levels.at(-1);
    if (!level) break;
    if (from !== undefined && to !== undefined) level.product *= Math.abs(Number(to) - Number(from)) + 1;
    else if (mark === '{') levels.push({ product: 1, sum: 0 });
    else if (mark === ',' && levels.length > 1)
      levels[levels.length - 1] = { product: 1, sum: level.sum + level.product };
    else if (mark === '}' && levels.length > 1) {
      levels.pop();
      const outer = levels.at(-1);
      if (outer) outer.product *= level.sum + level.product;
    }
  }
  return levels.reduce((product, level) => product * (level.sum + level.product), 1);
}
