import '@lit-labs/virtualizer';
import type { LitVirtualizer } from '@lit-labs/virtualizer';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { knownFields, type KnownField } from '../../core/statistics/linking/figureRecord';
import type { OpenMode } from '../../protocol/openMode';
import {
  statisticColumns,
  type StatisticColumn,
  type StatisticRow,
  type StatisticsStrings,
} from '../../protocol/statisticsTable';
import { keepTextUnselected } from '../shared/keepTextUnselected';
import { isRendered, movedIndex, type RenderedRows } from '../shared/listKeys';
import { baseStyles, rowStyles } from '../shared/styles';
import { fill, formatNumber } from '../shared/words';
import { cellText, isSaid, knownText } from './cellText';
import { filterRow, filterRowStyles } from './filterRow';
import { noSelection, select, selectAll, type SelectionMode, type Selection } from './selection';
import { misunderstood, type TableState } from './tableOrder';

/** Rows before the first figure: the head and the filters. */
const headRows = 2;

/** The figures as a table: sorted by its head, filtered by the line under it, chosen by mouse and keyboard. */
@customElement('wx-figure-table')
export class FigureTable extends LitElement {
  @property({ attribute: false }) strings!: StatisticsStrings;
  @property({ attribute: false }) rows: readonly StatisticRow[] = [];
  @property({ attribute: false }) table!: TableState;
  @property({ attribute: false }) selection: Selection = noSelection;
  @property({ attribute: false }) onSelect: (selection: Selection) => void = () => undefined;
  @property({ attribute: false }) onSort: (column: StatisticColumn) => void = () => undefined;
  @property({ attribute: false }) onFilter: (column: StatisticColumn, text: string) => void = () => undefined;
  @property({ attribute: false }) onOpen: (row: StatisticRow, mode: OpenMode) => void = () => undefined;
  @property({ attribute: false }) onCopy: () => void = () => undefined;

  @state() private rendered: RenderedRows = { first: 0, last: -1 };

  @query('lit-virtualizer') private list!: LitVirtualizer<StatisticRow>;
  @query('.list') private grid!: HTMLElement;

  static override styles = [
    baseStyles,
    rowStyles,
    filterRowStyles,
    css`
      :host {
        display: block;
        min-width: 0;
        min-height: 0;
      }
      .list {
        height: 100%;
        overflow: auto;
      }
      .head {
        position: sticky;
        top: 0;
        z-index: 1;
        min-width: max-content;
        background: var(--webview-background);
        border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
      }
      lit-virtualizer {
        min-width: 134em;
      }
      [role='row'] {
        display: grid;
        grid-template-columns: 15em 9em 9em 5em 9em 6em 6em 6em 8em 9em 11em 18em 4.5em minmax(24em, 1fr);
        gap: 0 8px;
        width: 100%;
        min-width: 134em;
        padding-inline: 8px;
        line-height: 22px;
        white-space: nowrap;
      }
      .row {
        cursor: pointer;
      }
      [role='gridcell'],
      [role='columnheader'] {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .value,
      .page {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      [role='columnheader'] button {
        width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        font-weight: 600;
        text-align: inherit;
      }
      .filters {
        padding-block: 2px 4px;
      }
      .carried {
        font-style: italic;
        color: var(--vscode-descriptionForeground);
      }
      .list:focus .row.active .carried {
        color: inherit;
      }
      .row.chosen:not(.active) {
        background: var(--vscode-list-inactiveSelectionBackground);
        outline: 1px dotted var(--vscode-contrastActiveBorder, transparent);
        outline-offset: -1px;
      }
    `,
  ];

  /** Moves the focus into the table. */
  focusList(): void {
    if (this.selection.active < 0) this.choose(0, 'only');
    this.grid.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('table') && changed.get('table')) this.grid.scrollTop = 0;
  }

  override render(): TemplateResult {
    const { strings, table, rows, selection } = this;
    const item = (row: StatisticRow, index: number): TemplateResult => this.row(row, index);
    return html`<div
      class="list"
      role="grid"
      tabindex="0"
      aria-label=${strings.table}
      aria-multiselectable="true"
      aria-rowcount=${rows.length + headRows}
      aria-colcount=${statisticColumns.length}
      aria-activedescendant=${selection.active >= 0 && isRendered(this.rendered, selection.active) ? `figure-${selection.active}` : nothing}
      @keydown=${this.pressed}
    >
      <div role="rowgroup" class="head">
        <div role="row" aria-rowindex="1">${statisticColumns.map((column) => this.columnHead(column))}</div>
        ${filterRow(table.filters, misunderstood(table), strings, this.onFilter)}
      </div>
      <lit-virtualizer
        role="rowgroup"
        .items=${rows}
        .renderItem=${item}
        .keyFunction=${keyOf}
        @rangeChanged=${this.rangeChanged}
        @mousedown=${keepTextUnselected}
        @click=${this.clicked}
        @dblclick=${this.doubleClicked}
      ></lit-virtualizer>
    </div>`;
  }

  private columnHead(column: StatisticColumn): TemplateResult {
    const { sort } = this.table;
    const direction = sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';
    const arrow = { none: '', ascending: ' ↑', descending: ' ↓' }[direction];
    const name = this.strings.columns[column];
    return html`<div role="columnheader" class=${column} aria-sort=${direction}>
      <button title=${fill(this.strings.sortColumn, name)} @click=${() => this.onSort(column)}>
        ${name}${arrow}
      </button>
    </div>`;
  }

  private row(row: StatisticRow, index: number): TemplateResult {
    const chosen = this.selection.ids.has(row.id);
    const classes = { row: true, chosen, active: index === this.selection.active };
    return html`<div
      role="row"
      id=${`figure-${index}`}
      class=${classMap(classes)}
      aria-rowindex=${index + 1 + headRows}
      aria-selected=${String(chosen)}
      data-index=${index}
    >
      ${statisticColumns.map((column) => this.cell(row, column))}
    </div>`;
  }

  private cell(row: StatisticRow, column: StatisticColumn): TemplateResult {
    const { strings } = this;
    const text = cellText(row, column, strings);
    const known = knownFields.some((field) => field === column)
      ? row.evidence[column as KnownField]
      : undefined;
    const carried = known !== undefined && !isSaid(known);
    const whole = column === 'value' && row.value !== undefined ? formatNumber(row.value) : text;
    const title = carried ? `${text}\n${knownText(known, strings)}` : whole;
    return html`<div role="gridcell" class=${classMap({ [column]: true, carried })} title=${title}>
      ${text}
    </div>`;
  }

  private choose(index: number, choice: SelectionMode): void {
    this.onSelect(select(this.selection, this.rows, index, choice));
  }

  private readonly rangeChanged = ({ first, last }: RenderedRows): void => {
    if (first !== this.rendered.first || last !== this.rendered.last) this.rendered = { first, last };
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.composedPath()[0] !== this.grid) return;
    const target = movedIndex(event.key, this.selection.active, this.rows.length, 15);
    if (target !== undefined) {
      this.choose(target, event.shiftKey ? 'range' : 'only');
      this.list.element(target)?.scrollIntoView({ block: 'nearest' });
    } else if (!this.handle(event)) return;
    event.preventDefault();
  };

  /** True when the key meant something here. */
  private handle(event: KeyboardEvent): boolean {
    const row = this.rows[this.selection.active];
    const command = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'Enter':
        if (row) this.onOpen(row, command || event.altKey ? 'side' : 'keep');
        return true;
      case ' ':
        if (row) this.onOpen(row, 'preview');
        return true;
      case 'a':
        if (command) this.onSelect(selectAll(this.selection, this.rows));
        return command;
      case 'c':
        if (!command || !getSelection()?.isCollapsed) return false;
        this.onCopy();
        return true;
      case 'Escape':
        this.onSelect(noSelection);
        return true;
      default:
        return false;
    }
  }

  private readonly clicked = (event: MouseEvent): void => {
    const index = indexUnder(event);
    const row = this.rows[index];
    if (!row) return;
    const choice = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only';
    this.grid.focus({ preventScroll: true });
    this.choose(index, choice);
    if (choice === 'only') this.onOpen(row, event.altKey ? 'side' : 'preview');
  };

  private readonly doubleClicked = (event: MouseEvent): void => {
    const row = this.rows[indexUnder(event)];
    if (row) this.onOpen(row, 'keep');
  };
}

function keyOf({ id }: StatisticRow): number {
  return id;
}

function indexUnder(event: Event): number {
  const row = event
    .composedPath()
    .find((target) => target instanceof HTMLElement && target.dataset['index'] !== undefined);
  return row instanceof HTMLElement ? Number(row.dataset['index']) : -1;
}
