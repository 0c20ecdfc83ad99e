import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SearchStrings } from '../../../protocol/searchView';
import { baseStyles } from '../../shared/styles';

/** The card of operators; a click on an example puts it into the box. */
@customElement('wx-operator-help')
export class OperatorHelpCard extends LitElement {
  @property({ attribute: false }) strings!: SearchStrings;
  @property({ attribute: false }) onExample: (example: string) => void = () => undefined;
  @property({ attribute: false }) onClose: () => void = () => undefined;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        max-height: 35vh;
        overflow: auto;
        padding: 6px 8px;
        background: var(--vscode-editorWidget-background);
        color: var(--vscode-editorWidget-foreground, var(--vscode-foreground));
        border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent));
        border-radius: 4px;
      }
      ul {
        display: grid;
        grid-template-columns: minmax(min-content, auto) minmax(6em, 1fr);
        gap: 3px 10px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: contents;
      }
      code {
        font-family: var(--vscode-editor-font-family, monospace);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<ul
      aria-label=${this.strings.help}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.onClose();
      }}
    >
      ${this.strings.operators.map(
        ({ example, meaning }) =>
          html`<li>
            <button class="link" @click=${() => this.onExample(example)}><code>${example}</code></button>
            <span>${meaning}</span>
          </li>`,
      )}
    </ul>`;
  }
}
