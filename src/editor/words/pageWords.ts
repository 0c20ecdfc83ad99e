import * as vscode from 'vscode';
import type { PageReference } from '../../core/anthology/volume';

/** A page as the reader should see it: 第 3 页 where printed, 约第 3 页 where inferred; empty where unknown. */
export function pageWords(page: PageReference | undefined): string {
  if (!page) return '';
  return page.evidence === 'printed'
    ? vscode.l10n.t('page {0}', page.number)
    : vscode.l10n.t('page c. {0}', page.number);
}
