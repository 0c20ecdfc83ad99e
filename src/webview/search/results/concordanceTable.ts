import '@lit-labs/virtualizer';
import type { LitVirtualizer } from '@lit-labs/virtualizer';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Hit } from '../../../core/search/results/hit';
import type { OpenMode } from '../../../protocol/openMode';
import type { HitPlace, LineOrder, SearchStrings } from '../../../protocol/searchView';
import { keepTextUnselected } from '../../shared/keepTextUnselected';
import { isRendered, movedIndex, type RenderedRows } from '../../shared/listKeys';
import { baseStyles, rowStyles } from '../../shared/styles';
import { pageLabel, remarks, sourceLabel } from './hitLabels';
import { openModeOf } from '../../shared/openMode';

type SortedColumn = Exclude<LineOrder, 'asFound'>;

/** The hits as concordance lines: the keyword in a column of its own, its contexts on both sides. */
@customElement('wx-concordance-table')
export class ConcordanceTable extends LitElement {
  @property({ attribute: false }) strings!: SearchStrings;
  /** In the order in which they are shown. */
  @property({ attribute: false }) hits: readonly Hit[] = [];
  @property({ attribute: false }) order: LineOrder = 'asFound';
  @property() label = '';
  @property({ attribute: false }) current: HitPlace | undefined;
  @property({ attribute: false }) onOrder: (order: LineOrder) => void = () => undefined;
  @property({ attribute: false }) onOpen: (hit: Hit, mode: OpenMode) => void = () => undefined;
  @property({ attribute: false }) onCopy: (hit: Hit) => void = () => undefined;
  @property({ attribute: false }) onLeave: () => void = () => undefined;
  @property({ attribute: false }) onContext: (hit: Hit | undefined) => void = () => undefined;

  @query('lit-virtualizer') private list!: LitVirtualizer<Hit>;
  @query('.list') private grid!: HTMLElement;
  /** -1: none yet. */
  @state() private active = -1;
  @state() private rendered: RenderedRows = { first: 0, last: -1 };

  static override styles = [
    baseStyles,
    rowStyles,
    css`
      :host {
        display: block;
        min-height: 0;
        container-type: inline-size;
      }
      .list {
        height: 100%;
        overflow: hidden auto;
      }
      [role='row'] {
        display: grid;
        grid-template-columns:
          minmax(0, 1fr) var(--keyword-width, 4em) minmax(0, 1fr)
          minmax(0, 16em) minmax(0, 5.5em);
        gap: 0 6px;
        width: 100%;
        padding-inline: 8px;
        line-height: 22px;
        white-space: nowrap;
        cursor: pointer;
      }
      .head {
        position: sticky;
        top: 0;
        z-index: 1;
        background: var(--webview-background);
        border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent));
      }
      .head button {
        width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        color: var(--vscode-descriptionForeground);
      }
      .head .left button {
        text-align: end;
      }
      .head .keyword button {
        text-align: center;
      }
      .head [aria-sort='ascending'] button {
        color: var(--vscode-foreground);
        font-weight: 600;
      }
      [role='gridcell'] {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      /* The left context is cut at its beginning: what stands next to the keyword always shows. */
      [role='gridcell'].left {
        display: flex;
        justify-content: flex-end;
      }
      [role='gridcell'].keyword {
        text-align: center;
      }
      .remark {
        font-size: 0.85em;
      }
      @container (max-width: 620px) {
        [role='row'] {
          grid-template-columns: minmax(0, 1fr) var(--keyword-width, 4em) minmax(0, 1fr) minmax(0, 5.5em);
        }
        .source {
          display: none;
        }
      }
      @container (max-width: 380px) {
        [role='row'] {
          grid-template-columns: minmax(0, 1fr) var(--keyword-width, 4em) minmax(0, 1fr);
          gap: 0 3px;
          padding-inline: 4px;
        }
        .page {
          display: none;
        }
      }
    `,
  ];

  /** Moves the focus into the table. */
  focusList(): void {
    if (this.active < 0 && this.hits.length > 0) this.active = 0;
    this.scrollToActive();
    this.grid.focus();
  }

  get firstHit(): Hit | undefined {
    return this.hits[0];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('hits')) {
      this.active = Math.min(this.active, this.hits.length - 1);
      this.style.setProperty('--keyword-width', `${keywordWidth(this.hits)}em`);
    }
    if (changed.has('current') && this.current) {
      const { file, start } = this.current;
      const at = this.hits.findIndex((hit) => hit.file === file && hit.start === start);
      if (at >= 0) this.active = at;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current') && this.current) this.scrollToActive();
  }

  override render(): TemplateResult {
    const { strings } = this;
    const line = (hit: Hit, index: number): TemplateResult => this.line(hit, index);
    return html`<div
      class="list"
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-rowcount=${this.hits.length + 1}
      aria-activedescendant=${isRendered(this.rendered, this.active) ? `line-${this.active}` : nothing}
      @keydown=${this.pressed}
    >
      <div role="row" class="head" aria-rowindex="1">
        ${this.columnHead('left', strings.leftContext)} ${this.columnHead('keyword', strings.keyword)}
        ${this.columnHead('right', strings.rightContext)} ${this.columnHead('source', strings.source)}
        <div role="columnheader" class="page"></div>
      </div>
      <lit-virtualizer
        role="rowgroup"
        .items=${this.hits}
        .renderItem=${line}
        .keyFunction=${keyOf}
        @rangeChanged=${this.rangeChanged}
        @mousedown=${keepTextUnselected}
        @click=${(event: MouseEvent) => this.clicked(event, 'preview')}
        @dblclick=${(event: MouseEvent) => this.clicked(event, 'keep')}
        @contextmenu=${this.contextMenu}
      ></lit-virtualizer>
    </div>`;
  }

  private columnHead(column: SortedColumn, label: string): TemplateResult {
    const sorted = this.order === column;
    return html`<div role="columnheader" class=${column} aria-sort=${sorted ? 'ascending' : 'none'}>
      <button title=${label} @click=${() => this.onOrder(sorted ? 'asFound' : column)}>
        ${label}${sorted ? ' ↑' : ''}
      </button>
    </div>`;
  }

  private line(hit: Hit, index: number): TemplateResult {
    const { strings } = this;
    const isCurrent = hit.file === this.current?.file && hit.start === this.current.start;
    const source = sourceLabel(hit, strings);
    const page = pageLabel(hit, strings);
    return html`<div
      role="row"
      id=${`line-${index}`}
      class=${classMap({ row: true, active: index === this.active })}
      aria-rowindex=${index + 2}
      aria-selected=${String(index === this.active)}
      data-index=${index}
      title=${[source, hit.headings.join(' › '), page].filter((part) => part !== '').join('\n')}
    >
      <div role="gridcell" class="left"><span>${hit.left}</span></div>
      <div role="gridcell" class="keyword">
        <mark class=${isCurrent ? 'current' : ''}>${hit.keyword}</mark>
      </div>
      <div role="gridcell" class="right">
        <span class="context">${hit.right}</span>${remarks(hit, strings).map(
          ({ label, title }) => html` <span class="remark dim" title=${title}>${label}</span>`,
        )}
      </div>
      <div role="gridcell" class="source dim">${source}</div>
      <div role="gridcell" class="page dim">${page}</div>
    </div>`;
  }

  private scrollToActive(): void {
    if (this.active in this.hits) this.list.element(this.active)?.scrollIntoView({ block: 'nearest' });
  }

  private readonly rangeChanged = ({ first, last }: RenderedRows): void => {
    if (first !== this.rendered.first || last !== this.rendered.last) this.rendered = { first, last };
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.composedPath()[0] !== this.grid) return;
    const target = movedIndex(event.key, this.active, this.hits.length, 10);
    if (target !== undefined) {
      this.active = target;
      this.scrollToActive();
    } else if (!this.handle(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private handle(event: KeyboardEvent): boolean {
    const hit = this.hits[this.active];
    switch (event.key) {
      case 'Enter':
        if (hit) this.onOpen(hit, event.ctrlKey || event.metaKey || event.altKey ? 'side' : 'keep');
        return true;
      case ' ':
        if (hit) this.onOpen(hit, 'preview');
        return true;
      case 'Escape':
        this.onLeave();
        return true;
      case 'c':
        if (!hit || !(event.ctrlKey || event.metaKey) || !getSelection()?.isCollapsed) return false;
        this.onCopy(hit);
        return true;
      default:
        return false;
    }
  }

  private clicked(event: MouseEvent, mode: OpenMode): void {
    const index = this.indexUnder(event);
    const hit = this.hits[index];
    if (!hit) return;
    this.active = index;
    this.onOpen(hit, openModeOf(event, mode));
  }

  private readonly contextMenu = (event: MouseEvent): void => {
    this.onContext(this.hits[this.indexUnder(event)]);
  };

  private indexUnder(event: Event): number {
    const row = event
      .composedPath()
      .find((target) => target instanceof HTMLElement && target.dataset['index'] !== undefined);
    return row instanceof HTMLElement ? Number(row.dataset['index']) : -1;
  }
}

function keyOf({ file, start, end }: Hit): string {
  return `${file}:${start}:${end}`;
}

/** The width of the keyword column in ems: the longest keyword, within what leaves room for the contexts. */
function keywordWidth(hits: readonly Hit[]): number {
  const widths = hits.map(({ keyword }) =>
    Array.from(keyword).reduce((sum, char) => sum + (char > '⺀' ? 1.05 : 0.6), 0),
  );
  return Math.min(14, widths.reduce((a, b) => Math.max(a, b), 3) + 0.6);
}
