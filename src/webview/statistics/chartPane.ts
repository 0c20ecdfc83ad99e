import { LitElement, css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import {
  chartLayout,
  type ChartLayout,
  type PlacedLine,
  type PlotArea,
} from '../../core/statistics/charts/chartLayout';
import type { Series } from '../../core/statistics/linking/series';
import type { StatisticRow, StatisticsStrings } from '../../protocol/statisticsTable';
import { baseStyles } from '../shared/styles';
import { fill } from '../shared/words';

const height = 220;
/** Lines that can be told apart; each has a class with one of the theme's colours for charts. */
const drawnLines = 5;

/**
 * An indicator over time, a line a place, and its points as a list of links. Drawn as elements and not as the card's
 * image: each point is a link with a tooltip, and the theme's colours hold without drawing anew.
 */
@customElement('wx-chart-pane')
export class ChartPane extends LitElement {
  @property({ attribute: false }) strings!: StatisticsStrings;
  @property({ attribute: false }) indicator = '';
  @property({ attribute: false }) series!: Series<StatisticRow>;
  @property({ attribute: false }) onOpen: (row: StatisticRow) => void = () => undefined;

  @state() private width = 320;
  private readonly resized = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) this.width = entry.contentRect.width;
  });

  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        overflow: auto;
        padding: 8px 12px;
      }
      h2,
      h3 {
        margin: 0 0 2px;
        font-size: 1em;
      }
      h3 {
        margin-block-start: 8px;
        color: var(--line);
      }
      svg {
        flex: none;
        display: block;
        width: 100%;
        margin-block: 6px;
        font-size: 11px;
        fill: var(--vscode-foreground);
      }
      .line-0 {
        --line: var(--vscode-charts-blue, var(--vscode-foreground));
      }
      .line-1 {
        --line: var(--vscode-charts-red, var(--vscode-foreground));
      }
      .line-2 {
        --line: var(--vscode-charts-green, var(--vscode-foreground));
      }
      .line-3 {
        --line: var(--vscode-charts-orange, var(--vscode-foreground));
      }
      .line-4 {
        --line: var(--vscode-charts-purple, var(--vscode-foreground));
      }
      .grid {
        stroke: var(--vscode-charts-lines, currentColor);
        stroke-width: 0.5;
      }
      polyline {
        fill: none;
        stroke: var(--line);
        stroke-width: 1.5;
      }
      circle {
        cursor: pointer;
        fill: var(--line);
        stroke: var(--line);
        stroke-width: 1.5;
      }
      circle.hollow {
        fill: var(--webview-background);
      }
      circle:hover {
        stroke-width: 5;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li button {
        display: flex;
        align-items: baseline;
        gap: 8px;
        width: 100%;
        padding: 2px 4px;
      }
      li button:hover {
        background: var(--vscode-list-hoverBackground);
      }
      li .report {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  override render(): TemplateResult {
    const { strings, series, indicator } = this;
    const area: PlotArea = { left: 56, right: Math.max(160, this.width) - 20, top: 16, bottom: height - 24 };
    const layout = chartLayout(drawn(series.lines), area);
    const more = series.lines.length - layout.lines.length;
    const hasHollow = layout.lines.some(({ points }) => points.some(({ isActual }) => !isActual));
    const notes = [
      ...(series.unit === '' ? [] : [fill(strings.chartUnits, series.unit)]),
      ...(hasHollow ? [strings.chartHollow] : []),
      ...(more > 0 ? [fill(strings.chartMore, more)] : []),
    ];
    return html`<h2>${indicator}</h2>
      <div class="dim">${notes.join(' · ')}</div>
      <svg role="img" aria-label=${fill(strings.chart, indicator)} height=${height}>
        ${axes(layout, area)} ${layout.lines.map((line, index) => this.line(line, index))}
      </svg>
      ${layout.lines.map((line, index) => this.list(line, index))}`;
  }

  private line({ path, points }: PlacedLine<StatisticRow>, index: number): SVGTemplateResult {
    return svg`<g class=${`line-${index}`}>
      <polyline points=${path}></polyline>
      ${points.map(
        ({ x, y, label, year, isActual, figure }) =>
          svg`<circle
            class=${classMap({ hollow: !isActual })}
            cx=${x} cy=${y} r="4"
            @click=${() => this.onOpen(figure)}
          ><title>${this.pointWords(year, label, figure)}</title></circle>`,
      )}
    </g>`;
  }

  private pointWords(year: number, label: string, { modality, scope, report, volume }: StatisticRow): string {
    const { strings, series } = this;
    const kind = modality === 'actual' ? [] : [strings.modalities[modality]];
    return [`${String(year)} · ${label}${series.unit}`, scope, ...kind, report || volume]
      .filter((part) => part !== '')
      .join(' · ');
  }

  private list({ place, points }: PlacedLine<StatisticRow>, index: number): TemplateResult {
    const { strings } = this;
    const name = place === '' ? strings.noPlace : place;
    return html`<h3 class=${`line-${index}`}>${name}</h3>
      <ol aria-label=${`${strings.chartPoints}: ${name}`}>
        ${points.map(
          ({ year, isActual, figure }) =>
            html`<li>
              <button @click=${() => this.onOpen(figure)}>
                <span>${year}</span><strong>${figure.text}</strong>${
                  isActual ? nothing : html`<span class="dim">${strings.modalities[figure.modality]}</span>`
                }<span class="report dim">${figure.report || figure.volume}</span>
              </button>
            </li>`,
        )}
      </ol>`;
  }
}

/** A place with a single point says nothing beside a line. */
function drawn(lines: Series<StatisticRow>['lines']): Series<StatisticRow>['lines'] {
  const least = Math.min(2, lines[0]?.points.length ?? 0);
  return lines.filter(({ points }) => points.length >= least).slice(0, drawnLines);
}

function axes({ years, values }: ChartLayout, area: PlotArea): readonly SVGTemplateResult[] {
  return [
    ...values.map(
      ({ at, label }) =>
        svg`<line class="grid" x1=${area.left - 6} x2=${area.right + 8} y1=${at} y2=${at}></line>
          <text x=${area.left - 10} y=${at + 4} text-anchor="end">${label}</text>`,
    ),
    ...years.map(
      ({ at, label }) => svg`<text x=${at} y=${area.bottom + 20} text-anchor="middle">${label}</text>`,
    ),
  ];
}
