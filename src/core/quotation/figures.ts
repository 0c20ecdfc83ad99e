import { quantitiesIn } from '../statistics/quantity/quantitiesIn';
import type { Quantity } from '../statistics/quantity/quantity';
import type { FigureDifference } from './finding';

/** The figures in which quoted words do not agree with printed ones, in order; both as running text. */
export function figureDifferences(quoted: string, printed: string): readonly FigureDifference[] {
  const inPrint = quantitiesIn(printed);
  const pairs = quantitiesIn(quoted).map((figure, index, all) => {
    const other = all.length === inPrint.length ? inPrint[index] : likest(figure, quoted, inPrint, printed);
    return other && differenceOf(figure, quoted, other, printed);
  });
  return pairs.filter((difference) => difference !== undefined);
}

/** The printed figure with the same words before it, where the two do not have as many. */
function likest(
  figure: Quantity,
  quoted: string,
  inPrint: readonly Quantity[],
  printed: string,
): Quantity | undefined {
  const before = quoted.slice(Math.max(0, figure.start - 4), figure.start);
  return inPrint.find(({ start }) => printed.slice(Math.max(0, start - 4), start) === before);
}

function differenceOf(
  figure: Quantity,
  quoted: string,
  other: Quantity,
  printed: string,
): FigureDifference | undefined {
  const differs: FigureDifference['differs'][number][] = [];
  if (String(figure.value) !== String(other.value)) differs.push('value');
  if (figure.unit !== other.unit) differs.push('unit');
  if (figure.approx !== other.approx) differs.push('approximation');
  if (differs.length === 0) return undefined;
  return {
    quoted: quoted.slice(figure.start, figure.end),
    printed: printed.slice(other.start, other.end),
    differs,
  };
}
