import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SearchStrings } from '../../../protocol/searchView';
import { baseStyles } from '../../shared/styles';
import type { Choice } from './facets';

export interface FilterGroups {
  readonly volumes: readonly Choice<string>[];
  readonly contributors: readonly Choice<string>[];
  readonly years: readonly Choice<number>[];
}

export interface ChosenFilters {
  readonly volumes: readonly string[];
  readonly contributors: readonly string[];
  readonly years: readonly number[];
}

/** Which volumes, contributors and years to search, each with the hits it has. */
@customElement('wx-filter-pane')
export class FilterPane extends LitElement {
  @property({ attribute: false }) strings!: SearchStrings;
  @property({ attribute: false }) groups: FilterGroups = { volumes: [], contributors: [], years: [] };
  @property({ attribute: false }) chosen: ChosenFilters = { volumes: [], contributors: [], years: [] };
  @property({ attribute: false }) onVolume: (id: string) => void = () => undefined;
  @property({ attribute: false }) onContributor: (name: string) => void = () => undefined;
  @property({ attribute: false }) onYear: (year: number) => void = () => undefined;
  @property({ attribute: false }) onClear: () => void = () => undefined;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 6px 12px;
        max-height: 35vh;
        overflow: auto;
        padding: 6px 8px;
        border-block: 1px solid
          var(--vscode-sideBarSectionHeader-border, var(--vscode-widget-border, transparent));
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: none;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .choices {
        max-height: 11em;
        overflow: auto;
      }
      .choice {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      vscode-checkbox {
        flex: 1;
        min-width: 0;
        overflow: hidden;
      }
      .clear {
        grid-column: 1 / -1;
        justify-self: start;
      }
    `,
  ];

  override render(): TemplateResult {
    const { strings, groups, chosen } = this;
    const any = chosen.volumes.length + chosen.contributors.length + chosen.years.length > 0;
    return html`
      ${group(strings.volumes, groups.volumes, chosen.volumes, this.onVolume)}
      ${group(strings.contributors, groups.contributors, chosen.contributors, this.onContributor)}
      ${group(strings.years, groups.years, chosen.years, this.onYear)}
      ${any ? html`<button class="link clear" @click=${this.onClear}>${strings.clearFilters}</button>` : nothing}
    `;
  }
}

function group<T extends string | number>(
  title: string,
  choices: readonly Choice<T>[],
  chosen: readonly T[],
  onToggle: (value: T) => void,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`<fieldset>
    <legend>${title}</legend>
    <div class="choices">
      ${choices.map(
        ({ value, label, count }) =>
          html`<div class="choice" title=${label}>
            <vscode-checkbox
              .label=${label}
              .checked=${chosen.includes(value)}
              @change=${() => onToggle(value)}
            ></vscode-checkbox>
            ${count === undefined ? nothing : html`<span class="badge">${count}</span>`}
          </div>`,
      )}
    </div>
  </fieldset>`;
}
