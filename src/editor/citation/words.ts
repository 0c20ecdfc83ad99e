import * as vscode from 'vscode';
import type { Citation, CitationPart } from '../../core/reference/citation';
import type { StyleId } from '../../core/reference/styleId';

/** What a citation lacks or leaves to check, in the reader's language; empty where there is nothing to say. */
export function doubtsOf({ missing, pageInferred }: Citation): string {
  const unknown = missing.map(partName).join(vscode.l10n.t(', '));
  return [
    ...(unknown === '' ? [] : [vscode.l10n.t('not known: {0}', unknown)]),
    ...(pageInferred ? [vscode.l10n.t('the page is inferred: check it')] : []),
  ].join(vscode.l10n.t('; '));
}

export function styleName(style: StyleId): string {
  switch (style) {
    case 'gbt7714-2025-numeric':
      return vscode.l10n.t('GB/T 7714—2025, numeric');
    case 'gbt7714-2025-author-date':
      return vscode.l10n.t('GB/T 7714—2025, author and year');
    case 'gbt7714-2015-numeric':
      return vscode.l10n.t('GB/T 7714—2015, numeric');
    case 'gbt7714-2015-author-date':
      return vscode.l10n.t('GB/T 7714—2015, author and year');
    case 'chinese-footnote':
      return vscode.l10n.t('Chinese footnote');
    case 'chicago-notes':
      return vscode.l10n.t('Chicago, notes');
  }
}

/** A part of a citation in the reader's language. */
function partName(part: CitationPart): string {
  switch (part) {
    case 'contributors':
      return vscode.l10n.t('contributors');
    case 'editors':
      return vscode.l10n.t('editors');
    case 'place':
      return vscode.l10n.t('place');
    case 'publisher':
      return vscode.l10n.t('publisher');
    case 'year':
      return vscode.l10n.t('year');
    case 'page':
      return vscode.l10n.t('page');
  }
}
