import 'uplot/dist/uPlot.min.css';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import './browserLanguage';
import uPlot from 'uplot';
import type { StatisticRow, StatisticsStrings } from '../../protocol/statisticsTable';
import { baseStyles } from '../shared/styles';
import { fill, shortNumber } from '../shared/words';
import type { Series } from './series';

/** The style sheet of the chart library, bundled beside this script; a shadow root needs its own link to it. */
const chartStyles = new URL('statistics.css', import.meta.url).href;
/** Pixels within which a click means a point. */
const reach = 12;

/** An indicator over time as a chart, and its points as a list of links. */
@customElement('wx-chart-pane')
export class ChartPane extends LitElement {
  @property({ attribute: false }) strings!: StatisticsStrings;
  @property({ attribute: false }) series: Series | undefined;
  @property({ attribute: false }) onOpen: (row: StatisticRow) => void = () => undefined;

  @query('.plot') private plotArea!: HTMLElement | null;
  private plot: uPlot | undefined;
  private readonly resized = new ResizeObserver(() => this.fit());
  /** VS Code changes the theme's variables on the document's element. */
  private readonly themed = new MutationObserver(() => this.draw());

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
      h2 {
        margin: 0 0 2px;
        font-size: 1em;
      }
      .plot {
        flex: none;
        height: 220px;
        min-width: 0;
        margin-block: 6px;
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
    this.themed.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.themed.disconnect();
    this.plot?.destroy();
    this.plot = undefined;
  }

  override render(): TemplateResult {
    const { strings, series } = this;
    if (!series) return html`<p class="dim">${strings.chartEmpty}</p>`;
    const unit = series.unit === '' ? '' : fill(strings.chartUnits, series.unit);
    return html`<link rel="stylesheet" href=${chartStyles} />
      <h2>${series.indicator}</h2>
      <div class="dim">${[series.scope, unit].filter((part) => part !== '').join(' · ')}</div>
      <div class="plot" role="img" aria-label=${fill(strings.chart, series.indicator)}></div>
      <ol aria-label=${strings.chartPoints}>
        ${series.points.map(
          ({ year, row }) =>
            html`<li>
              <button @click=${() => this.onOpen(row)}>
                <span>${year}</span><strong>${row.text}</strong
                ><span class="report dim">${row.report || row.volume}</span>
              </button>
            </li>`,
        )}
      </ol>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('series')) this.draw();
  }

  private draw(): void {
    this.plot?.destroy();
    this.plot = undefined;
    const { plotArea, series } = this;
    if (!plotArea || !series) return;
    const style = getComputedStyle(this);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    const text = colour('--vscode-foreground');
    const line = colour('--vscode-charts-blue') || text;
    const grid = { stroke: colour('--vscode-charts-lines') || text, width: 0.5 };
    const axis = { stroke: text, grid, ticks: grid, font: `11px ${style.fontFamily}` };
    const points = { stroke: line, width: 1.5, points: { show: true, size: 7, fill: line } };
    const years = series.points.map((point) => point.year);
    const values = series.points.map((point) => point.value);
    this.plot = new uPlot(
      {
        width: plotArea.clientWidth,
        height: plotArea.clientHeight,
        legend: { show: false },
        cursor: { drag: { x: false, y: false }, points: { size: 10 } },
        scales: { x: { time: false, range: padded }, y: {} },
        axes: [
          { ...axis, incrs: [1, 2, 5, 10, 20, 50], values: (_, ticks) => ticks.map(String) },
          { ...axis, size: 58, values: (_, ticks) => ticks.map(shortNumber) },
        ],
        series: [{}, { ...points, paths: isFunctionOfYear(series) ? undefined : () => null }],
        hooks: { ready: [(plot) => this.listen(plot, series)] },
      },
      [years, values],
      plotArea,
    );
  }

  /** A click near a point opens the figure behind it. */
  private listen(plot: uPlot, { points }: Series): void {
    plot.over.addEventListener('click', (event) => {
      const nearest = points
        .map(({ year, value, row }) => ({
          row,
          distance: Math.hypot(
            plot.valToPos(year, 'x') - event.offsetX,
            plot.valToPos(value, 'y') - event.offsetY,
          ),
        }))
        .reduce((a, b) => (b.distance < a.distance ? b : a));
      if (nearest.distance <= reach) this.onOpen(nearest.row);
    });
  }

  private fit(): void {
    const area = this.plotArea;
    if (area && area.clientWidth > 0)
      this.plot?.setSize({ width: area.clientWidth, height: area.clientHeight });
  }
}

/** True when no year has two values: only then does a line from point to point say something. */
function isFunctionOfYear({ points }: Series): boolean {
  const values = new Map<number, number>();
  return points.every(({ year, value }) => {
    const known = values.get(year) ?? value;
    values.set(year, value);
    return known === value;
  });
}

/** The years with a little room at both ends, so that the outer points show whole. */
function padded(_: uPlot, low: number, high: number): [number, number] {
  return [low - 0.5, high + 0.5];
}
