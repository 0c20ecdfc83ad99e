import * as vscode from 'vscode';
import type { SearchRequest } from '../../core/search/query/request';
import { isCancelled } from '../../protocol/channel';
import { citationsOf } from '../citation/references';
import type { CorpusClient } from '../corpus/corpusClient';
import { counted, hitCount } from '../words/counted';
import { openMarkdown, saveFile } from '../saveFile';
import { hitsCsv, hitsMarkdown, type CitedHit, type HitColumns } from './hitDocuments';

/** Hits asked for at a time. */
const batch = 1000;

/** Writes all hits of a search as a Markdown document or a CSV file, each with its citation. */
export async function exportHits(
  corpus: CorpusClient,
  request: SearchRequest | undefined,
  format: 'markdown' | 'csv',
): Promise<void> {
  if (!request) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no search results to export.'));
    return;
  }
  const hits = await collect(corpus, request);
  if (!hits) return;
  const { query } = request;
  if (format === 'csv') await saveFile(vscode.l10n.t('hits {0}', query), 'csv', hitsCsv(columns(), hits));
  else await openMarkdown(hitsMarkdown(title(query, hits.length), hits, vscode.l10n.t('Outside of reports')));
}

/** All hits in the order of the search, with citations; undefined when the reader gave up waiting. */
async function collect(
  corpus: CorpusClient,
  request: SearchRequest,
): Promise<readonly CitedHit[] | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Exporting search results'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    try {
      const cited: CitedHit[] = [];
      let total = Infinity;
      while (cited.length < total) {
        const ask = { ...request, limit: batch, offset: cited.length, reportLimit: 0 };
        const answer = await corpus.remote.call('search', ask, { signal: abort.signal });
        if (answer.hits.length === 0) break;
        const places = answer.hits.map(({ file, start, end }) => ({ file, range: { start, end } }));
        const citations = await citationsOf(corpus, places, abort.signal);
        cited.push(...answer.hits.map((hit, index) => ({ hit, citation: citations[index] ?? '' })));
        total = answer.total;
        progress.report({ message: vscode.l10n.t('{0} of {1}', cited.length, total) });
      }
      return cited;
    } catch (error) {
      if (isCancelled(error)) return undefined;
      throw error;
    }
  });
}

function title(query: string, count: number): string {
  return vscode.l10n.t('Search: {0} ({1})', query, counted(hitCount(), count));
}

function columns(): HitColumns {
  const { t } = vscode.l10n;
  return {
    volume: t('Volume'),
    year: t('Year'),
    report: t('Report'),
    contributors: t('Contributors'),
    section: t('Section'),
    page: t('Page'),
    inferred: t('inferred'),
    left: t('Left context'),
    keyword: t('Keyword'),
    right: t('Right context'),
    passage: t('Passage'),
    citation: t('Citation'),
    file: t('File'),
  };
}
