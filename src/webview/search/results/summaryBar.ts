import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../../core/search/results/hit';
import type { SearchState, SearchStrings } from '../../../protocol/searchView';
import { counted, fill } from '../../shared/words';

export interface Summary {
  readonly strings: SearchStrings;
  readonly search: SearchState;
  readonly answer: SearchAnswer | undefined;
  /** Texts that were not read, and are not searched. */
  readonly unread: number;
  readonly onUnread: () => void;
  readonly onSimplify: () => void;
  readonly onView: (view: SearchState['view']) => void;
  readonly onContext: (characters: number) => void;
  readonly onWithin: () => void;
}

/** How much was found and by what, and how it is shown. */
export function summaryBar(summary: Summary): TemplateResult {
  const { strings, search, answer, unread, onUnread, onSimplify, onView, onWithin } = summary;
  const found = answer && answer.total > 0;
  return html`<div class="summary">
    <span role="status">${answer ? countText(answer, strings) : ''}</span>
    ${
      answer?.simplifiedTotal === undefined
        ? nothing
        : html`<button class="link" @click=${onSimplify}>
            ${counted(strings.alike, answer.simplifiedTotal)}
          </button>`
    }
    ${
      answer && unread > 0
        ? html`<button class="link" title=${strings.unreadTitle} @click=${onUnread}>
            ${counted(strings.unread, unread)}
          </button>`
        : nothing
    }
    ${
      found
        ? html`<button class="link" @click=${onWithin}>${strings.searchWithin}</button>
            ${search.view === 'lines' ? contextWidth(summary) : nothing}
            <span class="views" role="group" aria-label=${strings.view}>
              ${viewButton('passages', strings.passages)} ${viewButton('lines', strings.concordance)}
            </span>`
        : nothing
    }
  </div>`;

  function viewButton(view: SearchState['view'], label: string): TemplateResult {
    return html`<button aria-pressed=${String(search.view === view)} @click=${() => onView(view)}>
      ${label}
    </button>`;
  }
}

function countText(answer: SearchAnswer, strings: SearchStrings): TemplateResult {
  const { total, reportTotal, complete, coverage, segmenter } = answer;
  const counts = complete
    ? `${counted(strings.hits, total)} · ${counted(strings.reports, reportTotal)}`
    : `${fill(strings.soFar, counted(strings.hits, total))} · ${fill(strings.filesSearched, coverage.searched, coverage.all)}`;
  const took = fill(strings.milliseconds, Math.max(1, Math.round(answer.tookMs)));
  return html`${counts}
    <span class="dim took" title=${strings.segmenterTitle}
      >${complete ? `· ${took}` : ''} ${segmenter ? `· ${strings.segmenters[segmenter]}` : ''}</span
    >`;
}

function contextWidth({ strings, search, onContext }: Summary): TemplateResult {
  const label = `${strings.contextWidth}: ${fill(strings.characters, search.context)}`;
  return html`<label class="context" title=${label}
    ><span class="dim">${fill(strings.characters, search.context)}</span
    ><input
      type="range"
      min="10"
      max="120"
      step="10"
      aria-label=${strings.contextWidth}
      .value=${String(search.context)}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) onContext(target.valueAsNumber);
      }}
  /></label>`;
}
