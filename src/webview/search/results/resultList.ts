import '@lit-labs/virtualizer';
import type { LitVirtualizer } from '@lit-labs/virtualizer';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Hit } from '../../../core/search/results/hit';
import type { OpenMode } from '../../../protocol/openMode';
import type { HitPlace, SearchStrings } from '../../../protocol/searchView';
import { keepTextUnselected } from '../../shared/keepTextUnselected';
import { isRendered, movedIndex, type RenderedRows } from '../../shared/listKeys';
import { baseStyles, rowStyles } from '../../shared/styles';
import { openModeOf } from '../../shared/openMode';
import { resultRow, resultRowStyles, rowId } from './resultRow';
import { parentIndex, type GroupRow, type MoreRow, type ReportRow, type ResultRow } from './resultRows';

/** The passages found, as a tree of volumes, reports and sections. */
@customElement('wx-result-list')
export class ResultList extends LitElement {
  @property({ attribute: false }) strings!: SearchStrings;
  @property({ attribute: false }) rows: readonly ResultRow[] = [];
  @property() label = '';
  /** The hit that is open in an editor. */
  @property({ attribute: false }) current: HitPlace | undefined;
  /** What reports that were looked at are about, by the keys of their rows. */
  @property({ attribute: false }) keywords: ReadonlyMap<string, readonly string[]> = new Map();
  /** The row to begin with at the top. */
  @property({ attribute: false }) firstVisible = 0;
  @property({ attribute: false }) onOpen: (hit: Hit, mode: OpenMode) => void = () => undefined;
  @property({ attribute: false }) onCopy: (hit: Hit) => void = () => undefined;
  @property({ attribute: false }) onFlip: (row: GroupRow) => void = () => undefined;
  /** A report is looked at: the pointer is over it, or it is the active row. */
  @property({ attribute: false }) onReport: (row: ReportRow) => void = () => undefined;
  @property({ attribute: false }) onMore: (row: MoreRow) => void = () => undefined;
  @property({ attribute: false }) onLeave: () => void = () => undefined;
  @property({ attribute: false }) onScrolled: (firstVisible: number) => void = () => undefined;
  @property({ attribute: false }) onContext: (hit: Hit | undefined) => void = () => undefined;

  @query('lit-virtualizer') private list!: LitVirtualizer<ResultRow>;
  /** -1: none yet. */
  @state() private active = -1;
  @state() private rendered: RenderedRows = { first: 0, last: -1 };

  static override styles = [
    baseStyles,
    rowStyles,
    resultRowStyles,
    css`
      :host {
        display: block;
        min-height: 0;
        container-type: inline-size;
      }
      lit-virtualizer {
        height: 100%;
        min-height: 0;
        overflow-x: hidden;
      }
      .row {
        width: 100%;
      }
    `,
  ];

  /** Moves the focus into the list, to the first passage where nothing was active, and shows what is active. */
  focusList(): void {
    this.activate(this.active < 0 ? Math.max(0, this.firstPassage) : this.active);
    this.list.focus();
  }

  /** The hit a reader would open first; undefined when nothing was found. */
  get firstHit(): Hit | undefined {
    return hitOf(this.rows[this.firstPassage]);
  }

  private get firstPassage(): number {
    return this.rows.findIndex((row) => row.kind === 'passage');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const rowsBefore = changed.get('rows');
    if (rowsBefore) this.active = this.indexOf(rowsBefore[this.active]);
    if (changed.has('current') && this.current) this.activateHit(this.current);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current') && this.current) this.scrollToActive();
  }

  override firstUpdated(): void {
    if (this.firstVisible === 0) return;
    const first = this.firstVisible;
    void this.list.layoutComplete?.then(() => {
      if (first < this.rows.length) this.list.element(first)?.scrollIntoView({ block: 'start' });
    });
  }

  override render(): TemplateResult {
    const { rows, strings, active, current } = this;
    const item = (row: ResultRow, index: number): TemplateResult =>
      resultRow(row, {
        index,
        active: index === active,
        current,
        strings,
        keywords: this.keywords.get(row.key) ?? [],
        onCopy: this.onCopy,
      });
    return html`<lit-virtualizer
      class="list"
      scroller
      role="tree"
      tabindex="0"
      aria-label=${this.label}
      aria-activedescendant=${isRendered(this.rendered, active) ? rowId(active) : nothing}
      .items=${rows}
      .renderItem=${item}
      .keyFunction=${keyOf}
      @keydown=${this.pressed}
      @mousedown=${keepTextUnselected}
      @click=${(event: MouseEvent) => this.clicked(event, 'preview')}
      @dblclick=${(event: MouseEvent) => this.clicked(event, 'keep')}
      @mouseover=${(event: MouseEvent) => this.lookAt(this.rowUnder(event)?.row)}
      @contextmenu=${this.contextMenu}
      @rangeChanged=${this.rangeChanged}
      @visibilityChanged=${(event: { first: number }) => this.onScrolled(event.first)}
    ></lit-virtualizer>`;
  }

  private indexOf(before: ResultRow | undefined): number {
    const same = before ? this.rows.findIndex((row) => row.key === before.key) : -1;
    return same;
  }

  private activateHit({ file, start }: HitPlace): void {
    const at = this.rows.findIndex(
      (row) => row.kind === 'passage' && row.hits.some((hit) => hit.file === file && hit.start === start),
    );
    if (at >= 0) this.active = at;
  }

  private activate(index: number): void {
    this.active = index;
    this.scrollToActive();
    this.lookAt(this.rows[index]);
  }

  private lookAt(row: ResultRow | undefined): void {
    if (row?.kind === 'report') this.onReport(row);
  }

  private scrollToActive(): void {
    if (this.active in this.rows) this.list.element(this.active)?.scrollIntoView({ block: 'nearest' });
  }

  private readonly rangeChanged = ({ first, last }: RenderedRows): void => {
    if (first !== this.rendered.first || last !== this.rendered.last) this.rendered = { first, last };
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const row = this.rows[this.active];
    const target = movedIndex(event.key, this.active, this.rows.length, 8);
    if (target !== undefined) this.activate(target);
    else if (!row || !this.handle(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** True when the key meant something here. */
  private handle(event: KeyboardEvent, row: ResultRow): boolean {
    switch (event.key) {
      case 'Enter':
        this.act(row, event.ctrlKey || event.metaKey || event.altKey ? 'side' : 'keep');
        return true;
      case ' ':
        this.act(row, 'preview');
        return true;
      case 'ArrowRight':
        this.expandOrEnter(row);
        return true;
      case 'ArrowLeft':
        this.collapseOrLeave(row);
        return true;
      case 'Escape':
        this.onLeave();
        return true;
      case 'c':
        return (event.ctrlKey || event.metaKey) && this.copy(row);
      default:
        return false;
    }
  }

  private expandOrEnter(row: ResultRow): void {
    if (!isGroup(row)) return;
    if (row.expanded) this.activate(Math.min(this.active + 1, this.rows.length - 1));
    else this.onFlip(row);
  }

  private collapseOrLeave(row: ResultRow): void {
    const parent = parentIndex(this.rows, this.active);
    if (isGroup(row) && row.expanded) this.onFlip(row);
    else if (parent !== undefined) this.activate(parent);
  }

  /** Copies with the source, unless the reader has selected words of the webview to copy as they are. */
  private copy(row: ResultRow): boolean {
    const hit = hitOf(row, this.current);
    if (!hit || !getSelection()?.isCollapsed) return false;
    this.onCopy(hit);
    return true;
  }

  private act(row: ResultRow, mode: OpenMode, match?: number): void {
    switch (row.kind) {
      case 'passage':
        this.onOpen(
          row.hits.find((hit) => hit.match === match) ?? hitOf(row, this.current) ?? row.hits[0],
          mode,
        );
        break;
      case 'more':
        this.onMore(row);
        break;
      case 'volume':
      case 'report':
      case 'section':
        this.onFlip(row);
        break;
    }
  }

  private clicked(event: MouseEvent, mode: OpenMode): void {
    const place = this.rowUnder(event);
    if (!place) return;
    this.active = place.index;
    if (mode === 'keep' && place.row.kind !== 'passage') return;
    this.act(place.row, openModeOf(event, mode), place.match);
  }

  private readonly contextMenu = (event: MouseEvent): void => {
    const place = this.rowUnder(event);
    if (place) this.active = place.index;
    this.onContext(hitOf(place?.row));
  };

  private rowUnder(event: Event): { row: ResultRow; index: number; match: number | undefined } | undefined {
    const elements = event.composedPath().filter((target) => target instanceof HTMLElement);
    const index = Number(elements.find((element) => element.dataset['index'])?.dataset['index']);
    const row = this.rows[index];
    const match = elements.find((element) => element.dataset['match'])?.dataset['match'];
    return row && { row, index, match: match === undefined ? undefined : Number(match) };
  }
}

function isGroup(row: ResultRow): row is GroupRow {
  return row.kind !== 'passage' && row.kind !== 'more';
}

function keyOf(row: ResultRow): string {
  return row.key;
}

/** The hit of a passage that is open, else its first. */
function hitOf(row: ResultRow | undefined, current?: HitPlace): Hit | undefined {
  if (row?.kind !== 'passage') return undefined;
  return row.hits.find((hit) => hit.file === current?.file && hit.start === current.start) ?? row.hits[0];
}
