/** One point of a series. */
export interface ChartPoint {
  readonly year: number;
  readonly value: number;
  /** The value as it is written beside the point. */
  readonly label: string;
}

export interface ChartColours {
  readonly line: string;
  readonly text: string;
}

const width = 300;
const height = 96;
const margin = { left: 24, right: 24, top: 22, bottom: 20 };

/**
 * A small line chart as an SVG document: years below, values at the points, the unit at the upper left. Points come
 * in any order; fewer than two years give an empty string. All words in it are escaped.
 */
export function seriesChart(points: readonly ChartPoint[], unit: string, colours: ChartColours): string {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || first.year === last.year) return '';
  const values = sorted.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = scale(first.year, last.year, margin.left, width - margin.right);
  const y = scale(low, high, height - margin.bottom - 6, margin.top + 6);
  const places = sorted.map((point) => ({ ...point, x: x(point.year), y: y(point.value) }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="10">`,
    unit === '' ? '' : text(2, 10, escapeXml(unit), 'start', colours.text),
    `<polyline fill="none" stroke="${colours.line}" stroke-width="1.5" points="${places.map((p) => `${p.x},${p.y}`).join(' ')}"/>`,
    ...places.map((p) => `<circle cx="${p.x}" cy="${p.y}" r="2.5" fill="${colours.line}"/>`),
    ...spaced(places).flatMap((p) => [
      text(p.x, p.y - 6, escapeXml(p.label), 'middle', colours.text),
      text(p.x, height - 5, String(p.year), 'middle', colours.text),
    ]),
    '</svg>',
  ].join('');
}

/** Points far enough apart for their labels; the last one always has its own. */
function spaced<P extends { readonly x: number }>(places: readonly P[]): readonly P[] {
  const labelWidth = 44;
  const kept: P[] = [];
  for (const place of [...places].reverse()) {
    const next = kept.at(-1);
    if (!next || next.x - place.x >= labelWidth) kept.push(place);
  }
  return kept;
}

function scale(from: number, to: number, low: number, high: number): (value: number) => number {
  const span = to - from;
  return (value) =>
    Math.round((span === 0 ? (low + high) / 2 : low + ((value - from) / span) * (high - low)) * 10) / 10;
}

function text(x: number, y: number, words: string, anchor: string, colour: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${words}</text>`;
}

function escapeXml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
