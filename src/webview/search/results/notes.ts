import '@vscode-elements/elements/dist/vscode-icon/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer, SearchProblem } from '../../../core/search/results/hit';
import type { SearchCorpus, SearchStrings } from '../../../protocol/searchView';
import { counted, fill } from '../../shared/words';
import { chip } from '../../shared/chips';

export interface EmptyState {
  readonly strings: SearchStrings;
  readonly corpus: SearchCorpus;
  /** Undefined while nothing was asked or answered. */
  readonly answer: SearchAnswer | undefined;
  readonly filtered: boolean;
  readonly onClear: () => void;
}

/** What the webview says where it has nothing to list. */
export function emptyNote({ strings, corpus, answer, filtered, onClear }: EmptyState): TemplateResult {
  if (!answer) return html`<div class="note dim">${corpusText(corpus, strings)}</div>`;
  return html`<div class="note">
    <p>${fill(filtered ? strings.noHitsFiltered : strings.noHits, answer.query)}</p>
    ${filtered ? html`<button class="link" @click=${onClear}>${strings.clearFilters}</button>` : nothing}
  </div>`;
}

function corpusText({ state, volumes }: SearchCorpus, strings: SearchStrings): string {
  switch (state) {
    case 'reading':
      return strings.reading;
    case 'empty':
      return strings.noVolumes;
    case 'failed':
      return strings.readFailed;
    case 'ready':
      return counted(strings.welcome, volumes.length);
  }
}

/** The head above passages that only share words with the query; a word can be left out. */
export function relatedHead(
  words: readonly string[],
  strings: SearchStrings,
  onWords: (words: readonly string[]) => void,
): TemplateResult {
  const without = (word: string) => (): void => onWords(words.filter((other) => other !== word));
  const chips = words.map((word) =>
    words.length > 1
      ? chip(word, strings.removeWord, without(word))
      : html`<span class="chip">${word}</span>`,
  );
  return html`<div class="note">
    <p role="heading" aria-level="2">${strings.related}</p>
    <div class="chips">${chips}</div>
  </div>`;
}

/** What went wrong in a search, a line each. */
export function problemNotes(
  problems: readonly SearchProblem[],
  failure: string | undefined,
  strings: SearchStrings,
): TemplateResult | typeof nothing {
  const lines = problems.map((problem) => problemText(problem, strings));
  if (failure !== undefined) lines.unshift(fill(strings.searchFailed, failure));
  if (lines.length === 0) return nothing;
  return html`<div role="alert">
    ${lines.map(
      (line) =>
        html`<div class="problem"><vscode-icon name="warning"></vscode-icon><span>${line}</span></div>`,
    )}
  </div>`;
}

function problemText(problem: SearchProblem, strings: SearchStrings): string {
  switch (problem.kind) {
    case 'pattern-invalid':
      return fill(strings.patternInvalid, problem.message);
    case 'pattern-too-slow':
      return strings.patternTooSlow;
    case 'query-too-long':
      return strings.queryTooLong;
    case 'only-negations':
      return strings.onlyNegations;
    case 'file-unreadable':
      return fill(strings.fileUnreadable, problem.file.replace(/^.*[\\/]/, ''));
  }
}
