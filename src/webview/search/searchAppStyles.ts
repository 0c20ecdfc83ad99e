import { css } from 'lit';

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    overflow: hidden auto;
    container-type: size;
  }
  @container (max-width: 280px) {
    .took {
      display: none;
    }
  }
  header {
    flex: none;
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 6px 8px 4px;
  }
  /* In a very low view the webview scrolls: the results always have room for a few lines. */
  main {
    flex: 1 0 120px;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  wx-result-list,
  wx-concordance-table {
    flex: 1;
    min-height: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    min-height: 22px;
  }
  .summary [role='status'] {
    flex: 1 1 auto;
  }
  /* One line of them; those behind come into view with the focus. */
  .related-words {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 8px;
    height: 20px;
    line-height: 20px;
    overflow: hidden;
  }
  .views {
    display: flex;
    gap: 2px;
  }
  .views button {
    padding: 1px 6px;
    border-radius: 4px;
    border: 1px solid transparent;
  }
  .views button[aria-pressed='true'] {
    color: var(--vscode-inputOption-activeForeground);
    background: var(--vscode-inputOption-activeBackground);
    border-color: var(--vscode-inputOption-activeBorder, transparent);
  }
  .context {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  input[type='range'] {
    width: 6em;
    accent-color: var(--vscode-focusBorder);
  }
  .note {
    padding: 4px 8px;
    line-height: 1.5;
  }
  .problem {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .more {
    flex: none;
    padding: 4px 8px;
  }
  p {
    margin: 0 0 6px;
  }
`;
