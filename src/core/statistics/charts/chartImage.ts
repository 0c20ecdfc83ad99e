import type { Series } from '../linking/series';
import { chartLayout, type PlacedLine, type PlacedPoint } from './chartLayout';

export interface ChartColours {
  /** Of the lines, one after the other. */
  readonly lines: readonly string[];
  readonly text: string;
  /** Behind hollow points. */
  readonly background: string;
}

const width = 320;
const lineHeight = 12;
const area = { left: 26, right: width - 26, top: 30, bottom: 86 };
/** Lines that a small picture has room for. */
const shownLines = 3;

/**
 * A small line chart as an SVG document for a card, where nothing but an image can be shown: years below, values at the
 * points of the first line, what is aimed at or foreseen as hollow points, the names of places below where there are
 * several. Fewer than two years give an empty string. All words in it are escaped.
 */
export function chartImage(series: Series, colours: ChartColours): string {
  const shown = series.lines
    .filter(({ points }, index) => index === 0 || points.length > 1)
    .slice(0, shownLines);
  const years = new Set(shown.flatMap(({ points }) => points.map(({ year }) => year)));
  if (years.size < 2) return '';
  const { lines } = chartLayout(shown, area);
  const colourOf = (index: number): string => colours.lines[index % colours.lines.length] ?? colours.text;
  const height = area.bottom + 18 + (lines.length > 1 ? lineHeight : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="10">`,
    series.unit === '' ? '' : text({ x: 2, y: 10 }, series.unit, 'start', colours.text),
    ...lines.map((line, index) => drawnLine(line, colourOf(index), colours.background)),
    ...spaced(lines[0]?.points ?? []).flatMap((point) => [
      text({ x: point.x, y: point.y - 7 }, point.label, 'middle', colours.text),
      text({ x: point.x, y: area.bottom + 16 }, String(point.year), 'middle', colours.text),
    ]),
    ...(lines.length > 1 ? legend(lines, colourOf, height - 3) : []),
    '</svg>',
  ].join('');
}

function drawnLine({ path, points }: PlacedLine, colour: string, background: string): string {
  const marks = points.map(
    ({ x, y, isActual }) =>
      `<circle cx="${x}" cy="${y}" r="2.5" stroke="${colour}" fill="${isActual ? colour : background}"/>`,
  );
  return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${path}"/>${marks.join('')}`;
}

function legend(
  lines: readonly PlacedLine[],
  colourOf: (index: number) => string,
  y: number,
): readonly string[] {
  const step = (area.right - area.left) / lines.length;
  return lines.map(({ place }, index) =>
    text({ x: area.left + step * (index + 0.5), y }, place === '' ? '—' : place, 'middle', colourOf(index)),
  );
}

/** Points far enough apart for their labels; the last one always has its own. */
function spaced(points: readonly PlacedPoint[]): readonly PlacedPoint[] {
  const labelWidth = 46;
  const kept: PlacedPoint[] = [];
  for (const point of [...points].reverse()) {
    const next = kept.at(-1);
    if (!next || next.x - point.x >= labelWidth) kept.push(point);
  }
  return kept;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function text({ x, y }: Spot, words: string, anchor: 'start' | 'middle', colour: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${escapeXml(words)}</text>`;
}

function escapeXml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
