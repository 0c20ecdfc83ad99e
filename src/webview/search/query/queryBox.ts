import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { quotedQuery } from '../../../core/search/query/quotedQuery';
import type { SearchStrings } from '../../../protocol/searchView';
import { baseStyles } from '../../shared/styles';
import { walkHistory, type HistoryWalk } from './queryHistory';

/** The switches beside the box. */
export type QueryToggle = 'wholeWord' | 'simplify' | 'matchCase';

/** The box a query is typed into, with its history and switches. */
@customElement('wx-query-box')
export class QueryBox extends LitElement {
  @property({ attribute: false }) strings!: SearchStrings;
  @property({ attribute: false }) history: readonly string[] = [];
  @property() value = '';
  @property({ attribute: false }) toggles: Readonly<Record<QueryToggle, boolean>> = noToggles;
  /** The words changed; not called for letters that an input method still composes. */
  @property({ attribute: false }) onQuery: (text: string) => void = () => undefined;
  @property({ attribute: false }) onToggle: (toggle: QueryToggle) => void = () => undefined;
  /** Enter, or Down where there is no newer query to go to. */
  @property({ attribute: false }) onLeave: (to: 'firstHit' | 'list') => void = () => undefined;
  @property({ attribute: false }) onHelp: () => void = () => undefined;
  @property({ attribute: false }) helpOpen = false;

  @query('vscode-textfield') private box!: VscodeTextfield;
  @state() private composing = false;
  private walk: HistoryWalk | undefined;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 2px;
      }
      vscode-textfield {
        flex: 1;
        min-width: 0;
        --vscode-settings-textInputBackground: var(--vscode-input-background);
        --vscode-settings-textInputForeground: var(--vscode-input-foreground);
        --vscode-settings-textInputBorder: var(--vscode-input-border, transparent);
      }
      .switches {
        display: flex;
        gap: 1px;
      }
      .glyph {
        font-size: 0.95em;
        line-height: 1;
        white-space: nowrap;
      }
    `,
  ];

  /** Puts the cursor into the box and selects what is in it. */
  focusBox(): void {
    void this.updateComplete.then(() => {
      this.box.focus();
      this.box.wrappedElement.select();
    });
  }

  override render(): TemplateResult {
    const { strings } = this;
    return html`
      <vscode-textfield
        .label=${strings.searchBox}
        .placeholder=${strings.placeholder}
        .value=${this.value}
        autocomplete="off"
        @compositionstart=${() => (this.composing = true)}
        @compositionend=${this.composed}
        @input=${this.typed}
        @paste=${this.pasted}
        @keydown=${this.pressed}
      >
        <span slot="content-after" class="switches">
          ${this.value === '' ? nothing : this.clearButton()}
          <vscode-toolbar-button
            toggleable
            icon="whole-word"
            .label=${strings.wholeWord}
            title=${strings.wholeWord}
            .checked=${this.toggles.wholeWord}
            @change=${() => this.onToggle('wholeWord')}
          ></vscode-toolbar-button>
          <vscode-toolbar-button
            toggleable
            .label=${strings.simplify}
            title=${strings.simplify}
            .checked=${this.toggles.simplify}
            @change=${() => this.onToggle('simplify')}
            ><span class="glyph">${strings.simplifyGlyph}</span></vscode-toolbar-button
          >
          <vscode-toolbar-button
            toggleable
            icon="case-sensitive"
            .label=${strings.matchCase}
            title=${strings.matchCase}
            .checked=${this.toggles.matchCase}
            @change=${() => this.onToggle('matchCase')}
          ></vscode-toolbar-button>
        </span>
      </vscode-textfield>
      <vscode-toolbar-button
        toggleable
        icon="question"
        .label=${strings.help}
        title=${strings.help}
        .checked=${this.helpOpen}
        @change=${this.onHelp}
      ></vscode-toolbar-button>
    `;
  }

  private clearButton(): TemplateResult {
    return html`<vscode-toolbar-button
      icon="close"
      .label=${this.strings.clear}
      title=${this.strings.clear}
      @click=${() => {
        this.walk = undefined;
        this.onQuery('');
        this.focusBox();
      }}
    ></vscode-toolbar-button>`;
  }

  private readonly composed = (): void => {
    this.composing = false;
    this.typed();
  };

  private readonly typed = (): void => {
    if (this.composing) return;
    this.walk = undefined;
    this.onQuery(this.box.wrappedElement.value);
  };

  /** Words taken over a line break are one phrase, and not two words as a box of one line would have it. */
  private readonly pasted = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    const input = this.box.wrappedElement;
    input.setRangeText(quotedQuery(text), input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    this.typed();
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || this.composing || event.composedPath()[0] !== this.box.wrappedElement) return;
    const handled = this.handle(event.key);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** True when the key meant something here. */
  private handle(key: string): boolean {
    switch (key) {
      case 'Enter':
        this.onLeave('firstHit');
        return true;
      case 'ArrowUp':
        this.recall(1);
        return true;
      case 'ArrowDown':
        if (!this.recall(-1)) this.onLeave('list');
        return true;
      default:
        return false;
    }
  }

  private recall(by: 1 | -1): boolean {
    const next = walkHistory(this.history, this.walk, this.value, by);
    if (!next) return false;
    this.walk = next.walk.index === -1 ? undefined : next.walk;
    this.onQuery(next.query);
    return true;
  }
}

const noToggles = { wholeWord: false, simplify: false, matchCase: false };
