import * as vscode from 'vscode';
import type { Finding } from '../../core/quotation/finding';
import { isCancelled } from '../../protocol/channel';
import type { CheckedManuscript } from '../../protocol/corpus';
import type { CorpusClient } from '../corpus/corpusClient';
import { citationOptions } from '../settings';

/** Asks the corpus for the quotations of a text, with progress that can be cancelled; undefined when it was. */
export async function askForFindings(
  corpus: CorpusClient,
  manuscript: { readonly text: string; readonly file?: string } | { readonly file: string },
): Promise<CheckedManuscript | undefined> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking quotations'),
    cancellable: true,
  };
  return vscode.window.withProgress(progress, async (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    try {
      const request = { ...manuscript, options: citationOptions() };
      return await corpus.remote.call('checkQuotations', request, { signal: abort.signal });
    } catch (error) {
      if (isCancelled(error)) return undefined;
      throw error;
    }
  });
}

/** How many quotations there are of each verdict, in words. */
export function countsOf(findings: readonly Finding[]): string {
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return vscode.l10n.t(
    '{0} quotations: {1} as printed, {2} not as printed, {3} not found',
    findings.length,
    count('exact'),
    count('differs'),
    count('unknown'),
  );
}
