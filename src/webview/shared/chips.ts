import { css, html, type TemplateResult } from 'lit';

/** A word or a condition that can be taken away. */
export function chip(label: string, removeLabel: string, onRemove: () => void): TemplateResult {
  return html`<span class="chip"
    ><span class="chip-label" title=${label}>${label}</span
    ><button aria-label="${removeLabel}: ${label}" title=${removeLabel} @click=${onRemove}>
      <vscode-icon name="close" size="12"></vscode-icon></button
  ></span>`;
}

export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-width: 100%;
    padding-inline-start: 6px;
    border: 1px solid var(--vscode-contrastBorder, transparent);
    border-radius: 3px;
    color: var(--vscode-badge-foreground);
    background: var(--vscode-badge-background);
  }
  .chip-label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip button {
    display: flex;
    padding: 2px;
  }
  .chip vscode-icon {
    color: inherit;
  }
`;
