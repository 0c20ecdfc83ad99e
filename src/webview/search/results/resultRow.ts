import '@vscode-elements/elements/dist/vscode-icon/index.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Hit, ReportTotal } from '../../../core/search/results/hit';
import type { HitPlace, SearchStrings } from '../../../protocol/searchView';
import { counted, fill } from '../../shared/words';
import { distributionBar } from './distributionBar';
import { excerpt } from './excerpt';
import { pageLabel, remarks, sourceLabel } from './hitLabels';
import type { GroupRow, MoreRow, PassageRow, ResultRow } from './resultRows';

export interface RowContext {
  readonly index: number;
  readonly active: boolean;
  readonly current: HitPlace | undefined;
  readonly strings: SearchStrings;
  /** What the report of the row is about, where it was looked at. */
  readonly keywords: readonly string[];
  readonly onCopy: (hit: Hit) => void;
}

/** The element id of a row, by its index. */
export function rowId(index: number): string {
  return `row-${index}`;
}

/** A row of the result list. */
export function resultRow(row: ResultRow, context: RowContext): TemplateResult {
  const classes = classMap({ row: true, [row.kind]: true, active: context.active });
  const group = row.kind !== 'passage' && row.kind !== 'more';
  return html`<div
    class=${classes}
    id=${rowId(context.index)}
    role="treeitem"
    aria-level=${row.level}
    aria-expanded=${group ? String(row.expanded) : nothing}
    aria-selected=${String(context.active)}
    aria-description=${context.keywords.length > 0 ? keywordsText(context) : nothing}
    data-index=${context.index}
    data-level=${row.level}
  >
    ${rowContent(row, context)}
  </div>`;
}

function rowContent(row: ResultRow, context: RowContext): TemplateResult {
  switch (row.kind) {
    case 'volume':
      return html`${twistie(row)}<span class="name">${row.total.title}${volumeYear(row.total)}</span>
        ${count(row)}`;
    case 'report':
      return reportContent(row, row.total, context);
    case 'section':
      return html`${twistie(row)}<span class="name" title=${row.total.headings.join(' › ')}
          >${row.total.headings.at(-1)}</span
        >
        ${count(row)}`;
    case 'passage':
      return passageContent(row, context);
    case 'more':
      return html`<span class="link">${moreLabel(row, context.strings)}</span>`;
  }
}

function volumeYear({ title, year }: { readonly title: string; readonly year: number | undefined }): string {
  return year === undefined || title.includes(String(year)) ? '' : ` ${year}`;
}

function reportContent(row: GroupRow, total: ReportTotal, context: RowContext): TemplateResult {
  const { strings, keywords } = context;
  const title = total.index === undefined ? strings.outsideReports : total.title;
  const contributors = total.contributors.join('、');
  const about = keywords.length > 0 ? keywordsText(context) : '';
  const tooltip = [title, contributors, about].filter((line) => line !== '').join('\n');
  return html`${twistie(row)}<span class="name" title=${tooltip}
      >${title} <span class="dim">${contributors}</span></span
    >
    <span class="bar">${distributionBar(total.bins, strings.distribution)}</span>
    <span class="share dim" title=${strings.shareTitle}>${fill(strings.share, shareText(total.share))}</span>
    ${count(row)}`;
}

function keywordsText({ strings, keywords }: RowContext): string {
  return fill(strings.keywords, keywords.join('、'));
}

function shareText(share: number): string {
  return share >= 10 ? share.toFixed(0) : share.toFixed(1);
}

function passageContent(row: PassageRow, { current, strings, onCopy }: RowContext): TemplateResult {
  const [first] = row.hits;
  const { passage } = first;
  const isCurrent = (match: number): boolean =>
    row.hits.some((hit) => hit.match === match && hit.file === current?.file && hit.start === current.start);
  return html`<span class="words">
      ${excerpt(passage, first.match).map(({ text, match }) =>
        match === undefined
          ? text
          : html`<mark class=${isCurrent(match) ? 'current' : ''} data-match=${match}>${text}</mark>`,
      )}
    </span>
    <span class="where dim">
      ${row.alone ? html`<span class="source">${sourceLabel(first, strings)}</span>` : nothing}
      ${passageRemarks(row, strings)}
      <span class="page"
        >${pageLabel(first, strings)}
        <button
          class="action"
          tabindex="-1"
          aria-label=${strings.copy}
          title=${strings.copy}
          @click=${(event: Event) => {
            event.stopPropagation();
            onCopy(first);
          }}
        >
          <vscode-icon name="quote" size="14"></vscode-icon></button
      ></span>
    </span>`;
}

function passageRemarks({ hits }: PassageRow, strings: SearchStrings): TemplateResult[] {
  const all = hits.flatMap((hit) => remarks(hit, strings));
  const labels = new Map(all.map(({ label, title }) => [label, title]));
  return [...labels].map(([label, title]) => html`<span class="remark" title=${title}>${label}</span>`);
}

function moreLabel({ report, count }: MoreRow, strings: SearchStrings): string {
  return report ? fill(strings.moreInReport, count) : counted(strings.moreReports, count);
}

function twistie({ expanded }: GroupRow): TemplateResult {
  return html`<vscode-icon name=${expanded ? 'chevron-down' : 'chevron-right'}></vscode-icon>`;
}

function count({ count }: GroupRow): TemplateResult {
  return html`<span class="badge">${count}</span>`;
}

export const resultRowStyles = css`
  .row {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 22px;
    padding: 1px 8px 1px 2px;
    cursor: pointer;
  }
  .row[data-level='2'] {
    padding-inline-start: 8px;
  }
  .row[data-level='3'] {
    padding-inline-start: 14px;
  }
  .row[data-level='4'] {
    padding-inline-start: 20px;
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .volume .name {
    font-weight: 600;
  }
  .section .name {
    color: var(--vscode-descriptionForeground);
  }
  .active .name {
    color: inherit;
  }
  .row.passage {
    display: block;
    padding-block: 3px;
    padding-inline-start: 30px;
    line-height: 1.5;
  }
  .row.passage[data-level='1'] {
    padding-inline-start: 8px;
  }
  .row.more {
    padding-inline-start: 30px;
  }
  .where {
    margin-inline-start: 6px;
    font-size: 0.9em;
  }
  .where > span {
    margin-inline-end: 4px;
  }
  .where .page {
    margin: 0;
    white-space: nowrap;
  }
  .row[data-level='1'] .where {
    display: block;
    margin: 0;
  }
  .remark {
    padding: 0 3px;
    border: 1px solid var(--vscode-widget-border, var(--vscode-descriptionForeground));
    border-radius: 3px;
    font-size: 0.9em;
    line-height: 1.3;
  }
  mark.current {
    background: var(--vscode-editor-findMatchBackground);
    outline: 1px solid var(--vscode-editor-findMatchBorder, var(--vscode-focusBorder));
  }
  .action {
    visibility: hidden;
    margin-block: -3px;
    padding: 2px;
    border-radius: 3px;
    vertical-align: middle;
  }
  .row:hover .action,
  .row.active .action {
    visibility: visible;
  }
  .action:hover {
    background: var(--vscode-toolbar-hoverBackground);
  }
  .bar {
    display: flex;
    color: var(--vscode-charts-blue);
  }
  .distribution rect {
    fill: currentColor;
  }
  .distribution line {
    stroke: var(--vscode-widget-border, var(--vscode-descriptionForeground));
    stroke-opacity: 0.6;
  }
  .share {
    font-size: 0.85em;
    white-space: nowrap;
  }
  @container (max-width: 340px) {
    .share {
      display: none;
    }
  }
  @container (max-width: 250px) {
    .bar {
      display: none;
    }
  }
`;
