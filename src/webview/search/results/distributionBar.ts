import { svg, type TemplateResult } from 'lit';

/** Width and height of the drawing, in its own units. */
const size = { width: 48, height: 12 };

/** Where in a report its hits are: a bar for each part of its text, the part with most hits at full height. */
export function distributionBar(bins: readonly number[], label: string): TemplateResult {
  const most = Math.max(1, ...bins);
  const step = size.width / Math.max(1, bins.length);
  const bars = bins.map((count, index) => {
    if (count === 0) return [];
    const height = Math.max(2, (count / most) * size.height);
    return svg`<rect x=${index * step} y=${size.height - height} width=${step * 0.8} height=${height}></rect>`;
  });
  return svg`<svg class="distribution" role="img" aria-label=${label} width=${size.width} height=${size.height}
    viewBox="0 0 ${size.width} ${size.height}"><line x1="0" x2=${size.width} y1=${size.height} y2=${size.height}></line>${bars}</svg>`;
}
