import { css, html, type TemplateResult } from 'lit';
import {
  statisticColumns,
  type StatisticColumn,
  type StatisticsStrings,
} from '../../protocol/statisticsTable';
import { fill } from '../shared/words';

/** What may be asked of values: plain numbers, 万 and 亿, bounds, ranges, shares. */
export const valueExamples = '>1亿  100  5-10  ≥30%';

/** The line of filters under the head of the table: a box a column. */
export function filterRow(
  filters: Readonly<Partial<Record<StatisticColumn, string>>>,
  misunderstood: readonly StatisticColumn[],
  strings: StatisticsStrings,
  onFilter: (column: StatisticColumn, text: string) => void,
): TemplateResult {
  return html`<div role="row" class="filters" aria-rowindex="2">
    ${statisticColumns.map((column) => {
      const label = fill(strings.filterColumn, strings.columns[column]);
      const hint = column === 'value' ? valueExamples : '';
      const title = hint === '' ? label : `${label}: ${hint}`;
      return html`<div role="gridcell" class=${column}>
        <input
          type="text"
          aria-label=${label}
          title=${title}
          aria-invalid=${String(misunderstood.includes(column))}
          placeholder=${hint}
          .value=${filters[column] ?? ''}
          @input=${(event: InputEvent) => {
            if (event.target instanceof HTMLInputElement && !event.isComposing)
              onFilter(column, event.target.value);
          }}
          @compositionend=${(event: CompositionEvent) => {
            if (event.target instanceof HTMLInputElement) onFilter(column, event.target.value);
          }}
        />
      </div>`;
    })}
  </div>`;
}

export const filterRowStyles = css`
  .filters input {
    width: 100%;
    padding: 2px 4px;
    font: inherit;
    color: var(--vscode-input-foreground);
    background: var(--vscode-input-background);
    border: 1px solid var(--vscode-input-border, transparent);
    border-radius: 2px;
  }
  .filters input::placeholder {
    color: var(--vscode-input-placeholderForeground);
  }
  .filters input[aria-invalid='true'] {
    border-color: var(--vscode-inputValidation-errorBorder);
    outline-color: var(--vscode-inputValidation-errorBorder);
  }
  .filters input:focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }
`;
