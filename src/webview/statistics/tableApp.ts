import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isCancelled, type Channel } from '../../protocol/channel';
import type { OpenMode } from '../../protocol/openMode';
import type {
  StatisticColumn,
  StatisticRow,
  StatisticsFilter,
  StatisticsHostApi,
  StatisticsStrings,
} from '../../protocol/statisticsTable';
import { seriesOf, type Series } from '../../core/statistics/linking/series';
import { chip, chipStyles } from '../shared/chips';
import { baseStyles } from '../shared/styles';
import { counted, fill } from '../shared/words';
import './chartPane';
import './figureTable';
import { valueExamples } from './filterRow';
import { kept, noSelection, type Selection } from './selection';

import { initialTable, isFiltered, misunderstood, nextSort, shownRows, type TableState } from './tableOrder';

/** How often rows that are still coming in are shown, in milliseconds: each time the table is filtered anew. */
const refreshInterval = 150;

/** The statistics table: holds the figures and what is chosen, and hands them to its parts. */
@customElement('wx-table-app')
export class TableApp extends LitElement {
  @property({ attribute: false }) onSave: (table: TableState) => void = () => undefined;
  @state() private table: TableState = initialTable;
  @state() private selection: Selection = noSelection;
  @state() private status: 'reading' | 'complete' | 'failed' = 'reading';
  @state() private failure = '';
  private readonly strings: StatisticsStrings;
  private readonly host: Channel<StatisticsHostApi>;
  private all: readonly StatisticRow[] = [];
  private shown: readonly StatisticRow[] = [];
  private reading: AbortController | undefined;

  static override styles = [
    baseStyles,
    chipStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100%;
        container-type: size;
      }
      header {
        flex: none;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-height: 30px;
        padding: 2px 8px;
      }
      header vscode-toolbar-button {
        margin-inline-start: auto;
      }
      main {
        flex: 1;
        display: flex;
        min-height: 0;
      }
      wx-figure-table {
        flex: 1;
      }
      wx-chart-pane {
        flex: none;
        width: min(360px, 40%);
        border-inline-start: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
      }
      .note {
        flex: none;
        margin: 0;
        padding: 2px 8px 4px;
        color: var(--vscode-errorForeground);
      }
      @container (max-width: 860px) {
        main {
          flex-direction: column;
        }
        wx-chart-pane {
          width: auto;
          height: 40%;
          border-inline-start: none;
          border-block-start: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
        }
      }
    `,
  ];

  constructor(host: Channel<StatisticsHostApi>, strings: StatisticsStrings) {
    super();
    this.host = host;
    this.strings = strings;
  }

  /** Goes on where the webview was left. */
  restore(table: TableState): void {
    this.set({ ...initialTable, ...table });
  }

  /** Replaces all filters. */
  filter({ key, report, file }: StatisticsFilter): void {
    this.set({ ...this.table, key, file, filters: report === undefined ? {} : { report } });
  }

  /** Ids of the rows an export is about: those chosen where there are several, else all shown. */
  get listed(): readonly number[] {
    const { ids } = this.selection;
    const rows = ids.size > 1 ? this.shown.filter((row) => ids.has(row.id)) : this.shown;
    return rows.map((row) => row.id);
  }

  /** Reads all figures anew; those read before stay until the first new ones come. */
  async read(): Promise<void> {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    this.status = 'reading';
    const rows: StatisticRow[] = [];
    let last = 0;
    const onPart = (part: readonly StatisticRow[]): void => {
      rows.push(...part);
      if (performance.now() - last < refreshInterval) return;
      last = performance.now();
      this.show(rows);
    };
    try {
      await this.host.call('rows', null, { signal: reading.signal, onPart });
      this.status = 'complete';
      this.show(rows);
    } catch (error) {
      if (isCancelled(error)) return;
      this.status = 'failed';
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  override render(): TemplateResult {
    const { strings, table, shown, selection } = this;
    const active = shown[selection.active];
    const chosen = active ?? (table.key === undefined ? undefined : shown[0]);
    return html`<header>
        <span role="status">${this.countText()}</span>
        ${this.conditions()}
        ${
          isFiltered(table)
            ? html`<button class="link" @click=${() => this.filter({})}>${strings.clearFilters}</button>`
            : nothing
        }
        <vscode-toolbar-button
          toggleable
          icon="graph-line"
          .label=${strings.showChart}
          title=${strings.showChart}
          .checked=${table.chartShown}
          @change=${() => this.set({ ...this.table, chartShown: !this.table.chartShown })}
        ></vscode-toolbar-button>
      </header>
      ${misunderstood(table).map(
        (column) =>
          html`<p class="note" role="alert">
            ${fill(strings.filterMisunderstood, table.filters[column] ?? '', valueExamples)}
          </p>`,
      )}
      <main>
        <wx-figure-table
          .strings=${strings}
          .rows=${shown}
          .table=${table}
          .selection=${selection}
          .onSelect=${(next: Selection) => (this.selection = next)}
          .onSort=${(column: StatisticColumn) =>
            this.set({ ...this.table, sort: nextSort(this.table.sort, column) })}
          .onFilter=${(column: StatisticColumn, text: string) =>
            this.set({ ...this.table, filters: { ...this.table.filters, [column]: text } })}
          .onOpen=${this.open}
          .onCopy=${this.copy}
        ></wx-figure-table>
        ${table.chartShown && chosen ? this.chart(chosen) : nothing}
      </main>`;
  }

  /** Nothing where there are not two figures of the indicator to draw. */
  private chart(chosen: StatisticRow): TemplateResult | typeof nothing {
    const series: Series<StatisticRow> | undefined = seriesOf(this.all, chosen);
    const count = series?.lines.reduce((sum, { points }) => sum + points.length, 0) ?? 0;
    if (series === undefined || count < 2) return nothing;
    return html`<wx-chart-pane
      .strings=${this.strings}
      .indicator=${chosen.indicator}
      .series=${series}
      .onOpen=${(row: StatisticRow) => this.open(row, 'preview')}
    ></wx-chart-pane>`;
  }

  private countText(): string {
    const { strings, all, shown, status, selection } = this;
    if (status === 'failed') return fill(strings.failed, this.failure);
    if (status === 'reading') return fill(strings.reading, counted(strings.count, all.length));
    if (all.length === 0) return strings.none;
    if (shown.length === 0) return strings.noneFiltered;
    const count =
      shown.length === all.length
        ? counted(strings.count, all.length)
        : fill(strings.countFiltered, shown.length, all.length);
    return selection.ids.size > 1 ? `${count} · ${fill(strings.countSelected, selection.ids.size)}` : count;
  }

  /** Chips for filters that no column shows. */
  private conditions(): TemplateResult {
    const { strings, table } = this;
    const indicator =
      table.key === undefined ? undefined : this.all.find((row) => row.key === table.key)?.indicator;
    return html`${
      table.key === undefined
        ? nothing
        : chip(fill(strings.onlyIndicator, indicator ?? table.key), strings.remove, () =>
            this.set({ ...this.table, key: undefined }),
          )
    }
    ${
      table.file === undefined
        ? nothing
        : chip(fill(strings.onlyFile, table.file.replace(/^.*[\\/]/, '')), strings.remove, () =>
            this.set({ ...this.table, file: undefined }),
          )
    }`;
  }

  private set(table: TableState): void {
    this.table = table;
    this.onSave(table);
    this.show(this.all);
  }

  private show(rows: readonly StatisticRow[]): void {
    const before = this.shown;
    this.all = rows;
    this.shown = shownRows(rows, this.table, this.strings);
    this.selection = kept(this.selection, before, this.shown);
    this.requestUpdate();
  }

  private readonly open = (row: StatisticRow, mode: OpenMode): void => {
    this.attempt(this.host.call('openRow', { row: row.id, mode }));
  };

  private readonly copy = (): void => {
    const { ids } = this.selection;
    const rows = this.shown.filter((row) => ids.has(row.id)).map((row) => row.id);
    if (rows.length > 0) this.attempt(this.host.call('copyRows', { rows }));
  };

  private attempt(call: Promise<unknown>): void {
    call.catch((error: unknown) => {
      if (isCancelled(error)) return;
      this.status = 'failed';
      this.failure = error instanceof Error ? error.message : String(error);
    });
  }
}
