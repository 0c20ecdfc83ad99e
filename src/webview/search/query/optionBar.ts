import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import { VscodeSingleSelect } from '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SearchOrder, SearchUnit } from '../../../core/search/query/request';
import type { SearchStrings } from '../../../protocol/searchView';
import { baseStyles } from '../../shared/styles';

/** Within what the words must stand together, in what order hits come, and the filters' switch. */
@customElement('wx-option-bar')
export class OptionBar extends LitElement {
  @property({ attribute: false }) strings!: SearchStrings;
  @property({ attribute: false }) unit: SearchUnit = 'paragraph';
  @property({ attribute: false }) order: SearchOrder = 'relevance';
  @property({ attribute: false }) filtersOpen = false;
  @property({ attribute: false }) onUnit: (unit: SearchUnit) => void = () => undefined;
  @property({ attribute: false }) onOrder: (order: SearchOrder) => void = () => undefined;
  @property({ attribute: false }) onFilters: () => void = () => undefined;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
      /* Wide enough for their words, else below one another. */
      vscode-single-select {
        flex: 1 1 9em;
        width: auto;
        min-width: 0;
        max-width: 12em;
      }
      vscode-toolbar-button {
        margin-inline-start: auto;
      }
    `,
  ];

  override render(): TemplateResult {
    const { strings } = this;
    return html`
      ${select(strings.unit, strings.units, this.unit, this.onUnit)}
      ${select(strings.order, strings.orders, this.order, this.onOrder)}
      <vscode-toolbar-button
        toggleable
        icon="filter"
        .label=${strings.filters}
        title=${strings.filters}
        .checked=${this.filtersOpen}
        @change=${this.onFilters}
      ></vscode-toolbar-button>
    `;
  }
}

function select<T extends string>(
  label: string,
  names: Readonly<Record<T, string>>,
  chosen: T,
  onChoose: (value: T) => void,
): TemplateResult {
  const isName = (value: string): value is T => Object.hasOwn(names, value);
  return html`<vscode-single-select
    .label=${label}
    title=${label}
    .value=${chosen}
    @change=${({ target }: Event) => {
      if (target instanceof VscodeSingleSelect && isName(target.value)) onChoose(target.value);
    }}
  >
    ${Object.entries<string>(names).map(
      ([value, name]) =>
        html`<vscode-option value=${value} ?selected=${value === chosen}>${name}</vscode-option>`,
    )}
  </vscode-single-select>`;
}
